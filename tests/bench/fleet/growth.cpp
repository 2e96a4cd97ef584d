// SPDX-License-Identifier: Apache-2.0
#include "growth.h"

#include "child.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <cstdio>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double warmUp = 0.2; // seconds

struct Cell
{
    double toldPerSecond = 0; // in all rooms; less than was asked for when the machine cannot bring them
    double cpuPercent = 0; // of one core, for what one second brings
    double microsecondsPerEvent = 0;
    double roundTripP50Us = 0; // of one room, while the others tell their events
    double roundTripP99Us = 0;
    double kilobytesPerRoom = 0;
    qint64 lost = 0;
};

Cell measure(Pair &pair, int rooms, double rate, int seconds)
{
    Cell cell;
    const QJsonObject calm = pair.client.ask(costLine(0));
    const qint64 had = number(calm, "events"_L1);
    const qint64 told = number(pair.server.ask(runLine(rate, seconds)), "told"_L1);
    const QJsonObject after = pair.client.ask(costLine(had + told));
    const auto cpuUs = double(number(after, "cpu_us"_L1) - number(calm, "cpu_us"_L1));
    cell.toldPerSecond = double(told) / seconds;
    cell.cpuPercent = cpuUs / seconds / 10'000;
    cell.microsecondsPerEvent = told > 0 ? cpuUs / double(told) : 0;
    cell.kilobytesPerRoom =
        double(number(after, "pss_kb"_L1) - number(pair.started.before, "pss_kb"_L1)) / rooms;

    // Apart, for the round trips cost, too.
    pair.server.tell(runLine(rate, 2));
    const auto first = std::max<qint64>(1, qint64(rate * rooms * warmUp));
    pair.client.ask(costLine(had + told + first)); // they are at it
    const QJsonObject roundTrip = pair.client.ask("rtt");
    cell.roundTripP50Us = double(number(roundTrip, "p50_us"_L1));
    cell.roundTripP99Us = double(number(roundTrip, "p99_us"_L1));
    const qint64 all = had + told + number(pair.server.hear(), "told"_L1);
    cell.lost = all - number(pair.client.ask(costLine(all)), "events"_L1);
    return cell;
}

QList<Cell> measure(int rooms, const Side &side, const QList<double> &rates, int seconds)
{
    Pair pair(rooms, side);
    if (pair.started.ready.isEmpty())
        return {};
    QList<Cell> cells;
    for (const double rate : rates)
        cells.append(measure(pair, rooms, rate, seconds));
    pair.client.ask("quit");
    return cells;
}

void print(int rooms, double rate, const char *who, const Cell &cell)
{
    std::printf("%6d %9.0f  %-8s %9.0f %8.1f %10.1f %9.0f %9.0f %9.1f %6lld\n", rooms, rate, who,
                cell.toldPerSecond, cell.cpuPercent, cell.microsecondsPerEvent, cell.roundTripP50Us,
                cell.roundTripP99Us, cell.kilobytesPerRoom, static_cast<long long>(cell.lost));
}

void printRatio(const Cell &ours, const Cell &peer)
{
    const auto ratio = [](double a, double b) { return b > 0 ? a / b : 0; };
    std::printf(
        "%6s %9s  %-8s %9s %8.2f %10.2f %9.2f %9.2f %9.2f\n", "", "", "ratio", "",
        ratio(ours.cpuPercent, peer.cpuPercent), ratio(ours.microsecondsPerEvent, peer.microsecondsPerEvent),
        ratio(ours.roundTripP50Us, peer.roundTripP50Us), ratio(ours.roundTripP99Us, peer.roundTripP99Us),
        ratio(ours.kilobytesPerRoom, peer.kilobytesPerRoom));
}

QByteArray jsonLine(int rooms, double rate, const char *who, const Cell &cell)
{
    const QJsonObject line {{u"figure"_s, u"growth"_s},
                            {u"rooms"_s, rooms},
                            {u"events_per_second"_s, rate},
                            {u"who"_s, QString::fromLatin1(who)},
                            {u"told_per_second"_s, cell.toldPerSecond},
                            {u"cpu_percent"_s, cell.cpuPercent},
                            {u"us_per_event"_s, cell.microsecondsPerEvent},
                            {u"rtt_p50_us"_s, cell.roundTripP50Us},
                            {u"rtt_p99_us"_s, cell.roundTripP99Us},
                            {u"kb_per_room"_s, cell.kilobytesPerRoom},
                            {u"lost"_s, cell.lost},
                            {u"at"_s, QDateTime::currentDateTime().toString(Qt::ISODate)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

int grow(const QList<int> &rooms, const QList<double> &rates, int seconds, int roomsPerThread,
         const QString &jsonFile)
{
    QFile file(jsonFile);
    if (!jsonFile.isEmpty() && !file.open(QIODevice::Append)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(jsonFile));
        return 1;
    }
    QList<Side> measured = sides(roomsPerThread);
    measured.removeIf([](const Side &side) { return side.arguments.contains(u"--table"_s); });
    std::printf(
        "%d s each; CPU in %% of one core, of the client alone; told are the events a second of all "
        "rooms together,\nas many as the machine brings; round trips of one room while they come\n"
        " rooms  events/s  who           told      CPU  per event   RTT p50   RTT p99  PSS/room   lost\n"
        "         a room                   /s        %%         us        us        us        kB\n",
        seconds);
    for (const int count : rooms) {
        QList<QList<Cell>> columns;
        for (const Side &side : std::as_const(measured))
            columns.append(measure(count, side, rates, seconds));
        for (qsizetype i = 0; i < rates.size(); ++i) {
            for (qsizetype side = 0; side < measured.size(); ++side) {
                if (columns[side].isEmpty()) {
                    std::printf("%6d %9.0f  %-8s did not answer\n", count, rates[i], measured[side].name);
                    continue;
                }
                print(count, rates[i], measured[side].name, columns[side][i]);
                if (file.isOpen())
                    file.write(jsonLine(count, rates[i], measured[side].name, columns[side][i]));
            }
            if (columns.size() == 2 && !columns[0].isEmpty() && !columns[1].isEmpty())
                printRatio(columns[0][i], columns[1][i]);
        }
        std::fflush(stdout);
    }
    return 0;
}

} // namespace Rooms::Bench
