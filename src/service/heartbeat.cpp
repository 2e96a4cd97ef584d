// SPDX-License-Identifier: Apache-2.0
#include "heartbeat.h"

#include <algorithm>
#include <utility>

namespace Rooms {

Heartbeat::Heartbeat(Clock &clock, Pace pace, std::function<void()> probe, std::function<void()> dead)
    : m_clock(clock)
    , m_pace(pace)
    , m_probe(std::move(probe))
    , m_dead(std::move(dead))
    , m_timer(clock, [this] { check(); })
{ }

void Heartbeat::start(std::chrono::milliseconds interval)
{
    m_interval = interval;
    m_running = true;
    m_since = m_clock.now();
    m_probedAt = -1;
    schedule();
}

void Heartbeat::setInterval(std::chrono::milliseconds interval)
{
    if (interval == m_interval)
        return;
    m_interval = interval;
    // A shorter interval may find the silence too long already; the peer still gets its probe, and a whole
    // interval to answer it.
    if (m_running)
        schedule();
}

void Heartbeat::alive()
{
    m_since = m_clock.now();
    // Otherwise the timer is left to run out and is moved then: cheaper than moving it for every frame. But
    // in the quiet of a link at rest it would wake the program for nothing.
    if (std::exchange(m_probedAt, -1) >= 0)
        schedule();
}

void Heartbeat::stop()
{
    m_running = false;
    m_probedAt = -1;
    m_timer.stop();
}

void Heartbeat::check()
{
    const qint64 now = m_clock.now();
    if (now < (isInDoubt() ? deathDue() : probeDue())) {
        schedule();
        return;
    }
    if (isInDoubt()) {
        stop();
        m_dead();
        return;
    }
    m_probedAt = now;
    schedule(); // first: the probe may find the link broken and stop this
    m_probe();
}

void Heartbeat::schedule()
{
    const qint64 due = isInDoubt() ? deathDue() : probeDue();
    m_timer.start(std::chrono::milliseconds(due - m_clock.now()));
}

qint64 Heartbeat::probeDue() const
{
    const qint64 latest = m_since + m_interval.count();
    if (m_pace == Pace::Own)
        return latest;
    // Without a beat in time, as early as may be: the next one has a beat then.
    const qint64 earliest = m_since + m_interval.count() * 2 / 5;
    return std::max(earliest, m_clock.beatBefore(latest, m_interval));
}

qint64 Heartbeat::deathDue() const
{
    return std::max(m_since + 2 * m_interval.count(), m_probedAt + m_interval.count());
}

} // namespace Rooms
