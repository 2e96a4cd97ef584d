// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/bulkmodel.h"

#include <QtWidgets/qstyleditemdelegate.h>

namespace Rooms {

//! Draws a room of an action on many: its name, how far it is as a pill, and why below. Owned by the list.
class BulkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 58;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTokens(const ConsoleTokens &tokens) { m_tokens = &tokens; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! Says all of a reason that was cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! What \a step is drawn in.
    static ConsoleTokens::Tone toneOf(BulkItem::Step step);

private:
    const ConsoleTokens *m_tokens = &ConsoleTokens::of(ConsoleTokens::Theme::Dark);
};

} // namespace Rooms
