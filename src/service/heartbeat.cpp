// SPDX-License-Identifier: Apache-2.0
#include "heartbeat.h"

#include <utility>

namespace Rooms {

Heartbeat::Heartbeat(Clock &clock, std::function<void()> probe, std::function<void()> dead)
    : m_clock(clock)
    , m_probe(std::move(probe))
    , m_dead(std::move(dead))
    , m_timer(clock, [this] { check(); })
{ }

void Heartbeat::start(std::chrono::milliseconds interval)
{
    m_interval = interval;
    m_running = true;
    alive();
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
    // The timer is left to run out and is moved then: cheaper than moving it for every frame.
    m_since = m_clock.now();
    m_probed = false;
}

void Heartbeat::stop()
{
    m_running = false;
    m_probed = false;
    m_timer.stop();
}

void Heartbeat::check()
{
    if (m_clock.now() - m_since < m_interval.count()) {
        schedule();
        return;
    }
    if (m_probed) {
        stop();
        m_dead();
        return;
    }
    m_probed = true;
    m_since = m_clock.now();
    schedule(); // first: the probe may find the link broken and stop this
    m_probe();
}

void Heartbeat::schedule()
{
    m_timer.start(std::chrono::milliseconds(m_since + m_interval.count() - m_clock.now()));
}

} // namespace Rooms
