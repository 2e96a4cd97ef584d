// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/responsetimes.h"

#include <chrono>
#include <optional>
#include <vector>

namespace Rooms {

//! How long a room's answers took of late, beside how long they use to take. Of late means the last five
//! minutes, in slices that go one after the other; a slice that goes counts as usual from then on, unless the
//! room was slow of late: one that stays slow does not get used to it. Grows with the different times of
//! late: those of a usual room take a hundred bytes, any take two and a half kilobytes at most. Owned by a
//! session, same thread.
class RecentAnswers
{
public:
    static constexpr std::chrono::seconds slice {60};
    static constexpr int slices = 5;
    //! Fewer answers than these say nothing.
    static constexpr int fewestRecent = 4; // a room at rest is asked once a minute
    static constexpr int fewestUsual = 20;
    //! So many of the slowest answers of late are chance, however few there are.
    static constexpr int chance = 2;

    //! An answer took \a microseconds; \a now is Clock::now().
    void add(qint64 microseconds, qint64 now);
    //! What 95 of 100 answers took at most of late, in milliseconds; -1 when there are too few.
    int recentP95(qint64 now);
    //! The same of all that came before; -1 when those are too few.
    int usualP95() const;

private:
    static constexpr int steps = 128; // of ResponseTimes::Histogram::stepOf(), in milliseconds: up to 260 s
    //! How many answers of a slice are in a step.
    struct Count
    {
        quint8 slice;
        quint8 step;
        quint16 times;
    };

    void move(qint64 now);
    int percentile() const;

    std::vector<Count> m_counts; // of all slices, in the order their first answers came
    std::optional<qint64> m_slice; // number of the newest one
    ResponseTimes::Histogram m_usual; // in milliseconds
};

} // namespace Rooms
