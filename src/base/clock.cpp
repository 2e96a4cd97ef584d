// SPDX-License-Identifier: Apache-2.0
#include "clock.h"

#include <algorithm>

namespace Rooms {

Clock::~Clock() = default;

qint64 Clock::beatBefore(qint64 latest, std::chrono::milliseconds period) const
{
    return latest - (latest + beatOrigin()) % period.count();
}

std::chrono::milliseconds Clock::untilBeat(std::chrono::milliseconds period) const
{
    const qint64 from = now();
    return std::chrono::milliseconds(beatBefore(from + period.count(), period) - from);
}

void Clock::ring()
{
    // A timer started by a callback waits for the next turn even when its delay is zero; otherwise two
    // timers that start each other would never give the event loop back.
    const quint64 startedBefore = m_started;
    m_ringing = true;
    auto next = m_timers.begin();
    while (next != m_timers.end() && next->first.first <= now()) {
        if (next->first.second > startedBefore) {
            ++next;
            continue;
        }
        Timer *timer = next->second;
        m_timers.erase(next);
        timer->m_active = false;
        const auto callback = timer->m_onTimeout; // a copy: the callback may destroy its timer
        callback();
        next = m_timers.begin();
    }
    m_ringing = false;
    updateAlarm();
}

qint64 Clock::nextDue() const
{
    return m_timers.empty() ? -1 : m_timers.begin()->first.first;
}

Clock::Key Clock::insert(qint64 due, Timer *timer)
{
    const Key key {due, ++m_started};
    m_timers.emplace(key, timer);
    updateAlarm();
    return key;
}

void Clock::remove(const Key &key)
{
    m_timers.erase(key);
    updateAlarm();
}

void Clock::updateAlarm()
{
    if (!m_ringing)
        setAlarm(nextDue());
}

Timer::Timer(Clock &clock, std::function<void()> onTimeout)
    : m_clock(clock)
    , m_onTimeout(std::move(onTimeout))
{ }

Timer::~Timer()
{
    stop();
}

void Timer::start(std::chrono::milliseconds delay)
{
    stop();
    m_active = true;
    m_key = m_clock.insert(m_clock.now() + std::max<qint64>(0, delay.count()), this);
}

void Timer::stop()
{
    if (!m_active)
        return;
    m_active = false;
    m_clock.remove(m_key);
}

qint64 Timer::remaining() const
{
    return m_active ? std::max<qint64>(0, m_key.first - m_clock.now()) : 0;
}

} // namespace Rooms
