// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"

namespace Rooms {

//! Time that passes as usual, on an afternoon of its own: pictures show the same hour whenever they are made.
class TourClock : public SystemClock
{
public:
    //! Begins at \a time of that day.
    explicit TourClock(QTime time)
        : m_begin({2026, 11, 23}, time)
    { }

    QDateTime wallTime() const override { return m_begin.addMSecs(now()); }

private:
    const QDateTime m_begin;
};

} // namespace Rooms
