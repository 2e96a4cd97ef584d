// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/link.h"
#include "service/pendingcalls.h"

#include <QtCore/qlist.h>

#include <functional>

//! The table of faults: what can go wrong between a panel and whatever it is connected to, and what has to
//! come of it. Whichever fault it is, the call asked for in the middle of it ends exactly once, the client
//! lives, the next call works, and memory stays (see play.h). Plain values, any thread.
namespace Rooms {

class Play;

//! What a fault has to lead to.
struct Outcome
{
    //! How the call ends that is asked for when the fault has begun. NotSent: it is asked for when the link
    //! has failed.
    CallResult::End call = CallResult::End::Replied;
    //! Why the link fails; None: it must not fail.
    Link::Reason link = Link::Reason::None;
    //! The error code of the reply, with Replied.
    int code = 0;
};

//! One fault.
struct Row
{
    //! The two figures of the table.
    enum class Group {
        Rpc, //!< What is said: requests, replies, events.
        Frames, //!< How it travels: handshakes, frames, connections.
    };
    //! Who plays the room.
    enum class Peer { Hostile, Simulated };
    //! Of what there are short ones.
    enum class Wait {
        Nothing,
        Deadlines, //!< For a handshake or an answer.
        Heartbeat, //!< For a sign of life.
    };

    QByteArray name; //!< To choose it by; for a fault of the simulated room `simulated.` and that fault's.
    QByteArray what; //!< What happens.
    Outcome outcome;
    std::function<void(Play &)> begin; //!< Makes it happen. The client is connected.

    Group group = Group::Rpc;
    Peer peer = Peer::Hostile;
    //! What has to run out in the row and is therefore short.
    Wait wait = Wait::Nothing;
    //! What has to be seen besides before the fault is over.
    std::function<bool(Play &)> shows = {};
    //! Ends it, besides what is undone for every row.
    std::function<void(Play &)> mend = {};
    //! Why the row is known to fail; nullptr when it has to hold.
    const char *known = nullptr;
};

//! Handshakes as rooms and other servers answer them.
QList<Row> handshakeRows();
//! Frames that break the rules of WebSocket, or stretch them, and connections that end.
QList<Row> frameRows();
//! Answers and events that no room should send, and those that it may.
QList<Row> messageRows();
//! Refusals that mean something for the whole session.
QList<Row> refusalRows();
//! The simulated room's own faults, each by its name.
QList<Row> simulatedRows();
//! All of them.
QList<Row> allRows();

} // namespace Rooms
