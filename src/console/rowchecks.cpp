// SPDX-License-Identifier: Apache-2.0
#include "rowchecks.h"

#include "celldelegate.h"
#include "fleet/fleetcells.h"

#include <QtGui/qevent.h>

namespace Rooms {

RowChecks::RowChecks(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->viewport()->installEventFilter(this);
}

bool RowChecks::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex index = m_table->indexAt(mouse->position().toPoint());
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier
        || index.column() != FleetCells::Name
        || mouse->position().x() - m_table->visualRect(index).left() >= CellDelegate::boxWidth)
        return QObject::eventFilter(watched, event);
    m_table->setFocus(Qt::MouseFocusReason);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    return true;
}

} // namespace Rooms
