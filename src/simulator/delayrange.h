// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qrandom.h>

#include <chrono>

namespace Rooms {

//! A delay that differs from time to time, as those of real devices do: anything from the minimum to the
//! maximum, in milliseconds. Plain value, any thread.
struct DelayRange
{
    int minimumMs = 0;
    int maximumMs = 0; //!< Not below minimumMs.

    //! One delay, drawn from \a random.
    std::chrono::milliseconds draw(QRandomGenerator &random) const
    {
        return std::chrono::milliseconds(minimumMs + random.bounded(maximumMs - minimumMs + 1));
    }
    bool operator==(const DelayRange &) const = default;
};

} // namespace Rooms
