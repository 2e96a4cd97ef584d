// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qglobal.h>

#include <bitset>

namespace Rooms::History {

//! What happened in one history or in many, as numbers. Plain value.
struct Figures
{
    qint64 histories = 0;
    qint64 taps = 0; //!< That asked the room for something.
    qint64 confirmed = 0;
    qint64 refused = 0;
    qint64 unknown = 0; //!< Called unknown at least once.
    qint64 linksLost = 0;
    qint64 frames = 0; //!< Sent by either side.
    qint64 virtualMs = 0;
    qint64 slowestMs = 0; //!< Longest time from the end of the faults until what is shown was true.
    std::bitset<64> faults; //!< Those of the simulator's table that were on.

    Figures &operator+=(const Figures &more)
    {
        histories += more.histories;
        taps += more.taps;
        confirmed += more.confirmed;
        refused += more.refused;
        unknown += more.unknown;
        linksLost += more.linksLost;
        frames += more.frames;
        virtualMs += more.virtualMs;
        slowestMs = std::max(slowestMs, more.slowestMs);
        faults |= more.faults;
        return *this;
    }
};

} // namespace Rooms::History
