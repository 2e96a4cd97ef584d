// SPDX-License-Identifier: Apache-2.0
#include "simulatedroom.h"

#include "device/deviceevent.h"
#include "moduletree.h"
#include "roomevents.h"
#include "share/shareevent.h"

#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;
using Status = Meeting::Status;
using MeetingEvent::Kind;

namespace {
constexpr int cannotJoin = 10025;
} // namespace

SimulatedRoom::SimulatedRoom(const Scenario &scenario, Clock &clock, QRandomGenerator &random,
                             QObject *parent)
    : QObject(parent)
    , m_scenario(scenario)
    , m_clock(clock)
    , m_random(random)
    , m_directory(scenario.meetings, clock.wallTime())
    , m_attendance(scenario, random)
    , m_screens(scenario.room.screens)
    , m_devices(scenario, clock, random, [this](const DeviceAction &done) { onDeviceDone(done); })
    , m_share(scenario.share)
    , m_entering(clock, [this] { onEntered(); })
    , m_admitting(clock, [this] { admit(); })
    , m_leaving(clock, [this] { leaveNow(m_leavingAs); })
    , m_switching(clock, [this] { onSwitched(); })
    , m_movement(clock,
                 [this] {
                     alter([this] { m_attendance.crowd().move(); });
                     scheduleMovement();
                 })
    , m_casting(clock, [this] { tellShare([this] { m_share.setCasting(Share::Casting::Sharing); }); })
    , m_stopping(clock, [this] { stopSharingNow(); })
{ }

// What can be asked

int SimulatedRoom::perform(const MeetingAction &action, int lateFailure)
{
    const int errorCode = std::visit([this](const auto &a) { return ask(a); }, action);
    if (m_status == Status::Joining && errorCode == 0 && lateFailure != 0)
        m_attendance.setLateFailure(lateFailure);
    Q_EMIT performed(action, errorCode);
    return errorCode;
}

int SimulatedRoom::perform(const DeviceAction &action)
{
    const bool isAudience = isInMeeting() && m_attendance.self().role == Meeting::Role::Audience;
    return m_devices.ask(action, isAudience);
}

int SimulatedRoom::perform(const ShareAction &action)
{
    if (m_scenario.share.support != Scenario::Support::Full)
        return toInt(ErrorCode::NotSupported);
    return std::visit([this](const auto &a) { return ask(a); }, action);
}

bool SimulatedRoom::supports(const QString &module) const
{
    if (module == DeviceEvent::module())
        return m_scenario.device.support != Scenario::Support::None;
    if (module == ShareEvent::module())
        return m_scenario.share.support != Scenario::Support::None;
    return true;
}

int SimulatedRoom::refusalToEnter(ErrorCode whileCasting) const
{
    switch (m_status) {
    case Status::Idle:
        return toInt(ErrorCode::Success);
    case Status::Casting:
        return toInt(whileCasting);
    case Status::Phone:
        return cannotJoin;
    default:
        return toInt(ErrorCode::AlreadyInMeeting);
    }
}

int SimulatedRoom::ask(const StartMeeting &action)
{
    if (const int refusal = refusalToEnter(ErrorCode::LeaveSharingToStart))
        return refusal;
    const bool personal = action.type == Meeting::StartType::Personal;
    if (const int refusal = personal ? m_scenario.room.personalRefusal : m_scenario.room.instantRefusal)
        return refusal;
    startEntering(ownMeeting(action.type), true, true);
    return 0;
}

int SimulatedRoom::ask(const JoinMeeting &action)
{
    if (const int refusal = refusalToEnter(ErrorCode::LeaveSharingToJoin))
        return refusal;
    if (const int refusal = m_directory.refusal(action))
        return refusal;
    startEntering(*m_directory.find(action.code), action.microphone, action.camera);
    return 0;
}

int SimulatedRoom::ask(const DissolveMeeting &)
{
    if (!isInMeeting())
        return toInt(ErrorCode::NotInMeeting);
    return m_attendance.self().mayDissolve() ? startLeaving(Kind::DissolveMeeting)
                                             : toInt(ErrorCode::NotHost);
}

int SimulatedRoom::ask(const LeaveMeeting &)
{
    return isInMeeting() ? startLeaving(Kind::LeaveMeeting) : toInt(ErrorCode::NotInMeeting);
}

int SimulatedRoom::ask(const LeaveWaitingRoom &)
{
    return m_status == Status::WaitingRoom ? startLeaving(Kind::LeaveWaitingRoom)
                                           : toInt(ErrorCode::NotInMeeting);
}

int SimulatedRoom::ask(const SwitchLayout &action)
{
    if (!isInMeeting())
        return toInt(ErrorCode::NotInMeeting);
    if (const int refusal = m_attendance.layouts().refusal(action.layout))
        return refusal;
    if (m_switching.isActive() || m_leaving.isActive())
        return toInt(ErrorCode::RepeatedOperation);
    m_wantedLayout = action;
    m_switching.start(m_scenario.pace.layout.draw(m_random));
    return 0;
}

int SimulatedRoom::ask(const StopShare &)
{
    // No public text says how a room refuses this; a general failure fits everywhere.
    if (!m_share.isCasting() && !m_share.isSharedBy(m_attendance.self().userId))
        return toInt(ErrorCode::Failure);
    if (m_stopping.isActive())
        return toInt(ErrorCode::RepeatedOperation);
    m_stopping.start(m_scenario.pace.share.draw(m_random));
    return 0;
}

std::optional<QJsonObject> SimulatedRoom::query(const QueryPath &path) const
{
    if (path.module() == MeetingEvent::module())
        return ModuleTree::query(snapshot(), path);
    if (path.module() == DeviceEvent::module())
        return ModuleTree::query(device(), path);
    if (path.module() == ShareEvent::module())
        return ModuleTree::query(share(), path);
    return std::nullopt;
}

MeetingSnapshot SimulatedRoom::snapshot() const
{
    MeetingSnapshot snapshot;
    const bool twoScreens = m_screens != Meeting::MultiScreen::Single;
    snapshot.screens = {m_screens, twoScreens ? m_scenario.room.mainMonitorId : QString()};
    snapshot.meeting.status = m_status;
    snapshot.meeting.hostStatus = Meeting::HostStatus::Absent;
    snapshot.meetings = m_directory.list(m_clock.wallTime());
    if (isInMeeting())
        m_attendance.addTo(snapshot);
    return snapshot;
}

// Into a meeting and out of it

//! A meeting that the room itself starts. It can be joined again by its code until it is dissolved or the
//! room starts another one.
ScenarioMeeting SimulatedRoom::ownMeeting(Meeting::StartType type)
{
    const Scenario::Room &room = m_scenario.room;
    ScenarioMeeting meeting;
    meeting.creator = room.name;
    meeting.role = Meeting::Role::Host;
    meeting.listed = false;
    if (type == Meeting::StartType::Personal) {
        meeting.code = room.personalCode;
        meeting.title = room.name + u"的个人会议"_s;
        meeting.password = room.personalPassword;
        meeting.type = Meeting::Type::Personal;
    } else {
        meeting.code = m_directory.freeCode(m_random);
        meeting.title = room.name + u"的快速会议"_s;
    }
    m_directory.forget(std::exchange(m_ownCode, meeting.code));
    m_directory.put(meeting);
    return meeting;
}

void SimulatedRoom::startEntering(const ScenarioMeeting &meeting, bool microphone, bool camera)
{
    const QDateTime now = m_clock.wallTime();
    const qint64 begin = meeting.listed ? m_directory.beginTime(meeting, now) : now.toSecsSinceEpoch();
    m_attendance.start(meeting, begin, microphone, camera);
    m_status = Status::Joining;
    m_entering.start(m_scenario.pace.join.draw(m_random));
}

void SimulatedRoom::onEntered()
{
    const ScenarioMeeting &meeting = m_attendance.meeting();
    if (meeting.lateFailure != 0) {
        m_status = Status::Idle;
        Q_EMIT announced(RoomEvents::plain(Kind::JoinMeetingCompleted, meeting.lateFailure));
    } else if (meeting.waitingRoom != ScenarioMeeting::WaitingRoom::None) {
        m_status = Status::WaitingRoom;
        if (meeting.waitingRoom == ScenarioMeeting::WaitingRoom::Admitted)
            m_admitting.start(m_scenario.pace.admit.draw(m_random));
        Q_EMIT announced(RoomEvents::plain(GuessedEvent::joinWaitingRoom));
    } else {
        enterMeeting();
    }
}

void SimulatedRoom::enterMeeting()
{
    m_admitting.stop();
    m_attendance.enter();
    m_devices.setMicrophone(m_attendance.self().audioOn);
    m_devices.setCamera(m_attendance.self().videoOn);
    m_attendance.setMicrophone(m_devices.microphoneOn());
    m_attendance.setCamera(m_devices.cameraOn());
    m_status = Status::InMeeting;
    scheduleMovement();
    Q_EMIT announced(RoomEvents::joinCompleted(snapshot(), device()));
}

int SimulatedRoom::startLeaving(Kind as)
{
    if (m_leaving.isActive())
        return toInt(ErrorCode::RepeatedOperation);
    m_leavingAs = as;
    m_leaving.start(m_scenario.pace.leave.draw(m_random));
    return 0;
}

void SimulatedRoom::leaveNow(Kind as)
{
    for (Timer *timer : {&m_entering, &m_admitting, &m_leaving, &m_switching, &m_movement, &m_stopping})
        timer->stop();
    if (as == Kind::DissolveMeeting)
        m_directory.forget(m_attendance.meeting().code);
    m_status = Status::Idle;
    m_attendance.leave();
    Q_EMIT announced(RoomEvents::plain(as));
    tellShare([this] { m_share.end(); });
}

void SimulatedRoom::onSwitched()
{
    LayoutBoard &layouts = m_attendance.layouts();
    if (const int failure = layouts.refusal(m_wantedLayout.layout)) {
        Q_EMIT announced(RoomEvents::plain(Kind::LayoutSwitchChanged, failure)); // too many left meanwhile
        return;
    }
    layouts.switchTo(m_wantedLayout);
    Q_EMIT announced(RoomEvents::layoutSwitchChanged(layouts.info()));
}

// Devices and sharing

void SimulatedRoom::onDeviceDone(const DeviceAction &done)
{
    Q_EMIT announced(RoomEvents::deviceChanged(done));
    alterInMeeting([this] {
        m_attendance.setMicrophone(m_devices.microphoneOn());
        m_attendance.setCamera(m_devices.cameraOn());
    });
}

void SimulatedRoom::stopSharingNow()
{
    m_casting.stop();
    tellShare([this] { m_share.end(); });
    alterInMeeting([this] { m_attendance.setSharing(false); });
    setActivity(Status::Casting, Status::Idle);
}

//! Makes a change of what is shown, and tells if there was one.
void SimulatedRoom::tellShare(const std::function<void()> &change)
{
    const ShareSnapshot before = share();
    change();
    if (share() != before)
        Q_EMIT announced(RoomEvents::shareChanged());
}

// The far side

void SimulatedRoom::admit()
{
    if (m_status == Status::WaitingRoom && !m_leaving.isActive())
        enterMeeting();
}

void SimulatedRoom::turnAway()
{
    if (m_status == Status::WaitingRoom)
        leaveNow(Kind::LeaveWaitingRoom);
}

void SimulatedRoom::endByHost()
{
    if (isInMeeting())
        leaveNow(Kind::DissolveMeeting);
    else
        turnAway();
}

void SimulatedRoom::removeByHost()
{
    if (isInMeeting())
        leaveNow(Kind::LeaveMeeting);
}

void SimulatedRoom::personJoins(const QString &name)
{
    alterInMeeting([&] { m_attendance.crowd().join(name); });
}

void SimulatedRoom::personLeaves(const QString &name)
{
    alterInMeeting([&] { m_attendance.crowd().leave(name); });
}

void SimulatedRoom::setRole(Meeting::Role role)
{
    alterInMeeting([&] { m_attendance.setRole(role); });
}

void SimulatedRoom::setMicrophone(bool on)
{
    const bool before = m_devices.microphoneOn();
    m_devices.setMicrophone(on);
    if (m_devices.microphoneOn() != before)
        onDeviceDone(EnableMicrophone {on});
}

void SimulatedRoom::setCamera(bool on)
{
    const bool before = m_devices.cameraOn();
    m_devices.setCamera(on);
    if (m_devices.cameraOn() != before)
        onDeviceDone(EnableCamera {on});
}

void SimulatedRoom::setVolume(int volume)
{
    const DeviceSnapshot before = device();
    m_devices.setVolume(volume);
    if (device() != before)
        onDeviceDone(SetSpeakerVolume {volume});
}

void SimulatedRoom::personShares(const QString &name)
{
    if (!isInMeeting())
        return;
    UserInfo person;
    person.nickname = name;
    person.userId = u"144116%1"_s.arg(m_random.bounded(1'000'000'000), 12, 10, QLatin1Char('0'));
    person.screenSharing = true;
    tellShare([&] { m_share.begin(person); });
    alterInMeeting([this] { m_attendance.setSharing(false); });
}

void SimulatedRoom::roomShares()
{
    if (!isInMeeting())
        return;
    alterInMeeting([this] { m_attendance.setSharing(true); });
    tellShare([this] { m_share.begin(m_attendance.self()); });
}

void SimulatedRoom::sharingEnds()
{
    if (!isInMeeting())
        return;
    m_stopping.stop();
    stopSharingNow();
}

void SimulatedRoom::setCastCode(const QString &code)
{
    tellShare([&] { m_share.setCastCode(code); });
}

void SimulatedRoom::renameMeeting(const QString &title)
{
    alterInMeeting([&] { m_attendance.setTitle(title); });
}

void SimulatedRoom::setScreens(Meeting::MultiScreen screens)
{
    alter([&] { m_screens = screens; });
}

void SimulatedRoom::setRefusal(const QString &code, int errorCode)
{
    alter([&] { m_directory.setRefusal(code, errorCode); });
}

QString SimulatedRoom::schedule(ScenarioMeeting meeting, int minutes)
{
    if (meeting.code.isEmpty())
        meeting.code = m_directory.freeCode(m_random);
    alter([&] { m_directory.schedule(meeting, m_clock.wallTime(), minutes); });
    return meeting.code;
}

void SimulatedRoom::restart(const Scenario &scenario)
{
    stopActivity();
    if (m_status != Status::Idle)
        leaveNow(m_status == Status::WaitingRoom ? Kind::LeaveWaitingRoom : Kind::LeaveMeeting);
    setMicrophone(false);
    setCamera(false);
    setVolume(scenario.device.volume);
    m_devices.restart(scenario);
    tellShare([&] { m_share = ShareDesk(scenario.share); });
    alter([&] {
        m_scenario = scenario;
        m_directory = MeetingDirectory(scenario.meetings, m_clock.wallTime());
        m_ownCode.clear();
        m_attendance.restart(scenario);
        m_screens = scenario.room.screens;
    });
}

void SimulatedRoom::startCasting()
{
    if (m_status != Status::Idle)
        return;
    setActivity(Status::Idle, Status::Casting);
    tellShare([this] { m_share.setCasting(Share::Casting::Preparing); });
    m_casting.start(m_scenario.pace.share.draw(m_random));
}

void SimulatedRoom::startPhoneCall()
{
    setActivity(Status::Idle, Status::Phone);
}

void SimulatedRoom::stopActivity()
{
    if (m_status == Status::Casting) {
        m_stopping.stop();
        stopSharingNow();
    }
    setActivity(Status::Phone, Status::Idle);
}

void SimulatedRoom::setActivity(Status from, Status to)
{
    if (m_status == from)
        alter([&] { m_status = to; });
}

void SimulatedRoom::scheduleMovement()
{
    if (m_scenario.people.comeAndGo)
        m_movement.start(m_scenario.pace.people.draw(m_random));
}

void SimulatedRoom::alterInMeeting(const std::function<void()> &change)
{
    if (isInMeeting())
        alter(change);
}

//! Makes a change that no action asked for, and tells what came of it.
void SimulatedRoom::alter(const std::function<void()> &change)
{
    MeetingSnapshot before = snapshot();
    change();
    m_attendance.followPeople();
    const MeetingSnapshot after = snapshot();
    if (after.layouts && before.layouts != after.layouts)
        Q_EMIT announced(RoomEvents::layoutSwitchChanged(*after.layouts));
    before.layouts = after.layouts;
    before.mainScreen = after.mainScreen; // follows from the layout
    if (before != after)
        Q_EMIT announced(RoomEvents::plain(GuessedEvent::meetingChanged));
}

} // namespace Rooms
