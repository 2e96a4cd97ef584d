// SPDX-License-Identifier: Apache-2.0
#include "checks.h"

#include "scenery.h"

#include <QtGui/qcolor.h>
#include <QtGui/qfont.h>
#include <QtGui/qimage.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace Rooms {

using namespace Qt::StringLiterals;
using Piece = Scenery::Piece;

namespace {

QString typeOf(const QQuickItem *item)
{
    return QString::fromLatin1(item->metaObject()->className()).section(u"_QML"_s, 0, 0);
}

QString named(const Piece &piece)
{
    const QString says = piece.says();
    return u"%1 \"%2\""_s.arg(typeOf(piece.item), says.isEmpty() ? piece.item->objectName() : says);
}

QString inPixels(double value)
{
    return QString::number(value, 'f', 1);
}

//! The part of \a area that can be looked at by scrolling; sideways nothing scrolls.
QRectF scrolledInto(const QRectF &area, const Piece &piece)
{
    QRectF seen = area;
    seen.setLeft(piece.window.left());
    seen.setRight(piece.window.right());
    return seen;
}

bool scrolls(const QQuickItem *item)
{
    for (const QQuickItem *each = item; each; each = each->parentItem()) {
        if (each->inherits("QQuickFlickable") && each->property("interactive").toBool())
            return true;
    }
    return false;
}

class Measure
{
public:
    Measure(QQuickWindow &window, const QImage &picture, const Checks::Rules &rules)
        : m_scenery(window.contentItem())
        , m_picture(picture.convertToFormat(QImage::Format_RGB32))
        , m_rules(rules)
    {
        for (const Piece &piece : m_scenery.pieces()) {
            if (m_scenery.isCovered(piece, piece.window) || piece.window.isEmpty())
                continue;
            if (piece.isText() && !piece.says().isEmpty())
                m_texts.append(piece);
            else if (piece.isPressable())
                m_targets.append(piece);
            else if (Scenery::is(piece.item, "EntryField"))
                m_fields.append(piece);
        }
    }

    QStringList run()
    {
        std::for_each(m_texts.begin(), m_texts.end(), [this](const Piece &text) {
            isCut(text);
            leavesSurface(text);
            isPale(text);
        });
        std::for_each(m_targets.begin(), m_targets.end(), [this](const Piece &target) { isSmall(target); });
        for (const Piece &field : m_fields) {
            const double height = field.item->property("boxHeight").toDouble();
            if (height < m_rules.touch - 0.5)
                say(u"%1 is %2 px high, %3 are needed"_s.arg(named(field), inPixels(height),
                                                             inPixels(m_rules.touch)));
        }
        pairs(m_texts, [this](const Piece &one, const Piece &other) { lieOverEachOther(one, other); });
        pairs(m_targets, [this](const Piece &one, const Piece &other) { areClose(one, other); });
        return m_faults;
    }

private:
    static void pairs(const QList<Piece> &pieces,
                      const std::function<void(const Piece &, const Piece &)> &judge)
    {
        for (auto one = pieces.begin(); one != pieces.end(); ++one) {
            for (auto other = one + 1; other != pieces.end(); ++other)
                judge(*one, *other);
        }
    }

    void say(const QString &fault) { m_faults.append(fault); }

    void isCut(const Piece &text)
    {
        const QQuickItem *item = text.item;
        const double over = item->property("contentWidth").toDouble() - item->width();
        if (over > 1)
            say(u"%1 is %2 px wider than its place"_s.arg(named(text), inPixels(over)));
        const double below = item->property("contentHeight").toDouble() - item->height();
        if (below > 1)
            say(u"%1 is %2 px higher than its place"_s.arg(named(text), inPixels(below)));
        const QRectF seen = scrolls(item) ? scrolledInto(text.area, text) : text.window;
        if (!seen.adjusted(-1, -1, 1, 1).contains(text.area))
            say(u"%1 is cut off"_s.arg(named(text)));
        if (!item->property("truncated").toBool())
            return;
        if (!item->property("elide").toInt())
            say(u"%1 ends without an ellipsis"_s.arg(named(text)));
        const QQuickItem *surface = Scenery::surfaceOf(item);
        // What a button says is ours, and has to fit; what a secret says is the room's.
        if (surface && Scenery::is(surface, "Pressable") && !Scenery::is(surface, "MaskedSecret"))
            say(u"%1 does not fit its %2"_s.arg(named(text), typeOf(surface)));
    }

    void leavesSurface(const Piece &text)
    {
        const QQuickItem *surface = Scenery::surfaceOf(text.item);
        if (!surface)
            return;
        const QRectF area = surface->mapRectToScene(QRectF(0, 0, surface->width(), surface->height()));
        QRectF letters = text.area;
        if (scrolls(text.item) && surface->inherits("QQuickRectangle") && Scenery::is(surface, "Card"))
            letters = letters & area; // cards hold what scrolls
        if (!area.adjusted(-1, -1, 1, 1).contains(letters))
            say(u"%1 runs out of its %2"_s.arg(named(text), typeOf(surface)));
    }

    void isSmall(const Piece &target)
    {
        const double side = std::min(target.item->width(), target.item->height());
        if (side < m_rules.touch - 0.5)
            say(u"%1 is %2 px small to touch, %3 are needed"_s.arg(named(target), inPixels(side),
                                                                   inPixels(m_rules.touch)));
        if (!target.isWhole() && !scrolls(target.item))
            say(u"%1 is cut off"_s.arg(named(target)));
    }

    void areClose(const Piece &one, const Piece &other)
    {
        if (one.item->isAncestorOf(other.item) || other.item->isAncestorOf(one.item)
            || Scenery::overlayOf(one.item) != Scenery::overlayOf(other.item))
            return;
        const auto gap = [](double from, double to, double otherFrom, double otherTo) {
            return std::max(otherFrom - to, from - otherTo);
        };
        const QRectF &a = one.window;
        const QRectF &b = other.window;
        const double distance = std::max(gap(a.left(), a.right(), b.left(), b.right()),
                                         gap(a.top(), a.bottom(), b.top(), b.bottom()));
        if (distance < m_rules.gap - 1)
            say(u"%1 is %2 px from %3, %4 are needed"_s.arg(named(one), inPixels(distance), named(other),
                                                            inPixels(m_rules.gap)));
    }

    void lieOverEachOther(const Piece &one, const Piece &other)
    {
        const QRectF common = one.window & other.window;
        // Lines of letters have air above and below, where descenders of one line may reach into the next.
        const double air = std::min(one.window.height(), other.window.height()) * 0.2;
        if (common.width() > 1 && common.height() > air && !m_scenery.isCovered(one, common))
            say(u"%1 lies over %2"_s.arg(named(other), named(one)));
    }

    void isPale(const Piece &text)
    {
        if (!text.isWhole())
            return;
        const QFont font = text.item->property("font").value<QFont>();
        const bool large = font.pixelSize() >= m_rules.largeText && font.weight() >= QFont::DemiBold;
        const double needed = large ? 3 : m_rules.text;
        const QColor ground = groundOf(text.window.toAlignedRect());
        const QColor color = text.item->property("color").value<QColor>();
        const double alpha = color.alphaF() * text.opacity;
        const auto blend = [alpha](double ink, double paper) {
            return float(ink * alpha + paper * (1 - alpha));
        };
        const QColor ink =
            QColor::fromRgbF(blend(color.redF(), ground.redF()), blend(color.greenF(), ground.greenF()),
                             blend(color.blueF(), ground.blueF()));
        const double contrast = contrastOf(ink, ground);
        if (contrast < needed)
            say(u"%1 has a contrast of %2:1 (%3 on %4), %5:1 is needed"_s.arg(
                named(text), QString::number(contrast, 'f', 2), ink.name(), ground.name(),
                QString::number(needed)));
    }

    //! The colour that letters stand on: the commonest one around them.
    QColor groundOf(const QRect &area) const
    {
        QHash<QRgb, int> counts;
        const QRect inside = area & m_picture.rect();
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(m_picture.constScanLine(y));
            for (int x = inside.left(); x <= inside.right(); ++x)
                ++counts[line[x]];
        }
        const auto commonest = std::max_element(counts.cbegin(), counts.cend());
        return commonest == counts.cend() ? QColor() : QColor(commonest.key());
    }

    static double luminance(const QColor &color)
    {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    }

    static double contrastOf(const QColor &one, const QColor &other)
    {
        const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
        return (light + 0.05) / (dark + 0.05);
    }

    const Scenery m_scenery;
    const QImage m_picture;
    const Checks::Rules m_rules;
    QList<Piece> m_texts;
    QList<Piece> m_targets;
    QList<Piece> m_fields;
    QStringList m_faults;
};

} // namespace

Checks::Rules Checks::Rules::forDensity(double pixelsPerMillimetre)
{
    const double scale =
        pixelsPerMillimetre * 9.5 / 56; // 24 px in the pictures, which have 56 px to a target
    return {.touch = 9.5 * pixelsPerMillimetre, .gap = 2 * pixelsPerMillimetre, .largeText = 24 * scale};
}

QStringList Checks::faults(QQuickWindow &window, const QImage &picture, const Rules &rules)
{
    return Measure(window, picture, rules).run();
}

} // namespace Rooms
