// SPDX-License-Identifier: Apache-2.0
#include "pendingcalls.h"

#include <utility>

namespace Rooms {

PendingCalls::PendingCalls(Clock &clock)
    : m_clock(clock)
{ }

void PendingCalls::add(const QString &id, std::chrono::milliseconds deadline, CallHandler handler)
{
    auto timer = std::make_unique<Timer>(m_clock, [this, id] { end(id, {CallResult::End::TimedOut, {}}); });
    timer->start(deadline);
    m_calls.emplace(id, Call {std::move(handler), std::move(timer)});
}

bool PendingCalls::settle(const Reply &reply)
{
    return end(reply.id, {CallResult::End::Replied, reply});
}

bool PendingCalls::settleGarbled(const QString &id)
{
    return end(id, {CallResult::End::Garbled, {}});
}

void PendingCalls::settleAll(CallResult::End end)
{
    // Handlers may ask anew; those requests belong to the next round.
    const auto calls = std::exchange(m_calls, {});
    for (const auto &[id, call] : calls)
        call.handler({end, {}});
}

bool PendingCalls::end(const QString &id, const CallResult &result)
{
    const auto call = m_calls.find(id);
    if (call == m_calls.end())
        return false;
    const CallHandler handler = std::move(call->second.handler);
    m_calls.erase(call); // first, so that the handler finds the table as it will be
    handler(result);
    return true;
}

} // namespace Rooms
