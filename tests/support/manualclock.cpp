// SPDX-License-Identifier: Apache-2.0
#include "manualclock.h"

#include <algorithm>

namespace Rooms {

ManualClock::ManualClock(const QDateTime &wallTime)
    : m_start(wallTime)
{ }

void ManualClock::advance(std::chrono::milliseconds duration)
{
    const qint64 target = m_now + duration.count();
    while (nextDue() >= 0 && nextDue() <= target) {
        m_now = std::max(m_now, nextDue());
        ++m_wakes;
        ring();
    }
    m_now = target;
}

} // namespace Rooms
