// SPDX-License-Identifier: Apache-2.0
#include "script.h"
#include "words.h"

namespace Rooms::History::Script {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A value that makes the fault felt in the time a history takes, and costs no more than it must.
int valueOf(const FaultInfo &info, Chance &chance)
{
    constexpr int codes[] = {1, 4, 6, 8, 9, 10, 12, 13, 17, 10001, 10005, 10018, 10020, 10032, 77777};
    constexpr int subscribeCodes[] = {6, 7, 9, 11};
    switch (info.fault) {
    case Fault::Slow:
        return chance.magnitude(20, 4000);
    case Fault::LateReply:
        return chance.magnitude(50, 9000);
    case Fault::DropEvery:
        return chance.magnitude(100, 20'000);
    case Fault::Flood:
        return chance.magnitude(1, 12);
    case Fault::Huge:
        return chance.happens(50) ? 4 : 300; // within what is taken, and beyond
    case Fault::Deep:
        return chance.magnitude(4, 1000);
    case Fault::LongTitles:
        return chance.magnitude(10, 2000);
    case Fault::TooFrequent:
        return chance.magnitude(50, 6000);
    case Fault::SubscribeRefused:
        return chance.oneOf(subscribeCodes);
    case Fault::Refuse:
    case Fault::FailJoin:
        return chance.oneOf(codes);
    default:
        return info.defaultValue;
    }
}

} // namespace

void changeFaults(World &world)
{
    Chance &chance = world.chance();
    if (chance.happens(30)) {
        world.device().clearFaults();
        return;
    }
    const auto table = Faults::all();
    const FaultInfo &info = table.at(chance.between(0, int(table.size()) - 1));
    world.device().set({info.fault, valueOf(info, chance)});
}

void changeWeather(World &world)
{
    Chance &chance = world.chance();
    Panel &panel = *chance.oneOf(world.panels());
    Network &network = panel.network();
    const auto note = [&](const QString &what) {
        world.journal().note(u"network"_s, panel.name() + u": "_s + what);
    };
    switch (chance.between(0, 11)) {
    case 0:
    case 1: {
        const int least = chance.magnitude(1, 1500);
        network.weather.latency = {least, least + chance.between(0, least)};
        note(u"%1 to %2 ms one way"_s.arg(network.weather.latency.minimumMs)
                 .arg(network.weather.latency.maximumMs));
        break;
    }
    case 2:
    case 3: {
        const auto duration = std::chrono::milliseconds(chance.magnitude(100, 20'000));
        note(u"stands still for %1 ms"_s.arg(duration.count()));
        network.stall(duration);
        break;
    }
    case 10:
    case 11: {
        const int least = chance.magnitude(1, 1500);
        network.weather.thinking = {least, least + chance.between(0, least)};
        note(u"the room thinks for %1 to %2 ms before it answers"_s.arg(network.weather.thinking.minimumMs)
                 .arg(network.weather.thinking.maximumMs));
        break;
    }
    case 4:
        note(u"the connection is dead, and nobody is told"_s);
        network.goDead();
        break;
    case 5:
        note(u"the connection breaks"_s);
        network.breakDown();
        break;
    case 6:
        note(u"the connection breaks when it is used next"_s);
        network.breakOnSend();
        break;
    case 7:
        note(u"connections are refused"_s);
        network.weather.opening = Weather::Opening::Refused;
        break;
    case 8:
        note(u"connections are not answered"_s);
        network.weather.opening = Weather::Opening::Unanswered;
        break;
    default:
        note(u"connections are let in, and fast"_s);
        network.weather = {};
    }
}

} // namespace Rooms::History::Script
