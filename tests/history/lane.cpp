// SPDX-License-Identifier: Apache-2.0
#include "lane.h"

namespace Rooms::History {

Lane::Lane(Clock &clock)
    : m_clock(clock)
    , m_timer(clock, [this] { arrive(); })
{ }

void Lane::put(std::chrono::milliseconds delay, std::function<void()> arrive)
{
    const qint64 earliest = m_underWay.empty() ? 0 : m_underWay.back().due;
    m_underWay.push_back({std::max(earliest, m_clock.now() + delay.count()), std::move(arrive)});
    if (m_underWay.size() == 1)
        schedule();
}

void Lane::hold()
{
    m_held = true;
    m_timer.stop();
}

void Lane::release()
{
    m_held = false;
    schedule();
}

void Lane::clear()
{
    m_underWay.clear();
    m_timer.stop();
}

void Lane::schedule()
{
    if (!m_held && !m_underWay.empty())
        m_timer.start(std::chrono::milliseconds(m_underWay.front().due - m_clock.now()));
}

void Lane::arrive()
{
    const auto arrive = std::move(m_underWay.front().arrive);
    m_underWay.pop_front();
    schedule(); // first: what arrives may hold the lane or clear it
    arrive();
}

} // namespace Rooms::History
