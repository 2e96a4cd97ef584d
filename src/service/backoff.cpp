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

std::chrono::milliseconds Backoff::next(std::chrono::milliseconds cap, std::chrono::milliseconds second)
{
    auto span = firstSpan;
    if (m_failures > 0)
        span = second * (qint64(1) << std::min(m_failures - 1, maximumDoublings));
    span = std::min(span, cap);
    ++m_failures;
    return std::chrono::milliseconds(m_random.bounded(qint64(span.count() + 1)));
}

} // namespace Rooms
