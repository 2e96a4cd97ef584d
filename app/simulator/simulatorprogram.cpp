// SPDX-License-Identifier: Apache-2.0
#include "simulatorprogram.h"

#include "base/filelimit.h"
#include "base/quitonsignal.h"
#include "terminal.h"

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
    if (!makeLookers())
        return ExitCode::Usage;
    raiseFileLimit();
    const QuitOnSignal quitOnSignal;
    m_rack = std::make_unique<SimulatorRack>(
        m_options.rack, [this](int number, Simulator &simulator) { prepare(number, simulator); });
    connect(m_rack.get(), &SimulatorRack::ready, this, &SimulatorProgram::onReady);
    connect(m_rack.get(), &SimulatorRack::failed, this, &SimulatorProgram::onFailed);
    const auto code = ExitCode(QCoreApplication::exec());
    m_rack.reset();
    return conclude(code);
}

//! Who looks on, or answers in the room's place.
bool SimulatorProgram::makeLookers()
{
    const auto take = [](auto result, auto &place) {
        if (result)
            place = *result;
        else
            complain(result.error());
        return result.ok();
    };
    const SimulatorOptions &device = m_options.rack.device;
    if (m_options.strict != Options::Strict::Off && !take(StrictReport::make(m_options.report), m_strict))
        return false;
    if (!m_options.replay.isEmpty()) {
        RecordedTalks::Talks talks;
        if (!take(RecordedTalks::read(m_options.replay, device.profile), talks))
            return false;
        m_replay = std::make_unique<ReplayReport>(talks, m_options.replayPace);
    }
    return m_options.record.isEmpty()
        || take(TalkRecorder::make(m_options.record, device.password), m_recorder);
}

//! On the thread of the simulator.
void SimulatorProgram::prepare(int number, Simulator &simulator)
{
    if (m_strict)
        m_strict->watch(number, simulator, m_options.rack.device.profile);
    if (m_replay)
        m_replay->attach(simulator.server());
    if (m_recorder)
        m_recorder->attach(simulator.server());
    if (!m_options.once)
        return;
    SimulatorServer *server = &simulator.server();
    connect(server, &SimulatorServer::clientCame, server, [this] { ++m_clients; });
    connect(server, &SimulatorServer::clientWent, server, [this] {
        if (--m_clients == 0)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
}

//! What is to be told when the rooms have ended; \a code is how they did.
ExitCode SimulatorProgram::conclude(ExitCode code)
{
    if (code != ExitCode::Done)
        return code;
    const bool isAsRecorded = !m_replay || m_replay->finish();
    const bool deviates = m_strict && m_strict->finish();
    if (deviates && m_options.strict == Options::Strict::Fail)
        return ExitCode::Deviations;
    return isAsRecorded ? ExitCode::Done : ExitCode::NotAsRecorded;
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
    takeCommands();
}

void SimulatorProgram::takeCommands()
{
    const bool isAsked = m_options.prompt || Terminal::isInput();
    if (!isAsked && !m_options.controlPort)
        return;
    m_director = std::make_unique<RackDirector>(*m_rack);
    if (m_options.controlPort && !listenToScripts(*m_options.controlPort))
        return;
    if (isAsked)
        m_prompt = std::make_unique<Prompt>(*m_director);
}

//! Takes commands on \a port; when that is not possible, the program ends.
bool SimulatorProgram::listenToScripts(quint16 port)
{
    const auto giveUp = [](ExitCode code, const QString &sentence) {
        complain(sentence);
        QCoreApplication::exit(int(code));
        return false;
    };
    m_control = std::make_unique<ControlChannel>(*m_director);
    if (!m_control->listen(port))
        return giveUp(ExitCode::CannotListen,
                      u"Cannot take commands on port %1: %2."_s.arg(port).arg(m_control->errorString()));
    QString told = u"control 127.0.0.1:%1"_s.arg(m_control->port());
    if (m_options.controlToken.isEmpty()) {
        const QString file = m_options.controlTokenFile.isEmpty() ? ControlToken::usualFile(m_control->port())
                                                                  : m_options.controlTokenFile;
        auto token = ControlToken::write(file);
        if (!token)
            return giveUp(ExitCode::Usage, token.error());
        m_token = std::move(token).value();
        told += u" token "_s + file;
    }
    m_control->setToken(m_token ? m_token->text() : m_options.controlToken);
    QTextStream(stdout) << told << Qt::endl;
    return true;
}

void SimulatorProgram::onFailed(quint16 port, const QString &detail)
{
    complain(
        u"Cannot listen on %1, port %2: %3."_s.arg(m_options.rack.address.toString()).arg(port).arg(detail));
    QCoreApplication::exit(int(ExitCode::CannotListen));
}

} // namespace Rooms
