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
    //! When a sign of life is asked for.
    enum class Pace {
        Own, //!< When nothing came for a whole interval.
        //! On a beat of the clock, when nothing came for some two fifths of an interval or more: so that
        //! whatever keeps to beats wakes the program at once. A dead peer is found no later.
        Beats,
    };

    //! \a probe asks the peer for a sign of life; \a dead is called once when none came.
    Heartbeat(Clock &clock, Pace pace, std::function<void()> probe, std::function<void()> dead);

    //! Starts to listen, as if something had just come.
    void start(std::chrono::milliseconds interval);
    //! Changes the interval of a running heartbeat; the silence so far counts.
    void setInterval(std::chrono::milliseconds interval);
    //! Something came: the peer lives.
    void alive();
    //! Listens no more.
    void stop();
    //! Whether a sign of life was asked for and none has come since.
    bool isInDoubt() const { return m_probedAt >= 0; }

private:
    void check();
    void schedule();
    qint64 probeDue() const;
    qint64 deathDue() const;

    Clock &m_clock;
    const Pace m_pace;
    std::function<void()> m_probe;
    std::function<void()> m_dead;
    Timer m_timer;
    std::chrono::milliseconds m_interval {0};
    qint64 m_since = 0; // the last sign of life
    qint64 m_probedAt = -1; // when another one was asked for, -1 when none was since
    bool m_running = false;
};

} // namespace Rooms
