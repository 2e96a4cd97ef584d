// SPDX-License-Identifier: Apache-2.0
// The room of the panel's bench: a simulated one that says its address, and when a Call reached it. Answers
// the lines
//
//     call          {"at_us"} of the last Call, 0 without one
//     event         gives the meeting another title, which subscribers are told: {"at_us"} before that
//     join CODE     somebody at the device joins that meeting: {"error_code"}
//
// in microseconds of the system's monotonic clock.
#include "process.h"

#include "base/systemclock.h"
#include "simulator/simulator.h"

#include <QtCore/qcoreapplication.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    SystemClock clock;
    Simulator simulator({*Scenario::load(u"quiet"_s), 1, {}, {}}, clock);
    qint64 calledAt = 0;
    QObject::connect(&simulator.server(), &SimulatorServer::requestReceived, &simulator.server(),
                     [&calledAt](const Request &request) {
                         if (request.method.startsWith("Call"_L1))
                             calledAt = Bench::microseconds();
                     });
    if (!simulator.server().listen())
        return 1;
    int titles = 0;
    Bench::listen([&](const QString &line) {
        const QString word = line.section(u' ', 0, 0);
        if (word == "call"_L1) {
            Bench::say({{u"at_us"_s, calledAt}});
        } else if (word == "event"_L1) {
            const qint64 now = Bench::microseconds();
            simulator.room().renameMeeting(u"Design review, part %1"_s.arg(++titles));
            Bench::say({{u"at_us"_s, now}});
        } else if (word == "join"_L1) {
            JoinMeeting join;
            join.code = line.section(u' ', 1);
            Bench::say({{u"error_code"_s, simulator.room().perform(join)}});
        }
    });
    Bench::say({{u"url"_s, simulator.server().url().toString()}});
    return QCoreApplication::exec();
}
