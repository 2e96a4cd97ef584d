// SPDX-License-Identifier: Apache-2.0
#include "play.h"

#include "protocol/roomaddress.h"
#include "service/websockettransport.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qmetaobject.h>
#include <QtCore/qtimer.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CallResult::End;
using State = Link::State;

namespace {

constexpr auto patience = 15s; // for a busy machine; nothing waits that long when all is well

QString controlPassword()
{
    return u"canary-control-51"_s;
}

QString meetingPassword()
{
    return u"canary-meeting-52"_s;
}

QString meetingUrl()
{
    return u"https://meeting.test/canary-53"_s;
}

//! Everything that is waited for, shortened; what must not run out of itself, lengthened.
Timing timing(Row::Wait wait)
{
    Timing timing;
    timing.connectDeadline = timing.callDeadline = wait == Row::Wait::Deadlines ? 120ms : 10s;
    timing.heartbeatActive = timing.heartbeatResting = wait == Row::Wait::Heartbeat ? 60ms : 10s;
    timing.pollUrgent = 30ms;
    timing.pollCalm = timing.patience = 60ms;
    timing.lookUrgent = 60ms;
    timing.lookInMeeting = timing.lookResting = 500ms;
    timing.retryCapActive = timing.retryCapResting = 50ms;
    timing.retryBlocked = 40ms;
    timing.refusedAfter = 50ms;
    timing.provedAfter = 100ms;
    return timing;
}

std::unique_ptr<HostileServer> hostileFor(const Row &row)
{
    if (row.peer != Row::Peer::Hostile)
        return nullptr;
    auto server = std::make_unique<HostileServer>();
    server->snapshot.meeting.password = meetingPassword();
    server->snapshot.meeting.url = meetingUrl();
    return server;
}

std::unique_ptr<Simulator> simulatorFor(const Row &row, Clock &clock)
{
    if (row.peer != Row::Peer::Simulated)
        return nullptr;
    SimulatorOptions options;
    options.scenario = Scenario::load(u"quiet"_s).value();
    options.password = controlPassword();
    auto simulator = std::make_unique<Simulator>(options, clock);
    simulator->server().listen();
    return simulator;
}

ServiceClient::Config config(const QUrl &url, Row::Wait wait)
{
    ServiceClient::Config config;
    config.url = url;
    config.password = controlPassword();
    config.modules = {MeetingEvent::module()};
    config.timing = timing(wait);
    return config;
}

QString nameOf(End end)
{
    switch (end) {
    case End::Replied:
        return u"Replied"_s;
    case End::TimedOut:
        return u"TimedOut"_s;
    case End::Garbled:
        return u"Garbled"_s;
    case End::LinkLost:
        return u"LinkLost"_s;
    case End::NotSent:
        break;
    }
    return u"NotSent"_s;
}

template<typename Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

} // namespace

Play::Play(const Row &row)
    : m_row(row)
    , m_hostile(hostileFor(row))
    , m_simulator(simulatorFor(row, m_clock))
    , m_client(config(m_hostile ? m_hostile->url() : m_simulator->server().url(), row.wait),
               std::make_unique<WebSocketTransport>(), m_clock, m_random)
    , m_room(m_client, m_clock)
{
    QObject::connect(&m_client, &ServiceClient::stateChanged, &m_room, [this] {
        if (m_client.state() == State::Retrying || m_client.state() == State::Blocked)
            m_failures.append({m_client.state(), m_client.reason()});
    });
}

Play::~Play()
{
    m_client.disconnectFromRoom();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString Play::run()
{
    for (const auto step : {&Play::connectFirst, &Play::meetFault, &Play::workAgain}) {
        if (const QString complaint = (this->*step)(); !complaint.isEmpty())
            return complaint;
    }
    return {};
}

void Play::dropLinks()
{
    if (m_hostile)
        m_hostile->dropPeers();
    else
        m_simulator->server().dropClients();
}

void Play::reconnect()
{
    m_client.disconnectFromRoom();
    m_client.connectToRoom();
}

void Play::query()
{
    m_client.refresh(MeetingEvent::module());
}

void Play::call()
{
    ++m_asked;
    m_client.call(ActionJson::method(), ActionJson::write(StartMeeting {}),
                  [this](const CallResult &result) { m_ends.append(result); });
}

bool Play::hasFailed(Link::Reason reason) const
{
    const State state = Link::isBlocking(reason) ? State::Blocked : State::Retrying;
    return std::any_of(m_failures.begin(), m_failures.end(), [&](const Failure &failure) {
        return failure.reason == reason && failure.state == state;
    });
}

QStringList Play::secrets()
{
    return {controlPassword(), QString::fromLatin1(controlPassword().toUtf8().toBase64()),
            RoomAddress::authSubprotocol(controlPassword()), meetingPassword(), meetingUrl()};
}

QString Play::connectFirst()
{
    m_client.connectToRoom();
    return until([this] { return m_room.link()->ready(); }) ? QString()
                                                            : withHistory(u"it never connected"_s);
}

QString Play::meetFault()
{
    const Outcome &outcome = m_row.outcome;
    const int connections = m_client.counters().connections;
    m_row.begin(*this);
    if (outcome.call != End::NotSent) {
        if (!until([this] { return m_room.link()->ready(); }))
            return withHistory(u"it did not connect"_s);
        call();
    }
    const auto endedOtherwise = [&] {
        return !m_ends.isEmpty()
            && (m_ends.constLast().end != outcome.call || m_ends.constLast().reply.errorCode != outcome.code);
    };
    const auto wasLetIn = [&] {
        return outcome.call == End::NotSent && m_client.counters().connections > connections
            && m_room.link()->ready();
    };
    const bool fails = outcome.link != Link::Reason::None;
    if (fails && !until([&] { return hasFailed(outcome.link) || endedOtherwise() || wasLetIn(); }))
        return withHistory(u"the link did not fail with %1"_s.arg(nameOf(outcome.link)));
    if (fails && wasLetIn())
        return withHistory(
            u"it was let in again, and the link did not fail with %1"_s.arg(nameOf(outcome.link)));
    if (outcome.call == End::NotSent)
        call();
    if (!until([this] { return m_ends.size() == m_asked; }))
        return withHistory(u"%1 of %2 calls ended"_s.arg(m_ends.size()).arg(m_asked));
    if (endedOtherwise())
        return withHistory(u"the call ended %1 with code %2 instead of %3 with %4"_s.arg(
            nameOf(m_ends.constLast().end), QString::number(m_ends.constLast().reply.errorCode),
            nameOf(outcome.call), QString::number(outcome.code)));
    if (m_row.shows && !until([this] { return m_row.shows(*this); }))
        return withHistory(u"what had to be seen was not"_s);
    if (!fails && !m_failures.isEmpty())
        return withHistory(u"the link failed"_s);
    return {};
}

QString Play::workAgain()
{
    if (m_hostile)
        m_hostile->behave();
    else
        m_simulator->faults().clear();
    if (m_row.mend)
        m_row.mend(*this);
    if (!until([this] { return m_room.link()->ready(); }))
        return withHistory(u"it did not connect again"_s);
    query();
    if (!until([this] { return showsTruth(); }))
        return withHistory(u"it shows stage %1 afterwards, which is not true"_s.arg(nameOf(m_room.stage())));
    RoomAction *action = nullptr;
    const auto asked = [this, &action] {
        action = m_room.leave();
        if (m_room.leave()->trigger())
            return true;
        action = m_room.start();
        return m_room.start()->trigger(Meeting::StartType::Instant);
    };
    if (!until(asked))
        return withHistory(
            u"nothing could be asked for afterwards, at stage %1"_s.arg(nameOf(m_room.stage())));
    if (!until([&action] { return action->state() == RoomAction::State::Confirmed; }))
        return withHistory(u"the next call (%1) ended %2"_s.arg(action->name(), nameOf(action->state())));
    if (m_ends.size() != m_asked)
        return u"%1 calls ended %2 times"_s.arg(m_asked).arg(m_ends.size());
    return {};
}

bool Play::showsTruth() const
{
    const auto status = m_hostile ? m_hostile->snapshot.meeting.status.value() : m_simulator->room().status();
    const bool lasts = status == Meeting::Status::Idle || status == Meeting::Status::InMeeting;
    return lasts && m_room.snapshot().meeting.status == status;
}

bool Play::until(const std::function<bool()> &holds) const
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(patience);
    while (!holds()) {
        if (!limit.isActive())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

QString Play::withHistory(const QString &complaint) const
{
    QStringList fared;
    for (const Failure &failure : m_failures.first(std::min<qsizetype>(m_failures.size(), 5)))
        fared.append(nameOf(failure.state) + u": "_s + nameOf(failure.reason));
    return u"%1 (%2 connections, %3)"_s.arg(complaint, QString::number(m_client.counters().connections),
                                            fared.isEmpty() ? u"no failure"_s : fared.join(u", "_s));
}

} // namespace Rooms
