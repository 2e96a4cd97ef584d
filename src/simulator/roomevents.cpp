// SPDX-License-Identifier: Apache-2.0
#include "roomevents.h"

#include "device/deviceevent.h"
#include "device/devicejson.h"
#include "meeting/snapshotjson.h"
#include "share/shareevent.h"

namespace Rooms::RoomEvents {

using namespace Qt::StringLiterals;
using MeetingEvent::Kind;

QStringList names()
{
    QStringList names {GuessedEvent::joinWaitingRoom, GuessedEvent::meetingChanged};
    for (const Kind kind : {Kind::JoinMeetingCompleted, Kind::DissolveMeeting, Kind::LeaveMeeting,
                            Kind::LeaveWaitingRoom, Kind::LayoutSwitchChanged})
        names.append(MeetingEvent::name(kind));
    return names;
}

RoomEvent plain(const QString &name, int errorCode)
{
    const QString message = errorCode == 0 ? QString() : QString::fromLatin1(errorInfo(errorCode).sentence);
    return {MeetingEvent::module(), name, errorCode, message, {}};
}

RoomEvent plain(Kind kind, int errorCode)
{
    return plain(MeetingEvent::name(kind), errorCode);
}

RoomEvent joinCompleted(const MeetingSnapshot &snapshot, const DeviceSnapshot &device)
{
    const UserInfo self = snapshot.self.value_or(UserInfo());
    RoomEvent event = plain(Kind::JoinMeetingCompleted);
    event.payload = {{u"meeting_info"_s, SnapshotJson::write(snapshot.meeting)},
                     {u"self_user_info"_s, SnapshotJson::write(self)},
                     {u"device_info"_s, DeviceJson::writeBlocks(device)}};
    return event;
}

RoomEvent layoutSwitchChanged(const LayoutSwitchInfo &layouts)
{
    RoomEvent event = plain(Kind::LayoutSwitchChanged);
    event.payload = SnapshotJson::write(layouts);
    return event;
}

RoomEvent deviceChanged(const DeviceAction &done)
{
    const QJsonObject parameters = DeviceActionJson::write(done).value("action_params"_L1).toObject();
    return {DeviceEvent::module(), DeviceActionJson::name(done), 0, {}, parameters};
}

RoomEvent shareChanged()
{
    return {ShareEvent::module(), GuessedEvent::shareChanged, 0, {}, {}};
}

} // namespace Rooms::RoomEvents
