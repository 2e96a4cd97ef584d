// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faults.h"
#include "pacedclock.h"
#include "scenario.h"
#include "simulatedroom.h"
#include "simulatorserver.h"

#include <memory>

namespace Rooms {

class Director;

//! What a simulated device starts with.
struct SimulatorOptions
{
    Scenario scenario;
    quint32 seed = 1; //!< Of everything that is left to chance.
    QString password; //!< The control password; "" lets everybody in.
    WireProfile profile;
    int number = 0; //!< Stands behind the room's name, whatever it plays; 0: nothing does.
};

//! One whole simulated device: a room, its faults, its server and its director, wired. Owned by a program or
//! a test; lives on the clock's thread. It listens when server().listen() is called.
class Simulator
{
public:
    //! \a clock must outlive it.
    Simulator(const SimulatorOptions &options, Clock &clock);
    ~Simulator();

    //! The room's time. Clients, their links and the faults of these are not on it: a room whose time stands
    //! still answers.
    PacedClock &time() { return m_time; }
    SimulatedRoom &room() { return m_room; }
    Faults &faults() { return m_faults; }
    SimulatorServer &server() { return m_server; }
    //! Makes things happen to it.
    Director &director() { return *m_director; }

    //! What it plays; the room's name has its number.
    const Scenario &scenario() const { return m_scenario; }
    //! Starts over with \a scenario: room, chance, faults and password are as at the start. Clients stay, and
    //! are told what changed.
    void restart(const Scenario &scenario);
    //! Starts over with the same one.
    void restart();

private:
    const int m_number;
    Scenario m_scenario;
    const quint32 m_seed;
    const QString m_password;
    PacedClock m_time;
    QRandomGenerator m_random;
    Faults m_faults;
    SimulatedRoom m_room;
    SimulatorServer m_server;
    std::unique_ptr<Director> m_director;
};

} // namespace Rooms
