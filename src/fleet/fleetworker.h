// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workerthread.h"
#include "connectbudget.h"
#include "fleetinbox.h"
#include "fleetsession.h"

#include <atomic>
#include <functional>
#include <unordered_map>

namespace Rooms {

//! What is counted over all rooms of a fleet, on all threads.
struct FleetCounters
{
    std::atomic<quint64> events = 0; //!< Told by rooms.
    std::atomic<quint64> truths = 0; //!< Answers that told a room's state.
    std::atomic<int> ready = 0; //!< Sessions that are Ready now.
};

//! Makes the connection for one room; called on the session's thread.
using TransportFactory = std::function<std::unique_ptr<Transport>()>;

//! A thread with sessions on it. Clocks, timers and sockets belong to the thread they are made on, so a
//! session lives whole on its worker's and hands out values only. Owned by a Fleet, used from its thread.
class FleetWorker
{
public:
    //! Starts the thread. The references must outlive this.
    FleetWorker(FleetInbox &inbox, ConnectBudget &budget, FleetCounters &counters, TransportFactory transport,
                quint32 seed);
    //! Ends the sessions and the thread, and waits for it.
    ~FleetWorker();
    FleetWorker(const FleetWorker &) = delete;
    FleetWorker &operator=(const FleetWorker &) = delete;

    //! Begins to end, for whoever ends several of them.
    void stop();

    //! How many rooms it has, for sharing them out.
    int rooms() const { return m_rooms; }
    //! Makes the session of \a setup, and connects.
    void add(const FleetSession::Setup &setup);
    //! Ends the session of the room \a id.
    void remove(const QString &id);
    //! Does something with the session of the room \a id, on its thread.
    void with(const QString &id, std::function<void(FleetSession &)> what);
    //! The same for all sessions.
    void withAll(std::function<void(FleetSession &)> what);

private:
    class World;

    void post(std::function<void(World &)> command);

    int m_rooms = 0;
    std::unique_ptr<World> m_world; // the thread's own, made and destroyed on it
    WorkerThread m_thread;
};

} // namespace Rooms
