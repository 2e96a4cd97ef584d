// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qrandom.h>

#include <chrono>
#include <mutex>

namespace Rooms {

//! How many connections a program may open in a second, over all its rooms: after a power cut a thousand of
//! them must not storm the network, nor be in step. Each try takes a turn, a random moment ("full jitter") of
//! the next free slot. Shared by all threads, any thread.
class ConnectBudget
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    //! At most \a perSecond turns, 2 at least, are in any second.
    explicit ConnectBudget(int perSecond);

    //! How long to wait from \a now for the next turn, which is taken by that.
    std::chrono::microseconds take(TimePoint now, QRandomGenerator &random);

private:
    const std::chrono::microseconds m_slot;
    std::mutex m_mutex;
    TimePoint m_nextSlot;
};

} // namespace Rooms
