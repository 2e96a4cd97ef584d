// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qbytearray.h>

#include <chrono>

namespace Rooms {

//! Tells the service manager (systemd, or any that speaks its notify protocol) that the program is up, alive,
//! about to end. Without one it does nothing. GUI thread: a program whose event loop hangs says nothing, and
//! is started anew.
class ServiceNotifier
{
public:
    //! What the service manager asks for, from the environment.
    struct Request
    {
        QByteArray socket; //!< NOTIFY_SOCKET: a path, or `@` and an abstract name; empty for nobody to tell.
        std::chrono::microseconds watchdog {0}; //!< How long it waits for a sign of life; 0 for ever.

        //! Takes the request out of the environment, so that no child of the program answers it too. A
        //! watchdog that waits for another process (WATCHDOG_PID) is none of ours; numbers that cannot be are
        //! no watchdog.
        static Request take();
    };

    //! \a clock must outlive this.
    ServiceNotifier(const Request &request, Clock &clock);
    ~ServiceNotifier();
    ServiceNotifier(const ServiceNotifier &) = delete;
    ServiceNotifier &operator=(const ServiceNotifier &) = delete;

    //! The panel is on the screen. From now on the watchdog hears twice in its time that the program is
    //! alive.
    void ready();

private:
    void signOfLife();
    void send(const QByteArray &state) const;

    const Request m_request;
    Timer m_timer;
    int m_socket = -1;
};

} // namespace Rooms
