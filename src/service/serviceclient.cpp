// SPDX-License-Identifier: Apache-2.0
#include "serviceclient.h"

#include "base/logging.h"
#include "protocol/codec.h"
#include "protocol/roomaddress.h"

#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
// A room may refuse a wrong password by closing without a word; one such end can be a restart, three cannot.
constexpr int closedUnheardMeansRefused = 3;

//! A name that the peer chose, for the log. Only what can be nothing but a name: in its place a peer could
//! put anything, a password too.
QString peerName(const QString &name)
{
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(u"[A-Za-z]{1,40}|[0-9a-f]{32}-[0-9]+"_s));
    return plain.match(name).hasMatch() ? name : u"(no name)"_s;
}
} // namespace

ServiceClient::ServiceClient(Config config, std::unique_ptr<Transport> transport, Clock &clock,
                             QRandomGenerator &random, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_password(m_config.password)
    , m_transport(std::move(transport))
    , m_clock(clock)
    , m_ids(random)
    , m_pending(clock)
    , m_backoff(random)
    , m_heartbeat(
          clock, m_config.timing.sparing ? Heartbeat::Pace::Beats : Heartbeat::Pace::Own, [this] { probe(); },
          [this] { failLink(Link::Reason::Silent, 0, u"no sign of life"_s); })
    , m_ping(clock, [this] { ping(); })
    , m_connectDeadline(clock, [this] { failLink(Link::Reason::TimedOut, 0, u"no connection in time"_s); })
    , m_retry(clock, [this] { openLink(); })
    , m_touched(clock, [this] { updateHeartbeat(); })
    , m_aside(*this)
{
    connectTransport();
    for (const QString &module : m_config.modules)
        addModule(module, ModuleSync::Need::Required);
    for (const QString &module : m_config.optionalModules)
        addModule(module, ModuleSync::Need::Optional);
}

void ServiceClient::addModule(const QString &module, ModuleSync::Need need)
{
    Requester &requester = need == ModuleSync::Need::Required ? static_cast<Requester &>(*this) : m_aside;
    m_syncs.push_back(
        std::make_unique<ModuleSync>(module, need, m_config.profile, m_config.timing, m_clock, requester));
    ModuleSync *sync = m_syncs.back().get();
    connect(sync, &ModuleSync::truth, this,
            [this, sync](const Json &node, quint64 askedAt) { onTruth(*sync, node, askedAt); });
    connect(sync, &ModuleSync::missing, this,
            [this, module](int errorCode) { Q_EMIT moduleMissing(module, errorCode); });
    connect(sync, &ModuleSync::pollingChanged, this, &ServiceClient::pollingChanged);
    connect(sync, &ModuleSync::failed, this, &ServiceClient::onSyncFailed);
}

ServiceClient::~ServiceClient()
{
    disconnectFromRoom();
}

//! What belongs to an earlier connection, or to one that was given up, is dropped here and nowhere else:
//! nothing that is late can change what is shown.
void ServiceClient::connectTransport()
{
    connect(m_transport.get(), &Transport::opened, this, [this](Transport::Epoch epoch) {
        if (epoch == m_epoch && m_state == Link::State::Connecting)
            onOpened();
    });
    connect(m_transport.get(), &Transport::frameReceived, this,
            [this](const QByteArray &frame, Transport::Epoch epoch) {
                if (epoch == m_epoch && isLinked())
                    onFrame(frame);
            });
    connect(m_transport.get(), &Transport::pongReceived, this, [this](Transport::Epoch epoch) {
        if (epoch == m_epoch && isLinked())
            onPong();
    });
    connect(m_transport.get(), &Transport::closed, this,
            [this](Link::Reason reason, const QString &detail, Transport::Epoch epoch) {
                if (epoch == m_epoch && (m_state == Link::State::Connecting || isLinked()))
                    onClosed(reason, detail);
            });
}

void ServiceClient::connectToRoom()
{
    if (m_state != Link::State::Offline)
        return;
    if (!m_config.url.isValid() || m_config.url.host().isEmpty()) {
        m_reason = Link::Reason::NoAddress;
        Q_EMIT stateChanged();
        return;
    }
    openLink();
}

void ServiceClient::disconnectFromRoom()
{
    if (m_state == Link::State::Offline && m_reason == Link::Reason::None)
        return;
    m_retry.stop();
    m_backoff.reset();
    m_closedUnheard = 0;
    m_wasReady = false;
    m_reason = Link::Reason::None;
    m_reasonCode = 0;
    m_attempt = 0;
    m_nextTryAt = {};
    // Before the calls end: whoever hears of a lost call must find the session in its new state.
    m_state = Link::State::Offline;
    dropLink();
    Q_EMIT stateChanged();
}

void ServiceClient::setPassword(const QString &password)
{
    m_password = password;
    m_closedUnheard = 0; // those were refusals of another password
    if (m_state == Link::State::Offline || m_reason != Link::Reason::WrongPassword)
        return;
    // A probe that is under way still offers the old one: its calls end in the state that comes next.
    m_state = Link::State::Connecting;
    dropLink();
    openLink();
}

void ServiceClient::retryNow()
{
    if (m_state == Link::State::Retrying || m_state == Link::State::Blocked)
        openLink();
}

void ServiceClient::networkReturned()
{
    if (m_state == Link::State::Retrying)
        openLink();
    // A try that began without a network waits long before it sends again. But a network that comes and goes
    // must not put off for ever that it fails.
    else if (m_state == Link::State::Connecting && !std::exchange(m_openedAgain, true))
        openSocket();
}

void ServiceClient::touch()
{
    m_touched.start(m_config.timing.touchLasts);
    updateHeartbeat();
    // Blocked needs a person to change something, not just to come near.
    if (m_state == Link::State::Retrying)
        openLink();
    // Whoever looks at the panel wants to see what is true, and not what was when an event was missed.
    for (const auto &sync : m_syncs)
        sync->hurry();
}

void ServiceClient::setTempo(Tempo tempo)
{
    m_tempo = tempo;
    for (const auto &sync : m_syncs) {
        if (sync->isRequired())
            sync->setTempo(tempo);
    }
    updateHeartbeat();
}

void ServiceClient::setTempo(const QString &module, Tempo tempo)
{
    if (ModuleSync *sync = syncOf(module); sync && !sync->isRequired())
        sync->setTempo(tempo);
}

Link::Polling ServiceClient::polling() const
{
    for (const auto &sync : m_syncs) {
        if (sync->isRequired() && sync->polling() != Link::Polling::Off)
            return sync->polling();
    }
    return Link::Polling::Off;
}

quint64 ServiceClient::call(const QString &method, const QJsonObject &params, CallHandler handler)
{
    return askWhenReady(method, params, std::move(handler));
}

quint64 ServiceClient::query(const QueryPath &path, CallHandler handler)
{
    return askWhenReady(u"Query"_s, {{u"path"_s, path.toJson()}}, std::move(handler));
}

void ServiceClient::refresh(const QString &module)
{
    if (ModuleSync *sync = syncOf(module))
        sync->refresh();
}

void ServiceClient::noteUnannouncedChange(const QString &module)
{
    if (ModuleSync *sync = syncOf(module))
        sync->noteUnannouncedChange();
}

quint64 ServiceClient::askWhenReady(const QString &method, const QJsonObject &params, CallHandler handler)
{
    if (m_state == Link::State::Ready)
        return ask(method, params, std::move(handler));
    handler({CallResult::End::NotSent, {}});
    return 0;
}

quint64 ServiceClient::ask(const QString &method, const QJsonObject &params, CallHandler handler)
{
    return send({m_ids.next(), method, params}, std::move(handler));
}

quint64 ServiceClient::Aside::ask(const QString &method, const QJsonObject &params, CallHandler handler)
{
    const Request request {m_client.m_ids.next(), method, params};
    m_client.m_asides.insert(request.id);
    return m_client.send(
        request,
        [&client = m_client, id = request.id, handler = std::move(handler)](const CallResult &result) {
            client.m_asides.remove(id);
            handler(result);
        });
}

//! Sends \a request; its place in the order of everything sent.
quint64 ServiceClient::send(const Request &request, CallHandler handler)
{
    if (!isLinked()) { // lost while several requests were being sent
        handler({CallResult::End::NotSent, {}});
        return 0;
    }
    const quint64 place = ++m_sent;
    qCDebug(lcService) << "ask" << request.id << request.method;
    m_pending.add(request.id, m_config.timing.callDeadline, timed(request, std::move(handler)));
    const QByteArray frame = Codec::encode(request);
    m_transport->send(frame);
    Q_EMIT frameSent(frame); // only now: whoever looks on must not keep the room waiting
    return place;
}

CallHandler ServiceClient::timed(const Request &request, CallHandler handler)
{
    return [this, request, sentAt = m_clock.nowInMicroseconds(),
            handler = std::move(handler)](const CallResult &result) {
        Q_EMIT requestEnded(request, result, m_clock.nowInMicroseconds() - sentAt);
        handler(result);
    };
}

void ServiceClient::openLink()
{
    m_retry.stop();
    m_nextTryAt = {};
    m_heard = false;
    m_sawNonsense = false;
    m_pongSeen = false;
    m_readySince = -1;
    m_openedAgain = false;
    setState(Link::State::Connecting);
    openSocket();
}

void ServiceClient::openSocket()
{
    m_connectDeadline.start(m_config.timing.connectDeadline);
    ++m_epoch;
    m_transport->open(m_config.url,
                      m_password.isEmpty() ? QString() : RoomAddress::authSubprotocol(m_password));
}

void ServiceClient::onOpened()
{
    m_connectDeadline.stop();
    ++m_counters.connections;
    m_heartbeat.start(heartbeatInterval());
    setState(Link::State::Syncing);
    startModules(ModuleSync::Need::Required);
}

void ServiceClient::startModules(ModuleSync::Need need)
{
    for (const auto &sync : m_syncs) {
        if (isLinked() && sync->isRequired() == (need == ModuleSync::Need::Required))
            sync->start();
    }
}

void ServiceClient::onFrame(const QByteArray &frame)
{
    hearAlive();
    Q_EMIT frameReceived(frame);
    const Incoming incoming = Codec::decode(frame, m_config.profile);
    if (const auto *reply = std::get_if<Reply>(&incoming))
        onReply(*reply);
    else if (const auto *event = std::get_if<Event>(&incoming))
        onEvent(*event);
    else
        onMalformed(std::get<Malformed>(incoming));
}

void ServiceClient::onPong()
{
    m_pongSeen = true;
    hearAlive();
}

void ServiceClient::onReply(const Reply &reply)
{
    m_heard = true;
    m_sawNonsense = false;
    m_closedUnheard = 0;
    const Remedy remedy = errorInfo(reply.errorCode).remedy;
    // Before the request ends: whoever hears of the refusal may want to look at once.
    if (remedy == Remedy::SlowDown)
        slowDown(reply);
    if (!m_pending.settle(reply)) {
        ++m_counters.unmatched;
        qCInfo(lcService) << "reply to no waiting request" << peerName(reply.id);
    }
    // Codes that only a person can mend end the session, whatever was asked.
    const bool endsSession = remedy == Remedy::Setup || reply.errorCode == toInt(ErrorCode::RoomDisconnected);
    if (endsSession && isLinked())
        failLink(Link::reasonFor(reply.errorCode), reply.errorCode, u"the room said so"_s);
}

void ServiceClient::onEvent(const Event &event)
{
    ++m_counters.events;
    qCDebug(lcService) << "event" << peerName(event.module) << peerName(event.subEvent) << event.errorCode;
    Q_EMIT eventReceived(event);
    if (ModuleSync *sync = syncOf(event.module))
        sync->hint();
}

void ServiceClient::onMalformed(const Malformed &malformed)
{
    ++m_counters.malformed;
    m_sawNonsense = !m_heard;
    qCInfo(lcService) << "frame not understood, problem" << int(malformed.problem);
    if (!malformed.id.isEmpty())
        m_pending.settleGarbled(malformed.id);
}

void ServiceClient::onClosed(Link::Reason reason, const QString &detail)
{
    const bool unheard = m_state == Link::State::Syncing && !m_heard && reason == Link::Reason::ClosedByRoom;
    if (unheard && m_sawNonsense)
        reason = Link::Reason::Nonsense;
    else if (unheard && looksRefused())
        reason = Link::Reason::WrongPassword;
    failLink(reason, 0, detail);
}

bool ServiceClient::looksRefused()
{
    if (++m_closedUnheard == 1)
        m_closedUnheardSince = m_clock.now();
    const bool lasts = m_clock.now() - m_closedUnheardSince >= m_config.timing.refusedAfter.count();
    return m_closedUnheard >= closedUnheardMeansRefused && (lasts || !m_wasReady);
}

void ServiceClient::slowDown(const Reply &reply)
{
    const bool isAside = m_asides.contains(reply.id);
    for (const auto &sync : m_syncs) {
        if (!isAside || !sync->isRequired())
            sync->slowDown();
    }
    if (m_state != Link::State::Syncing)
        return;
    m_reason = Link::reasonFor(reply.errorCode);
    m_reasonCode = reply.errorCode;
    Q_EMIT stateChanged();
}

void ServiceClient::onTruth(ModuleSync &sync, const Json &node, quint64 askedAt)
{
    Q_EMIT truth(sync.module(), node, askedAt);
    const bool allSynced = std::all_of(m_syncs.begin(), m_syncs.end(), [](const auto &each) {
        return each->isSynced() || !each->isRequired();
    });
    if (m_state != Link::State::Syncing || !allSynced)
        return;
    m_wasReady = true;
    m_readySince = m_clock.now();
    m_reason = Link::Reason::None;
    m_reasonCode = 0;
    m_attempt = 0;
    setState(Link::State::Ready);
    // Who hears of it may have ended it.
    if (m_state == Link::State::Ready)
        startModules(ModuleSync::Need::Optional);
}

void ServiceClient::onSyncFailed(Link::Reason reason, int errorCode)
{
    if (m_sawNonsense)
        reason = Link::Reason::Nonsense;
    else if (reason == Link::Reason::NoAnswer && m_heartbeat.isInDoubt())
        reason = Link::Reason::Silent; // not only queries are left without an answer
    failLink(reason, errorCode, u"a query failed"_s);
}

void ServiceClient::hearAlive()
{
    m_ping.stop();
    m_heartbeat.alive();
}

void ServiceClient::probe()
{
    ModuleSync *sync = m_config.timing.sparing ? lookInPlaceOfPing() : nullptr;
    if (!sync) {
        ping();
        return;
    }
    // A room that is slow to answer may still be quick to pong.
    m_ping.start(heartbeatInterval() / 5);
    sync->look(); // last: it may find the link broken and stop that
}

void ServiceClient::ping()
{
    m_transport->ping();
    // A room that has never answered a ping may not know them; a query it must answer.
    if (!m_pongSeen && !m_syncs.empty())
        m_syncs.front()->look();
}

//! Every answer is a sign of life, and a look that is due before the next one is asked for can as well be
//! made now. Each takes the place of one ping, so the looks of several modules are due one after another.
ModuleSync *ServiceClient::lookInPlaceOfPing() const
{
    using Due = std::pair<qint64, ModuleSync *>;
    std::vector<Due> dues;
    for (const auto &sync : m_syncs) {
        if (const auto until = sync->untilLook())
            dues.emplace_back(*until, sync.get());
    }
    std::stable_sort(dues.begin(), dues.end(),
                     [](const Due &one, const Due &other) { return one.first < other.first; });
    for (size_t place = 0; place < dues.size(); ++place) {
        if (dues[place].first < qint64(place + 1) * heartbeatInterval().count())
            return dues.front().second;
    }
    return nullptr;
}

void ServiceClient::failLink(Link::Reason reason, int errorCode, const QString &detail)
{
    qCInfo(lcService) << "link failed" << reason << errorCode << detail;
    const bool proved =
        m_readySince >= 0 && m_clock.now() - m_readySince >= m_config.timing.provedAfter.count();
    if (proved)
        m_backoff.reset();
    const bool blocked = Link::isBlocking(reason);
    const auto wait = blocked ? m_config.timing.retryBlocked : nextWait();

    if (reason != Link::Reason::ClosedByRoom && reason != Link::Reason::WrongPassword)
        m_closedUnheard = 0; // no longer in a row
    m_reason = reason;
    m_reasonCode = errorCode;
    ++m_attempt;
    m_nextTryAt = m_clock.wallTime().addMSecs(wait.count());
    m_retry.start(wait);
    // Before the calls end: whoever hears of a lost call must find the session in its new state.
    m_state = blocked ? Link::State::Blocked : Link::State::Retrying;
    dropLink();
    Q_EMIT stateChanged();
}

std::chrono::milliseconds ServiceClient::nextWait()
{
    const Timing &timing = m_config.timing;
    return isWatched() ? m_backoff.next(timing.retryCapActive)
                       : m_backoff.next(timing.retryCapResting, timing.retrySecondResting);
}

void ServiceClient::dropLink()
{
    m_connectDeadline.stop();
    m_heartbeat.stop();
    m_ping.stop();
    for (const auto &sync : m_syncs)
        sync->stop();
    m_transport->close();
    m_pending.settleAll(CallResult::End::LinkLost);
}

void ServiceClient::setState(Link::State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

std::chrono::milliseconds ServiceClient::heartbeatInterval() const
{
    return isWatched() ? m_config.timing.heartbeatActive : m_config.timing.heartbeatResting;
}

void ServiceClient::updateHeartbeat()
{
    m_heartbeat.setInterval(heartbeatInterval());
}

ModuleSync *ServiceClient::syncOf(const QString &module) const
{
    const auto sync = std::find_if(m_syncs.begin(), m_syncs.end(),
                                   [&module](const auto &each) { return each->module() == module; });
    return sync == m_syncs.end() ? nullptr : sync->get();
}

} // namespace Rooms
