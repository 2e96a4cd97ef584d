// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace Rooms {

//! Every duration of a session, with the product's values. Plain value.
struct Timing
{
    using Milliseconds = std::chrono::milliseconds;

    Milliseconds connectDeadline {5000}; //!< For the TCP connection and the handshake together.
    Milliseconds callDeadline {5000}; //!< For the answer to any request.

    Milliseconds heartbeatActive {2500}; //!< In a meeting, while something is under way, or when touched.
    Milliseconds heartbeatResting {15000};
    //! For the one room of a panel: signs of life keep to the beats of the clock (Clock::beatBefore()), and a
    //! look that is due soon stands for one. Many rooms that kept step would all be asked at once.
    bool sparing = false;
    Milliseconds touchLasts {60000}; //!< How long a touch counts.
    Milliseconds hurry {1000}; //!< Between two queries that a person's touches ask for.

    Milliseconds pollUrgent {1000}; //!< Without events, while something is under way.
    Milliseconds pollCalm {5000}; //!< Without events, otherwise.
    Milliseconds patience {4000}; //!< The pause after a refused query, or when the room was asked too often.
    Milliseconds lookUrgent {2000}; //!< With events, while something is under way: an event may be missed.
    Milliseconds lookInMeeting {15000}; //!< With events, in a meeting.
    Milliseconds lookResting {60000}; //!< With events, otherwise.

    Milliseconds retryCapActive {5000}; //!< Longest wait between tries when touched or in a meeting.
    Milliseconds retryCapResting {30000};
    Milliseconds retrySecondResting {15000}; //!< What the second try is spread over otherwise; see Backoff.
    Milliseconds retryBlocked {60000}; //!< The slow probe of a blocked session.
    Milliseconds refusedAfter {60000}; //!< See Link::Reason::WrongPassword.
    Milliseconds provedAfter {5000}; //!< A connection that stood this long starts the back-off over.
};

//! How closely the room has to be watched.
enum class Tempo {
    Resting, //!< Not in a meeting, nothing under way.
    InMeeting,
    Urgent, //!< A command is not confirmed, or a join is under way.
};

} // namespace Rooms
