// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qobject.h>

#include <set>

namespace Rooms {

//! Notices that the network of this machine has returned: a cable was plugged in, a wireless network joined,
//! an address or a route was given. It listens to the kernel (Linux), so it needs no service to run;
//! elsewhere it keeps silent, and sessions go on to retry at their own pace. Main thread.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    //! \a clock must outlive this.
    explicit NetworkWatch(Clock &clock, QObject *parent = nullptr);
    ~NetworkWatch() override;

Q_SIGNALS:
    //! Something that was out of reach may be within reach again. Told once for what changes together, and at
    //! most once a second.
    void returned();

private:
    void read();
    void tell();

    int m_socket = -1;
    std::set<int> m_running; // interfaces that have a carrier, as far as was told
    bool m_gained = false; // since it was told last
    Timer m_settling;
    Timer m_calm;
};

} // namespace Rooms
