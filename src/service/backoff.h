// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qrandom.h>

#include <chrono>

namespace Rooms {

//! How long to wait before the next try to connect: the first within 250 ms, then a random part of a span
//! that doubles ("full jitter"), so that a thousand panels do not return in one instant. Owned by a
//! ServiceClient.
class Backoff
{
public:
    explicit Backoff(QRandomGenerator &random);

    //! The next wait, at most \a cap. Counts as a failed try.
    std::chrono::milliseconds next(std::chrono::milliseconds cap);
    //! Starts over; called when a connection has proved itself.
    void reset() { m_failures = 0; }
    //! Tries that failed since the last reset.
    int failures() const { return m_failures; }

private:
    QRandomGenerator &m_random;
    int m_failures = 0;
};

} // namespace Rooms
