// SPDX-License-Identifier: Apache-2.0
#include "simulator.h"

namespace Rooms {

Simulator::Simulator(const SimulatorOptions &options, Clock &clock)
    : m_random(options.seed)
    , m_room(options.scenario, clock, m_random)
    , m_server(m_room, m_faults, options.profile, clock)
{
    m_server.setPassword(options.password);
}

} // namespace Rooms
