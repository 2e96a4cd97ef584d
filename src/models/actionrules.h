// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/meetingevent.h"
#include "roomrequest.h"
#include "roomstate.h"

#include <QtQml/qqmlregistration.h>

#include <chrono>

//! What the specification says of each action beyond its wire form: when it can be asked for, and how the
//! room's state shows that it was done. Pure functions over a snapshot, any thread.
namespace Rooms::ActionRules {
Q_NAMESPACE
QML_NAMED_ELEMENT(WhyNot)

//! Why an action cannot be asked for now.
enum class WhyNot {
    Nothing, //!< It can.
    NotConnected, //!< The room's state is not known now.
    Busy, //!< Another action, or this one, is under way.
    InMeeting, //!< Needs a room that is in no meeting (StartMeeting, JoinMeeting).
    Joining, //!< The room is entering a meeting.
    InWaitingRoom,
    Casting, //!< The room casts or telephones; that has to end first.
    NotInMeeting, //!< Needs a meeting.
    NotInWaitingRoom,
    NotHost, //!< Needs the host or a co-host (DissolveMeeting).
    NotOffered, //!< The room does not offer it now (SwitchLayout), or not at all.
    NotSupported, //!< This room does not have it (code 9, or its module is missing).
    NoDevice, //!< The room has no such device (EnableMic, EnableCamera, SetSpeakerVolume).
    OnlyInRoom, //!< Opens microphone or camera, which whoever is not in the room may not.
    NotSharing, //!< Nothing is shown (StopShare).
    SharedByOther, //!< Somebody else shows something, and only they can end it (StopShare).
};
Q_ENUM_NS(WhyNot)

//! The sentence to show for \a reason, in English. Translate it where it is shown, with the context
//! `Rooms::ActionRules`. "" for Nothing.
const char *sentence(WhyNot reason);

//! How far the room's state shows an action to be.
enum class Progress {
    NotYet, //!< Nothing to be seen.
    Unclear, //!< The room does not say what it is doing.
    UnderWay,
    Done,
    Undone, //!< The state shows that it will not happen any more.
};

//! What \a state says against asking for \a request; the link and other requests are not looked at.
WhyNot whyNot(const RoomRequest &request, const RoomState &state);
//! How far \a request is, \a before being the state in which it was asked for.
Progress progress(const RoomRequest &request, const RoomState &before, const RoomState &now);
//! Whether \a event is the one that tells the outcome of \a request.
bool isOutcome(const Event &event, const RoomRequest &request);
//! Whether the room has the module of \a request, as far as \a state knows.
bool isSupported(const RoomRequest &request, const RoomState &state);
//! Whether there are rooms without \a request, so that a refusal as not supported stands.
bool mayBeUnsupported(const RoomRequest &request);
//! Whether a refusal of \a request with \a errorCode says that what was asked for is the case already.
bool isAlreadySo(const RoomRequest &request, int errorCode);
//! Whether a room that is at it shows so: one that is entering a meeting does.
bool showsItsWay(const RoomRequest &request);
//! How long the room may take to show the outcome before it counts as unknown.
std::chrono::milliseconds patience(const RoomRequest &request);

// The same for the actions of the Meeting module.

//! What \a snapshot says against asking for \a action; the link and other actions are not looked at.
WhyNot whyNot(const MeetingAction &action, const MeetingSnapshot &snapshot);
//! How far \a action is, \a before being the state in which it was asked for.
Progress progress(const MeetingAction &action, const MeetingSnapshot &before, const MeetingSnapshot &now);
//! The event that the specification names as the outcome of \a action.
MeetingEvent::Kind outcomeEvent(const MeetingAction &action);

} // namespace Rooms::ActionRules
