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
    constexpr int minute = 60 * 1000;
    m_timer.start(std::chrono::milliseconds(minute - m_now.time().msecsSinceStartOfDay() % minute));
}

} // namespace Rooms
