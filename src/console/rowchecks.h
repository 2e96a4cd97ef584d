// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qtableview.h>

namespace Rooms {

//! Lets rooms be selected one by one with a mouse or a finger only: a press on the box that a CellDelegate
//! draws before a room's name takes the room into the selection, or out of it, and leaves the others. Owned
//! by the table.
class RowChecks : public QObject
{
    Q_OBJECT

public:
    explicit RowChecks(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *const m_table;
};

} // namespace Rooms
