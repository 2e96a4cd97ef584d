// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/deviceaction.h"
#include "device/devicesnapshot.h"
#include "meeting/meetingevent.h"

#include <QtCore/qstringlist.h>

//! Events whose names no public text shows. A client knows them only as "the module changed".
namespace Rooms::GuessedEvent {

//! Number 4 of the vendor's list, "joined the waiting room" (protocol sheet, section 4).
inline constexpr QLatin1StringView joinWaitingRoom("JoinWaitingRoom");
//! Any change that no known event tells: role, title, screens, casting. The numbers 6, 7 and from 9 on are
//! unknown; a device surely tells these with some of them.
inline constexpr QLatin1StringView meetingChanged("MeetingInfoChanged");

//! Any change of the Share module, of which no event is known by name.
inline constexpr QLatin1StringView shareChanged("ShareInfoChanged");

} // namespace Rooms::GuessedEvent

//! What the simulated room tells (protocol sheet, section 4). Pure functions, any thread.
namespace Rooms::RoomEvents {

//! The names of all events of the Meeting module that the room may send.
QStringList names();

//! An event of the Meeting module without a payload. \a errorCode other than 0: what was accepted failed.
RoomEvent plain(const QString &name, int errorCode = 0);
RoomEvent plain(MeetingEvent::Kind kind, int errorCode = 0);
//! JoinMeetingCompleted with meeting_info, self_user_info and device_info.
RoomEvent joinCompleted(const MeetingSnapshot &snapshot, const DeviceSnapshot &device);
//! LayoutSwitchChanged with the fields of layout_switch_info.
RoomEvent layoutSwitchChanged(const LayoutSwitchInfo &layouts);
//! The event of the Device module that tells the outcome of \a done, with the action's parameters.
RoomEvent deviceChanged(const DeviceAction &done);
//! The Share module changed.
RoomEvent shareChanged();

} // namespace Rooms::RoomEvents
