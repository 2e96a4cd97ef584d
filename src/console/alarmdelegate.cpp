// SPDX-License-Identifier: Apache-2.0
#include "alarmdelegate.h"

#include "alarmicon.h"
#include "desktable.h"
#include "fleet/alarmmodel.h"

#include <QtGui/qpainter.h>

namespace Rooms {

namespace {

constexpr int padding = 14;
constexpr int pillPadding = 10;
constexpr int pillHeight = 26;
constexpr int iconSize = 14;
constexpr int gap = 6;

} // namespace

void AlarmDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    DeskTable::paintBehind(painter, option, m_tokens->surface, m_tokens->surfaceHigh, *m_tokens);
    if (index.column() == AlarmModel::Severity) {
        paintPill(painter, option.rect, index);
        painter->restore();
        return;
    }
    const bool isLoud = index.data(AlarmModel::LoudRole).toBool();
    const bool isOver = index.data(AlarmModel::ClearedRole).toBool();
    QRect place = option.rect.adjusted(padding, 0, -padding / 2, 0);
    painter->setPen(isOver ? m_tokens->textMuted : isLoud ? m_tokens->text : m_tokens->textSecondary);
    QFont font = option.font;
    if (index.column() == AlarmModel::Room)
        font.setWeight(QFont::DemiBold);
    if (index.column() == AlarmModel::State && index.data(AlarmModel::AcknowledgedRole).toBool() && !isOver) {
        const QRect icon(place.left(), place.center().y() - iconSize / 2, iconSize, iconSize);
        AlarmIcon::paintTick(painter, icon, m_tokens->okText);
        place.setLeft(icon.right() + gap);
    }
    painter->setFont(font);
    const QString text = QFontMetrics(font).elidedText(index.data().toString().simplified(), Qt::ElideRight,
                                                       place.width(), Qt::TextSingleLine);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    painter->restore();
}

void AlarmDelegate::paintPill(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    QFont font = painter->font();
    font.setPixelSize(13);
    font.setWeight(QFont::DemiBold);
    const auto severity = Alarm::Severity(index.data(AlarmModel::SeverityRole).toInt());
    const bool isLoud = index.data(AlarmModel::LoudRole).toBool();
    const auto tone = isLoud ? AlarmIcon::tone(severity) : ConsoleTokens::Tone::Neutral;
    const QFontMetrics metrics(font);
    const int extra = 2 * pillPadding + iconSize + gap;
    const int widest = cell.width() - padding - padding / 2;
    const QString text = metrics.elidedText(index.data().toString(), Qt::ElideRight, widest - extra);
    QRect pill(cell.left() + padding, 0, qMin(widest, metrics.horizontalAdvance(text) + extra), pillHeight);
    pill.moveTop(cell.center().y() - pillHeight / 2);
    painter->setRenderHint(QPainter::Antialiasing);
    if (isLoud) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_tokens->soft(tone));
        painter->drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    }
    const QColor &color = m_tokens->content(tone);
    const QRect icon(pill.left() + pillPadding, pill.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    painter->setBrush(Qt::NoBrush);
    AlarmIcon::paint(painter, icon, severity, color, isLoud ? m_tokens->soft(tone) : QColor());
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(pill.adjusted(pillPadding + iconSize + gap, 0, 0, 0),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

QSize AlarmDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int extra = index.column() == AlarmModel::Severity ? 2 * pillPadding + iconSize + gap : 0;
    return {QFontMetrics(option.font).horizontalAdvance(index.data().toString()) + 2 * padding + extra,
            rowHeight};
}

} // namespace Rooms
