// SPDX-License-Identifier: Apache-2.0
#include "world.h"

#include "meetings.h"

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t timersOfThePlace = 20; // of the room and of what is with it
constexpr size_t timersOfAPanel = 60; // its own, and those of its requests
constexpr size_t timersOfAWire = 8; // its lanes, and the session at its end
} // namespace

World::World(quint32 seed, bool keepJournal, Mischief mischief)
    : m_chance(seed)
    , m_journal(m_clock, keepJournal)
    , m_verdict(m_journal)
    , m_device(std::make_unique<Device>(Meetings::scenario(m_chance), m_chance.seed(), m_clock, m_journal))
{
    QStringList names {u"panel"_s};
    if (m_chance.happens(15))
        names.append(u"second"_s);
    for (const QString &name : std::as_const(names)) {
        const Panel::Setting setting {name, m_chance.seed(), mischief};
        m_panels.push_back(
            std::make_unique<Panel>(setting, *m_device, m_clock, m_journal, m_verdict, m_figures));
    }
}

void World::pass(std::chrono::milliseconds duration)
{
    m_clock.advance(duration);
    size_t allowed = timersOfThePlace;
    for (const auto &panel : m_panels) {
        panel->network().sweep();
        panel->check();
        allowed += timersOfAPanel + timersOfAWire * panel->network().wires();
    }
    m_verdict.expect(m_clock.timers() <= allowed, u"Timers pile up."_s);
}

void World::clearFaults()
{
    m_device->clearFaults();
    for (const auto &panel : m_panels)
        panel->network().clear();
}

void World::close()
{
    for (const auto &panel : m_panels)
        panel->ledger().close();
    m_panels.clear();
    m_figures.histories = 1;
    m_figures.virtualMs = m_clock.now();
    m_figures.faults = m_device->had();
}

} // namespace Rooms::History
