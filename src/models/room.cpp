// SPDX-License-Identifier: Apache-2.0
#include "room.h"

#include "assign.h"
#include "meeting/snapshotjson.h"
#include "service/serviceclient.h"

#include <QtCore/qpointer.h>

#include <algorithm>
#include <tuple>

namespace Rooms {

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

} // namespace

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
{
    setName(name);
    connect(&client, &ServiceClient::truth, this, &Room::onTruth);
    connect(&client, &ServiceClient::eventReceived, this, &Room::onEvent);
    connect(&client, &ServiceClient::pollingChanged, this, &Room::updateTempo);
    connect(&m_link, &RoomLink::stateChanged, this, &Room::onLinkChanged);
    connect(&m_link, &RoomLink::lostChanged, this, &Room::staleChanged);
    for (RoomAction *action : actions())
        connect(action, &RoomAction::stateChanged, this, &Room::onActionChanged);
}

void Room::setName(const QString &name)
{
    if (assign(m_name, name.isEmpty() ? m_client.url().host() : name))
        Q_EMIT nameChanged();
}

void Room::cancelJoining()
{
    if (m_cancelling || !(isEntering() || m_snapshot.meeting.status == Status::Joining))
        return;
    m_start.shortenPatience(cancelPatience);
    m_join.shortenPatience(cancelPatience);
    setCancelling(true);
    update();
}

quint64 Room::send(const MeetingAction &action, CallHandler handler)
{
    // Whoever asks to enter anew no longer wants to be out.
    if (ActionRules::outcomeEvent(action) == MeetingEvent::Kind::JoinMeetingCompleted)
        setCancelling(false);
    // The client may outlive the room, and ends its open calls when it goes.
    const quint64 sentAt =
        m_client.call(ActionJson::method(), ActionJson::write(action),
                      [room = QPointer<Room>(this), handler = std::move(handler)](const CallResult &result) {
                          if (room)
                              handler(result);
                      });
    if (sentAt != 0 && !std::holds_alternative<SwitchLayout>(action)) {
        for (RoomAction *each : actions()) {
            if (each->name() != ActionJson::name(action))
                each->overtake(sentAt);
        }
    }
    return sentAt;
}

void Room::refreshState()
{
    m_client.refresh(MeetingEvent::module());
}

bool Room::isBusyBeside(const RoomAction &asking) const
{
    // Entering and leaving exclude each other. Layouts may be switched at any time, but nothing else waits
    // for that.
    const auto all = transitions();
    return std::any_of(all.begin(), all.end(),
                       [&asking](const RoomAction *each) { return each != &asking && each->inProgress(); });
}

void Room::onTruth(const QString &module, const QJsonValue &node, quint64 askedAt)
{
    if (module != MeetingEvent::module())
        return;
    // In a storm of events a truth may come that was asked for before the last of them.
    if (askedAt <= m_meetingToldAt)
        return; // the next one is on its way
    MeetingSnapshot snapshot = SnapshotJson::read(node);
    if (askedAt <= m_layoutsToldAt)
        snapshot.layouts = m_snapshot.layouts;
    const bool unannounced =
        m_link.ready() && !m_heardSinceTruth && announced(snapshot) != announced(m_snapshot);
    m_heardSinceTruth = false;
    const auto lastSeen = std::exchange(m_lastSeen, std::nullopt);
    const QList<AwayChange> changes = lastSeen ? changesSince(*lastSeen, snapshot) : QList<AwayChange>();
    const bool later = assign(m_asOf, m_clock.wallTime());
    apply(snapshot, askedAt);
    if (later)
        Q_EMIT asOfChanged();
    if (lastSeen)
        m_away.show(changes, lastSeen->asOf);
    if (unannounced)
        m_client.noteUnannouncedChange(module);
}

void Room::onEvent(const Event &event)
{
    if (event.module != MeetingEvent::module() || !known())
        return;
    m_heardSinceTruth = true;
    if (event.errorCode != toInt(ErrorCode::Success)) {
        for (RoomAction *action : actions())
            action->observeFailure(event);
    } else if (const auto kind = MeetingEvent::kind(event.subEvent); kind != MeetingEvent::Kind::Other) {
        const MeetingSnapshot told = MeetingEvent::apply(event, m_snapshot);
        if (told != m_snapshot) {
            const bool onlyLayouts = kind == MeetingEvent::Kind::LayoutSwitchChanged;
            (onlyLayouts ? m_layoutsToldAt : m_meetingToldAt) = m_client.lastPlace();
        }
        apply(told, std::nullopt);
    }
}

void Room::onLinkChanged()
{
    if (!m_link.ready()) {
        if (known() && !m_lastSeen)
            m_lastSeen = LastSeen {m_snapshot, m_asOf};
        for (RoomAction *action : actions())
            action->doubt();
    }
    update();
}

void Room::onActionChanged()
{
    m_heardSinceTruth = true;
    m_layouts.setPending(m_switchLayout.pendingLayout());
    update();
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
    const bool changed = assign(m_snapshot, snapshot);
    if (changed) {
        m_meeting.apply(snapshot.meeting);
        m_self.apply(snapshot.self);
        m_screens.apply(snapshot);
        m_layouts.apply(snapshot.layouts);
        m_meetings.apply(snapshot.meetings);
    }
    for (RoomAction *action : actions())
        action->observe(askedAt);
    update();
    if (changed)
        Q_EMIT snapshotChanged();
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
    const bool busy = std::any_of(all.begin(), all.end(), [](const RoomAction *action) {
        return action->inProgress() || (action->state() == RoomAction::State::Unknown && !action->settled());
    });
    const bool waiting = m_snapshot.meeting.status == Status::WaitingRoom;
    const bool watchedFor = waiting && m_client.polling() != Link::Polling::Off;
    if (busy || watchedFor || m_cancelling || m_snapshot.meeting.status == Status::Joining)
        m_client.setTempo(Tempo::Urgent);
    else if (waiting || m_snapshot.meeting.status == Status::InMeeting)
        m_client.setTempo(Tempo::InMeeting);
    else
        m_client.setTempo(Tempo::Resting);
}

void Room::continueCancelling()
{
    // Nothing can be asked for without a link; and as long as the room may still enter, it is waited for.
    const Status status = m_snapshot.meeting.status.value();
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
    switch (m_snapshot.meeting.status.value()) {
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

std::array<RoomAction *, 6> Room::actions()
{
    return {&m_start, &m_join, &m_dissolve, &m_leave, &m_leaveWaitingRoom, &m_switchLayout};
}

std::array<const RoomAction *, 5> Room::transitions() const
{
    return {&m_start, &m_join, &m_dissolve, &m_leave, &m_leaveWaitingRoom};
}

} // namespace Rooms
