// SPDX-License-Identifier: Apache-2.0
#include "fleetworker.h"

#include "base/freememory.h"
#include "base/systemclock.h"
#include "pacedtransport.h"

namespace Rooms {

using namespace std::chrono_literals;

namespace {

//! How long a session may wait for its turn, which is a part of connecting to it: thousands of rooms.
constexpr auto longestTurn = 10min;

//! How long after the last one has connected the sessions count as settled: connecting takes more memory than
//! being connected.
constexpr auto settling = 300ms;

} // namespace

//! What is the thread's own. Made, used and destroyed on it.
class FleetWorker::World
{
public:
    World(FleetInbox &inbox, ConnectBudget &budget, FleetCounters &counters, TransportFactory transport,
          quint32 seed)
        : m_inbox(inbox)
        , m_budget(budget)
        , m_counters(counters)
        , m_transport(std::move(transport))
        , m_random(seed)
        , m_publish(m_clock, [this] { publish(); })
        , m_settled(m_clock, returnFreeMemory)
    { }

    void add(const FleetSession::Setup &setup)
    {
        FleetSession::Setup paced = setup;
        paced.timing.connectDeadline += longestTurn;
        auto transport = std::make_unique<PacedTransport>(
            m_transport(), [this] { return turn(); }, setup.timing.connectDeadline, m_clock);
        Entry &entry = m_sessions[setup.entry.id];
        entry.id = setup.entry.id;
        entry.session = std::make_unique<FleetSession>(paced, std::move(transport), m_clock, m_random);
        listenTo(entry);
        entry.session->client().connectToRoom();
    }

    void remove(const QString &id)
    {
        const auto it = m_sessions.find(id);
        if (it == m_sessions.end())
            return;
        it->second.session->abandonAsks();
        setReady(it->second, false);
        m_sessions.erase(it);
    }

    void with(const QString &id, const std::function<void(FleetSession &)> &what)
    {
        if (const auto it = m_sessions.find(id); it != m_sessions.end())
            what(*it->second.session);
    }

    void withAll(const std::function<void(FleetSession &)> &what)
    {
        for (auto &[id, entry] : m_sessions)
            what(*entry.session);
    }

private:
    struct Entry
    {
        QString id;
        std::unique_ptr<FleetSession> session;
        RoomSummary told;
        bool isDirty = false;
        bool isReady = false;
    };

    std::chrono::milliseconds turn()
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            m_budget.take(std::chrono::steady_clock::now(), m_random));
    }

    void listenTo(Entry &entry)
    {
        FleetSession *session = entry.session.get();
        // An entry stays where it is as long as its session lives.
        QObject::connect(session, &FleetSession::changed, session, [this, &entry] { touch(entry); });
        QObject::connect(session, &FleetSession::progressed, session,
                         [this](const AskProgress &progress) { m_inbox.put(progress); });
        QObject::connect(&session->client(), &ServiceClient::eventReceived, session,
                         [this] { ++m_counters.events; });
        QObject::connect(&session->client(), &ServiceClient::truth, session, [this] { ++m_counters.truths; });
        touch(entry);
    }

    void touch(Entry &entry)
    {
        if (std::exchange(entry.isDirty, true))
            return;
        m_dirty.push_back(entry.id);
        if (!m_publish.isActive())
            m_publish.start(0ms);
    }

    //! Once a turn of the event loop, however much the rooms said in it.
    void publish()
    {
        QList<FleetBatch::State> states;
        for (const QString &id : std::exchange(m_dirty, {})) {
            const auto it = m_sessions.find(id);
            if (it == m_sessions.end())
                continue;
            Entry &entry = it->second;
            entry.isDirty = false;
            RoomSummary state = entry.session->state();
            setReady(entry, state.isReady());
            if (isSame(entry.told, state))
                continue;
            entry.told = state;
            states.append({entry.session->session(), std::move(state)});
        }
        if (!states.isEmpty())
            m_inbox.put(states);
    }

    //! As long as a room is connected, the time of its last truth is now and no news.
    static bool isSame(RoomSummary told, const RoomSummary &now)
    {
        if (now.isReady())
            told.asOf = now.asOf;
        return told == now;
    }

    void setReady(Entry &entry, bool ready)
    {
        if (std::exchange(entry.isReady, ready) == ready)
            return;
        m_counters.ready += ready ? 1 : -1;
        if (ready)
            m_settled.start(settling);
    }

    FleetInbox &m_inbox;
    ConnectBudget &m_budget;
    FleetCounters &m_counters;
    const TransportFactory m_transport;
    SystemClock m_clock;
    QRandomGenerator m_random;
    Timer m_publish;
    Timer m_settled;
    std::vector<QString> m_dirty;
    std::unordered_map<QString, Entry> m_sessions; // last: what ends may still touch the rest
};

FleetWorker::FleetWorker(FleetInbox &inbox, ConnectBudget &budget, FleetCounters &counters,
                         TransportFactory transport, quint32 seed)
    : m_thread(QStringLiteral("fleet"))
{
    m_thread.post([this, &inbox, &budget, &counters, transport = std::move(transport), seed] {
        m_world = std::make_unique<World>(inbox, budget, counters, transport, seed);
    });
}

FleetWorker::~FleetWorker()
{
    stop();
}

void FleetWorker::stop()
{
    m_thread.finish([this] { m_world.reset(); });
}

void FleetWorker::add(const FleetSession::Setup &setup)
{
    ++m_rooms;
    post([setup](World &world) { world.add(setup); });
}

void FleetWorker::remove(const QString &id)
{
    --m_rooms;
    post([id](World &world) { world.remove(id); });
}

void FleetWorker::with(const QString &id, std::function<void(FleetSession &)> what)
{
    post([id, what = std::move(what)](World &world) { world.with(id, what); });
}

void FleetWorker::withAll(std::function<void(FleetSession &)> what)
{
    post([what = std::move(what)](World &world) { world.withAll(what); });
}

void FleetWorker::post(std::function<void(World &)> command)
{
    m_thread.post([this, command = std::move(command)] { command(*m_world); });
}

} // namespace Rooms
