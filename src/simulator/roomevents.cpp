// SPDX-License-Identifier: Apache-2.0
#include "roomevents.h"

#include "meeting/snapshotjson.h"

namespace Rooms::RoomEvents {

using namespace Qt::StringLiterals;
using MeetingEvent::Kind;

namespace {

constexpr int volume = 60; // per cent

QJsonObject deviceInfo(const UserInfo &self)
{
    const QJsonObject frameMode {{u"mode"_s, 2}, {u"name"_s, u"auto framing"_s}};
    return {
        {u"mic_info"_s,
         QJsonObject {
             {u"switch"_s, self.audioOn}, {u"device_id"_s, u"Table microphone"_s}, {u"volume"_s, volume}}},
        {u"speaker_info"_s,
         QJsonObject {{u"switch"_s, true}, {u"device_id"_s, u"Front loudspeaker"_s}, {u"volume"_s, volume}}},
        {u"camera_info"_s,
         QJsonObject {{u"switch"_s, self.videoOn},
                      {u"device_id"_s, u"Front camera"_s},
                      {u"camera_frame_mode"_s, frameMode}}},
    };
}

} // namespace

QStringList names()
{
    QStringList names {GuessedEvent::joinWaitingRoom, GuessedEvent::meetingChanged};
    for (const Kind kind : {Kind::JoinMeetingCompleted, Kind::DissolveMeeting, Kind::LeaveMeeting,
                            Kind::LeaveWaitingRoom, Kind::LayoutSwitchChanged})
        names.append(MeetingEvent::name(kind));
    return names;
}

Event plain(const QString &name, int errorCode)
{
    const QString message = errorCode == 0 ? QString() : QString::fromLatin1(errorInfo(errorCode).sentence);
    return {MeetingEvent::module(), name, errorCode, message, {}};
}

Event plain(Kind kind, int errorCode)
{
    return plain(MeetingEvent::name(kind), errorCode);
}

Event joinCompleted(const MeetingSnapshot &snapshot)
{
    const UserInfo self = snapshot.self.value_or(UserInfo());
    Event event = plain(Kind::JoinMeetingCompleted);
    event.payload = {{u"meeting_info"_s, SnapshotJson::write(snapshot.meeting)},
                     {u"self_user_info"_s, SnapshotJson::write(self)},
                     {u"device_info"_s, deviceInfo(self)}};
    return event;
}

Event layoutSwitchChanged(const LayoutSwitchInfo &layouts)
{
    Event event = plain(Kind::LayoutSwitchChanged);
    event.payload = SnapshotJson::write(layouts);
    return event;
}

} // namespace Rooms::RoomEvents
