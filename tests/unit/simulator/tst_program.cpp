// SPDX-License-Identifier: Apache-2.0
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QString out;
    QString err;
};

//! Starts rooms-simulator with \a arguments.
void start(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(ROOMS_SIMULATOR), arguments);
    QVERIFY(process.waitForStarted());
}

//! Runs rooms-simulator to its end.
Outcome run(const QStringList &arguments)
{
    QProcess process;
    start(process, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

//! The port that a started simulator says it listens on; 0 if it says nothing of the kind.
int portOf(QProcess &process)
{
    static const QRegularExpression line(u"^listening ws://127\\.0\\.0\\.1:(\\d+)/\n$"_s);
    if (!process.waitForReadyRead())
        return 0;
    return line.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

} // namespace

//! rooms-simulator from the outside: options, sentences, exit codes, signals.
class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void information_data();
    void information();
    void checks();
    void mistakes_data();
    void mistakes();
    void listensAndEndsCleanly_data();
    void listensAndEndsCleanly();
    void portInUse();
    void manyRooms();
    void portOfOneOfManyInUse();
};

void ProgramTest::information_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("contained");
    QTest::newRow("help") << u"--help"_s << u"--wire-profile <FILE>"_s;
    QTest::newRow("version") << u"--version"_s << u"rooms-simulator " ROOMS_VERSION "\n"_s;
    QTest::newRow("faults") << u"--list-faults"_s << u"drop-after-ack"_s;
    QTest::newRow("rules") << u"--list-rules"_s
                           << u"param-type              must    A client sent a parameter"_s;
    QTest::newRow("scenarios") << u"--list-scenarios"_s
                               << u"\ndual-screen     An office with an extended second screen.\n"_s;
}

void ProgramTest::information()
{
    QFETCH(const QString, option);
    QFETCH(const QString, contained);
    const Outcome outcome = run({option});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains(contained), qPrintable(outcome.out));
    QCOMPARE(outcome.err, QString());
}

//! A scenario is checked as a whole, and the exit code tells whether it is in order.
void ProgramTest::checks()
{
    const Outcome good = run({u"--check"_s, u"a-day"_s});
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.out, u"a-day: in order; meetings: 10, steps of the story: 25\n"_s);

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"based_on\": \"quiet\", \"rooom\": 1,\n \"story\": [{\"do\": \"jion\"}]}\n");
    file.close();
    const Outcome bad = run({u"--check"_s, file.fileName()});
    QCOMPARE(bad.exitCode, 2);
    QCOMPARE(bad.out.count(u'\n'), 2);
    QVERIFY(
        bad.out.contains(u"mine.json:1:23: rooom: is not an entry of a scenario; did you mean \"room\"?"_s));
    QVERIFY(bad.out.contains(u"mine.json:2:13: story[0].do: there is no \"jion\"; did you mean \"join\"?"_s));
    QCOMPARE(run({u"--check"_s, u"no-such"_s}).exitCode, 2);
}

void ProgramTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QStringList &arguments, const QString &sentence) {
        QTest::newRow(name) << arguments << sentence;
    };
    row("unknown option", {u"--bogus"_s}, u"Unknown option 'bogus'."_s);
    row("not an option", {u"bogus"_s}, u"\"bogus\" is not an option; see --help."_s);
    row("value missing", {u"--port"_s}, u"Missing value after '--port'."_s);
    row("port", {u"--port"_s, u"65536"_s}, u"--port takes a whole number from 0 to 65535, not \"65536\"."_s);
    row("a token alone", {u"--control-token"_s, u"file"_s}, u"--control-token goes with --control."_s);
    row("a token without a name", {u"--control"_s, u"0"_s, u"--control-token"_s, QString()},
        u"--control-token takes the name of a file."_s);
    row("no rooms", {u"--rooms"_s, u"0"_s}, u"--rooms takes a whole number from 1 to 1000, not \"0\"."_s);
    row("too many rooms", {u"--rooms"_s, u"1001"_s},
        u"--rooms takes a whole number from 1 to 1000, not \"1001\"."_s);
    row("ports that there are not", {u"--rooms"_s, u"100"_s, u"--port"_s, u"65500"_s},
        u"100 rooms from port 65500 on need ports up to 65599, but there are none above 65535."_s);
    row("seed", {u"--seed"_s, u"x"_s}, u"--seed takes a whole number from 0 to 4294967295, not \"x\"."_s);
    row("address", {u"--listen"_s, u"nowhere"_s},
        u"--listen takes an IP address, for example 127.0.0.1 or 0.0.0.0, not \"nowhere\"."_s);
    row("strict", {u"--strict=loud"_s}, u"--strict takes \"report\" or \"fail\", not \"loud\"."_s);
    row("report alone", {u"--report"_s, u"x"_s}, u"--report goes with --strict."_s);
    row("report nowhere", {u"--port"_s, u"0"_s, u"--strict"_s, u"--report"_s, u"/nowhere/at/all"_s},
        u"The report cannot be written to \"/nowhere/at/all\": No such file or directory."_s);
    row("recording of many", {u"--record"_s, u"x"_s, u"--rooms"_s, u"2"_s},
        u"--record is for one room, not for 2."_s);
    row("fast alone", {u"--fast"_s}, u"--fast goes with --replay."_s);
    row("over itself", {u"--record"_s, u"x"_s, u"--replay"_s, u"x"_s},
        u"--record and --replay cannot be the same file."_s);
    row("no recording", {u"--replay"_s, u"/nowhere/at/all"_s},
        u"The file \"/nowhere/at/all\" cannot be read: "_s);
    row("scenario", {u"--scenario"_s, u"x"_s}, u"There is no scenario and no file \"x\"."_s);
    row("fault", {u"--fault"_s, u"x"_s}, u"There is no fault \"x\"."_s);
    row("second fault", {u"--fault"_s, u"slow"_s, u"--fault"_s, u"slow=x"_s},
        u"The value of the fault \"slow\" is milliseconds"_s);
    row("two passwords", {u"--password"_s, u"a"_s, u"--password-file"_s, u"b"_s},
        u"Give --password or --password-file, not both."_s);
    row("password file", {u"--password-file"_s, u"/nowhere/at/all"_s},
        u"The file \"/nowhere/at/all\" cannot be read: No such file or directory. Check its name and who may read it."_s);
    row("wire profile", {u"--wire-profile"_s, QStringLiteral(ROOMS_SIMULATOR)},
        u"The file \"" ROOMS_SIMULATOR "\" is not a wire profile, a JSON object: illegal value."_s);
}

void ProgramTest::mistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.startsWith(u"rooms-simulator: "_s + sentence), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

void ProgramTest::listensAndEndsCleanly_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("SIGINT") << u"-INT"_s;
    QTest::newRow("SIGTERM") << u"-TERM"_s;
}

void ProgramTest::listensAndEndsCleanly()
{
    QFETCH(const QString, signal);
    QProcess process;
    start(process, {u"--port"_s, u"0"_s, u"--scenario"_s, u"quiet"_s, u"--fault"_s, u"slow=10"_s});
    QVERIFY(portOf(process) > 0);
    QCOMPARE(QProcess::execute(u"kill"_s, {signal, QString::number(process.processId())}), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void ProgramTest::portInUse()
{
    QProcess first;
    start(first, {u"--port"_s, u"0"_s});
    const int port = portOf(first);
    QVERIFY(port > 0);
    const Outcome second = run({u"--port"_s, QString::number(port)});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.startsWith(u"rooms-simulator: Cannot listen on 127.0.0.1, port %1: "_s.arg(port)),
             qPrintable(second.err));
    first.terminate();
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitCode(), 0);
}

//! A thousand rooms, each with its line.
void ProgramTest::manyRooms()
{
    QProcess process;
    start(process, {u"--port"_s, u"0"_s, u"--rooms"_s, u"1000"_s, u"--scenario"_s, u"quiet"_s});
    QByteArray out;
    const bool toldAll = QTest::qWaitFor(
        [&] {
            out += process.readAllStandardOutput();
            return out.count('\n') == 1000;
        },
        30000);
    QVERIFY2(toldAll, process.readAllStandardError().constData());
    const QStringList lines = QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
    for (const int number : {1, 500, 1000}) {
        const QRegularExpression line(u"^listening ws://127\\.0\\.0\\.1:\\d+/ .+ %1$"_s.arg(number));
        QVERIFY2(lines.at(number - 1).contains(line), qPrintable(lines.at(number - 1)));
    }
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void ProgramTest::portOfOneOfManyInUse()
{
    QProcess first;
    start(first, {u"--port"_s, u"0"_s});
    const int port = portOf(first);
    QVERIFY(port > 0);
    const Outcome second = run({u"--port"_s, QString::number(port), u"--rooms"_s, u"2"_s});
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.out, QString());
    QVERIFY2(second.err.startsWith(u"rooms-simulator: Cannot listen on 127.0.0.1, port %1: "_s.arg(port)),
             qPrintable(second.err));
    first.terminate();
    QVERIFY(first.waitForFinished());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
