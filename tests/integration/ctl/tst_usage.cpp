// SPDX-License-Identifier: Apache-2.0
#include "ctlprocess.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What is wrong with a command line is said in one sentence before anything is tried.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrong_data();
    void wrong();
    void wrongFile_data();
    void wrongFile();
    void help();
    void helpNamesEverything_data();
    void helpNamesEverything();
    void version();

private:
    static void checkWrong(const CtlOutcome &outcome, const QString &part);
};

void TestUsage::checkWrong(const CtlOutcome &outcome, const QString &part)
{
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith("roomsctl: "_L1), qUtf8Printable(outcome.errors));
    QVERIFY2(outcome.errors.contains(part), qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QVERIFY2(outcome.errors.trimmed().endsWith(u'.'), qUtf8Printable(outcome.errors));
}

void TestUsage::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *name, const QString &arguments, const QString &part) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << part;
    };
    const QString room = u"--room ws://127.0.0.1:1/ "_s;
    row("nothing", {}, u"--help"_s);
    row("no command", room, u"No command was given"_s);
    row("unknown command", room + u"dance"_s, u"\"dance\""_s);
    row("unknown option", room + u"--loud status"_s, u"loud"_s);
    row("option without value", u"status --room"_s, u"--room"_s);
    row("no room", u"status"_s, u"ROOMS_URL"_s);
    row("not ws", u"--room http://127.0.0.1/ status"_s, u"ws://"_s);
    row("no host", u"--room ws:/// status"_s, u"not a room address"_s);
    row("bad port", u"--room ws://127.0.0.1:99999/ status"_s, u"65535"_s);
    row("port in letters", u"--room 127.0.0.1:abc status"_s, u"65535"_s);
    row("no code", room + u"join"_s, u"No meeting code"_s);
    row("letters in the code", room + u"join 12345x789"_s, u"digits only"_s);
    row("short code", room + u"join 12345"_s, u"too short"_s);
    row("long code", room + u"join 123456789012345678901"_s, u"too long"_s);
    row("bad microphone", room + u"join 123456789 --mic yes"_s, u"--mic"_s);
    row("bad camera", room + u"join 123456789 --camera 1"_s, u"--camera"_s);
    row("no layout", room + u"layout"_s, u"A layout is a number"_s);
    row("layout in letters", room + u"layout grid"_s, u"A layout is a number"_s);
    row("layout 0", room + u"layout 0"_s, u"A layout is a number"_s);
    row("bad small window", room + u"layout 2 --voice-active maybe"_s, u"--voice-active"_s);
    row("bad type", room + u"start --type weekly"_s, u"--type"_s);
    row("foreign option", room + u"leave --mic on"_s, u"--mic"_s);
    row("no recording", u"replay"_s, u"Which recording?"_s);
    row("two recordings", u"replay a b"_s, u"\"b\""_s);
    row("time for a recording", u"replay a --timeout 1"_s, u"--timeout does not go"_s);
    row("room of a recording", u"--room 127.0.0.1 replay a"_s, u"--room does not go"_s);
    row("password for a recording", u"--password-file /dev/null replay a"_s,
        u"--password-file does not go"_s);
    row("recording to nowhere", room + u"watch --record="_s, u"--record needs"_s);
    row("recording to a device", room + u"watch --record /dev/null"_s, u"not a file"_s);
    row("archive to nowhere", u"diagnostics --out="_s, u"--out needs"_s);
    row("recording of a command", room + u"status --record x"_s, u"--record does not go"_s);
    row("lines of a command", room + u"status --json"_s, u"--json does not go"_s);
    row("a word too many", room + u"leave now"_s, u"\"now\""_s);
    row("empty path", room + u"query /"_s, u"The path is empty"_s);
    for (const auto &timeout : {u"soon"_s, u"0"_s, u"-1"_s, u"nan"_s, u"inf"_s, u"1e9"_s, u"2s"_s})
        QTest::addRow("timeout %s", qPrintable(timeout))
            << QStringList {u"--room"_s, u"127.0.0.1:1"_s, u"--timeout="_s + timeout, u"status"_s}
            << u"--timeout takes seconds"_s;
    QTest::newRow("empty code") << QStringList {u"--room"_s, u"127.0.0.1:1"_s, u"join"_s, u""_s}
                                << u"No meeting code"_s;
    QTest::newRow("empty room") << QStringList {u"--room"_s, u""_s, u"status"_s} << u"No room address"_s;
    row("no verb", room + u"password"_s, u"set, forget or where"_s);
    row("unknown verb", room + u"password print"_s, u"set, forget or where"_s);
    row("password on the command line", room + u"password set secret"_s, u"\"secret\""_s);
    row("password file to keep", room + u"--password-file /dev/null password set"_s, u"--password-file"_s);
    row("password of no room", u"password set"_s, u"ROOMS_URL"_s);
    row("no such language", room + u"--language tlh status"_s, u"zh_CN"_s);
}

void TestUsage::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    checkWrong(CtlProcess::run(arguments), part);
}

void TestUsage::wrongFile_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");

    QTest::newRow("empty password") << u"--password-file"_s << QByteArray("\nsecond line\n") << u"password"_s;
    QTest::newRow("profile no JSON") << u"--wire-profile"_s << QByteArray("{") << u"JSON"_s;
    QTest::newRow("profile no object") << u"--wire-profile"_s << QByteArray("[]") << u"JSON"_s;
    QTest::newRow("profile unknown key")
        << u"--wire-profile"_s << QByteArray("{\"nick\":\"x\"}") << u"nick"_s;
    for (const auto &option : {u"--password-file"_s, u"--wire-profile"_s})
        QTest::addRow("missing %s", qPrintable(option)) << option << QByteArray() << u"cannot be read"_s;
}

void TestUsage::wrongFile()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, content);
    QFETCH(QString, part);

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    if (!content.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    checkWrong(CtlProcess::run({u"--room"_s, u"127.0.0.1:1"_s, option, file.fileName(), u"status"_s}), part);
}

void TestUsage::help()
{
    for (const auto &option : {u"--help"_s, u"-h"_s}) {
        const CtlOutcome outcome = CtlProcess::run({option});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.errors, QString());
        QVERIFY(outcome.output.startsWith("Usage: roomsctl "));
        for (const QByteArray &line : outcome.output.split('\n'))
            QVERIFY2(line.size() <= 85, line.constData());
    }
}

void TestUsage::helpNamesEverything_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *word : {"query",          "status",          "watch",           "start",
                             "join",           "leave",           "dissolve",        "leave-waiting-room",
                             "layout",         "mic on|off",      "camera on|off",   "volume N",
                             "stop-share",     "--room",          "--password-file", "--timeout",
                             "--wire-profile", "--language",      "--type",          "--password",
                             "--mic",          "--camera",        "--voice-active",  "--show-secrets",
                             "--version",      "ROOMS_URL",       "ROOMS_PASSWORD",  "replay",
                             "diagnostics",    "--record",        "--json",          "--out",
                             "password set",   "password forget", "password where"})
        QTest::newRow(word) << QByteArray(word);
}

void TestUsage::helpNamesEverything()
{
    QFETCH(QByteArray, word);
    QVERIFY(CtlProcess::run({u"--help"_s}).output.contains("  " + word));
}

void TestUsage::version()
{
    const CtlOutcome outcome = CtlProcess::run({u"--version"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, QByteArray("roomsctl " ROOMS_VERSION "\n"));
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
