// SPDX-License-Identifier: Apache-2.0
#include "driver.h"

#include "child.h"

#include <cstdio>
#include <optional>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

struct Figures
{
    qint64 connectMs = 0;
    double kilobytesPerRoom = 0;
    qint64 roundTripP50Us = 0;
    qint64 roundTripP99Us = 0;
    double cpuPercent = 0; // of one core
    double eventsPerSecond = 0;
    qint64 lost = 0;
    qint64 endMs = 0;
};

std::optional<Figures> measure(int rooms, const Side &side, double rate, int seconds)
{
    Pair pair(rooms, side);
    const QJsonObject &ready = pair.started.ready;
    if (ready.isEmpty())
        return std::nullopt;
    Figures figures;
    figures.connectMs = number(ready, "connect_ms"_L1);
    figures.kilobytesPerRoom =
        double(number(ready, "pss_kb"_L1) - number(pair.started.before, "pss_kb"_L1)) / rooms;
    const QJsonObject roundTrip = pair.client.ask("rtt");
    figures.roundTripP50Us = number(roundTrip, "p50_us"_L1);
    figures.roundTripP99Us = number(roundTrip, "p99_us"_L1);

    const QJsonObject calm = pair.client.ask(costLine(0));
    const qint64 told = number(pair.server.ask(runLine(rate, seconds)), "told"_L1);
    const qint64 had = number(calm, "events"_L1);
    const QJsonObject after = pair.client.ask(costLine(had + told));
    figures.cpuPercent = double(number(after, "cpu_us"_L1) - number(calm, "cpu_us"_L1)) / seconds / 10'000;
    figures.eventsPerSecond = double(told) / seconds / rooms;
    figures.endMs = number(pair.client.ask("quit"), "end_ms"_L1);
    figures.lost = had + told - number(after, "events"_L1);
    return figures;
}

void print(int rooms, const char *who, const std::optional<Figures> &figures)
{
    if (!figures) {
        std::printf("%6d  %-12s did not answer\n", rooms, who);
        return;
    }
    std::printf("%6d  %-12s %8lld %10.1f %10lld %10lld %9.1f %9.1f %6lld %6lld\n", rooms, who,
                static_cast<long long>(figures->connectMs), figures->kilobytesPerRoom,
                static_cast<long long>(figures->roundTripP50Us),
                static_cast<long long>(figures->roundTripP99Us), figures->cpuPercent,
                figures->eventsPerSecond, static_cast<long long>(figures->lost),
                static_cast<long long>(figures->endMs));
    std::fflush(stdout);
}

} // namespace

int drive(const QList<int> &rooms, double eventsPerSecond, int seconds, int roomsPerThread)
{
    std::printf("%.0f events a second in each room for %d s; CPU in %% of one core, of the client alone\n",
                eventsPerSecond, seconds);
    const QList<Side> measured = sides(roomsPerThread);
    std::printf(
        " rooms  who           connect  PSS/room    RTT p50    RTT p99       CPU  events/s   lost    end\n"
        "                           ms        kB         us         us         %%  per room            ms\n");
    for (const int count : rooms) {
        for (const Side &side : measured)
            print(count, side.name, measure(count, side, eventsPerSecond, seconds));
    }
    return 0;
}

} // namespace Rooms::Bench
