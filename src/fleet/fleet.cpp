// SPDX-License-Identifier: Apache-2.0
#include "fleet.h"

#include "service/websockettransport.h"

#include <QtCore/qpointer.h>

#include <algorithm>

namespace Rooms {

using namespace std::chrono_literals;

namespace {

Fleet::Options completed(Fleet::Options options)
{
    if (!options.transport)
        options.transport = [] { return std::make_unique<WebSocketTransport>(); };
    if (options.seed == 0)
        options.seed = QRandomGenerator::global()->generate();
    return options;
}

bool needsNewSession(const RoomEntry &before, const RoomEntry &now)
{
    return before.url != now.url || before.wireProfile != now.wireProfile;
}

} // namespace

Fleet::Fleet(Clock &clock, Options options, SecretStore *secrets, QObject *parent)
    : RoomAsker(parent)
    , m_clock(clock)
    , m_options(completed(std::move(options)))
    , m_secrets(secrets)
    , m_random(m_options.seed)
    , m_inbox(clock)
    , m_budget(m_options.connectsPerSecond)
    , m_nextLook(clock, [this] { lookForNextPassword(); })
{
    connect(&m_inbox, &FleetInbox::arrived, this, &Fleet::onArrived);
}

Fleet::~Fleet()
{
    for (const auto &worker : m_workers)
        worker->stop();
}

void Fleet::setRooms(const QList<RoomEntry> &rooms)
{
    if (rooms == m_rooms)
        return;
    QHash<QString, const RoomEntry *> now;
    for (const RoomEntry &room : rooms)
        now.insert(room.id, &room);
    for (const RoomEntry &room : std::as_const(m_rooms)) {
        const RoomEntry *stays = now.value(room.id);
        if (!stays || needsNewSession(room, *stays))
            removeSession(room.id);
    }
    m_rooms = rooms;
    Q_EMIT roomsChanged(m_rooms);
    QList<RoomEntry> fresh;
    std::copy_if(rooms.begin(), rooms.end(), std::back_inserter(fresh),
                 [this](const RoomEntry &room) { return !m_places.contains(room.id); });
    std::shuffle(fresh.begin(), fresh.end(), m_random);
    for (const RoomEntry &room : std::as_const(fresh))
        addSession(room);
}

void Fleet::addSession(const RoomEntry &room)
{
    Place place;
    place.session = ++m_lastSession;
    m_places.insert(room.id, place);
    if (m_secrets)
        lookForPassword(room.id);
    else
        startSession(room, {});
}

void Fleet::startSession(const RoomEntry &room, const QString &password)
{
    Place &place = m_places[room.id];
    place.worker = &freestWorker();
    place.isRunning = true;
    place.worker->add({room, place.session, password, m_options.profile, m_options.timing});
}

void Fleet::removeSession(const QString &id)
{
    const Place place = m_places.take(id);
    if (place.isRunning)
        place.worker->remove(id);
}

FleetWorker &Fleet::freestWorker()
{
    const auto freest =
        std::min_element(m_workers.begin(), m_workers.end(),
                         [](const auto &a, const auto &b) { return a->rooms() < b->rooms(); });
    if (freest != m_workers.end() && (*freest)->rooms() < m_options.roomsPerThread)
        return **freest;
    return *m_workers.emplace_back(std::make_unique<FleetWorker>(m_inbox, m_budget, m_counters,
                                                                 m_options.transport, m_random.generate()));
}

const RoomEntry *Fleet::entry(const QString &id) const
{
    const auto room =
        std::find_if(m_rooms.begin(), m_rooms.end(), [&id](const RoomEntry &each) { return each.id == id; });
    return room == m_rooms.end() ? nullptr : &*room;
}

quint64 Fleet::ask(const QString &roomId, const OperatorAction &action, const QString &run)
{
    const auto place = m_places.constFind(roomId);
    if (place == m_places.cend())
        return 0;
    const quint64 ask = ++m_lastAsk;
    const bool isRunning = place->isRunning;
    FleetWorker *const worker = place->worker;
    Q_EMIT asked({ask, roomId, action, run}); // may do anything, so nothing of the table is held meanwhile
    if (isRunning) {
        worker->with(roomId, [ask, action](FleetSession &session) { session.ask(ask, action); });
    } else {
        AskProgress progress;
        progress.ask = ask;
        progress.roomId = roomId;
        progress.action = OperatorActions::name(action);
        progress.at = m_clock.wallTime();
        progress.whyNot = ActionRules::WhyNot::NotConnected;
        m_inbox.put(progress);
    }
    return ask;
}

void Fleet::retryNow(const QString &roomId)
{
    with(roomId, [](FleetSession &session) { session.client().retryNow(); });
}

void Fleet::with(const QString &roomId, std::function<void(FleetSession &)> what)
{
    const Place place = m_places.value(roomId);
    if (place.isRunning)
        place.worker->with(roomId, std::move(what));
}

void Fleet::networkReturned()
{
    for (const auto &worker : m_workers)
        worker->withAll([](FleetSession &session) { session.client().networkReturned(); });
}

void Fleet::readPassword(const QString &roomId)
{
    if (m_secrets && m_places.contains(roomId))
        lookForPassword(roomId);
}

void Fleet::lookForPassword(const QString &id)
{
    m_passwordless.push_back(id);
    if (!m_isLooking && !m_nextLook.isActive())
        m_nextLook.start(0ms);
}

//! One after the other, and others in between: a keychain may ask a person, and a file be slow.
void Fleet::lookForNextPassword()
{
    while (!m_passwordless.empty()) {
        const QString id = m_passwordless.front();
        m_passwordless.pop_front();
        const RoomEntry *room = entry(id);
        if (!room)
            continue; // it is gone
        m_isLooking = true;
        m_secrets->read(room->url,
                        [this, here = QPointer<Fleet>(this), id,
                         session = m_places.value(id).session](const SecretStore::Answer &answer) {
                            if (here)
                                onPassword(id, session, answer);
                        });
        return;
    }
}

void Fleet::onPassword(const QString &id, quint64 session, const SecretStore::Answer &answer)
{
    m_isLooking = false;
    m_nextLook.start(0ms);
    const auto place = m_places.constFind(id);
    if (place == m_places.cend() || place->session != session)
        return; // the room is gone, or is another by now
    if (!answer)
        Q_EMIT passwordFailed(id, answer.error());
    const QString password = answer ? answer->password : QString();
    if (place->isRunning)
        place->worker->with(id,
                            [password](FleetSession &running) { running.client().setPassword(password); });
    else
        startSession(*entry(id), password);
}

void Fleet::onArrived(const FleetBatch &batch)
{
    QList<RoomSummary> states;
    for (const FleetBatch::State &state : batch.states) {
        const auto place = m_places.constFind(state.room.id);
        if (place != m_places.cend() && place->session == state.session)
            states.append(state.room);
    }
    if (!states.isEmpty())
        Q_EMIT statesChanged(states);
    for (const AskProgress &progress : batch.asks)
        Q_EMIT askProgressed(progress);
}

} // namespace Rooms
