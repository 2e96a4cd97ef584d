// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <functional>

namespace Rooms {

//! Notices a link that has gone silent: asks for a sign of life when nothing came for one interval, and gives
//! up after two. Owned by a ServiceClient, same thread.
class Heartbeat
{
public:
    //! \a probe asks the peer for a sign of life; \a dead is called once when none came.
    Heartbeat(Clock &clock, std::function<void()> probe, std::function<void()> dead);

    //! Starts to listen, as if something had just come.
    void start(std::chrono::milliseconds interval);
    //! Changes the interval of a running heartbeat; the silence so far counts.
    void setInterval(std::chrono::milliseconds interval);
    //! Something came: the peer lives.
    void alive();
    //! Listens no more.
    void stop();
    //! Whether a sign of life was asked for and none has come since.
    bool isInDoubt() const { return m_probed; }

private:
    void check();
    void schedule();

    Clock &m_clock;
    std::function<void()> m_probe;
    std::function<void()> m_dead;
    Timer m_timer;
    std::chrono::milliseconds m_interval {0};
    qint64 m_since = 0; // the last sign of life, or the probe that asked for one
    bool m_running = false;
    bool m_probed = false;
};

} // namespace Rooms
