// SPDX-License-Identifier: Apache-2.0
#include "simulatedsession.h"

#include "base/logging.h"
#include "protocol/codec.h"
#include "roomevents.h"

#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerError = 4;
constexpr auto callPrefix = "Call/"_L1;

RoomReply answer(const Request &request, int errorCode)
{
    RoomReply reply;
    reply.id = request.id;
    reply.method = request.method;
    reply.errorCode = errorCode;
    if (!reply.ok())
        reply.message = QString::fromLatin1(errorInfo(errorCode).sentence);
    return reply;
}

} // namespace

SimulatedSession::SimulatedSession(SimulatedRoom &room, Faults &faults, const WireProfile &profile,
                                   Clock &clock, QObject *parent)
    : ClientSession(parent)
    , m_room(room)
    , m_faults(faults)
    , m_profile(profile)
    , m_clock(clock)
    , m_line(faults, profile, clock)
    , m_flood(clock, [this] { flood(); })
    , m_drop(clock, [this] { m_line.end(LinkEnd::Dropped); })
{
    connect(&m_line, &FaultyLine::frame, this, &SimulatedSession::frame);
    connect(&m_line, &FaultyLine::binaryFrame, this, &SimulatedSession::binaryFrame);
    connect(&m_line, &FaultyLine::closeRequested, this, &SimulatedSession::closeRequested);
}

void SimulatedSession::open()
{
    connect(&m_room, &SimulatedRoom::announced, this, &SimulatedSession::onRoomEvent);
    connect(&m_faults, &Faults::changed, this, &SimulatedSession::onFaultsChanged);
    if (m_faults.has(Fault::AuthClose))
        m_line.end(LinkEnd::Closed);
    else
        onFaultsChanged();
}

void SimulatedSession::receive(const QByteArray &frame)
{
    if (m_faults.has(Fault::HalfOpen))
        return;
    const auto decoded = Codec::decodeRequest(frame);
    if (const auto *malformed = std::get_if<Malformed>(&decoded)) {
        if (!malformed->id.isEmpty())
            m_line.reply(answer({malformed->id, {}, {}}, headerError), false);
        return;
    }
    const Request &request = *std::get_if<Request>(&decoded);
    Q_EMIT requestReceived(request);
    const Kind kind = kindOf(request.method);
    const int refused = refusal(kind);
    const std::optional<RoomReply> reply = refused != 0 ? answer(request, refused) : handle(kind, request);
    if (!reply)
        return;
    qCDebug(lcSimulator) << request.method << reply->action << "id" << reply->id << "->" << reply->errorCode;
    m_line.reply(*reply, kind == Kind::Call);
}

SimulatedSession::Kind SimulatedSession::kindOf(const QString &method) const
{
    if (method == "Query"_L1)
        return Kind::Query;
    if (method.startsWith(callPrefix))
        return Kind::Call;
    if (method == m_profile.subscribeMethod)
        return Kind::Subscribe;
    return method == m_profile.unsubscribeMethod ? Kind::Unsubscribe : Kind::Unknown;
}

int SimulatedSession::refusal(Kind kind)
{
    const auto refuses = [this, kind](Fault fault, std::optional<Kind> only = {}) {
        return m_faults.has(fault) && (!only || only == kind);
    };
    if (refuses(Fault::Disabled))
        return toInt(ErrorCode::ControlDisabled);
    if (refuses(Fault::NotLoggedIn))
        return toInt(ErrorCode::NotLoggedIn);
    if (refuses(Fault::VersionRetired))
        return toInt(ErrorCode::RoomVersionRetired);
    const auto before = std::exchange(m_lastAsked.at(size_t(kind)), m_clock.now());
    if (before && m_clock.now() - *before < m_faults.value(Fault::TooFrequent))
        return toInt(ErrorCode::TooFrequent);
    if (refuses(Fault::SubscribeRefused, Kind::Subscribe))
        return m_faults.value(Fault::SubscribeRefused);
    if (refuses(Fault::Refuse, Kind::Call))
        return m_faults.value(Fault::Refuse);
    return toInt(ErrorCode::Success);
}

std::optional<RoomReply> SimulatedSession::handle(Kind kind, const Request &request)
{
    const QJsonValue path = request.params.value(m_profile.subscribePathKey);
    const auto subscribed = QueryPath::fromJson(path);
    switch (kind) {
    case Kind::Query:
        return query(request);
    case Kind::Call:
        return call(request);
    case Kind::Subscribe:
        if (m_faults.has(Fault::SubscribeSilent))
            return std::nullopt;
        if (subscribed && !m_room.supports(subscribed->module()))
            return answer(request, toInt(ErrorCode::NotSupported));
        return answer(request, m_subscriptions.subscribe(path));
    case Kind::Unsubscribe:
        return answer(request, m_subscriptions.unsubscribe(path));
    case Kind::Unknown:
        break;
    }
    return answer(request, headerError);
}

RoomReply SimulatedSession::query(const Request &request) const
{
    const auto path = QueryPath::fromJson(request.params.value("path"_L1));
    if (path && !m_room.supports(path->module()))
        return answer(request, toInt(ErrorCode::NotSupported));
    const auto data = path ? m_room.query(*path) : std::nullopt;
    if (!data)
        return answer(request, toInt(ErrorCode::QueryPathError));
    RoomReply reply = answer(request, toInt(ErrorCode::Success));
    reply.data = *data;
    // As in the specification's examples: the whole module comes without a method and with an empty message,
    // a part with both (section 9, lines 19 and 23).
    if (path->elements().size() == 1)
        reply.method.clear();
    else
        reply.message = u"成功"_s;
    return reply;
}

RoomReply SimulatedSession::call(const Request &request)
{
    RoomReply reply = answer(request, perform(request));
    reply.action = request.params.value("action"_L1).toString();
    return reply;
}

int SimulatedSession::perform(const Request &request)
{
    if (request.method == ActionJson::method()) {
        const auto action = ActionJson::read(request.params);
        if (action)
            return m_room.perform(*action, m_faults.value(Fault::FailJoin));
        return toInt(action.error() == ActionJson::Problem::BadParameters ? ErrorCode::ParameterError
                                                                          : ErrorCode::NotSupported);
    }
    if (request.method == DeviceActionJson::method()) {
        const auto action = DeviceActionJson::read(request.params);
        return action ? m_room.perform(*action) : toInt(action.error());
    }
    if (request.method == ShareActionJson::method()) {
        const auto action = ShareActionJson::read(request.params);
        return action ? m_room.perform(*action) : toInt(action.error());
    }
    return toInt(ErrorCode::NotSupported);
}

void SimulatedSession::onRoomEvent(const RoomEvent &event)
{
    if (m_subscriptions.include(event)) {
        qCDebug(lcSimulator) << "event" << event.subEvent << event.errorCode;
        m_line.tell(event);
    }
    m_line.noteEvent();
}

void SimulatedSession::onFaultsChanged()
{
    if (!m_faults.has(Fault::Flood))
        m_flood.stop();
    else if (!m_flood.isActive())
        flood();
    if (!m_faults.has(Fault::DropEvery))
        m_drop.stop();
    else if (!m_drop.isActive())
        m_drop.start(std::chrono::milliseconds(m_faults.value(Fault::DropEvery)));
}

void SimulatedSession::flood()
{
    m_flood.start(std::chrono::milliseconds(1000 / m_faults.value(Fault::Flood)));
    onRoomEvent(RoomEvents::plain(GuessedEvent::meetingChanged));
}

} // namespace Rooms
