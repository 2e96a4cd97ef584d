// SPDX-License-Identifier: Apache-2.0
#include "ctlprocess.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Milliseconds = std::chrono::milliseconds;

namespace {

constexpr int longestRun = 60000;

QProcessEnvironment environment(const QStringList &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"ROOMS_URL"_s);
    environment.remove(u"ROOMS_PASSWORD"_s);
    environment.remove(u"LANGUAGE"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // Neither the keychain nor the file of passwords of whoever runs the tests.
    static const QTemporaryDir config;
    environment.insert(u"XDG_CONFIG_HOME"_s, config.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

//! The first line of \a text with a secret in it.
QByteArray lineWithSecret(const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n')) {
        for (const QLatin1StringView secret :
             {CtlProcess::controlPassword, CtlProcess::meetingPassword, CtlProcess::meetingUrl}) {
            if (line.contains(secret.data()))
                return line;
        }
    }
    return {};
}

} // namespace

QByteArray CtlProcess::s_leak;

QJsonObject CtlOutcome::json() const
{
    return QJsonDocument::fromJson(output).object();
}

CtlProcess::CtlProcess(const QStringList &arguments, const QStringList &variables, QProcess *reader)
    : m_started(std::chrono::steady_clock::now())
{
    prepare(m_process, variables);
    if (reader)
        m_process.setStandardOutputProcess(reader);
    m_process.start(m_process.program(), arguments);
}

void CtlProcess::prepare(QProcess &process, const QStringList &variables)
{
    process.setProgram(QStringLiteral(ROOMSCTL));
    process.setProcessEnvironment(environment(variables));
}

CtlProcess::~CtlProcess()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void CtlProcess::write(const QByteArray &text)
{
    m_process.write(text);
    m_process.closeWriteChannel();
}

QList<QJsonObject> CtlProcess::takeLines()
{
    read();
    QList<QJsonObject> lines;
    for (qsizetype end; (end = m_output.indexOf('\n', m_taken)) >= 0; m_taken = end + 1)
        lines.append(QJsonDocument::fromJson(m_output.mid(m_taken, end - m_taken)).object());
    return lines;
}

CtlOutcome CtlProcess::wait()
{
    const bool ended =
        QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, longestRun);
    const auto duration =
        std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - m_started);
    const bool well = ended && m_process.exitStatus() == QProcess::NormalExit;
    read();
    if (s_leak.isEmpty() && !m_process.arguments().contains("--show-secrets"_L1))
        s_leak = lineWithSecret(m_output + m_errors);
    return {well ? m_process.exitCode() : -1, m_output, QString::fromUtf8(m_errors), duration};
}

void CtlProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

CtlOutcome CtlProcess::run(const QStringList &arguments, const QStringList &variables)
{
    return CtlProcess(arguments, variables).wait();
}

} // namespace Rooms
