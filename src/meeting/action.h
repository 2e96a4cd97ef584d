// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "enums.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

#include <variant>

//! What can be asked of the Meeting module (specification, sections 2 to 7) and how it is written. Plain
//! values and pure functions, any thread.
namespace Rooms {

//! Start a one-time or the personal meeting. The room must be able to and not be in a meeting.
struct StartMeeting
{
    Meeting::StartType type = Meeting::StartType::Instant;
    bool operator==(const StartMeeting &) const = default;
};

//! Join an existing meeting. The room must not be in one.
struct JoinMeeting
{
    QString code; //!< Digits only, see MeetingCode.
    QString password; //!< "" when the meeting has none; secret.
    bool microphone = true; //!< mic_enable
    bool camera = true; //!< camera_enable
    bool operator==(const JoinMeeting &) const = default;
};

//! End the meeting for everybody. The room must be in it as host or co-host.
struct DissolveMeeting
{
    bool operator==(const DissolveMeeting &) const = default;
};

//! Leave the meeting the room is in.
struct LeaveMeeting
{
    bool operator==(const LeaveMeeting &) const = default;
};

//! Leave the waiting room the room is in.
struct LeaveWaitingRoom
{
    bool operator==(const LeaveWaitingRoom &) const = default;
};

//! Switch the layout. The room must be in a meeting of two people at least.
struct SwitchLayout
{
    Coded<Meeting::Layout> layout; //!< switch_type
    bool showVoiceActive =
        true; //!< The small window; only for the speaker layout, and forced on the first time.
    bool operator==(const SwitchLayout &) const = default;
};

//! Any of them.
using MeetingAction =
    std::variant<StartMeeting, JoinMeeting, DissolveMeeting, LeaveMeeting, LeaveWaitingRoom, SwitchLayout>;

namespace ActionJson {

//! The method of every action: `Call/Meeting`.
QString method();
//! `action` as the specification spells it, for example `JoinMeeting`.
QString name(const MeetingAction &action);
//! The request's `params`: `action`, and `action_params` for the actions that have any.
QJsonObject write(const MeetingAction &action);

//! Why params are not an action.
enum class Problem {
    UnknownAction,
    BadParameters, //!< A required parameter is missing or of the wrong type.
};
//! Reads what write() writes, as a room does.
Result<MeetingAction, Problem> read(const QJsonObject &params);

} // namespace ActionJson
} // namespace Rooms
