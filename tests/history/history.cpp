// SPDX-License-Identifier: Apache-2.0
#include "history.h"

#include "meetings.h"
#include "panel.h"
#include "protocol/roomaddress.h"
#include "script.h"
#include "support/logwatch.h"

namespace Rooms::History {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 restMs = 5000; // from the end of the faults until what is shown is true
constexpr qint64 longestWayMs = 10'000; // of what was under way when the faults ended
constexpr auto tick = 20ms;
constexpr auto longestOutcome = 125s; // entering a meeting may take two minutes

void playTroubles(World &world)
{
    Chance &chance = world.chance();
    for (const auto &panel : world.panels())
        panel->client().connectToRoom();
    if (chance.happens(80))
        world.pass(50ms);
    const int steps = chance.magnitude(6, 40);
    for (int i = 0; i < steps && world.verdict().isGood(); ++i) {
        const int kind = chance.between(0, 99);
        if (kind < 50)
            Script::tap(world);
        else if (kind < 70)
            Script::moveFarSide(world);
        else if (kind < 86)
            Script::changeFaults(world);
        else
            Script::changeWeather(world);
        world.pass(chance.wait());
    }
}

void wakeAll(World &world)
{
    for (const auto &panel : world.panels())
        panel->wake();
}

bool isTrue(World &world)
{
    const auto &panels = world.panels();
    return std::all_of(panels.begin(), panels.end(),
                       [](const auto &panel) { return panel->shown().isTrue(); });
}

qint64 lastBlow(World &world)
{
    qint64 last = -1;
    for (const auto &panel : world.panels())
        last = std::max(last, panel->lastBlow());
    return last;
}

//! The faults end and a person touches each panel: soon what is shown is the room's state. What was under way
//! may still be a blow, and the person then touches again: that is when the faults have really ended.
void comeToRest(World &world)
{
    world.clearFaults();
    const qint64 lastFrame = world.clock().now() + longestWayMs;
    qint64 ended = world.clock().now();
    wakeAll(world);
    while (world.verdict().isGood() && !isTrue(world)) {
        world.pass(tick);
        if (const qint64 blow = lastBlow(world); blow > ended && blow <= lastFrame) {
            ended = blow;
            wakeAll(world);
        }
        if (world.clock().now() - ended > restMs)
            world.verdict().broken(u"What is shown is not the room's state 5 s after the faults ended."_s);
    }
    world.figures().slowestMs = world.clock().now() - ended;
    for (const auto &panel : world.panels())
        panel->shown().checkModels();
}

//! Without faults every request comes to its outcome.
void comeToOutcomes(World &world)
{
    const qint64 end = world.clock().now() + std::chrono::milliseconds(longestOutcome).count();
    const auto isSettled = [](const auto &panel) { return panel->ledger().isSettled(); };
    const auto &panels = world.panels();
    while (world.verdict().isGood() && world.clock().now() < end
           && !std::all_of(panels.begin(), panels.end(), isSettled))
        world.pass(250ms);
}

} // namespace

QStringList secrets()
{
    return {Meetings::secretMark(), Meetings::urlMark(), RoomAddress::authSubprotocol(Panel::password())};
}

Outcome play(quint32 seed, bool keepJournal, Mischief mischief)
{
    LogWatch log(secrets());
    World world(seed, keepJournal, mischief);
    playTroubles(world);
    if (world.verdict().isGood())
        comeToRest(world);
    if (world.verdict().isGood())
        comeToOutcomes(world);
    world.close();
    for (const QString &complaint : log.takeComplaints())
        world.verdict().broken(complaint);
    return {world.verdict().sentence(), world.journal().lines(), world.figures()};
}

} // namespace Rooms::History
