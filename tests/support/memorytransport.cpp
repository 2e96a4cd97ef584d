// SPDX-License-Identifier: Apache-2.0
#include "memorytransport.h"

#include <algorithm>

namespace Rooms {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

MemoryTransport::MemoryTransport(Clock &clock)
    : m_clock(clock)
    , m_timer(clock, [this] { arrive(); })
{ }

void MemoryTransport::letIn()
{
    later(0ms, [this] {
        m_phase = Phase::Open;
        Q_EMIT opened(epoch());
    });
}

void MemoryTransport::drop(Link::Reason reason)
{
    later(0ms, [this, reason] { breakNow(reason); });
}

void MemoryTransport::breakNow(Link::Reason reason)
{
    close();
    Q_EMIT closed(reason, u"played by a test"_s, epoch());
}

void MemoryTransport::deliver(const QByteArray &frame)
{
    if (!halfOpen)
        later(latency, [this, frame] { Q_EMIT frameReceived(frame, epoch()); });
}

void MemoryTransport::open(const QUrl &url, const QString &subprotocol)
{
    close();
    m_phase = Phase::Opening;
    halfOpen = false;
    m_opens.append({url, subprotocol, m_clock.now()});
    if (opening == Opening::LetIn)
        letIn();
    else if (opening == Opening::Refused)
        drop(refusal);
}

void MemoryTransport::send(const QByteArray &frame)
{
    if (m_phase != Phase::Open) {
        ++m_misused;
        return;
    }
    m_sent.append(frame);
    if (const auto happen = std::exchange(onSend, nullptr))
        happen();
    else if (!halfOpen)
        Q_EMIT frameSent(frame);
}

void MemoryTransport::ping()
{
    if (m_phase != Phase::Open) {
        ++m_misused;
        return;
    }
    ++m_pings;
    if (answersPings && !halfOpen)
        later(latency, [this] { Q_EMIT pongReceived(epoch()); });
}

void MemoryTransport::close()
{
    ++m_closes;
    m_phase = Phase::Closed;
    m_underWay.clear();
    m_timer.stop();
}

void MemoryTransport::later(std::chrono::milliseconds delay, std::function<void()> happen)
{
    const qint64 earliest = m_underWay.empty() ? 0 : m_underWay.back().due;
    m_underWay.push_back({std::max(earliest, m_clock.now() + delay.count()), std::move(happen)});
    if (!m_timer.isActive())
        m_timer.start(delay);
}

void MemoryTransport::arrive()
{
    const auto happen = std::move(m_underWay.front().happen);
    m_underWay.pop_front();
    // Before it happens: that may end the connection and what is under way with it.
    if (!m_underWay.empty())
        m_timer.start(std::chrono::milliseconds(m_underWay.front().due - m_clock.now()));
    happen();
}

} // namespace Rooms
