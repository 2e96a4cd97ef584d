// SPDX-License-Identifier: Apache-2.0
#include "ctlprocess.h"
#include "unit/diagnostics/journalfixture.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! `journal verify` and `journal export`: what they say of journals that are whole, and of others.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifies();
    void findsTheLine();
    void comparesWithAnAnchorKeptElsewhere();
    void saysWhatItCannotShow();
    void takesTheOwnJournal();
    void exports();
    void exportsToAFile();
    void useless_data();
    void useless();
    void inChinese();

private:
    static CtlOutcome run(const QStringList &arguments, const QStringList &variables = {})
    {
        return CtlProcess::run(QStringList {u"journal"_s} + arguments, variables);
    }
};

void TestJournal::verifies()
{
    JournalFixture world;
    world.fileSize = 2000;
    world.fill(20);
    const CtlOutcome outcome = run(QStringList {u"verify"_s} + world.files.all());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.isOneLine());
    const QJsonObject json = outcome.json();
    QCOMPARE(json.value("intact"_L1), QJsonValue(true));
    QCOMPARE(json.value("anchor"_L1).toString(), u"complete"_s);
    QCOMPARE(json.value("first_seq"_L1).toInt(), 1);
    QCOMPARE(json.value("without_outcome"_L1).toInt(), 20);
    QCOMPARE(json.value("last_hash"_L1).toString().toLatin1(), world.verdict().last.hash);
    QCOMPARE(outcome.errors, QString());
}

void TestJournal::findsTheLine()
{
    JournalFixture world;
    world.fill(8);
    QByteArrayList lines = world.lines();
    lines[3].replace("LeaveMeeting", "StartMeeting");
    lines.removeAt(5);
    world.setLines(lines);
    const CtlOutcome outcome = run({u"verify"_s, world.files.current()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"journal.jsonl: line 5: the hash of the line before does not match"_s),
             qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"line 6: this is entry 7, but entry 6 should follow"_s),
             qPrintable(outcome.errors));
    const QJsonArray findings = outcome.json().value("findings"_L1).toArray();
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0)["finding"_L1].toString(), u"changed"_s);
    QCOMPARE(findings.at(0)["line"_L1].toInt(), 5);
    QCOMPARE(outcome.json().value("intact"_L1), QJsonValue(false));
}

void TestJournal::comparesWithAnAnchorKeptElsewhere()
{
    JournalFixture world;
    world.fill(5);
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"anchor"_s);
    QVERIFY(QFile::copy(world.files.anchor(), copy));
    world.setLines(world.lines().first(3));
    QVERIFY(QFile::remove(world.files.anchor()));
    world.fill(1); // and whoever did it went on
    const CtlOutcome outcome = run({u"verify"_s, u"--anchor"_s, copy, world.files.current()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.errors.contains(u"is not the one that the anchor knows"_s)
            || outcome.errors.contains(u"its end was cut off"_s));
    world.setLines(world.lines().first(3));
    QVERIFY(run({u"verify"_s, u"--anchor"_s, copy, world.files.current()})
                .errors.contains(u"the anchor knows of entry 5: its end was cut off"_s));
    QCOMPARE(run({u"verify"_s, u"--anchor"_s, world.files.current(), world.files.current()}).exitCode, 2);
}

void TestJournal::saysWhatItCannotShow()
{
    JournalFixture world;
    world.fill(5);
    QVERIFY(QFile::remove(world.files.anchor()));
    world.setLines(world.lines().sliced(1).first(3));
    const CtlOutcome outcome = run({u"verify"_s, world.files.current()});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.errors.contains(u"lines that were cut off after entry 4 would not show"_s));
    QVERIFY(outcome.errors.contains(u"The chain is shown from entry 2 on"_s));
}

void TestJournal::takesTheOwnJournal()
{
    const QTemporaryDir home;
    const QStringList variables {u"XDG_STATE_HOME="_s + home.path()};
    QCOMPARE(run({u"verify"_s}, variables).exitCode, 2);
    ManualClock clock;
    Journal({home.path() + u"/rooms-panel"_s}, Redaction(), clock).append(JournalFixture::asked());
    QCOMPARE(run({u"verify"_s}, variables).json().value("entries"_L1).toInt(), 1);
    QCOMPARE(run({u"export"_s}, variables).output.count("\r\n"), 2);
}

void TestJournal::exports()
{
    JournalFixture world;
    world.open();
    world.journal->append(JournalFixture::ended(world.journal->append(JournalFixture::asked())));
    const CtlOutcome outcome = run({u"export"_s, world.files.current()});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith("\xef\xbb\xbfseq,"));
    QVERIFY(outcome.output.contains("湖 Room"));
    QVERIFY(outcome.output.contains(",confirmed,"));
}

void TestJournal::exportsToAFile()
{
    JournalFixture world;
    world.fill(3);
    const QString csv = world.folder.filePath(u"out.csv"_s);
    QCOMPARE(run({u"export"_s, u"--out"_s, csv, world.files.current()}).exitCode, 0);
    QCOMPARE(JournalFixture::read(csv).count("\r\n"), 4);
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(csv).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    const QByteArray before = JournalFixture::read(world.files.current());
    QCOMPARE(run({u"export"_s, u"--out"_s, world.files.current(), world.files.current()}).exitCode, 2);
    QCOMPARE(JournalFixture::read(world.files.current()), before);
    QCOMPARE(run({u"export"_s, u"--out"_s, world.folder.path(), world.files.current()}).exitCode, 2);
    QCOMPARE(run({u"export"_s, u"--out"_s, u"/proc/nowhere/x"_s, world.files.current()}).exitCode, 2);
}

void TestJournal::useless_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QStringList {} << u"comes verify or export"_s;
    QTest::newRow("another word") << QStringList {u"burn"_s} << u"comes verify or export"_s;
    QTest::newRow("missing") << QStringList {u"verify"_s, u"/nonexistent"_s} << u"cannot be read"_s;
    QTest::newRow("device") << QStringList {u"verify"_s, u"/dev/null"_s} << u"is not a file"_s;
    QTest::newRow("foreign") << QStringList {u"export"_s, u"/proc/self/status"_s} << u"/proc/self/status"_s;
    QTest::newRow("room") << QStringList {u"verify"_s, u"--room"_s, u"127.0.0.1"_s}
                          << u"--room does not go"_s;
    QTest::newRow("out") << QStringList {u"verify"_s, u"--out"_s, u"x"_s} << u"--out does not go"_s;
    QTest::newRow("anchor") << QStringList {u"export"_s, u"--anchor"_s, u"x"_s} << u"--anchor does not go"_s;
    QTest::newRow("no anchor") << QStringList {u"verify"_s, u"--anchor="_s} << u"--anchor needs"_s;
}

void TestJournal::useless()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CtlOutcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(part), qPrintable(outcome.errors));
    QCOMPARE(outcome.output, QByteArray());
}

void TestJournal::inChinese()
{
    JournalFixture world;
    world.fill(3);
    QByteArrayList lines = world.lines();
    lines.removeAt(1);
    world.setLines(lines);
    const CtlOutcome outcome = run({u"verify"_s, u"--language"_s, u"zh_CN"_s, world.files.current()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"第 2 行"_s), qPrintable(outcome.errors));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
