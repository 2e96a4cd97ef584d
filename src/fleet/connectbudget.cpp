// SPDX-License-Identifier: Apache-2.0
#include "connectbudget.h"

#include <algorithm>

namespace Rooms {

namespace {
constexpr std::chrono::microseconds second {1'000'000};
}

// A second touches one slot more than fit into it.
ConnectBudget::ConnectBudget(int perSecond)
    : m_slot(second / (std::max(perSecond, 2) - 1) + std::chrono::microseconds(1))
{ }

std::chrono::microseconds ConnectBudget::take(TimePoint now, QRandomGenerator &random)
{
    const std::chrono::microseconds jitter(random.bounded(qint64(m_slot.count())));
    const std::lock_guard lock(m_mutex);
    const TimePoint slot = std::max(now, m_nextSlot);
    m_nextSlot = slot + m_slot;
    return std::chrono::duration_cast<std::chrono::microseconds>(slot - now) + jitter;
}

} // namespace Rooms
