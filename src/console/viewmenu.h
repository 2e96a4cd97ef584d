// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consolememory.h"
#include "fleet/fleetfilter.h"

#include <QtWidgets/qmenu.h>

namespace Rooms {

//! The views of the table that the operator has kept under a name: choosing, keeping and forgetting them.
//! Owned by the window.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    //! Both must outlive this.
    ViewMenu(FleetFilter &filter, ConsoleMemory &memory, QWidget *parent = nullptr);

    //! Keeps what is shown under \a name, instead of another view of that name.
    void keep(const QString &name);

private:
    void fill();
    void forget(const FleetView &view);
    void askForName();

    FleetFilter &m_filter;
    ConsoleMemory &m_memory;
};

} // namespace Rooms
