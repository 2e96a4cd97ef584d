// SPDX-License-Identifier: Apache-2.0
#include "attendance.h"

#include "meeting/meetingcode.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using Role = Meeting::Role;

namespace {
constexpr int roomsDevice = 22; // instance_id of Rooms for Touch on Android (protocol sheet, section 8)
} // namespace

Attendance::Attendance(const Scenario &scenario, QRandomGenerator &random)
    : m_room(scenario.room)
    , m_random(random)
    , m_crowd(scenario.people, random)
{ }

void Attendance::restart(const Scenario &scenario)
{
    m_room = scenario.room;
    m_crowd.restart(scenario.people);
}

void Attendance::start(const ScenarioMeeting &meeting, qint64 beginTime, bool microphone, bool camera)
{
    m_meeting = meeting;
    m_beginTime = beginTime;
    m_self = {};
    m_self.appUid = u"rooms-"_s + m_room.personalCode;
    m_self.appId = u"1400000000"_s;
    m_self.userId = u"144115%1"_s.arg(m_random.bounded(1'000'000'000), 12, 10, QLatin1Char('0'));
    m_self.instanceId = roomsDevice;
    m_self.userType = Meeting::UserType::Ordinary;
    m_self.isCreator = meeting.creator == m_room.name;
    m_self.shareType = Meeting::ShareType::Screen;
    m_self.nickname = m_room.name;
    setMicrophone(microphone);
    setCamera(camera);
    setRole(meeting.role);
}

void Attendance::enter()
{
    m_crowd.set(m_meeting.people);
    m_layouts.begin();
    followPeople();
}

void Attendance::setRole(Role role)
{
    m_self.role = role;
    m_self.host = role == Role::Host;
    m_self.coHost = role == Role::CoHost;
}

void Attendance::followPeople()
{
    m_layouts.update(int(people().size()) + 1, m_room.layouts && m_self.role != Role::Audience);
}

void Attendance::addTo(MeetingSnapshot &snapshot) const
{
    snapshot.self = m_self;
    snapshot.layouts = m_layouts.info();
    snapshot.mainScreen = m_layouts.screen();
    if (snapshot.screens && snapshot.screens->status != Meeting::MultiScreen::Single)
        snapshot.secondaryScreen = m_layouts.screen();

    MeetingInfo &info = snapshot.meeting;
    info.type = m_meeting.type;
    info.title = m_meeting.title;
    info.code = m_meeting.code;
    info.password = m_meeting.password;
    info.beginTime = m_beginTime;
    info.endTime = m_beginTime + m_meeting.lastsMinutes * 60;
    info.formattedCode = MeetingCode::grouped(m_meeting.code);
    info.creatorName = m_meeting.creator;
    info.hostStatus = isHostPresent() ? Meeting::HostStatus::Present : Meeting::HostStatus::Absent;
    info.url = u"https://meeting.example.com/dm/"_s + m_meeting.code;
}

bool Attendance::isHostPresent() const
{
    return m_self.host || people().contains(m_meeting.creator);
}

} // namespace Rooms
