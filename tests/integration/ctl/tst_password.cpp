// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! A terminal, and roomsctl in front of it.
class Terminal
{
public:
    Terminal()
    {
        m_master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        grantpt(m_master);
        unlockpt(m_master);
        if (const char *name = m_master >= 0 ? ptsname(m_master) : nullptr)
            m_slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Terminal()
    {
        close(m_slave);
        close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    //! Whether the system gave one.
    bool isThere() const { return m_slave >= 0; }
    //! Has \a process, which is to be started next, sit in front of it.
    void seat(QProcess &process)
    {
        process.setChildProcessModifier([slave = m_slave] {
            setsid();
            ioctl(slave, TIOCSCTTY, 0);
            dup2(slave, STDIN_FILENO);
        });
    }
    void type(const QByteArray &text) { QVERIFY(write(m_master, text.constData(), size_t(text.size())) > 0); }
    //! What the terminal shows of what was typed.
    QByteArray shown()
    {
        char buffer[4096];
        for (ssize_t count; (count = read(m_master, buffer, sizeof buffer)) > 0;)
            m_shown.append(buffer, count);
        return m_shown;
    }
    bool echoes() const
    {
        termios settings = {};
        tcgetattr(m_slave, &settings);
        return (settings.c_lflag & ECHO) != 0;
    }

private:
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_shown;
};

} // namespace

//! `password`, and which of several passwords counts. There is no keychain here, so they are kept in a file.
class TestPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void setWhereForget();
    void where_data();
    void where();
    void lineEnds_data();
    void lineEnds();
    void nothingToKeep_data();
    void nothingToKeep();
    void keptPasswordLetsIn_data();
    void keptPasswordLetsIn();
    void firstThatIsGivenCounts_data();
    void firstThatIsGivenCounts();
    void givenPasswordLeavesTheStoreAlone();
    void badFileIsRefused_data();
    void badFileIsRefused();
    void badFileDoesNotKeepOutOfAnOpenRoom();
    void brokenFileIsKeptAside();
    void atATerminal();
    void noTextAtATerminal();
    void twoDifferentOnesAtATerminal();
    void nothingAtATerminal();
    void interruptedAtATerminal();
    void stoppedAtATerminal();

private:
    QStringList variables(const QString &password = {}) const
    {
        return {u"XDG_CONFIG_HOME="_s + m_config->path(), u"ROOMS_PASSWORD="_s + password};
    }
    CtlOutcome run(const QString &room, const QStringList &arguments, const QByteArray &input = {},
                   const QString &password = {})
    {
        CtlProcess process(QStringList {u"--room"_s, room} + arguments, variables(password));
        process.write(input);
        return process.wait();
    }
    CtlOutcome keep(const QString &room, const QByteArray &password = CtlProcess::controlPassword.data())
    {
        return run(room, {u"password"_s, u"set"_s}, password + '\n');
    }
    QString path() const { return m_config->filePath(u"rooms-panel/secrets.json"_s); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString from(const CtlOutcome &status)
    {
        return status.json().value("link"_L1).toObject().value("password_from"_L1).toString();
    }
    //! Starts `password set` in front of \a terminal, and waits until it asks.
    std::unique_ptr<QProcess> ask(Terminal &terminal);
    static bool says(QProcess &process, const QByteArray &text);

    const QString m_room = u"ws://127.0.0.1:6295/"_s;
    std::unique_ptr<QTemporaryDir> m_config;
};

void TestPassword::init()
{
    m_config = std::make_unique<QTemporaryDir>();
}

void TestPassword::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestPassword::setWhereForget()
{
    const QJsonObject stored {
        {u"room"_s, m_room}, {u"stored"_s, true}, {u"place"_s, u"file"_s}, {u"file"_s, path()}};
    QJsonObject none = stored;
    none.insert(u"stored"_s, false);

    const auto is = [this](const CtlOutcome &outcome, const QJsonObject &line) {
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.errors, QString());
        QVERIFY(outcome.isOneLine());
        QCOMPARE(outcome.json(), line);
    };
    is(run(m_room, {u"password"_s, u"where"_s}), none);
    is(run(m_room, {u"password"_s, u"forget"_s}), none);
    QVERIFY(QDir(m_config->path()).isEmpty());
    is(keep(m_room), stored);
    QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    is(run(m_room, {u"password"_s, u"where"_s}), stored);
    is(run(m_room, {u"password"_s, u"forget"_s}), none);
    is(run(m_room, {u"password"_s, u"where"_s}), none);
    QVERIFY(!content().contains(CtlProcess::controlPassword.data()));
}

void TestPassword::where_data()
{
    QTest::addColumn<QString>("room");
    QTest::newRow("host") << u"127.0.0.1"_s;
    QTest::newRow("host and port") << u"127.0.0.1:6295"_s;
    QTest::newRow("no path") << u"WS://127.0.0.1"_s;
}

void TestPassword::where()
{
    QFETCH(QString, room);
    keep(m_room);
    QCOMPARE(run(room, {u"password"_s, u"where"_s}).json().value("stored"_L1), QJsonValue(true));
    QCOMPARE(run(u"127.0.0.2"_s, {u"password"_s, u"where"_s}).json().value("stored"_L1), QJsonValue(false));
}

void TestPassword::lineEnds_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("line feed") << QByteArray("\n");
    QTest::newRow("Windows") << QByteArray("\r\n");
    QTest::newRow("more lines") << QByteArray("\nanother\n");
}

void TestPassword::lineEnds()
{
    QFETCH(QByteArray, end);
    QCOMPARE(run(m_room, {u"password"_s, u"set"_s}, " blanks too " + end).exitCode, 0);
    QVERIFY(content().contains("\" blanks too \""));
}

void TestPassword::nothingToKeep_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty line") << QByteArray("\nsecond line\n");
    QTest::newRow("too long") << QByteArray(5000, 'x');
    QTest::newRow("not UTF-8") << QByteArray("p\xe4sswort\n");
    QTest::newRow("a zero") << QByteArray("pass\0word\n", 10);
    QTest::newRow("a control character") << QByteArray("pass\x1b[Aword\n");
}

void TestPassword::nothingToKeep()
{
    QFETCH(QByteArray, input);
    const CtlOutcome outcome = run(m_room, {u"password"_s, u"set"_s}, input);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QVERIFY(!QFile::exists(path()));
}

void TestPassword::keptPasswordLetsIn_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("status") << QStringList {u"status"_s};
    QTest::newRow("query") << QStringList {u"query"_s};
    QTest::newRow("start") << QStringList {u"start"_s};
    QTest::newRow("watch") << QStringList {u"watch"_s, u"--timeout"_s, u"1"_s};
}

void TestPassword::keptPasswordLetsIn()
{
    QFETCH(QStringList, command);
    Device device;
    QCOMPARE(run(device.url(), command).exitCode, 6);
    keep(device.url());
    const CtlOutcome outcome = run(device.url(), command);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
}

void TestPassword::firstThatIsGivenCounts_data()
{
    QTest::addColumn<bool>("file");
    QTest::addColumn<bool>("environment");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<QString>("from");
    QTest::newRow("file of three") << true << true << true << u"password_file"_s;
    QTest::newRow("environment of two") << false << true << true << u"environment"_s;
    QTest::newRow("kept") << false << false << true << u"file"_s;
    QTest::newRow("none") << false << false << false << u"none"_s;
}

//! The one that counts is right and all behind it are wrong.
void TestPassword::firstThatIsGivenCounts()
{
    QFETCH(bool, file);
    QFETCH(bool, environment);
    QFETCH(bool, kept);
    QFETCH(QString, from);
    Device device;
    if (from == u"none"_s)
        device.simulator().server().setPassword({});
    const QString right = CtlProcess::controlPassword;
    const QString wrong = u"canary-wrong-5d1c"_s;
    const auto oneFor = [&](const QString &place) { return place == from ? right : wrong; };

    QStringList arguments {u"status"_s};
    if (file) {
        QFile passwordFile(m_config->filePath(u"password"_s));
        QVERIFY(passwordFile.open(QIODevice::WriteOnly));
        passwordFile.write(oneFor(u"password_file"_s).toUtf8());
        arguments += {u"--password-file"_s, passwordFile.fileName()};
    }
    if (kept)
        keep(device.url(), oneFor(u"file"_s).toUtf8());
    const CtlOutcome outcome =
        run(device.url(), arguments, {}, environment ? oneFor(u"environment"_s) : QString());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(TestPassword::from(outcome), from);
}

void TestPassword::givenPasswordLeavesTheStoreAlone()
{
    Device device;
    QVERIFY(QDir().mkpath(path())); // a folder in its place: whoever looks complains
    const CtlOutcome outcome = run(device.url(), {u"status"_s}, {}, CtlProcess::controlPassword);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
}

void TestPassword::badFileIsRefused_data()
{
    QTest::addColumn<QString>("verb");
    QTest::newRow("set") << u"set"_s;
    QTest::newRow("forget") << u"forget"_s;
    QTest::newRow("where") << u"where"_s;
    QTest::newRow("status") << QString();
}

void TestPassword::badFileIsRefused()
{
    QFETCH(QString, verb);
    Device device;
    keep(device.url());
    QVERIFY(chmod(QFile::encodeName(path()).constData(), 0644) == 0);
    const QByteArray before = content();
    const CtlOutcome outcome =
        verb.isEmpty() ? run(device.url(), {u"status"_s}) : run(device.url(), {u"password"_s, verb}, "new\n");
    QCOMPARE(outcome.exitCode, verb.isEmpty() ? 6 : 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith(u"roomsctl: Other users have access"_s),
             qUtf8Printable(outcome.errors));
    QVERIFY(outcome.errors.contains(path()));
    QCOMPARE(outcome.errors.count(u'\n'), verb.isEmpty() ? 2 : 1);
    QCOMPARE(content(), before);
}

void TestPassword::badFileDoesNotKeepOutOfAnOpenRoom()
{
    Device device;
    device.simulator().server().setPassword({});
    keep(device.url());
    QVERIFY(chmod(QFile::encodeName(path()).constData(), 0644) == 0);
    const CtlOutcome outcome = run(device.url(), {u"status"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(from(outcome), u"none"_s);
    QVERIFY(outcome.errors.contains(path()));
}

void TestPassword::brokenFileIsKeptAside()
{
    keep(m_room);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"control_passwords\": {");
    file.close();
    const CtlOutcome where = run(m_room, {u"password"_s, u"where"_s});
    QCOMPARE(where.exitCode, 3);
    QVERIFY(where.errors.contains(u"damaged"_s));
    QCOMPARE(keep(m_room).exitCode, 0);
    QVERIFY(QFile::exists(path() + u".broken"_s));
    QVERIFY(content().contains(CtlProcess::controlPassword.data()));
}

std::unique_ptr<QProcess> TestPassword::ask(Terminal &terminal)
{
    auto process = std::make_unique<QProcess>();
    CtlProcess::prepare(*process, variables());
    terminal.seat(*process);
    process->start(process->program(), {u"--room"_s, m_room, u"password"_s, u"set"_s});
    return says(*process, "Control password of the room: ") ? std::move(process) : nullptr;
}

bool TestPassword::says(QProcess &process, const QByteArray &text)
{
    QByteArray said;
    return QTest::qWaitFor([&] { return (said += process.readAllStandardError()).contains(text); });
}

void TestPassword::atATerminal()
{
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo-terminals.");
    QVERIFY(terminal.echoes());
    const auto process = ask(terminal);
    QVERIFY(process);
    QVERIFY(!terminal.echoes());
    terminal.type(CtlProcess::controlPassword.data() + QByteArray("\n"));
    QVERIFY(says(*process, "The same again: "));
    terminal.type(CtlProcess::controlPassword.data() + QByteArray("\n"));
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitCode(), 0);
    QVERIFY(process->readAllStandardOutput().contains("\"stored\":true"));
    QVERIFY(terminal.echoes());
    QCOMPARE(terminal.shown(), QByteArray("\r\n\r\n"));
    QVERIFY(content().contains(CtlProcess::controlPassword.data()));
}

//! As an arrow key types it; it is not asked for a second time.
void TestPassword::noTextAtATerminal()
{
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo-terminals.");
    const auto process = ask(terminal);
    QVERIFY(process);
    terminal.type("pass\x1b[Dword\n");
    QVERIFY(says(*process, "This is no password"));
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitCode(), 2);
    QVERIFY(terminal.echoes());
    QVERIFY(!QFile::exists(path()));
}

void TestPassword::twoDifferentOnesAtATerminal()
{
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo-terminals.");
    const auto process = ask(terminal);
    QVERIFY(process);
    terminal.type("one\n");
    QVERIFY(says(*process, "The same again: "));
    terminal.type("other\n");
    QVERIFY(says(*process, "two different passwords"));
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitCode(), 2);
    QVERIFY(terminal.echoes());
    QVERIFY(!QFile::exists(path()));
}

void TestPassword::nothingAtATerminal()
{
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo-terminals.");
    const auto process = ask(terminal);
    QVERIFY(process);
    terminal.type("\x04"); // Ctrl-D
    QVERIFY(says(*process, "No password was given"));
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitCode(), 2);
    QVERIFY(terminal.echoes());
}

void TestPassword::interruptedAtATerminal()
{
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo-terminals.");
    const auto process = ask(terminal);
    QVERIFY(process);
    terminal.type("half a passw\x03"); // Ctrl-C
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    QCOMPARE(process->exitCode(), SIGINT);
    QVERIFY(terminal.echoes());
    QVERIFY(!QFile::exists(path()));
}

//! Ctrl-Z in a shell, which shows what is typed meanwhile, and `fg`: it asks again.
void TestPassword::stoppedAtATerminal()
{
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo-terminals.");
    QProcess shell;
    CtlProcess::prepare(shell, variables());
    terminal.seat(shell);
    const QString roomsctl = shell.program();
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"set -m; \"$@\"; echo stopped >&2; read -r line; fg"_s, u"sh"_s, roomsctl,
                 u"--room"_s, m_room, u"password"_s, u"set"_s});
    QVERIFY(says(shell, "Control password of the room: "));
    QVERIFY(!terminal.echoes());
    terminal.type("half a passw\x1a"); // Ctrl-Z
    QVERIFY(says(shell, "stopped"));
    QVERIFY(terminal.echoes());
    terminal.type("\n");
    QVERIFY(says(shell, "Control password of the room: "));
    QVERIFY(!terminal.echoes());
    terminal.type(CtlProcess::controlPassword.data() + QByteArray("\n"));
    QVERIFY(says(shell, "The same again: "));
    terminal.type(CtlProcess::controlPassword.data() + QByteArray("\n"));
    QTRY_COMPARE(shell.state(), QProcess::NotRunning);
    QCOMPARE(shell.exitCode(), 0);
    QVERIFY(terminal.echoes());
    QVERIFY(content().contains('"' + QByteArray(CtlProcess::controlPassword.data()) + '"'));
}

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
