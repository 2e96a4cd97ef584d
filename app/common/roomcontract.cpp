// SPDX-License-Identifier: Apache-2.0
#include "roomcontract.h"

#include "device/deviceaction.h"
#include "device/deviceevent.h"
#include "device/devicejson.h"
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"
#include "share/shareevent.h"
#include "share/sharejson.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! Everything that a room can tell of its meeting.
MeetingSnapshot wholeMeeting()
{
    MeetingSnapshot snapshot;
    snapshot.screens.emplace();
    snapshot.mainScreen.emplace();
    snapshot.secondaryScreen.emplace();
    snapshot.layouts.emplace().choices.append({Meeting::Layout::Speaker, true, true});
    snapshot.self.emplace();
    snapshot.meetings.append(ScheduledMeeting());
    return snapshot;
}

DeviceSnapshot wholeDevice()
{
    DeviceSnapshot snapshot;
    snapshot.microphone = SoundInfo {true, u"x"_s, 1};
    snapshot.speaker = SoundInfo {true, u"x"_s, 1};
    snapshot.camera.emplace().on = true;
    snapshot.camera->frameModeName = u"x"_s;
    return snapshot;
}

ShareSnapshot wholeShare()
{
    ShareSnapshot snapshot;
    snapshot.sharing = true;
    snapshot.sharer.emplace();
    return snapshot;
}

//! The numbers of \a Enum, and those that the sheet lets pass beside them (section 9).
template<typename Enum>
QSet<int> numbers(std::initializer_list<int> more = {})
{
    QSet<int> numbers(more);
    const QMetaEnum type = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < type.keyCount(); ++i) {
        if (type.value(i) != int(Enum::Unknown))
            numbers.insert(type.value(i));
    }
    return numbers;
}

} // namespace

Contract roomContract()
{
    Contract contract;
    const QJsonObject meeting = SnapshotJson::write(wholeMeeting()).value("meeting"_L1).toObject();
    contract.nodes = {
        {u"meeting"_s, meeting},
        {u"device"_s, DeviceJson::write(wholeDevice()).value("device"_L1).toObject()},
        {u"share"_s, ShareJson::write(wholeShare()).value("share"_L1).toObject()},
    };
    contract.eventBlocks = DeviceJson::writeBlocks(wholeDevice());
    contract.eventBlocks.insert("device_info"_L1, DeviceJson::writeBlocks(wholeDevice()));
    contract.eventBlocks.insert("self_user_info"_L1, SnapshotJson::write(UserInfo()));
    const QJsonObject layouts = SnapshotJson::write(*wholeMeeting().layouts);
    for (auto it = layouts.begin(); it != layouts.end(); ++it)
        contract.eventBlocks.insert(it.key(), it.value());
    // Only in a meeting, with two screens, with newer rooms, on one item, or while somebody shares.
    contract.optional = {u"layout_info"_s,
                         u"secondary_screen_layout_info"_s,
                         u"layout_switch_info"_s,
                         u"self_info"_s,
                         u"show_voice_active"_s,
                         u"share_user_info"_s,
                         u"meeting_url"_s,
                         u"mic_info"_s,
                         u"speaker_info"_s,
                         u"camera_info"_s,
                         u"main_screen_layout_info"_s};
    contract.numbers = {
        {u"meeting_status"_s, numbers<Meeting::Status>()},
        {u"meeting_type"_s, numbers<Meeting::Type>({-1})},
        {u"host_status"_s, numbers<Meeting::HostStatus>()},
        {u"multi_screen_status"_s, numbers<Meeting::MultiScreen>()},
        {u"layout_type"_s, numbers<Meeting::LayoutType>({0})},
        {u"layout_model"_s, numbers<Meeting::LayoutModel>()},
        {u"switch_type"_s, numbers<Meeting::Layout>()},
        {u"current_switch_type"_s, numbers<Meeting::Layout>({0})},
        {u"user_type"_s, numbers<Meeting::UserType>({0})},
        {u"role_type"_s, numbers<Meeting::Role>()},
        {u"screen_share_type"_s, numbers<Meeting::ShareType>()},
        {u"mode"_s, numbers<Camera::FrameMode>()},
        {u"quick_casting_state"_s, numbers<Share::Casting>()},
    };
    QStringList meetingEvents;
    for (const auto kind : {MeetingEvent::Kind::JoinMeetingCompleted, MeetingEvent::Kind::DissolveMeeting,
                            MeetingEvent::Kind::LeaveMeeting, MeetingEvent::Kind::LeaveWaitingRoom,
                            MeetingEvent::Kind::LayoutSwitchChanged})
        meetingEvents.append(MeetingEvent::name(kind));
    contract.events = {
        {MeetingEvent::module(), meetingEvents},
        {DeviceEvent::module(),
         {DeviceActionJson::name(EnableMicrophone {}), DeviceActionJson::name(EnableCamera {}),
          DeviceActionJson::name(SetSpeakerVolume {}), u"SpeakerTestStateChange"_s,
          u"SpeakerTestVolumeChange"_s, u"MicTestStateChange"_s, u"MicTestVolumeChange"_s}},
        {u"MeetingControl"_s, {u"RequestRecord"_s, u"MuteAll"_s}},
        {ShareEvent::module(), {}},
    };
    return contract;
}

} // namespace Rooms
