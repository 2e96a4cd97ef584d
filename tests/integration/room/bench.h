// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"
#include "models/room.h"
#include "service/serviceclient.h"
#include "simulator/clientaudits.h"
#include "simulator/simulator.h"

#include <functional>
#include <optional>

namespace Rooms {

//! A whole Room with its session and a real WebSocket on one side, the simulated room (scenario `quiet`) on
//! the other, this machine's loopback between them. Deadlines are short, so that no test has to wait long.
//! The room is strict: a client that deviates from the specification fails its test.
class Bench
{
public:
    //! A meeting of the scenario.
    struct Entry
    {
        QString code;
        QString password;
    };
    static const Entry open; //!< The room is host, eight people: every layout.
    static const Entry supplier; //!< Has a password; the room is a participant.
    static const Entry weekly; //!< Has a password and a waiting room; the host lets the room in.
    static const Entry handover; //!< Waiting room, kept there until admit().
    static const Entry lonely; //!< Has a password; the room is alone.
    static const Entry failing; //!< Accepted, and fails with 10005.

    //! How it is set up.
    struct Setting
    {
        std::function<void(Scenario &)> alter = [](Scenario &) {};
        QString roomPassword = {}; //!< What the simulated room asks for.
        QString panelPassword = {}; //!< What the session offers.
        std::optional<QUrl> address = {}; //!< Connect there instead.
        Timing timing = shortTiming();
    };

    //! The product's durations, shortened where a test would wait for them.
    static Timing shortTiming();

    Bench();
    explicit Bench(const Setting &setting);
    ~Bench();

    Room &room() { return m_room; }
    ServiceClient &client() { return m_client; }
    SimulatedRoom &farSide() { return m_simulator.room(); }
    Faults &faults() { return m_simulator.faults(); }
    SimulatorServer &server() { return m_simulator.server(); }

    //! Connects. True once the room's state is known.
    bool connect();
    //! Joins \a entry; true once that is confirmed.
    bool join(const Entry &entry);
    //! Connects and joins \a entry; true once the room is in the meeting.
    bool enter(const Entry &entry);
    //! Waits until the room offers \a layout: what an event told of the meeting lacks that.
    bool offers(Meeting::Layout layout);
    //! Waits until the room is at \a stage.
    bool reaches(Room::Stage stage);
    //! Waits until \a action is in \a state.
    static bool reaches(const RoomAction *action, RoomAction::State state);
    //! Waits until the link is not Ready for \a reason.
    bool fails(Link::Reason reason);

    //! The Calls that reached the simulated room, in order: the params of each.
    const QList<QJsonObject> &calls() const { return m_calls; }
    //! How many of them asked for \a action.
    int callsOf(const RoomAction *action) const;
    //! What strict mode found so far; of its pace only with the product's durations.
    const QStringList &deviations() const { return m_deviations; }

private:
    SystemClock m_clock;
    QRandomGenerator m_random {7};
    Simulator m_simulator;
    QStringList m_deviations;
    ClientAudits m_audits {m_simulator.server(), WireProfile()};
    ServiceClient m_client;
    Room m_room;
    QList<QJsonObject> m_calls;
};

} // namespace Rooms
