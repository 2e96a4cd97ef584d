// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/json.h"
#include "snapshot.h"

#include <QtCore/qjsonobject.h>

//! Snapshots from and to JSON. What the specification's tables say and what its examples show differ; both
//! are read (protocol sheet, section 9), and the examples' shape is written. Reading never fails: a value
//! that cannot be understood is absent. Pure functions, any thread.
namespace Rooms::SnapshotJson {

//! Most items of layout_switch_list that are read: the specification has seven layouts, and a panel shows
//! each one it reads.
constexpr qsizetype maximumLayouts = 64;

//! Reads `result.data` of a `Query ["Meeting"]`: everything under `meeting`, or bare.
MeetingSnapshot read(JsonView data);
//! The `result.data` that read() understands, with every block that \a snapshot has.
QJsonObject write(const MeetingSnapshot &snapshot);

//! One block at a time, for events and for partial queries. \a object is the block itself.
MultiScreenInfo readScreens(JsonView object);
ScreenLayout readScreenLayout(JsonView object);
//! What \a object does not tell stays as it is in \a before.
LayoutSwitchInfo readLayoutSwitch(JsonView object, const LayoutSwitchInfo &before = {});
MeetingInfo readMeeting(JsonView object);
//! The user's fields themselves, or the object that wraps them: `share_user_info`, `self_user_info`, or the
//! only object inside (section 9, line 5).
UserInfo readUser(JsonView object);
ScheduledMeeting readScheduled(JsonView object);

QJsonObject write(const MeetingInfo &meeting);
QJsonObject write(const UserInfo &user);
QJsonObject write(const LayoutSwitchInfo &layouts);

} // namespace Rooms::SnapshotJson
