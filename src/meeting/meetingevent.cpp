// SPDX-License-Identifier: Apache-2.0
#include "meetingevent.h"

#include "protocol/tolerant.h"
#include "snapshotjson.h"

#include <utility>

namespace Rooms::MeetingEvent {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<QLatin1StringView, Kind> names[] = {
    {"JoinMeetingCompleted"_L1, Kind::JoinMeetingCompleted},
    {"DissolveMeeting"_L1, Kind::DissolveMeeting},
    {"LeaveMeeting"_L1, Kind::LeaveMeeting},
    {"LeaveWaitingRoom"_L1, Kind::LeaveWaitingRoom},
    {"LayoutSwitchChanged"_L1, Kind::LayoutSwitchChanged},
};

MeetingSnapshot ended(MeetingSnapshot snapshot)
{
    snapshot.meeting = {};
    snapshot.meeting.status = Meeting::Status::Idle;
    snapshot.self.reset();
    snapshot.layouts.reset();
    snapshot.mainScreen.reset();
    snapshot.secondaryScreen.reset();
    return snapshot;
}

MeetingSnapshot joined(JsonView payload, MeetingSnapshot snapshot)
{
    const JsonView meeting = payload.value("meeting_info"_L1);
    if (meeting.isObject())
        snapshot.meeting = SnapshotJson::readMeeting(meeting);
    for (const auto key : {"self_user_info"_L1, "self_info"_L1}) {
        if (const JsonView self = payload.value(key); self.isObject())
            snapshot.self = SnapshotJson::readUser(self);
    }
    // The event says that entering has finished; a room that sends no status with it is in the meeting.
    if (!meeting.isObject() || !snapshot.meeting.status.isKnown())
        snapshot.meeting.status = Meeting::Status::InMeeting;
    return snapshot;
}

//! The payload's shape is a guess, the fields of layout_switch_info; a part of them changes only that part.
MeetingSnapshot layoutChanged(JsonView payload, MeetingSnapshot snapshot)
{
    const JsonView object = Tolerant::unwrapped(payload, "layout_switch_info"_L1);
    if (snapshot.layouts)
        snapshot.layouts = SnapshotJson::readLayoutSwitch(object, *snapshot.layouts);
    return snapshot;
}

} // namespace

QString module()
{
    return u"Meeting"_s;
}

Kind kind(const QString &subEvent)
{
    for (const auto &[name, kind] : names) {
        if (name == subEvent)
            return kind;
    }
    return Kind::Other;
}

QString name(Kind wanted)
{
    for (const auto &[name, kind] : names) {
        if (kind == wanted)
            return name;
    }
    return {};
}

MeetingSnapshot apply(const Event &event, const MeetingSnapshot &before)
{
    if (event.errorCode != toInt(ErrorCode::Success))
        return before;
    switch (kind(event.subEvent)) {
    case Kind::JoinMeetingCompleted:
        return joined(event.payload, before);
    case Kind::DissolveMeeting:
    case Kind::LeaveMeeting:
        return ended(before);
    case Kind::LeaveWaitingRoom:
        // A room may send it when it is let in, too.
        return before.meeting.status == Meeting::Status::InMeeting ? before : ended(before);
    case Kind::LayoutSwitchChanged:
        return layoutChanged(event.payload, before);
    case Kind::Other:
        break;
    }
    return before;
}

} // namespace Rooms::MeetingEvent
