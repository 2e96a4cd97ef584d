// SPDX-License-Identifier: Apache-2.0
#include "bulkdelegate.h"

#include "desktable.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace Rooms {

using Tone = ConsoleTokens::Tone;
using Step = BulkItem::Step;

namespace {

constexpr int padding = 12;
constexpr int gap = 8;
constexpr int pillPadding = 9;
constexpr int pillHeight = 23;

QString text(const QModelIndex &index, BulkModel::Column column)
{
    return index.siblingAtColumn(column).data().toString().simplified();
}

} // namespace

Tone BulkDelegate::toneOf(Step step)
{
    switch (step) {
    case Step::WillAct:
    case Step::Confirmed:
        return Tone::Ok;
    case Step::Asked:
    case Step::Accepted:
        return Tone::Accent;
    case Step::Refused:
        return Tone::Red;
    case Step::Unknown:
    case Step::NotPossible:
        return Tone::Amber;
    case Step::Skipped:
    case Step::Waiting:
    case Step::Cancelled:
        break;
    }
    return Tone::Neutral;
}

void BulkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    DeskTable::paintBehind(painter, option, m_tokens->surface, m_tokens->surfaceHighest, *m_tokens);
    const QRect place = option.rect.adjusted(padding, 0, -padding, 0);
    const QString detail = text(index, BulkModel::Detail);
    QRect top(place.left(), place.top() + 7, place.width(), pillHeight);
    if (detail.isEmpty())
        top.moveTop(option.rect.center().y() - pillHeight / 2);

    QFont small = option.font;
    small.setPixelSize(13);
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    const QString word = text(index, BulkModel::Step);
    QRect pill = top;
    pill.setLeft(top.right() - QFontMetrics(strong).horizontalAdvance(word) - 2 * pillPadding);
    const Tone tone = toneOf(Step(index.data(BulkModel::StepRole).toInt()));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_tokens->soft(tone));
    painter->drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    painter->setFont(strong);
    painter->setPen(m_tokens->content(tone));
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, word);

    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(m_tokens->text);
    const QRect name(top.left(), top.top(), pill.left() - gap - top.left(), top.height());
    painter->drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text(index, BulkModel::Name), Qt::ElideRight, name.width()));

    painter->setFont(small);
    painter->setPen(m_tokens->textSecondary);
    const QRect below(place.left(), top.bottom() + 2, place.width(), 20);
    painter->drawText(below, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(detail, Qt::ElideRight, below.width()));
    painter->restore();
}

QSize BulkDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

bool BulkDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), text(index, BulkModel::Detail).toHtmlEscaped(), view);
    return true;
}

} // namespace Rooms
