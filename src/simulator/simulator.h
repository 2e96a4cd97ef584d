// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faults.h"
#include "scenario.h"
#include "simulatedroom.h"
#include "simulatorserver.h"

namespace Rooms {

//! What a simulated device starts with.
struct SimulatorOptions
{
    Scenario scenario;
    quint32 seed = 1; //!< Of everything that is left to chance.
    QString password; //!< The control password; "" lets everybody in.
    WireProfile profile;
};

//! One whole simulated device: a room, its faults and its server, wired. Owned by a program or a test; lives
//! on the clock's thread. It listens when server().listen() is called.
class Simulator
{
public:
    //! \a clock must outlive it.
    Simulator(const SimulatorOptions &options, Clock &clock);

    SimulatedRoom &room() { return m_room; }
    Faults &faults() { return m_faults; }
    SimulatorServer &server() { return m_server; }

private:
    QRandomGenerator m_random;
    Faults m_faults;
    SimulatedRoom m_room;
    SimulatorServer m_server;
};

} // namespace Rooms
