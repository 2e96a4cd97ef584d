// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtTest/qtest.h>

#include <csignal>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestRun = 60000;
}

QProcessEnvironment Home::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"ROOMS_URL"_s, u"ROOMS_PASSWORD"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, path());
    const std::initializer_list<std::pair<QString, QString>> folders {
        {u"XDG_CONFIG_HOME"_s, u"config"_s}, {u"XDG_DATA_HOME"_s, u"data"_s},
        {u"XDG_STATE_HOME"_s, u"state"_s},   {u"XDG_CACHE_HOME"_s, u"cache"_s},
        {u"XDG_RUNTIME_DIR"_s, u"run"_s},    {u"TMPDIR"_s, u"tmp"_s}};
    for (const auto &[variable, name] : folders) {
        const QString folder = m_folder.filePath(name);
        QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(variable, folder);
    }
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, m_loggingRules);
    return environment;
}

Program::Program(const Home &home, const QString &name, const QStringList &arguments, const QByteArray &input,
                 const QStringList &variables)
    : m_name(name + u' ' + arguments.join(u' '))
{
    QProcessEnvironment environment = home.environment();
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(home.path());
    m_process.start(QStringLiteral(ROOMS_PROGRAMS "/") + name, arguments);
    m_process.waitForStarted();
    m_commandLine = ofSystem("cmdline");
    m_environment = ofSystem("environ");
    m_process.write(input);
    m_process.closeWriteChannel();
}

Program::~Program()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Program::waitFor(const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] {
            read();
            return m_output.contains(text) || m_errors.contains(text);
        },
        longestRun);
}

int Program::wait()
{
    const bool ended =
        QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, longestRun);
    read();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

int Program::end(int signal)
{
    ::kill(pid_t(m_process.processId()), signal);
    return wait();
}

void Program::read()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

QByteArray Program::ofSystem(const char *file) const
{
    QFile content(u"/proc/%1/%2"_s.arg(m_process.processId()).arg(QLatin1StringView(file)));
    return content.open(QIODevice::ReadOnly) ? content.readAll().replace('\0', '\n') : QByteArray();
}

} // namespace Rooms
