// SPDX-License-Identifier: Apache-2.0
#include "base/quitonsignal.h"
#include "base/systemclock.h"
#include "options.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtextstream.h>

using namespace Rooms;

namespace {

enum ExitCode { Done = 0, CannotListen = 1, WrongUsage = 2 };

int complain(ExitCode code, const QString &sentence)
{
    QTextStream(stderr) << "rooms-simulator: " << sentence << '\n';
    return code;
}

int run(const Options &options)
{
    SystemClock clock;
    Simulator simulator(options.simulator, clock);
    for (const FaultSetting &setting : options.faults)
        simulator.faults().set(setting);
    SimulatorServer &server = simulator.server();
    if (!server.listen(options.address, options.port))
        return complain(
            CannotListen,
            QStringLiteral("Cannot listen on %1, port %2: %3.")
                .arg(options.address.toString(), QString::number(options.port), server.errorString()));
    const QuitOnSignal quitOnSignal;
    QTextStream(stdout) << "listening " << server.url().toString() << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto read = Options::read(QCoreApplication::arguments());
    if (const auto *options = std::get_if<Options>(&read))
        return run(*options);
    if (const auto *mistake = std::get_if<Options::Mistake>(&read))
        return complain(WrongUsage, mistake->sentence);
    QTextStream(stdout) << std::get_if<Options::Information>(&read)->text;
    return Done;
}
