// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qrandom.h>

#include <chrono>

namespace Rooms {

//! How long to wait before the next try to connect: a random part of a span ("full jitter") that starts with
//! 250 ms and doubles up to a cap. Owned by a ServiceClient.
//!
//! The first try is quick, because most breaks are short. A room that is restarted refuses it, to a thousand
//! panels within the same 250 ms, and doubling from there would bring up to 260 of them back within 100 ms.
//! So where nobody waits the second try is drawn from 15 s already and the third from 30 s: then no 100 ms
//! see more than 25 (tests/integration/network/tst_herd.cpp). Where somebody waits it stays quick, since
//! nobody stands at a thousand panels at once.
class Backoff
{
public:
    explicit Backoff(QRandomGenerator &random);

    //! The span of the second try unless told otherwise.
    static constexpr std::chrono::milliseconds secondSpan {500};

    //! The next wait, at most \a cap; \a second is the span of the second try, from which it doubles. Counts
    //! as a failed try.
    std::chrono::milliseconds next(std::chrono::milliseconds cap,
                                   std::chrono::milliseconds second = secondSpan);
    //! Starts over; called when a connection has proved itself.
    void reset() { m_failures = 0; }

private:
    QRandomGenerator &m_random;
    int m_failures = 0;
};

} // namespace Rooms
