// SPDX-License-Identifier: Apache-2.0
#include "memory.h"
#include "play.h"
#include "support/logwatch.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cstdio>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 largestGrowth = 2 * megabyte;
constexpr qint64 largestPeak = 16 * megabyte; // what one row may need for the time it lasts, both ends

struct Figure
{
    int passed = 0;
    int all = 0;
};

QString playOnce(const Row &row, LogWatch &log)
{
    const QString complaint = Play(row).run();
    const QStringList logged = log.takeComplaints();
    return complaint.isEmpty() ? logged.value(0) : complaint;
}

//! Plays \a row twice, and judges the second time: what the first one needed for good is no growth.
QString judge(const Row &row, LogWatch &log)
{
    if (const QString complaint = playOnce(row, log); !complaint.isEmpty())
        return complaint;
    const qint64 before = Memory::resident();
    Memory::forgetPeak();
    if (const QString complaint = playOnce(row, log); !complaint.isEmpty())
        return u"the second time %1"_s.arg(complaint);
    const qint64 peak = Memory::peak() - before;
    const qint64 growth = Memory::resident() - before;
    if (!Memory::isMeasurable())
        return {};
    if (growth > largestGrowth)
        return u"memory grew by %1 KiB"_s.arg(growth / 1024);
    if (peak > largestPeak)
        return u"it took %1 MiB for a time"_s.arg(peak / megabyte);
    return {};
}

//! Plays \a row, and prints it if it fails. Whether it went as the table says.
bool play(const Row &row, LogWatch &log, Figure &figure)
{
    const QString complaint = judge(row, log);
    ++figure.all;
    figure.passed += complaint.isEmpty() ? 1 : 0;
    if (complaint.isEmpty() && row.known)
        std::printf("MENDED  %s: passes, strike it off the known ones (%s)\n", row.name.constData(),
                    row.known);
    else if (!complaint.isEmpty() && row.known)
        std::printf("known   %s: %s; here %s\n", row.name.constData(), row.known, qUtf8Printable(complaint));
    else if (!complaint.isEmpty())
        std::printf("FAILED  %s (%s): %s\n", row.name.constData(), row.what.constData(),
                    qUtf8Printable(complaint));
    std::fflush(stdout);
    return complaint.isEmpty() == !row.known;
}

bool isWanted(const Row &row, const QStringList &names)
{
    return names.isEmpty() || std::any_of(names.begin(), names.end(), [&row](const QString &name) {
               return row.name.contains(name.toUtf8());
           });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption list(u"list"_s, u"Print the table instead of playing it."_s);
    const QCommandLineOption group(u"group"_s, u"Only the faults of messages, or of frames."_s,
                                   u"rpc|frames"_s);
    const QCommandLineOption echo(u"log"_s, u"Print what is logged, too."_s);
    parser.setApplicationDescription(u"Plays every fault of the table against a real session."_s);
    parser.addHelpOption();
    parser.addOptions({list, group, echo});
    parser.addPositionalArgument(u"ROW"_s, u"Only rows with this in their name."_s, u"[ROW...]"_s);
    parser.process(application);

    LogWatch::install();
    LogWatch watch(Play::secrets(), parser.isSet(echo) ? LogWatch::Echo::Print : LogWatch::Echo::No);
    bool asTold = true;
    Figure rpc;
    Figure frames;
    for (const Row &row : allRows()) {
        const bool isRpc = row.group == Row::Group::Rpc;
        if (parser.isSet(group) && parser.value(group) != (isRpc ? "rpc"_L1 : "frames"_L1))
            continue;
        if (!isWanted(row, parser.positionalArguments()))
            continue;
        if (parser.isSet(list))
            std::printf("%-32s %s\n", row.name.constData(), row.what.constData());
        else
            asTold = play(row, watch, isRpc ? rpc : frames) && asTold;
    }
    if (rpc.all > 0)
        std::printf("RPC faults: %d of %d\n", rpc.passed, rpc.all);
    if (frames.all > 0)
        std::printf("frame and handshake faults: %d of %d\n", frames.passed, frames.all);
    return asTold ? 0 : 1;
}
