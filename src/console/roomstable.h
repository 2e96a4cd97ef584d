// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consolememory.h"
#include "fleet/fleetfilter.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qtableview.h>

class QLabel;
class QMenu;

namespace Rooms {

class CellDelegate;

//! The table of the rooms that a filter lets through: a row each, in columns that can be moved, hidden and
//! sorted by, and are remembered. Owned by the window.
class RoomsTable : public QTableView
{
    Q_OBJECT

public:
    //! All must outlive this.
    RoomsTable(FleetModel &model, FleetFilter &filter, ConsoleMemory &memory, QWidget *parent = nullptr);
    ~RoomsTable() override;

    void setTokens(const ConsoleTokens &tokens);
    //! Fills \a menu with the columns, shown or not.
    void fillColumnMenu(QMenu *menu);
    //! Keeps the columns as they are now; a while after each change that happens by itself.
    void rememberColumns();
    //! Rooms that are selected.
    QStringList selectedRooms() const;
    //! Selects the room \a id only. False when it is not shown.
    bool select(const QString &id);
    //! The keys go to a row, which is selected then.
    void focusRow();

Q_SIGNALS:
    //! The rooms with \a ids are selected, and no others.
    void roomsSelected(const QStringList &ids);
    //! The room with the id \a roomId is wanted in depth.
    void roomWanted(const QString &roomId);
    //! What can be asked of the selected rooms is wanted.
    void actionsWanted();
    //! A menu of that is wanted at \a place of the screen.
    void menuWanted(const QPoint &place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void prepareHeader();
    void restoreColumns();
    void updateHint();

    FleetModel &m_model;
    FleetFilter &m_filter;
    ConsoleMemory &m_memory;
    CellDelegate *m_delegate;
    QLabel *m_hint; // instead of rows, when no room is let through
    QTimer m_remembering;
};

} // namespace Rooms
