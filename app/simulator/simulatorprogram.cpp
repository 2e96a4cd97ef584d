// SPDX-License-Identifier: Apache-2.0
#include "simulatorprogram.h"

#include "base/filelimit.h"
#include "base/quitonsignal.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtextstream.h>

namespace Rooms {

using namespace Qt::StringLiterals;

SimulatorProgram::SimulatorProgram(const Options &options)
    : m_options(options)
{ }

SimulatorProgram::~SimulatorProgram() = default;

void SimulatorProgram::complain(const QString &sentence)
{
    QTextStream(stderr) << "rooms-simulator: " << sentence << '\n';
}

ExitCode SimulatorProgram::run()
{
    raiseFileLimit();
    const QuitOnSignal quitOnSignal;
    m_rack = std::make_unique<SimulatorRack>(m_options.rack);
    connect(m_rack.get(), &SimulatorRack::ready, this, &SimulatorProgram::onReady);
    connect(m_rack.get(), &SimulatorRack::failed, this, &SimulatorProgram::onFailed);
    const auto code = ExitCode(QCoreApplication::exec());
    m_rack.reset();
    return code;
}

void SimulatorProgram::onReady()
{
    QTextStream out(stdout);
    for (const SimulatorRack::Room &room : m_rack->rooms()) {
        out << "listening " << room.url.toString();
        if (m_rack->count() > 1)
            out << ' ' << room.name;
        out << Qt::endl;
    }
}

void SimulatorProgram::onFailed(quint16 port, const QString &detail)
{
    complain(
        u"Cannot listen on %1, port %2: %3."_s.arg(m_options.rack.address.toString()).arg(port).arg(detail));
    QCoreApplication::exit(int(ExitCode::CannotListen));
}

} // namespace Rooms
