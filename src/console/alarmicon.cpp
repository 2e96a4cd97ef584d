// SPDX-License-Identifier: Apache-2.0
#include "alarmicon.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>

namespace Rooms::AlarmIcon {

using Severity = Alarm::Severity;
using Tone = ConsoleTokens::Tone;

namespace {

constexpr int bellSize = 18;
constexpr qreal lineWidth = 1.5;
constexpr int sharpness = 2; // for screens with more pixels

QPainterPath polygon(const QRectF &place, std::initializer_list<QPointF> corners)
{
    QPainterPath path;
    for (const QPointF &corner : corners) {
        const QPointF point(place.x() + corner.x() * place.width(), place.y() + corner.y() * place.height());
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath outline(const QRectF &place, Severity severity)
{
    constexpr qreal cut = 0.29; // of an octagon
    switch (severity) {
    case Severity::Critical:
        return polygon(
            place,
            {{cut, 0}, {1 - cut, 0}, {1, cut}, {1, 1 - cut}, {1 - cut, 1}, {cut, 1}, {0, 1 - cut}, {0, cut}});
    case Severity::Warning:
        return polygon(place, {{0.5, 0.03}, {1, 0.95}, {0, 0.95}});
    case Severity::Notice:
        break;
    }
    QPainterPath circle;
    circle.addEllipse(place);
    return circle;
}

} // namespace

Tone tone(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return Tone::Red;
    case Severity::Warning:
        return Tone::Amber;
    case Severity::Notice:
        break;
    }
    return Tone::Accent;
}

void paint(QPainter *painter, const QRectF &place, Severity severity, const QColor &color,
           const QColor &inside)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal inset = lineWidth / 2;
    const QRectF drawn = place.adjusted(inset, inset, -inset, -inset);
    painter->setBrush(inside.isValid() ? QBrush(color) : QBrush());
    painter->drawPath(outline(drawn, severity));
    if (inside.isValid())
        painter->setPen(QPen(inside, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    // An exclamation mark; upside down it is an i.
    const auto at = [&drawn](qreal y) { return QPointF(drawn.center().x(), drawn.y() + y * drawn.height()); };
    const bool isNotice = severity == Severity::Notice;
    const qreal shift = severity == Severity::Warning ? 0.1 : 0;
    painter->drawLine(at((isNotice ? 0.47 : 0.25) + shift), at((isNotice ? 0.75 : 0.53) + shift));
    painter->drawPoint(at((isNotice ? 0.25 : 0.75) + (isNotice ? 0 : shift / 4)));
    painter->restore();
}

void paintTick(QPainter *painter, const QRectF &place, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&place](qreal x, qreal y) {
        return QPointF(place.x() + x * place.width(), place.y() + y * place.height());
    };
    painter->drawPolyline(QPolygonF({at(0.15, 0.55), at(0.4, 0.8), at(0.85, 0.25)}));
    painter->restore();
}

QIcon bell(const QColor &color)
{
    QPixmap pixmap(bellSize * sharpness, bellSize * sharpness);
    pixmap.setDevicePixelRatio(sharpness);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path(QPointF(2.5, 13.5));
    path.cubicTo(4.5, 11.5, 4, 9.5, 4.3, 7.5);
    path.cubicTo(4.8, 4.3, 6.8, 2.8, 9, 2.8);
    path.cubicTo(11.2, 2.8, 13.2, 4.3, 13.7, 7.5);
    path.cubicTo(14, 9.5, 13.5, 11.5, 15.5, 13.5);
    path.closeSubpath();
    painter.drawPath(path);
    painter.drawArc(QRectF(7, 13, 4, 3), 180 * 16, 180 * 16);
    return pixmap;
}

} // namespace Rooms::AlarmIcon
