// SPDX-License-Identifier: Apache-2.0
#include "celldelegate.h"

#include "alarmicon.h"
#include "desktable.h"
#include "fleet/fleetmodel.h"
#include "fleet/fleetwords.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;

namespace {

constexpr int padding = 14;
constexpr int pillPadding = 11;
constexpr int pillHeight = 27;
constexpr int iconSize = 14;
constexpr int iconGap = 6;

bool isStale(const QModelIndex &index)
{
    return index.data(FleetModel::ChipsRole).toInt() & FleetCells::Offline;
}

Tone toneOfStage(Room::Stage stage)
{
    using Stage = Room::Stage;
    switch (stage) {
    case Stage::InMeeting:
        return Tone::Ok;
    case Stage::Joining:
    case Stage::WaitingRoom:
        return Tone::Amber;
    case Stage::Casting:
    case Stage::Phone:
        return Tone::Accent;
    case Stage::Blocked:
        return Tone::Red;
    case Stage::Home:
    case Stage::Connecting:
    case Stage::Other:
        break;
    }
    return Tone::Neutral;
}

} // namespace

Tone CellDelegate::toneOf(const QModelIndex &index)
{
    if (isStale(index))
        return Tone::Red;
    return toneOfStage(Room::Stage(index.data(FleetModel::StageRole).toInt()));
}

QString CellDelegate::textOf(const QModelIndex &index)
{
    const QString text = index.data().toString().simplified();
    const int column = index.column();
    if (column == FleetCells::Title) {
        const int age = index.data(FleetModel::AgeRole).toInt();
        if (!text.isEmpty() && age > 0)
            return u"%1 · %2"_s.arg(text, FleetWords::age(age));
    }
    const bool isNeverEmpty = column == FleetCells::Title || column == FleetCells::Response;
    return text.isEmpty() && isNeverEmpty ? u"—"_s : text;
}

//! Calm where somebody takes care of it.
QColor CellDelegate::alarmColor(const QModelIndex &index) const
{
    const int severity = index.data(FleetModel::SeverityRole).toInt();
    if (severity < 0 || index.data(FleetModel::CalmRole).toBool())
        return m_tokens->textSecondary;
    return m_tokens->content(AlarmIcon::tone(Alarm::Severity(severity)));
}

QColor CellDelegate::textColor(const QModelIndex &index) const
{
    switch (index.column()) {
    case FleetCells::Alarm:
        return alarmColor(index);
    case FleetCells::Name:
        return m_tokens->text;
    case FleetCells::Response:
    case FleetCells::Place:
    case FleetCells::Link:
        return isStale(index) ? m_tokens->textMuted : m_tokens->textSecondary;
    default:
        break;
    }
    return isStale(index) || textOf(index) == u"—"_s ? m_tokens->textMuted : m_tokens->text;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    DeskTable::paintBehind(painter, option, m_tokens->background, m_tokens->surfaceHigh, *m_tokens);
    if (index.column() == FleetCells::State) {
        paintPill(painter, option.rect, index);
    } else {
        QFont font = option.font;
        if (index.column() == FleetCells::Name)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(textColor(index));
        QRect place = option.rect.adjusted(padding, 0, -padding / 2, 0);
        if (index.column() == FleetCells::Alarm && !textOf(index).isEmpty())
            place.setLeft(paintAlarmIcon(painter, place, index));
        if (index.column() == FleetCells::Name) {
            place.setLeft(option.rect.left() + boxWidth);
            paintBox(painter, option.rect, option.state & QStyle::State_Selected);
        }
        const QString text =
            QFontMetrics(font).elidedText(textOf(index), Qt::ElideRight, place.width(), Qt::TextSingleLine);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    }
    painter->restore();
}

//! Answers where the text begins.
int CellDelegate::paintAlarmIcon(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const QRect icon(cell.left(), cell.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    const bool isCalm = index.data(FleetModel::CalmRole).toBool();
    AlarmIcon::paint(painter, icon, Alarm::Severity(index.data(FleetModel::SeverityRole).toInt()),
                     alarmColor(index), isCalm ? QColor() : m_tokens->background);
    return icon.right() + iconGap;
}

void CellDelegate::paintBox(QPainter *painter, const QRect &cell, bool isSelected) const
{
    constexpr int side = 18;
    constexpr qreal radius = 5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(cell.left() + padding + 0.5, cell.center().y() - side / 2 + 0.5, side, side);
    painter->setPen(QPen(isSelected ? m_tokens->accent : m_tokens->edge, 1.5));
    painter->setBrush(isSelected ? QBrush(m_tokens->accent) : Qt::NoBrush);
    painter->drawRoundedRect(box, radius, radius);
    if (isSelected) {
        painter->setPen(QPen(m_tokens->accentContent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF {box.topLeft() + QPointF(4.5, 9.5), box.topLeft() + QPointF(8, 13),
                                         box.topLeft() + QPointF(14, 5.5)});
    }
    painter->restore();
}

void CellDelegate::paintPill(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    QFont font = painter->font();
    font.setPixelSize(13);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int widest = cell.width() - padding - padding / 2;
    const QString text = metrics.elidedText(textOf(index), Qt::ElideRight, widest - 2 * pillPadding);
    QRect pill(cell.left() + padding, 0, qMin(widest, metrics.horizontalAdvance(text) + 2 * pillPadding),
               pillHeight);
    pill.moveTop(cell.center().y() - pillHeight / 2);
    const Tone tone = toneOf(index);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_tokens->soft(tone));
    painter->drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    painter->setFont(font);
    painter->setPen(m_tokens->content(tone));
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    const int extra = index.column() == FleetCells::State ? 2 * pillPadding
        : index.column() == FleetCells::Alarm             ? iconSize + iconGap
        : index.column() == FleetCells::Name              ? boxWidth - padding
                                                          : 0;
    return {QFontMetrics(font).horizontalAdvance(textOf(index)) + 2 * padding + extra, rowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const bool isCut = index.isValid() && sizeHint(option, index).width() > option.rect.width();
    if (event->type() != QEvent::ToolTip || !isCut || !index.data(Qt::ToolTipRole).isNull())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), textOf(index).toHtmlEscaped(), view);
    return true;
}

} // namespace Rooms
