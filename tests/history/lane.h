// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <deque>
#include <functional>

namespace Rooms::History {

//! One direction of a connection: what is put in comes out in the same order, each thing at its time. Owned
//! by a Wire, same thread.
class Lane
{
public:
    explicit Lane(Clock &clock);

    //! \a arrive happens \a delay from now, or when all that was put in before has arrived.
    void put(std::chrono::milliseconds delay, std::function<void()> arrive);
    //! Nothing arrives until release().
    void hold();
    void release();
    //! Loses all that is under way.
    void clear();
    bool isEmpty() const { return m_underWay.empty(); }

private:
    struct Item
    {
        qint64 due;
        std::function<void()> arrive;
    };
    void schedule();
    void arrive();

    Clock &m_clock;
    Timer m_timer;
    std::deque<Item> m_underWay;
    bool m_held = false;
};

} // namespace Rooms::History
