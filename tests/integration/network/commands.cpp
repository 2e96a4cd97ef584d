// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "integration/room/bench.h"
#include "protocol/codec.h"
#include "service/websockettransport.h"
#include "tappedtransport.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Direction = FaultProxy::Direction;
using Milliseconds = std::chrono::milliseconds;
using State = RoomAction::State;
using Status = Meeting::Status;

namespace {

//! The product's durations at about forty times the speed.
Timing fast()
{
    Timing timing;
    timing.connectDeadline = 200ms;
    timing.callDeadline = 200ms;
    timing.heartbeatActive = 60ms;
    timing.heartbeatResting = 60ms;
    timing.pollUrgent = 25ms;
    timing.pollCalm = 100ms;
    timing.lookUrgent = 50ms;
    timing.lookInMeeting = 400ms;
    timing.lookResting = 400ms;
    timing.retryCapActive = 100ms;
    timing.retryCapResting = 100ms;
    timing.provedAfter = 200ms;
    return timing;
}

//! A room that does what it is told at once, and in which nothing else happens.
SimulatorOptions options(quint32 seed)
{
    Scenario scenario = Scenario::load(u"quiet"_s).value();
    scenario.pace.join = scenario.pace.leave = scenario.pace.layout = {0, 0};
    return {.scenario = scenario, .seed = seed, .password = {}, .profile = {}};
}

ServiceClient::Config config(const FaultProxy &proxy)
{
    ServiceClient::Config config;
    config.url = proxy.url();
    config.modules = {MeetingEvent::module()};
    config.timing = fast();
    return config;
}

//! Whether a room that is at \a status takes \a action on.
bool takesOn(Status status, const MeetingAction &action)
{
    const bool enters = ActionRules::outcomeEvent(action) == MeetingEvent::Kind::JoinMeetingCompleted;
    return status == (enters ? Status::Idle : Status::InMeeting);
}

} // namespace

Weather::Weather(FaultProxy &proxy, Clock &clock, QRandomGenerator &random)
    : m_proxy(proxy)
    , m_random(random)
    , m_timer(clock, [this] { change(); })
{ }

void Weather::start()
{
    m_timer.start(0ms);
}

void Weather::end()
{
    m_timer.stop();
    m_proxy.heal();
}

void Weather::change()
{
    m_proxy.heal();
    m_good = !m_good;
    if (!m_good) {
        ++m_faults;
        spoil();
    }
    m_timer.start(Milliseconds(m_good ? between(5, 30) : between(5, 200)));
}

void Weather::spoil()
{
    const auto direction = m_random.bounded(2) == 0 ? Direction::ToServer : Direction::ToClient;
    switch (m_random.bounded(11)) {
    case 0:
        m_proxy.set({.latency = Milliseconds(between(1, 30)), .jitter = Milliseconds(between(0, 30))});
        break;
    case 1:
        m_proxy.set({.bytesPerSecond = between(5'000, 100'000)});
        break;
    case 2:
        m_proxy.set(direction, {.slice = 1});
        break;
    case 3:
        m_proxy.set({.slice = between(1, 50)});
        break;
    case 4:
        m_proxy.set({.stalled = true});
        break;
    case 5:
    case 6:
        m_proxy.set(direction, {.stalled = true});
        break;
    case 7:
        m_proxy.reset();
        break;
    case 8:
        m_proxy.set(direction, {.resetAfter = between(0, 3000)});
        break;
    case 9:
        m_proxy.halfClose(direction);
        break;
    case 10:
        m_proxy.set(direction, {.timeout = Milliseconds(between(0, 100))});
        break;
    }
}

Commands::Commands(quint32 seed)
    : m_random(seed)
    , m_weatherRandom(seed + 1)
    , m_simulator(options(seed), m_clock)
    , m_proxy(m_clock, seed + 2)
    , m_weather(m_proxy, m_clock, m_weatherRandom)
    , m_transport(new TappedTransport(std::make_unique<WebSocketTransport>()))
    , m_client(config(m_proxy), std::unique_ptr<Transport>(m_transport), m_clock, m_random)
    , m_room(m_client, m_clock)
    , m_next(m_clock, [this] { next(); })
{
    m_simulator.server().listen();
    m_proxy.forwardTo(m_simulator.server().url());
    connect(m_transport, &TappedTransport::sending, this, &Commands::onSending);
    connect(m_transport, &Transport::frameReceived, this, &Commands::onReply);
    connect(&m_simulator.server(), &SimulatorServer::requestReceived, this, &Commands::onReceived);
    connect(&m_simulator.room(), &SimulatedRoom::announced, this, &Commands::onDone);

    connect(&m_room, &Room::snapshotChanged, this, &Commands::soon);
    connect(m_room.link(), &RoomLink::stateChanged, this, &Commands::soon);
    connect(m_room.link(), &RoomLink::stateChanged, this, [this] {
        if (m_room.link()->blocked())
            ++m_blocked;
    });
    const std::initializer_list<RoomAction *> actions {m_room.start(), m_room.join(), m_room.dissolve(),
                                                       m_room.leave(), m_room.switchLayout()};
    for (RoomAction *action : actions)
        connect(action, &RoomAction::finished, this, [this, action] { note(*action); });
}

Commands::~Commands()
{
    disconnect(m_room.link(), nullptr, this, nullptr);
}

void Commands::start(int count)
{
    m_wanted = count;
    m_client.connectToRoom();
    m_weather.start();
}

void Commands::next()
{
    if (m_current || !m_room.link()->ready())
        return;
    if (m_given == m_wanted) {
        m_weather.end();
        Q_EMIT finished();
        return;
    }
    m_sent.clear();
    m_current = give();
    if (!m_current)
        return; // not possible yet; the room's state will change
    ++m_given;
    m_last[m_current] = m_sent;
    if (m_current->state() == State::Refused || m_current->settled())
        note(*m_current); // was over at once
}

//! Asks for something that is possible now. Nothing when nothing is.
RoomAction *Commands::give()
{
    const bool personal = m_random.bounded(2) == 0;
    switch (m_room.stage()) {
    case Room::Stage::Home:
        if (m_random.bounded(2) == 0)
            return m_room.join()->trigger(Bench::open.code, {}, true, true) ? m_room.join() : nullptr;
        return m_room.start()->trigger(personal ? Meeting::StartType::Personal : Meeting::StartType::Instant)
            ? m_room.start()
            : nullptr;
    case Room::Stage::InMeeting: {
        const bool guest = m_room.meeting()->code() == Bench::open.code;
        if (guest && m_random.bounded(10) != 0)
            return switchLayout();
        // A meeting that is dissolved is gone: only our own ones, which are made anew.
        PlainAction *exit = guest || m_random.bounded(2) == 0 ? m_room.leave() : m_room.dissolve();
        return exit->trigger() ? exit : nullptr;
    }
    default:
        return nullptr;
    }
}

RoomAction *Commands::switchLayout()
{
    const int layout = 1 + int(m_random.bounded(7));
    SwitchLayoutAction *action = m_room.switchLayout();
    if (layout == m_room.layouts()->currentLayout() || !action->trigger(layout, true)) {
        soon(); // try another
        return nullptr;
    }
    return action;
}

void Commands::note(RoomAction &action)
{
    const auto command = m_commands.find(m_last[&action]);
    if (command != m_commands.end()) {
        command->second.outcome = action.state();
        command->second.settled = action.settled();
    }
    if (m_current == &action)
        m_current = nullptr;
    soon();
}

void Commands::onSending(const QByteArray &frame)
{
    const auto decoded = Codec::decodeRequest(frame);
    const auto *request = std::get_if<Request>(&decoded);
    if (!request || request->method != ActionJson::method())
        return;
    m_sent = request->id;
    TracedCommand &command = m_commands[request->id];
    command.action = request->params.value("action"_L1).toString();
    ++command.sent;
}

void Commands::onReply(const QByteArray &frame)
{
    const auto decoded = Codec::decode(frame, WireProfile());
    const auto *reply = std::get_if<Reply>(&decoded);
    if (!reply)
        return;
    const auto command = m_commands.find(reply->id);
    if (command != m_commands.end())
        command->second.answer = reply->errorCode;
}

void Commands::onReceived(const Request &request)
{
    if (request.method != ActionJson::method())
        return;
    ++m_commands[request.id].received;
    const auto action = ActionJson::read(request.params);
    if (action && takesOn(farSide().status(), *action))
        m_accepted[ActionRules::outcomeEvent(*action)] = request.id;
}

void Commands::onDone(const RoomEvent &event)
{
    ++m_executions;
    const auto accepted = m_accepted.find(MeetingEvent::kind(event.subEvent));
    if (accepted != m_accepted.end())
        ++m_commands[accepted->second].executed;
}

} // namespace Rooms
