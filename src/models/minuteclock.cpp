// SPDX-License-Identifier: Apache-2.0
#include "minuteclock.h"

namespace Rooms {

MinuteClock::MinuteClock(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_now(clock.wallTime())
    , m_timer(clock, [this] {
        m_now = m_clock.wallTime();
        scheduleNext();
        Q_EMIT tick();
    })
{
    scheduleNext();
}

void MinuteClock::scheduleNext()
{
    m_timer.start(m_clock.untilBeat(std::chrono::minutes(1)));
}

} // namespace Rooms
