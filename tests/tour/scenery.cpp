// SPDX-License-Identifier: Apache-2.0
#include "scenery.h"

#include <QtGui/qcolor.h>

#include <algorithm>

namespace Rooms {

namespace {

//! Where the letters of a text are, within its item.
QRectF lettersOf(const QQuickItem *text)
{
    const QSizeF size(text->property("contentWidth").toDouble(), text->property("contentHeight").toDouble());
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const double x = across & Qt::AlignRight ? text->width() - size.width()
        : across & Qt::AlignHCenter          ? (text->width() - size.width()) / 2
                                             : 0;
    const double y = down & Qt::AlignBottom ? text->height() - size.height()
        : down & Qt::AlignVCenter           ? (text->height() - size.height()) / 2
                                            : 0;
    return {QPointF(x, y), size};
}

//! What an item fills so that nothing below can be read any more: a surface, or a scrim.
bool hides(const QQuickItem *item, double opacity)
{
    const QVariant color = item->property("color");
    return item->inherits("QQuickRectangle") && color.value<QColor>().alphaF() * opacity > 0.3;
}

} // namespace

bool Scenery::Piece::isWhole() const
{
    return window.adjusted(-1, -1, 1, 1).contains(area);
}

Scenery::Scenery(QQuickItem *root)
{
    add(root, QRectF(0, 0, root->width(), root->height()), 1);
}

void Scenery::add(QQuickItem *item, const QRectF &clip, double opacity)
{
    opacity *= item->opacity();
    if (!item->isVisible() || opacity < 0.05)
        return;
    Piece piece {item, {}, {}, opacity};
    const QRectF own(0, 0, item->width(), item->height());
    piece.area = item->mapRectToScene(piece.isText() ? lettersOf(item) : own);
    piece.window = piece.area & clip;
    if (!piece.area.isEmpty())
        m_pieces.append(piece);
    const QRectF inner = item->clip() ? clip & item->mapRectToScene(own) : clip;
    QList<QQuickItem *> children = item->childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const auto *left, const auto *right) { return left->z() < right->z(); });
    for (QQuickItem *child : children)
        add(child, inner, opacity);
}

bool Scenery::isCovered(const Piece &piece, const QRectF &area) const
{
    const auto self = std::find_if(m_pieces.begin(), m_pieces.end(),
                                   [&](const Piece &each) { return each.item == piece.item; });
    return std::any_of(self, m_pieces.end(), [&](const Piece &each) {
        return hides(each.item, each.opacity) && each.window.contains(area.center())
            && each.item != piece.item && !piece.item->isAncestorOf(each.item);
    });
}

bool Scenery::is(const QQuickItem *item, const QByteArray &type)
{
    for (const QMetaObject *meta = item->metaObject(); meta; meta = meta->superClass()) {
        if (QByteArray(meta->className()).startsWith(type + "_QMLTYPE_"))
            return true;
    }
    return false;
}

QQuickItem *Scenery::overlayOf(const QQuickItem *item)
{
    return parentThatIs(item, {"Toast", "Sheet", "PresenterPanel", "PinGate"});
}

QQuickItem *Scenery::surfaceOf(const QQuickItem *item)
{
    return parentThatIs(item, {"Pressable", "Card", "Pill", "Toast", "Banner", "ReasonTip"});
}

QQuickItem *Scenery::parentThatIs(const QQuickItem *item, std::initializer_list<const char *> types)
{
    for (QQuickItem *each = item->parentItem(); each; each = each->parentItem()) {
        if (std::any_of(types.begin(), types.end(), [each](const char *type) { return is(each, type); }))
            return each;
    }
    return nullptr;
}

} // namespace Rooms
