// SPDX-License-Identifier: Apache-2.0
#include "fleetsession.h"

#include "meeting/meetingcode.h"
#include "models/unixtime.h"
#include "protocol/errorcode.h"

#include <algorithm>

namespace Rooms {

using Step = AskProgress::Step;

namespace {

constexpr qint64 longestMeeting = 24 * 3600; // a meeting that began earlier is a series, or a wrong clock

ServiceClient::Config config(const FleetSession::Setup &setup)
{
    ServiceClient::Config config;
    config.url = setup.entry.url;
    config.password = setup.password;
    config.modules = {MeetingEvent::module()};
    config.optionalModules = Room::optionalModules();
    config.profile = setup.entry.wireProfile.value_or(setup.profile);
    config.timing = setup.timing;
    return config;
}

//! Whether \a scheduled is still to come for a room that is in the meeting \a current, or in none.
bool isToCome(const ScheduledMeeting &scheduled, qint64 now, const MeetingInfo *current)
{
    if (!current || scheduled.beginTime > now)
        return scheduled.beginTime > now;
    return scheduled.endTime > now && scheduled.beginTime > current->beginTime
        && scheduled.code != current->code;
}

Step stepOf(RoomAction::State state)
{
    switch (state) {
    case RoomAction::State::Asked:
        return Step::Asked;
    case RoomAction::State::Accepted:
        return Step::Accepted;
    case RoomAction::State::Confirmed:
        return Step::Confirmed;
    case RoomAction::State::Refused:
        return Step::Refused;
    case RoomAction::State::Idle:
    case RoomAction::State::Unknown:
        break;
    }
    return Step::Unknown;
}

} // namespace

//! Finds the room's action for what is asked, and triggers it.
struct FleetSession::Asker
{
    FleetSession &session;
    quint64 ask;

    void operator()(const StartMeeting &action) const
    {
        run(session.m_room.start(), action, [&] { return session.m_room.start()->trigger(action.type); });
    }
    void operator()(const JoinMeeting &action) const
    {
        JoinAction *join = session.m_room.join();
        run(join, action, [&] { return join->trigger(action.code, action.password, false, false); });
    }
    void operator()(const DissolveMeeting &action) const { plain(session.m_room.dissolve(), action); }
    void operator()(const LeaveMeeting &action) const { plain(session.m_room.leave(), action); }
    void operator()(const LeaveWaitingRoom &action) const
    {
        plain(session.m_room.leaveWaitingRoom(), action);
    }
    void operator()(const SwitchLayout &action) const
    {
        SwitchLayoutAction *switchLayout = session.m_room.switchLayout();
        run(switchLayout, action,
            [&] { return switchLayout->trigger(action.layout.number(), action.showVoiceActive); });
    }
    void operator()(const MuteMicrophone &action) const { close(session.m_room.microphone(), action); }
    void operator()(const CloseCamera &action) const { close(session.m_room.camera(), action); }
    void operator()(const SetSpeakerVolume &action) const
    {
        VolumeAction *volume = session.m_room.volume();
        run(volume, action, [&] { return volume->trigger(action.volume); });
    }
    void operator()(const StopShare &action) const { plain(session.m_room.stopShare(), action); }

    void plain(PlainAction *action, const OperatorAction &asked) const
    {
        run(action, asked, [action] { return action->trigger(); });
    }
    void close(SwitchAction *device, const OperatorAction &asked) const
    {
        run(device, asked, [device] { return device->trigger(false); });
    }
    template<typename Trigger>
    void run(RoomAction *action, const OperatorAction &asked, Trigger trigger) const
    {
        if (session.whyNot(*action, asked) != ActionRules::WhyNot::Nothing) {
            session.refuse(ask, action, asked);
            return;
        }
        // Before: the first step is told while it is triggered.
        AskProgress fresh;
        fresh.ask = ask;
        fresh.action = action->name();
        const AskProgress before = std::exchange(session.m_asks[action], fresh);
        if (trigger())
            return;
        session.m_asks[action] = before;
        session.refuse(ask, action, asked);
    }
};

FleetSession::FleetSession(const Setup &setup, std::unique_ptr<Transport> transport, Clock &clock,
                           QRandomGenerator &random)
    : m_id(setup.entry.id)
    , m_session(setup.session)
    , m_clock(clock)
    , m_client(config(setup), std::move(transport), clock, random)
    , m_room(m_client, clock, setup.entry.name)
    , m_downSince(clock.utcTime())
{
    m_room.setOperator(Room::Operator::Remote);
    connect(m_room.link(), &RoomLink::stateChanged, this, &FleetSession::onLinkChanged);
    connect(m_room.link(), &RoomLink::lostChanged, this, &FleetSession::changed);
    connect(m_room.link(), &RoomLink::pollingChanged, this, &FleetSession::changed);
    connect(&m_room, &Room::snapshotChanged, this, &FleetSession::changed);
    connect(&m_room, &Room::sidelineChanged, this, &FleetSession::changed);
    connect(&m_room, &Room::stageChanged, this, &FleetSession::onStageChanged);
    connect(&m_room, &Room::actionChanged, this, &FleetSession::onActionChanged);
    connect(m_room.away(), &AwayChanges::countChanged, this, &FleetSession::changed);
    connect(&m_client, &ServiceClient::requestEnded, this,
            [this](const Request &, const CallResult &result, qint64 microseconds) {
                onRequestEnded(result, microseconds);
            });
}

FleetSession::~FleetSession()
{
    // The client says goodbye when it goes, and what would listen is half gone by then.
    m_client.disconnect(this);
    m_room.link()->disconnect(this);
    m_room.disconnect(this);
}

RoomSummary FleetSession::state()
{
    RoomSummary state;
    state.id = m_id;
    state.link = m_client.state();
    state.reason = m_client.reason();
    state.reasonCode = m_client.reasonCode();
    state.attempt = m_client.attempt();
    state.polling = m_client.polling();
    state.lost = m_room.link()->lost();
    state.downSince = m_downSince;
    state.asOf = m_room.asOf();
    state.awayChanges = m_room.away()->count();
    state.stage = m_room.stage();
    state.since = m_since;
    if (m_answers.count() > 0)
        state.p95Ms = int((m_answers.percentile(0.95) + 999) / 1000);
    state.recentP95Ms = m_recent.recentP95(m_clock.now());
    state.usualP95Ms = m_recent.usualP95();
    readMeeting(state);
    return state;
}

void FleetSession::readMeeting(RoomSummary &state) const
{
    const MeetingSnapshot &snapshot = m_room.snapshot();
    const MeetingInfo &meeting = snapshot.meeting;
    state.statusNumber = meeting.status.number();
    state.title = meeting.title;
    state.code = meeting.formattedCode.isEmpty() ? MeetingCode::grouped(meeting.code) : meeting.formattedCode;
    state.creator = meeting.creatorName;
    state.hasPassword = !meeting.password.isEmpty();
    state.beginTime = fromUnixTime(meeting.beginTime, Qt::UTC);
    state.endTime = fromUnixTime(meeting.endTime, Qt::UTC);
    state.hostPresent = meeting.hostStatus == Meeting::HostStatus::Present;
    if (snapshot.layouts) {
        state.layout = snapshot.layouts->current;
        state.layoutsEnabled = snapshot.layouts->enabled;
        state.layoutChoices = snapshot.layouts->choices;
    }
    if (snapshot.self) {
        state.host = snapshot.self->host;
        state.coHost = snapshot.self->coHost;
        state.sharing = snapshot.self->screenSharing || snapshot.self->webSharing;
    }
    state.whyNotStopShare = ActionRules::whyNot(OperatorActions::request(StopShare {}), m_room.state());
    state.microphoneOn = m_room.state().microphoneOn();
    state.cameraOn = m_room.state().cameraOn();
    state.device = m_room.state().device;
    const qint64 now = m_clock.utcTime().toSecsSinceEpoch();
    const ScheduledMeeting *next = nullptr;
    for (const ScheduledMeeting &scheduled : snapshot.meetings) {
        if (isToCome(scheduled, now, state.stage == Room::Stage::InMeeting ? &meeting : nullptr)
            && (!next || scheduled.beginTime < next->beginTime))
            next = &scheduled;
    }
    if (next) {
        state.nextTitle = next->title;
        state.nextBegin = fromUnixTime(next->beginTime, Qt::UTC);
    }
}

void FleetSession::onLinkChanged()
{
    if (m_client.state() == Link::State::Ready)
        m_downSince = {};
    else if (!m_downSince.isValid())
        m_downSince = m_clock.utcTime();
    Q_EMIT changed();
}

//! A change that is watched happens now; one that is found after connecting happened at some time before.
void FleetSession::onStageChanged()
{
    m_since = {};
    if (m_client.state() == Link::State::Ready) {
        m_since = m_clock.utcTime();
    } else if (m_room.stage() == Room::Stage::InMeeting) {
        const qint64 begin = m_room.snapshot().meeting.beginTime;
        const qint64 age = m_clock.utcTime().toSecsSinceEpoch() - begin;
        if (age >= 0 && age < longestMeeting)
            m_since = fromUnixTime(begin, Qt::UTC);
    }
    Q_EMIT changed();
}

void FleetSession::onRequestEnded(const CallResult &result, qint64 microseconds)
{
    if (result.end != CallResult::End::Replied)
        return;
    m_answers.add(microseconds);
    m_recent.add(microseconds, m_clock.now());
    Q_EMIT changed();
}

void FleetSession::ask(quint64 ask, const OperatorAction &action)
{
    std::visit(Asker {*this, ask}, action);
}

//! What speaks against sending \a asked: what the room's action says is about what a person in the room would
//! ask for next.
ActionRules::WhyNot FleetSession::whyNot(const RoomAction &action, const OperatorAction &asked) const
{
    using ActionRules::WhyNot;
    if (action.whyNot() == WhyNot::NotConnected || action.whyNot() == WhyNot::Busy)
        return action.whyNot();
    if (!action.supported())
        return WhyNot::NotSupported;
    return ActionRules::whyNot(OperatorActions::request(asked), m_room.state());
}

//! Says why \a asked was not sent.
void FleetSession::refuse(quint64 ask, RoomAction *action, const OperatorAction &asked)
{
    AskProgress progress;
    progress.ask = ask;
    progress.action = action->name();
    progress.at = m_clock.wallTime();
    progress.whyNot = whyNot(*action, asked);
    if (progress.whyNot == ActionRules::WhyNot::Nothing) { // it is the parameters that cannot be right
        progress.step = Step::Refused;
        const bool isJoin = std::holds_alternative<JoinMeeting>(asked);
        progress.errorCode = toInt(isJoin ? ErrorCode::InvalidMeetingCode : ErrorCode::ParameterError);
    }
    report(progress);
}

void FleetSession::onActionChanged(RoomAction *action)
{
    const auto it = m_asks.find(action);
    if (it == m_asks.end() || it->second.ask == 0 || action->state() == RoomAction::State::Idle)
        return;
    AskProgress progress;
    progress.ask = it->second.ask;
    progress.action = action->name();
    progress.step = stepOf(action->state());
    progress.settled = action->settled();
    progress.acceptedMs = action->acceptedMs();
    progress.confirmedMs = action->confirmedMs();
    if (progress.step == Step::Refused) {
        progress.errorCode = action->errorCode();
        progress.errorMessage = action->errorMessage();
    }
    if (progress == it->second)
        return;
    it->second = progress;
    progress.at = m_clock.wallTime();
    report(progress);
}

void FleetSession::abandonAsks()
{
    for (auto &[action, progress] : m_asks) {
        if (progress.ask == 0 || progress.isEnd())
            continue;
        progress.step = Step::Unknown;
        progress.settled = true;
        AskProgress last = progress;
        last.at = m_clock.wallTime();
        report(last);
    }
}

void FleetSession::report(AskProgress progress)
{
    progress.roomId = m_id;
    Q_EMIT progressed(progress);
}

} // namespace Rooms
