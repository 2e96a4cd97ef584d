// SPDX-License-Identifier: Apache-2.0
#include "base/filelimit.h"
#include "client.h"
#include "driver.h"
#include "fleet/fleet.h"
#include "growth.h"
#include "server.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures what many rooms in one process cost."_s);
    parser.addHelpOption();
    const QCommandLineOption rooms(u"rooms"_s, u"Numbers of rooms to measure."_s, u"N,N,..."_s,
                                   u"1,10,100,1000"_s);
    const QCommandLineOption rate(u"events"_s, u"Events a second in each room."_s, u"R"_s, u"10"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"For how long."_s, u"S"_s, u"5"_s);
    const QCommandLineOption perThread(u"per-thread"_s, u"Most rooms that share a thread."_s, u"N"_s,
                                       QString::number(Fleet::Options().roomsPerThread));
    const QCommandLineOption growth(
        u"growth"_s,
        u"Measures how the cost grows, instead: with 1, 10 and 100 events a second in each room."_s);
    const QCommandLineOption json(u"json"_s, u"With --growth: appends a line of JSON for each figure."_s,
                                  u"FILE"_s);
    QCommandLineOption serve(u"serve"_s, {}, u"N"_s);
    QCommandLineOption client(u"client"_s);
    QCommandLineOption table(u"table"_s);
    for (QCommandLineOption *internal : {&serve, &client, &table})
        internal->setFlags(QCommandLineOption::HiddenFromHelp); // what it starts itself with
    parser.addOptions({rooms, rate, seconds, perThread, growth, json, serve, client, table});
    parser.process(app);

    raiseFileLimit();
    if (parser.isSet(serve))
        return Bench::serve(parser.value(serve).toInt());
    const int roomsPerThread = qMax(1, parser.value(perThread).toInt());
    if (parser.isSet(client))
        return Bench::connectTo(parser.positionalArguments(), parser.isSet(table), roomsPerThread);
    QList<int> counts;
    for (const QString &count : parser.value(rooms).split(u','))
        counts.append(qBound(1, count.toInt(), 10'000));
    const int duration = qMax(1, parser.value(seconds).toInt());
    if (parser.isSet(growth))
        return Bench::grow(counts, {1, 10, 100}, duration, roomsPerThread, parser.value(json));
    return Bench::drive(counts, parser.value(rate).toDouble(), duration, roomsPerThread);
}
