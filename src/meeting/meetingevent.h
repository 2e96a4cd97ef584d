// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/message.h"
#include "snapshot.h"

//! The events of the Meeting module (protocol sheet, section 4). Pure functions, any thread.
namespace Rooms::MeetingEvent {

//! The events known by name. Everything else means "the module changed".
enum class Kind {
    Other,
    JoinMeetingCompleted, //!< Entering a meeting has really finished, however it was asked for.
    DissolveMeeting,
    LeaveMeeting,
    LeaveWaitingRoom,
    LayoutSwitchChanged,
};

//! The module's name in methods and paths: `Meeting`.
QString module();
//! The kind of \a subEvent.
Kind kind(const QString &subEvent);
//! The name on the wire of \a kind; "" for Other.
QString name(Kind kind);

//! What \a event says of \a before, as far as it is understood: blocks in its payload replace the old ones,
//! and leaving ends the meeting. A failed event (error_code not 0) changes nothing. The result is a hint; the
//! truth comes from the Query that follows.
MeetingSnapshot apply(const Event &event, const MeetingSnapshot &before);

} // namespace Rooms::MeetingEvent
