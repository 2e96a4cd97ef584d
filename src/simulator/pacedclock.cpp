// SPDX-License-Identifier: Apache-2.0
#include "pacedclock.h"

#include <algorithm>

namespace Rooms {

PacedClock::PacedClock(Clock &clock)
    : m_clock(clock)
    , m_base(clock.now())
    , m_clockBase(m_base)
    , m_alarm(clock, [this] { ring(); })
{ }

qint64 PacedClock::now() const
{
    return m_isPaused ? m_base : m_base + (m_clock.now() - m_clockBase) * m_speed;
}

QDateTime PacedClock::wallTime() const
{
    return m_clock.wallTime().addMSecs(now() - m_clock.now());
}

void PacedClock::setPaused(bool paused)
{
    rebase();
    m_isPaused = paused;
    m_due = -1;
    setAlarm(nextDue());
}

void PacedClock::setSpeed(int speed)
{
    rebase();
    m_speed = std::clamp(speed, 1, fastest);
    m_due = -1;
    setAlarm(nextDue());
}

bool PacedClock::step()
{
    setPaused(true);
    if (nextDue() < 0)
        return false;
    m_base = std::max(m_base, nextDue());
    ring();
    return true;
}

void PacedClock::setAlarm(qint64 due)
{
    if (due < 0 || m_isPaused) {
        m_alarm.stop();
        return;
    }
    if (due == m_due && m_alarm.isActive())
        return; // of all that is due hardly anything is the next
    m_due = due;
    const qint64 left = std::max<qint64>(0, due - now());
    m_alarm.start(std::chrono::milliseconds((left + m_speed - 1) / m_speed));
}

void PacedClock::rebase()
{
    m_base = now();
    m_clockBase = m_clock.now();
}

} // namespace Rooms
