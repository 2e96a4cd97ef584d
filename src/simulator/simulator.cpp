// SPDX-License-Identifier: Apache-2.0
#include "simulator.h"

#include "director.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

Scenario numbered(Scenario scenario, int number)
{
    if (number > 0)
        scenario.room.name += u" %1"_s.arg(number);
    return scenario;
}

} // namespace

Simulator::Simulator(const SimulatorOptions &options, Clock &clock)
    : m_number(options.number)
    , m_scenario(numbered(options.scenario, m_number))
    , m_seed(options.seed)
    , m_password(options.password)
    , m_time(clock)
    , m_random(options.seed)
    , m_room(m_scenario, m_time, m_random)
    , m_server(m_room, m_faults, options.profile, clock)
    , m_director(std::make_unique<Director>(*this))
{
    m_server.setPassword(m_password);
}

Simulator::~Simulator() = default;

void Simulator::restart(const Scenario &scenario)
{
    m_scenario = numbered(scenario, m_number);
    restart();
}

void Simulator::restart()
{
    m_random.seed(m_seed);
    m_faults.clear();
    m_server.setPassword(m_password);
    m_room.restart(m_scenario);
}

} // namespace Rooms
