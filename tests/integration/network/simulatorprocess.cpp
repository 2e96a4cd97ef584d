// SPDX-License-Identifier: Apache-2.0
#include "simulatorprocess.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"ROOMS_PASSWORD"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"rooms.simulator.debug=true"_s);
    environment.insert(u"QT_LOGGING_TO_CONSOLE"_s, u"1"_s);
    return environment;
}

} // namespace

SimulatorProcess::SimulatorProcess(const QJsonObject &scenario, const QStringList &options,
                                   const QStringList &wrapper)
    : m_options(options)
    , m_wrapper(wrapper)
{
    QFile file(m_folder.filePath(u"scenario.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(scenario).toJson());
    m_process.setProcessEnvironment(environment());
}

SimulatorProcess::~SimulatorProcess()
{
    kill();
}

bool SimulatorProcess::start()
{
    QStringList command = m_wrapper;
    command << QStringLiteral(ROOMS_SIMULATOR) << u"--scenario"_s << m_folder.filePath(u"scenario.json"_s)
            << u"--port"_s << QString::number(m_url.port(0));
    command += m_options;
    m_log.clear();
    m_process.start(command.takeFirst(), command);
    const bool hasLine = QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, 10'000);
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_url = QUrl(line.section(u' ', 1));
    return hasLine && line.startsWith("listening "_L1);
}

void SimulatorProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool SimulatorProcess::hasReceived(const QString &action)
{
    m_log += m_process.readAllStandardError();
    return m_log.contains("\"Call/Meeting\" \"" + action.toUtf8() + '"');
}

} // namespace Rooms
