// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sessionbus.h"
#include "base/workerthread.h"
#include "console/notifier.h"

#include <memory>

namespace Rooms {

class NotificationBus;

//! Notifications of the freedesktop desktops (org.freedesktop.Notifications). Everything about the bus, which
//! may be slow or not there at all, happens on a thread of its own. Owned by the program, GUI thread.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    //! Speaks to the bus at \a address, by default that of the session. Without one nothing is shown.
    explicit DesktopNotifier(const QString &address = SessionBus::address());
    ~DesktopNotifier() override;

    void show(const Notification &notification) override;
    void close() override;
    State state() const override { return m_state; }

Q_SIGNALS:
    //! Something is to be heard, and the desktop plays no sounds.
    void beepWanted();

private:
    void onState(State state);

    State m_state = State::Unknown;
    std::unique_ptr<NotificationBus> m_bus; // the thread's own, made and destroyed on it
    WorkerThread m_thread;
};

} // namespace Rooms
