// SPDX-License-Identifier: Apache-2.0
#include "simulator.h"

#include "director.h"

namespace Rooms {

Simulator::Simulator(const SimulatorOptions &options, Clock &clock)
    : m_scenario(options.scenario)
    , m_seed(options.seed)
    , m_password(options.password)
    , m_time(clock)
    , m_random(options.seed)
    , m_room(options.scenario, m_time, m_random)
    , m_server(m_room, m_faults, options.profile, clock)
    , m_director(std::make_unique<Director>(*this))
{
    m_server.setPassword(m_password);
}

Simulator::~Simulator() = default;

void Simulator::restart(const Scenario &scenario)
{
    m_scenario = scenario;
    m_random.seed(m_seed);
    m_faults.clear();
    m_server.setPassword(m_password);
    m_room.restart(scenario);
}

} // namespace Rooms
