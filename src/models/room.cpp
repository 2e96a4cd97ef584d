// SPDX-License-Identifier: Apache-2.0
#include "room.h"

#include "assign.h"
#include "device/deviceevent.h"
#include "device/devicejson.h"
#include "meeting/snapshotjson.h"
#include "service/serviceclient.h"
#include "share/shareevent.h"
#include "share/sharejson.h"

#include <QtCore/qpointer.h>

#include <algorithm>
#include <tuple>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = Meeting::Status;

namespace {

constexpr auto cancelPatience = 15s; // how long a cancelled join that shows no sign of life is still watched

//! What the specification has events for: meetings and waiting rooms that are entered and left, and layouts.
//! The rest (casting, the meeting list, the host's coming) changes without.
auto announced(const MeetingSnapshot &snapshot)
{
    const auto status = snapshot.meeting.status;
    const bool entered = status == Status::InMeeting || status == Status::WaitingRoom;
    if (!entered)
        return std::make_tuple(Coded(Status::Idle), QString(), Coded<Meeting::Layout>());
    const auto layout = snapshot.layouts ? snapshot.layouts->current : Coded<Meeting::Layout>();
    return std::make_tuple(status, snapshot.meeting.code, layout);
}

RoomRequest microphoneRequest(bool on)
{
    return EnableMicrophone {on};
}

RoomRequest cameraRequest(bool on)
{
    return EnableCamera {on};
}

} // namespace

QStringList Room::optionalModules()
{
    return {DeviceEvent::module(), ShareEvent::module()};
}

Room::Room(ServiceClient &client, Clock &clock, const QString &name, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_minutes(clock)
    , m_link(client, clock)
    , m_meetings(m_minutes)
    , m_away(clock)
    , m_start(*this, clock)
    , m_join(*this, clock)
    , m_dissolve(DissolveMeeting {}, *this, clock)
    , m_leave(LeaveMeeting {}, *this, clock)
    , m_leaveWaitingRoom(LeaveWaitingRoom {}, *this, clock)
    , m_switchLayout(*this, clock)
    , m_microphone(microphoneRequest, &RoomState::microphoneOn, *this, clock)
    , m_camera(cameraRequest, &RoomState::cameraOn, *this, clock)
    , m_volume(*this, clock)
    , m_stopShare(StopShare {}, *this, clock)
{
    setName(name);
    connect(&client, &ServiceClient::truth, this, &Room::onTruth);
    connect(&client, &ServiceClient::moduleMissing, this, &Room::onModuleMissing);
    connect(&client, &ServiceClient::eventReceived, this, &Room::onEvent);
    connect(&client, &ServiceClient::pollingChanged, this, &Room::updateTempo);
    connect(&m_link, &RoomLink::stateChanged, this, &Room::onLinkChanged);
    connect(&m_link, &RoomLink::lostChanged, this, &Room::staleChanged);
}

void Room::setOperator(Operator place)
{
    if (assign(m_state.remote, place == Operator::Remote)) {
        update();
        Q_EMIT remoteChanged();
    }
}

void Room::setName(const QString &name)
{
    if (assign(m_name, name.isEmpty() ? m_client.url().host() : name))
        Q_EMIT nameChanged();
}

void Room::cancelJoining()
{
    if (m_cancelling || !(isEntering() || m_state.meeting.meeting.status == Status::Joining))
        return;
    m_start.shortenPatience(cancelPatience);
    m_join.shortenPatience(cancelPatience);
    setCancelling(true);
    update();
}

quint64 Room::send(const RoomRequest &request, CallHandler handler)
{
    const auto *action = std::get_if<MeetingAction>(&request);
    // Whoever asks to enter anew no longer wants to be out, and whoever asks to leave does it by that.
    if (action && !std::holds_alternative<SwitchLayout>(*action))
        setCancelling(false);
    // The client may outlive the room, and ends its open calls when it goes.
    const quint64 sentAt =
        m_client.call(RequestJson::method(request), RequestJson::write(request),
                      [room = QPointer<Room>(this), handler = std::move(handler)](const CallResult &result) {
                          if (room)
                              handler(result);
                      });
    if (sentAt != 0 && action && !std::holds_alternative<SwitchLayout>(*action)) {
        for (RoomAction *each : actions()) {
            if (each->module() == MeetingEvent::module() && each->name() != ActionJson::name(*action))
                each->overtake(sentAt);
        }
    }
    return sentAt;
}

void Room::refreshState(const QString &module)
{
    m_client.refresh(module);
}

bool Room::isBusyBeside(const RoomAction &asking) const
{
    // Entering and leaving exclude each other. Layouts may be switched at any time, but nothing else waits
    // for that. Devices and sharing go their own ways.
    if (asking.module() != MeetingEvent::module())
        return false;
    const auto all = transitions();
    return std::any_of(all.begin(), all.end(),
                       [&asking](const RoomAction *each) { return each != &asking && each->inProgress(); });
}

void Room::onTruth(const QString &module, const Json &node, quint64 askedAt)
{
    if (module == MeetingEvent::module())
        onMeetingTruth(node, askedAt);
    else if (module == DeviceEvent::module())
        onSidelineTruth(module, m_deviceLine, m_state.device, DeviceJson::read(node), askedAt);
    else if (module == ShareEvent::module())
        onSidelineTruth(module, m_shareLine, m_state.share, ShareJson::read(node), askedAt);
}

void Room::onMeetingTruth(const Json &node, quint64 askedAt)
{
    // In a storm of events a truth may come that was asked for before the last of them.
    if (askedAt <= m_meetingToldAt)
        return; // the next one is on its way
    MeetingSnapshot snapshot = SnapshotJson::read(node);
    if (askedAt <= m_layoutsToldAt)
        snapshot.layouts = m_state.meeting.layouts;
    const bool unannounced =
        m_link.ready() && !m_heardSinceTruth && announced(snapshot) != announced(m_state.meeting);
    m_heardSinceTruth = false;
    const auto lastSeen = std::exchange(m_lastSeen, std::nullopt);
    const QList<AwayChange> changes = lastSeen ? changesSince(*lastSeen, snapshot) : QList<AwayChange>();
    const bool later = assign(m_asOf, m_clock.utcTime());
    apply(snapshot, askedAt);
    if (later)
        Q_EMIT asOfChanged();
    if (lastSeen)
        m_away.show(changes, lastSeen->asOf);
    if (unannounced)
        m_client.noteUnannouncedChange(MeetingEvent::module());
}

template<typename Snapshot>
void Room::onSidelineTruth(const QString &module, Sideline &sideline, OptionalModule<Snapshot> &shown,
                           const Snapshot &truth, quint64 askedAt)
{
    if (askedAt <= sideline.toldAt)
        return; // older than what an event told; the next one is on its way
    const bool unannounced = shown.told && shown.told != truth && !sideline.heardSinceTruth;
    sideline.heardSinceTruth = false;
    const bool first = assign(sideline.heard, true);
    const bool appeared = assign(shown.missing, false);
    const bool changed = assign(shown.told, truth);
    showSidelines();
    observe(module, askedAt);
    update();
    if (first || appeared || changed)
        Q_EMIT sidelineChanged();
    if (unannounced)
        m_client.noteUnannouncedChange(module);
}

void Room::onModuleMissing(const QString &module)
{
    sidelineOf(module).heard = true;
    if (module == DeviceEvent::module())
        m_state.device = {std::nullopt, true};
    else if (module == ShareEvent::module())
        m_state.share = {std::nullopt, true};
    showSidelines();
    update();
    Q_EMIT sidelineChanged();
}

void Room::onEvent(const Event &event)
{
    if (event.module == MeetingEvent::module() && known())
        onMeetingEvent(event);
    else if (event.module == DeviceEvent::module())
        onSidelineEvent(event, m_deviceLine, m_state.device, &DeviceEvent::apply);
    else if (event.module == ShareEvent::module())
        onSidelineEvent(event, m_shareLine, m_state.share, &ShareEvent::apply);
}

template<typename Snapshot>
void Room::onSidelineEvent(const Event &event, Sideline &sideline, OptionalModule<Snapshot> &shown,
                           Snapshot (*apply)(const Event &, const Snapshot &))
{
    sideline.heardSinceTruth = true;
    if (event.errorCode != toInt(ErrorCode::Success)) {
        for (RoomAction *action : actions())
            action->observeFailure(event);
    } else if (shown.told) {
        const bool changed = assign(shown.told, apply(event, *shown.told));
        if (changed)
            sideline.toldAt = m_client.lastPlace();
        showSidelines();
        observe(event.module, std::nullopt);
        update();
        if (changed)
            Q_EMIT sidelineChanged();
    }
}

void Room::onMeetingEvent(const Event &event)
{
    m_heardSinceTruth = true;
    if (event.errorCode != toInt(ErrorCode::Success)) {
        for (RoomAction *action : actions())
            action->observeFailure(event);
    } else if (const auto kind = MeetingEvent::kind(event.subEvent); kind != MeetingEvent::Kind::Other) {
        const MeetingSnapshot told = MeetingEvent::apply(event, m_state.meeting);
        if (told != m_state.meeting) {
            const bool onlyLayouts = kind == MeetingEvent::Kind::LayoutSwitchChanged;
            (onlyLayouts ? m_layoutsToldAt : m_meetingToldAt) = m_client.lastPlace();
        }
        apply(told, std::nullopt);
        readDevicesOf(event);
    }
}

//! JoinMeetingCompleted brings what the devices are then.
void Room::readDevicesOf(const Event &event)
{
    const JsonView devices = event.payload.value("device_info"_L1);
    if (!m_state.device.told || !devices.isObject())
        return;
    Event told = event;
    told.module = DeviceEvent::module();
    told.payload = devices;
    onSidelineEvent(told, m_deviceLine, m_state.device, &DeviceEvent::apply);
}

void Room::onLinkChanged()
{
    if (!m_link.ready()) {
        if (known() && !m_lastSeen)
            m_lastSeen = LastSeen {m_state.meeting, m_asOf};
        for (Sideline *sideline : {&m_deviceLine, &m_shareLine}) {
            sideline->heard = false;
            sideline->heardSinceTruth = true;
        }
        for (RoomAction *action : actions())
            action->doubt();
    }
    update();
}

void Room::onActionChanged(RoomAction &action)
{
    if (action.module() == MeetingEvent::module())
        m_heardSinceTruth = true;
    else
        sidelineOf(action.module()).heardSinceTruth = true;
    m_layouts.setPending(m_switchLayout.pendingLayout());
    update();
    Q_EMIT actionChanged(&action);
}

QList<AwayChange> Room::changesSince(const LastSeen &lastSeen, const MeetingSnapshot &now) const
{
    QList<AwayChange> changes = AwayChanges::between(lastSeen.snapshot, now);
    changes.removeIf([this](const AwayChange &change) { return isOwnDoing(change.kind); });
    return changes;
}

bool Room::isOwnDoing(Away::Kind kind) const
{
    switch (kind) {
    case Away::Kind::MeetingEntered:
    case Away::Kind::WaitingRoomEntered:
        return m_start.isOpen() || m_join.isOpen();
    case Away::Kind::MeetingEnded:
        return m_leave.isOpen() || m_dissolve.isOpen();
    case Away::Kind::WaitingRoomLeft:
        return m_leaveWaitingRoom.isOpen();
    case Away::Kind::LayoutChanged:
        return m_switchLayout.isOpen();
    default:
        return false;
    }
}

void Room::apply(const MeetingSnapshot &snapshot, std::optional<quint64> askedAt)
{
    const MeetingSnapshot before = m_state.meeting;
    const bool changed = assign(m_state.meeting, snapshot);
    if (changed) {
        m_meeting.apply(snapshot.meeting);
        m_self.apply(snapshot.self);
        m_screens.apply(snapshot);
        m_layouts.apply(snapshot.layouts);
        m_meetings.apply(snapshot.meetings);
        showSidelines(); // who the room is says whose sharing it is
    }
    observe(MeetingEvent::module(), askedAt);
    update();
    if (changed) {
        refreshSidelines(before);
        Q_EMIT snapshotChanged();
    }
}

void Room::observe(const QString &module, std::optional<quint64> askedAt)
{
    for (RoomAction *action : actions()) {
        if (action->module() == module)
            action->observe(askedAt);
    }
}

//! What a meeting brings or takes away shows in the other modules, and they may not tell of it themselves.
void Room::refreshSidelines(const MeetingSnapshot &before)
{
    const auto media = [](const MeetingSnapshot &snapshot) {
        const UserInfo self = snapshot.self.value_or(UserInfo {});
        return std::make_tuple(snapshot.meeting.status, self.audioOn, self.videoOn);
    };
    const auto sharing = [](const MeetingSnapshot &snapshot) {
        return std::make_tuple(snapshot.meeting.status, snapshot.self && snapshot.self->screenSharing);
    };
    if (media(before) != media(m_state.meeting))
        refreshSideline(DeviceEvent::module());
    if (sharing(before) != sharing(m_state.meeting))
        refreshSideline(ShareEvent::module());
}

void Room::refreshSideline(const QString &module)
{
    sidelineOf(module).heardSinceTruth = true;
    m_client.refresh(module);
}

Room::Sideline &Room::sidelineOf(const QString &module)
{
    return module == ShareEvent::module() ? m_shareLine : m_deviceLine;
}

void Room::showSidelines()
{
    m_device.apply(m_state);
    m_share.apply(m_state);
}

void Room::update()
{
    for (RoomAction *action : actions())
        action->updateAvailability();
    updateTempo();
    if (m_cancelling)
        continueCancelling();
    if (assign(m_stage, currentStage()))
        Q_EMIT stageChanged();
}

void Room::updateTempo()
{
    const auto all = actions();
    const auto isBusyWith = [&all](const QString &module) {
        return std::any_of(all.begin(), all.end(), [&module](const RoomAction *action) {
            const bool unsure = action->state() == RoomAction::State::Unknown && !action->settled();
            return action->module() == module && (action->inProgress() || unsure);
        });
    };
    const Tempo rest =
        m_state.meeting.meeting.status == Status::InMeeting ? Tempo::InMeeting : Tempo::Resting;
    for (const QString &module : optionalModules())
        m_client.setTempo(module, isBusyWith(module) ? Tempo::Urgent : rest);
    const bool busy = isBusyWith(MeetingEvent::module());
    const bool waiting = m_state.meeting.meeting.status == Status::WaitingRoom;
    const bool watchedFor = waiting && m_client.polling() != Link::Polling::Off;
    if (busy || watchedFor || m_cancelling || m_state.meeting.meeting.status == Status::Joining)
        m_client.setTempo(Tempo::Urgent);
    else if (waiting || m_state.meeting.meeting.status == Status::InMeeting)
        m_client.setTempo(Tempo::InMeeting);
    else
        m_client.setTempo(Tempo::Resting);
}

void Room::continueCancelling()
{
    // Nothing can be asked for without a link; and as long as the room may still enter, it is waited for.
    const Status status = m_state.meeting.meeting.status.value();
    if (!m_link.ready() || m_start.isOpen() || m_join.isOpen() || status == Status::Joining)
        return;
    setCancelling(false);
    if (status == Status::InMeeting)
        m_leave.trigger();
    else if (status == Status::WaitingRoom)
        m_leaveWaitingRoom.trigger();
}

void Room::setCancelling(bool cancelling)
{
    if (assign(m_cancelling, cancelling))
        Q_EMIT cancellingChanged();
}

Room::Stage Room::currentStage() const
{
    if (m_link.blocked())
        return Stage::Blocked;
    if (!known())
        return Stage::Connecting;
    switch (m_state.meeting.meeting.status.value()) {
    case Status::InMeeting:
        return Stage::InMeeting;
    case Status::Joining:
        return Stage::Joining;
    case Status::WaitingRoom:
        return Stage::WaitingRoom;
    case Status::Casting:
        return Stage::Casting;
    case Status::Phone:
        return Stage::Phone;
    case Status::Idle:
        return isEntering() && !m_cancelling ? Stage::Joining : Stage::Home;
    case Status::Unknown:
        break;
    }
    return Stage::Other;
}

std::array<RoomAction *, 10> Room::actions()
{
    return {&m_start,        &m_join,       &m_dissolve, &m_leave,  &m_leaveWaitingRoom,
            &m_switchLayout, &m_microphone, &m_camera,   &m_volume, &m_stopShare};
}

std::array<const RoomAction *, 5> Room::transitions() const
{
    return {&m_start, &m_join, &m_dissolve, &m_leave, &m_leaveWaitingRoom};
}

} // namespace Rooms
