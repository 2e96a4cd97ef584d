// SPDX-License-Identifier: Apache-2.0
#include "recentanswers.h"

#include "alarmrules.h"

#include <algorithm>
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
    quint16 &count = m_slices[size_t(*m_slice % slices)][size_t(step)];
    if (count < std::numeric_limits<quint16>::max()) // beyond, the others tell as much
        ++count;
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
        Slice &oldest = m_slices[size_t(next % slices)];
        if (!isSlow)
            retire(oldest);
        oldest = {};
    }
    m_slice = number;
}

//! What it counted is usual now.
void RecentAnswers::retire(Slice &slice)
{
    for (int step = 0; step < steps; ++step) {
        if (const quint16 count = slice[size_t(step)]; count > 0)
            m_usual.add(Histogram::endOf(step), count);
    }
}

//! Of all slices.
int RecentAnswers::percentile() const
{
    std::array<int, steps> sums = {};
    int count = 0;
    for (const Slice &slice : m_slices) {
        for (size_t step = 0; step < sums.size(); ++step) {
            sums[step] += slice[step];
            count += slice[step];
        }
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
