// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/deviceaction.h"
#include "meeting/action.h"
#include "share/shareaction.h"

#include <variant>

namespace Rooms {

//! Whatever can be asked of a room, of any module.
using RoomRequest = std::variant<MeetingAction, DeviceAction, ShareAction>;

//! How a RoomRequest is written, each as its own module says. Pure functions, any thread.
namespace RequestJson {

//! The module it belongs to, for example `Meeting`.
QString module(const RoomRequest &request);
//! `Call/<Module>`.
QString method(const RoomRequest &request);
//! `action` as the vendor spells it, for example `JoinMeeting`.
QString name(const RoomRequest &request);
//! The request's `params`.
QJsonObject write(const RoomRequest &request);

} // namespace RequestJson
} // namespace Rooms
