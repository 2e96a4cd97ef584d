// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consolememory.h"
#include "notifier.h"

#include <QtWidgets/qmenu.h>

namespace Rooms {

//! How the desk calls an operator who looks at something else. Owned by the window.
class CallMenu : public QMenu
{
    Q_OBJECT

public:
    //! \a memory must outlive this.
    explicit CallMenu(ConsoleMemory &memory, QWidget *parent = nullptr);

    //! Whether this desktop shows notifications.
    void setState(Notifier::State state);

Q_SIGNALS:
    //! Whether alarms are to call the operator changed, or whether that is to be heard: see ConsoleMemory.
    void callsChanged();

private:
    void add(const char *text, bool isOn, void (ConsoleMemory::*keep)(bool));

    ConsoleMemory &m_memory;
    QAction *m_none;
};

} // namespace Rooms
