// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"

namespace Rooms {

//! Time that passes as usual, on an afternoon of its own: pictures show the same hour whenever they are made.
class TourClock : public SystemClock
{
public:
    using SystemClock::SystemClock;

    QDateTime wallTime() const override { return QDateTime({2026, 11, 23}, {14, 2}).addMSecs(now()); }
};

} // namespace Rooms
