// SPDX-License-Identifier: Apache-2.0
#include "simulatorprogram.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtextstream.h>

using namespace Rooms;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto read = Options::read(QCoreApplication::arguments());
    if (const auto *options = std::get_if<Options>(&read))
        return int(SimulatorProgram(*options).run());
    if (const auto *mistake = std::get_if<Options::Mistake>(&read)) {
        SimulatorProgram::complain(mistake->sentence);
        return int(ExitCode::Usage);
    }
    const auto *information = std::get_if<Options::Information>(&read);
    QTextStream(stdout) << information->text;
    return int(information->isGood ? ExitCode::Done : ExitCode::Usage);
}
