// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"
#include "models/room.h"
#include "row.h"
#include "service/serviceclient.h"
#include "simulator/simulator.h"
#include "support/hostileserver.h"

#include <memory>

namespace Rooms {

//! One row of the table played once: a real session over a real WebSocket with a Room on it, connected to the
//! room that the row needs. Deadlines are shortened. Made anew for each run; runs the event loop of its
//! thread.
class Play
{
public:
    explicit Play(const Row &row);
    ~Play();

    //! Plays it, and answers what went wrong; "" when all is as it should be.
    QString run();

    //! The room, with Row::Peer::Hostile.
    HostileServer &server() { return *m_hostile; }
    //! The room, with Row::Peer::Simulated.
    Simulator &simulator() { return *m_simulator; }
    ServiceClient &client() { return m_client; }
    Room &room() { return m_room; }

    //! Ends the connections, so that what was set up meets the next handshake.
    void dropLinks();
    //! Connects anew without a failure in between.
    void reconnect();
    //! Asks for the room's state.
    void query();
    //! Asks for a meeting to be started. How that ends is recorded.
    void call();
    //! How the calls ended.
    const QList<CallResult> &ends() const { return m_ends; }
    //! Whether the link has failed for \a reason.
    bool hasFailed(Link::Reason reason) const;

    //! What no log may show: the control password in its forms, the meeting's password and address.
    static QStringList secrets();

private:
    struct Failure
    {
        Link::State state;
        Link::Reason reason;
    };

    QString connectFirst();
    QString meetFault();
    QString workAgain();
    //! Whether the room shows what the device is doing, and that is over.
    bool showsTruth() const;
    //! Runs the event loop until \a holds; false when that takes too long.
    bool until(const std::function<bool()> &holds) const;
    //! \a complaint, and how the link fared.
    QString withHistory(const QString &complaint) const;

    const Row &m_row;
    SystemClock m_clock;
    QRandomGenerator m_random {7};
    std::unique_ptr<HostileServer> m_hostile;
    std::unique_ptr<Simulator> m_simulator;
    ServiceClient m_client;
    Room m_room;
    QList<Failure> m_failures;
    QList<CallResult> m_ends;
    qsizetype m_asked = 0;
};

} // namespace Rooms
