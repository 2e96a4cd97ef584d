// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"

#include <QtWidgets/qstyleditemdelegate.h>

namespace Rooms {

//! Draws the cells of a FleetModel: states as pills, what is no longer true greyed and with its age. Owned by
//! the table.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 44;
    static constexpr int boxWidth = 40; //!< Of the place of the box before a room's name, see RowChecks.

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTokens(const ConsoleTokens &tokens) { m_tokens = &tokens; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    //! Says all of a text that was cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! What the state of the row of \a index is drawn in.
    static ConsoleTokens::Tone toneOf(const QModelIndex &index);
    //! What the cell says.
    static QString textOf(const QModelIndex &index);

private:
    void paintBox(QPainter *painter, const QRect &cell, bool isSelected) const;
    void paintPill(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    int paintAlarmIcon(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    QColor alarmColor(const QModelIndex &index) const;
    QColor textColor(const QModelIndex &index) const;

    const ConsoleTokens *m_tokens = &ConsoleTokens::of(ConsoleTokens::Theme::Dark);
};

} // namespace Rooms
