// SPDX-License-Identifier: Apache-2.0
#include "backoff.h"

#include <algorithm>

namespace Rooms {

namespace {
constexpr std::chrono::milliseconds firstSpan {250};
constexpr int maximumDoublings = 16; // far beyond any cap, and safe to shift by
} // namespace

Backoff::Backoff(QRandomGenerator &random)
    : m_random(random)
{ }

std::chrono::milliseconds Backoff::next(std::chrono::milliseconds cap)
{
    const std::chrono::milliseconds doubled(firstSpan.count() << std::min(m_failures, maximumDoublings));
    const auto span = std::min(cap, doubled);
    ++m_failures;
    return std::chrono::milliseconds(m_random.bounded(qint64(span.count() + 1)));
}

} // namespace Rooms
