// SPDX-License-Identifier: Apache-2.0
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qtcpserver.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QString guide()
{
    QFile file(QStringLiteral(ROOMS_GUIDE));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! Runs scripts in a folder of its own.
struct Shell
{
    //! Runs \a script on a free port and returns its exit code; -1 when it does not end.
    int run(QString script, const QStringList &options)
    {
        QTcpServer free;
        if (!free.listen(QHostAddress::LocalHost))
            return -1;
        script.replace(u"6295"_s, QString::number(free.serverPort()));
        free.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, QStringLiteral(ROOMS_PROGRAMS ":") + environment.value(u"PATH"_s));
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
        environment.remove(u"ROOMS_PASSWORD"_s);
        QProcess shell;
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        // A script that fails halfway leaves nothing running.
        script.prepend(u"trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n"_s);
        shell.start(u"bash"_s, options + QStringList {u"-c"_s, script});
        const bool ended = shell.waitForFinished(60000) && shell.exitStatus() == QProcess::NormalExit;
        output = shell.readAll();
        return ended ? shell.exitCode() : -1;
    }
    //! What the file \a name holds now.
    QByteArray read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QTemporaryDir folder;
    QByteArray output;
};

} // namespace

//! The command lines of app/simulator/GUIDE.md do what it says, each block by itself, on a free port.
class TestGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLines_data();
    void commandLines();
    void leavesNothingRunning();
    void workflow_data();
    void workflow();
};

void TestGuide::commandLines_data()
{
    QTest::addColumn<QString>("script");
    static const QRegularExpression block(u"^```sh\n(.*?)^```"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    int number = 0;
    for (auto it = block.globalMatch(guide()); it.hasNext();)
        QTest::addRow("block %d", ++number) << it.next().captured(1);
    QVERIFY(number >= 4);
}

void TestGuide::commandLines()
{
    QFETCH(QString, script);
    Shell shell;
    const int exitCode = shell.run(script, {u"-euo"_s, u"pipefail"_s});
    QVERIFY2(exitCode == 0, shell.output.constData());
}

//! The room of a block that fails ends with it.
void TestGuide::leavesNothingRunning()
{
    Shell shell;
    QCOMPARE(shell.run(u"rooms-simulator --port 6295 > started & echo $! > room\n"
                       "until grep -q listening started; do sleep 0.1; done\n"
                       "exit 7"_s,
                       {u"-eu"_s}),
             7);
    const auto room = pid_t(shell.read(u"room"_s).trimmed().toInt());
    QVERIFY(room > 0);
    QTRY_VERIFY(kill(room, 0) != 0);
}

void TestGuide::workflow_data()
{
    QTest::addColumn<QString>("tests"); // of a controller
    QTest::addColumn<int>("exitCode");
    QTest::newRow("all is well") << u"roomsctl --room \"$1\" start\nroomsctl --room \"$1\" leave"_s << 0;
    QTest::newRow("tests fail") << u"roomsctl --room \"$1\" start\nexit 5"_s << 5;
    QTest::newRow("tests do not even begin") << u"exit 6"_s << 6;
    // A password in clear.
    QTest::newRow("a deviation") << uR"(address=${1%/}
exec 3<> "/dev/tcp/127.0.0.1/${address##*:}"
printf '%s\r\n' 'GET / HTTP/1.1' 'Host: room' 'Upgrade: websocket' 'Connection: Upgrade' \
    'Sec-WebSocket-Version: 13' 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==' \
    'Sec-WebSocket-Protocol: secret' '' >&3
read -r answer <&3)"_s << 3;
}

//! The step of a workflow, with a controller's tests in their place, as GitHub runs it.
void TestGuide::workflow()
{
    QFETCH(const QString, tests);
    QFETCH(const int, exitCode);
    static const QRegularExpression step(u"^- run: \\|\n((?:    .*\n)+)"_s,
                                         QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = step.match(guide());
    QVERIFY(match.hasMatch());
    const QString script =
        match.captured(1).remove(QRegularExpression(u"^    "_s, QRegularExpression::MultilineOption));
    Shell shell;
    QFile program(shell.folder.filePath(u"run-my-controllers-tests"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/bash\nset -e\n" + tests.toUtf8() + '\n');
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const int ended = shell.run(script, {u"-e"_s});
    QVERIFY2(ended == exitCode, shell.output.constData());
    QVERIFY(shell.read(u"strict.jsonl"_s).contains("summary"));
}

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
