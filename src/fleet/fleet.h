// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleetworker.h"
#include "roomasker.h"
#include "settings/secretstore.h"

#include <deque>

namespace Rooms {

//! Many rooms at once: a session for each, on worker threads, told of as values on the thread this lives on,
//! at most once a frame. Rooms may come, go and change at any time. Owned by the program, beside what it
//! shows:
//!
//!     Fleet fleet(clock, {}, &secrets);
//!     FleetModel model(clock);
//!     connect(&fleet, &Fleet::roomsChanged, &model, &FleetModel::setRooms);
//!     connect(&fleet, &Fleet::statesChanged, &model, &FleetModel::apply);
//!     fleet.setRooms(file.rooms());
class Fleet : public RoomAsker
{
    Q_OBJECT

public:
    //! What a fleet is run with.
    struct Options
    {
        int roomsPerThread = 1000; //!< So many that each tell ten events a second take some half of a core.
        int connectsPerSecond = 50; //!< See ConnectBudget.
        Timing timing; //!< Of every session.
        WireProfile profile; //!< Of rooms that have none of their own.
        TransportFactory transport; //!< A WebSocketTransport unless given.
        quint32 seed = 0; //!< Of what is left to chance; 0 draws one.
    };

    //! Without rooms. \a clock must outlive this, and \a secrets, which may be nullptr: then no room is
    //! offered a password.
    Fleet(Clock &clock, Options options, SecretStore *secrets = nullptr, QObject *parent = nullptr);
    //! Ends all sessions, at once on all threads.
    ~Fleet() override;

    //! Makes \a rooms the rooms: sessions of rooms that are gone end, new ones connect in random order, and
    //! those whose url or wire profile changed begin anew. Ids must differ.
    void setRooms(const QList<RoomEntry> &rooms);
    const QList<RoomEntry> &rooms() const { return m_rooms; }

    quint64 ask(const QString &roomId, const OperatorAction &action, const QString &run = {}) override;
    //! Tries to connect now, should the room wait for its next try. For a person.
    void retryNow(const QString &roomId);
    //! Reads the control password of the room anew, after it was set. A session that was not let in tries at
    //! once.
    void readPassword(const QString &roomId);
    //! Does \a what with the room's session, on its thread: for measuring and diagnostics. Nothing without
    //! one.
    void with(const QString &roomId, std::function<void(FleetSession &)> what);
    //! This machine's network has returned.
    void networkReturned();

    const FleetCounters &counters() const { return m_counters; }
    //! How many threads there are.
    int threads() const { return int(m_workers.size()); }

Q_SIGNALS:
    //! rooms() changed.
    void roomsChanged(const QList<Rooms::RoomEntry> &rooms);
    //! The rooms that changed since the last time, as they are now. At most once in FleetInbox::frame.
    void statesChanged(const QList<Rooms::RoomSummary> &states);
    //! A room is about to be asked: whoever keeps a trace of it does so before anything is sent.
    void asked(const Rooms::FleetRequest &request);
    //! The secret store could not tell the password of the room \a roomId, which is tried without.
    void passwordFailed(const QString &roomId, const Rooms::SecretStore::Failure &failure);

private:
    //! A room with its session.
    struct Place
    {
        FleetWorker *worker = nullptr;
        quint64 session = 0;
        bool isRunning = false; // false while its password is looked for
    };

    void addSession(const RoomEntry &room);
    void removeSession(const QString &id);
    void startSession(const RoomEntry &room, const QString &password);
    FleetWorker &freestWorker();
    const RoomEntry *entry(const QString &id) const;

    void lookForPassword(const QString &id);
    void lookForNextPassword();
    void onPassword(const QString &id, quint64 session, const SecretStore::Answer &answer);
    void onArrived(const FleetBatch &batch);

    Clock &m_clock;
    const Options m_options;
    SecretStore *const m_secrets;
    QRandomGenerator m_random;
    FleetInbox m_inbox;
    ConnectBudget m_budget;
    FleetCounters m_counters;
    QList<RoomEntry> m_rooms;
    QHash<QString, Place> m_places;
    quint64 m_lastSession = 0;
    quint64 m_lastAsk = 0;
    std::deque<QString> m_passwordless; // rooms whose passwords are to be looked for
    bool m_isLooking = false;
    Timer m_nextLook;
    std::vector<std::unique_ptr<FleetWorker>> m_workers; // last: they use the rest until they have ended
};

} // namespace Rooms
