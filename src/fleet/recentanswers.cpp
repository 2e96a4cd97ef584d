// SPDX-License-Identifier: Apache-2.0
#include "recentanswers.h"

#include "alarmrules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Rooms {

using Histogram = ResponseTimes::Histogram;

namespace {

qint64 toMilliseconds(qint64 microseconds)
{
    return (std::max<qint64>(0, microseconds) + 999) / 1000;
}

} // namespace

void RecentAnswers::add(qint64 microseconds, qint64 now)
{
    move(now);
    const int step = std::min(Histogram::stepOf(toMilliseconds(microseconds)), steps - 1);
    const auto newest = quint8(*m_slice % slices);
    const auto known = std::find_if(m_counts.begin(), m_counts.end(), [&](const Count &count) {
        return count.slice == newest && count.step == step;
    });
    if (known == m_counts.end())
        m_counts.push_back({newest, quint8(step), 1});
    else if (known->times < std::numeric_limits<quint16>::max()) // beyond, the others tell as much
        ++known->times;
}

int RecentAnswers::recentP95(qint64 now)
{
    move(now);
    return percentile();
}

int RecentAnswers::usualP95() const
{
    return m_usual.count() < quint64(fewestUsual) ? -1 : int(m_usual.percentile(0.95));
}

//! Makes the slice of \a now the newest.
void RecentAnswers::move(qint64 now)
{
    const qint64 number = now / std::chrono::milliseconds(slice).count();
    if (!m_slice)
        m_slice = number;
    const qint64 passed = std::min<qint64>(number - *m_slice, slices);
    if (passed <= 0)
        return;
    const int usual = usualP95();
    const int recent = percentile();
    const bool isSlow = usual >= 0 && recent > AlarmRules::calmMs && recent > AlarmRules::calmTimes * usual;
    for (qint64 next = *m_slice + 1; next <= *m_slice + passed; ++next) {
        std::erase_if(m_counts, [&](const Count &count) {
            const bool isOldest = count.slice == next % slices;
            if (isOldest && !isSlow) // what it counted is usual now
                m_usual.add(Histogram::endOf(count.step), count.times);
            return isOldest;
        });
    }
    m_slice = number;
}

//! Of all slices.
int RecentAnswers::percentile() const
{
    std::array<int, steps> sums = {};
    int count = 0;
    for (const Count &each : m_counts) {
        sums[each.step] += each.times;
        count += each.times;
    }
    if (count < fewestRecent)
        return -1;
    const int wanted = std::min(int(std::ceil(count * 0.95)), count - chance);
    int passed = 0;
    int step = 0;
    while (step < steps - 1 && (passed += sums[size_t(step)]) < wanted)
        ++step;
    return int(Histogram::endOf(step));
}

} // namespace Rooms
