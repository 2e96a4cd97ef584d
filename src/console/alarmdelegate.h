// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"

#include <QtWidgets/qstyleditemdelegate.h>

namespace Rooms {

//! Draws the rows of an AlarmModel: severities as pills with a sign and a word, and what needs nobody any
//! more in calm colours. Owned by the list.
class AlarmDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 40;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTokens(const ConsoleTokens &tokens) { m_tokens = &tokens; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPill(QPainter *painter, const QRect &cell, const QModelIndex &index) const;

    const ConsoleTokens *m_tokens = &ConsoleTokens::of(ConsoleTokens::Theme::Dark);
};

} // namespace Rooms
