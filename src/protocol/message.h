// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "errorcode.h"
#include "json.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

#include <variant>

//! The messages of the dialect, apart from how they are written (codec.h). Plain values, any thread.
namespace Rooms {

//! What a client sends: `Query`, `Call/<Module>` or the profile's subscribe methods.
struct Request
{
    QString id; //!< Made by the client, unique per session; replies are matched by it alone.
    QString method;
    QJsonObject params; //!< Left out of the frame when empty.
};

//! The room's answer to one Request. For asynchronous actions it is only the acknowledgement. Value is what
//! holds JSON where it is read, Json, or made, QJsonValue.
template<typename Value>
struct ReplyWith
{
    QString id; //!< That of the Request.
    QString method; //!< May be missing (section 9, line 19); never used to match.
    QString action; //!< Echo of a Call's action; may be wrong (TestSpeaker answers CheckSpeaker).
    int errorCode = 0; //!< 0 is success; see errorcode.h.
    QString message; //!< The room's own words; never decides anything (section 9, line 23).
    Value data; //!< Any type, or undefined (section 9, line 25).

    bool ok() const { return errorCode == toInt(ErrorCode::Success); }
};

//! Something the room tells of its own accord: a hint that a module changed. Object is what holds JSON where
//! it is read, Json, or made, QJsonObject.
template<typename Object>
struct EventWith
{
    QString module; //!< What follows `Event/` in the method.
    QString subEvent; //!< The event's name; "" when the room gave none.
    int errorCode = 0; //!< A join can fail this late; absent means success.
    QString message;
    Object payload; //!< Empty when the room sent none that we can find.
};

//! They as a client reads them.
using Reply = ReplyWith<Json>;
using Event = EventWith<Json>;
//! They as a room makes them.
using RoomReply = ReplyWith<QJsonValue>;
using RoomEvent = EventWith<QJsonObject>;

//! A frame that is neither. Counted and logged, never fatal.
struct Malformed
{
    //! Why it was not understood.
    enum class Problem {
        NotUtf8,
        NotJson,
        NotAnObject,
        TooDeep,
        TooLong,
        NeitherReplyNorEvent, //!< An object without an id and without an event's method.
        EmptyReply, //!< A known id, but neither `result` nor `error`.
    };
    Problem problem;
    QString id; //!< With EmptyReply: the id, so that its call can be ended.
};

//! Whatever came in.
using Incoming = std::variant<Reply, Event, Malformed>;

} // namespace Rooms
