// SPDX-License-Identifier: Apache-2.0
#include "journalfixture.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfileinfo.h>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using JournalReader::AnchorSays;
using JournalReader::Problem;

//! JournalReader: what it finds in a journal that somebody has had in their hands.
class TestJournalReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTampering_data();
    void findsTampering();
    void findsARecomputedChainByItsAnchor();
    void findsACutEndByItsAnchor();
    void saysWhatAnAnchorTells();
    void findsMissingFiles();
    void takesFilesInAnyOrder();
    void seesALineBeingWritten();
    void countsOpenRequests();
    void isBoundedInWhatItTells();
    void cannotRead_data();
    void cannotRead();
    void readsLargeFilesLineByLine();
    void tellsTheLastOfARoom();
    void tellsTheLastAcrossFiles();
};

void TestJournalReader::findsTampering_data()
{
    using Change = std::function<void(QByteArrayList &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("findings");
    QTest::newRow("nothing") << Change([](QByteArrayList &) {}) << QStringList {};
    QTest::newRow("changed") << Change([](QByteArrayList &lines) {
        lines[3].replace("LeaveMeeting", "StartMeeting");
    }) << QStringList {u"5 changed"_s};
    QTest::newRow("a blank more") << Change([](QByteArrayList &lines) { lines[3].append(' '); })
                                  << QStringList {u"5 changed"_s};
    QTest::newRow("removed") << Change([](QByteArrayList &lines) { lines.removeAt(3); })
                             << QStringList {u"4 removed"_s};
    QTest::newRow("removed and renumbered") << Change([](QByteArrayList &lines) {
        lines.removeAt(3);
        lines[3].replace("\"seq\":5", "\"seq\":4");
    }) << QStringList {u"4 changed"_s, u"5 removed"_s};
    QTest::newRow("first removed") << Change([](QByteArrayList &lines) { lines.removeAt(0); })
                                   << QStringList {};
    QTest::newRow("repeated") << Change([](QByteArrayList &lines) { lines.insert(3, lines.at(3)); })
                              << QStringList {u"5 inserted"_s};
    QTest::newRow("forged") << Change([](QByteArrayList &lines) {
        lines.insert(4, JournalLine::write(5, JournalLine::hash(lines.at(3)), "{\"kind\":\"asked\"}"));
    }) << QStringList {u"6 inserted"_s};
    QTest::newRow("swapped") << Change([](QByteArrayList &lines) { lines.swapItemsAt(3, 4); })
                             << QStringList {u"4 removed"_s, u"5 inserted"_s, u"6 removed"_s};
    QTest::newRow("no line") << Change([](QByteArrayList &lines) { lines.insert(3, "hello"); })
                             << QStringList {u"4 foreign"_s};
    QTest::newRow("an endless line") << Change([](QByteArrayList &lines) {
        lines.insert(3, QByteArray(500'000, 'x'));
    }) << QStringList {u"4 foreign"_s};
    QTest::newRow("destroyed") << Change([](QByteArrayList &lines) { lines[3] = "\0\0\0"; })
                               << QStringList {u"4 foreign"_s, u"5 removed"_s};
}

void TestJournalReader::findsTampering()
{
    QFETCH(std::function<void(QByteArrayList &)>, change);
    QFETCH(QStringList, findings);
    JournalFixture world;
    world.fill(8);
    QByteArrayList lines = world.lines();
    change(lines);
    world.setLines(lines);
    QCOMPARE(world.findings(), findings);
    QCOMPARE(world.verdict().isIntact(), findings.isEmpty());
}

//! Whoever can write can also compute: only what is kept elsewhere speaks against them.
void TestJournalReader::findsARecomputedChainByItsAnchor()
{
    JournalFixture world;
    world.fill(4);
    QByteArrayList lines = world.lines();
    lines[1].replace("LeaveMeeting", "StartMeeting");
    for (int i = 2; i < 4; ++i)
        lines[i].replace(17, 64, JournalLine::hash(lines.at(i - 1)));
    world.setLines(lines);
    QCOMPARE(world.findings(), QStringList());
    QCOMPARE(world.verdict().anchor, AnchorSays::Differs);
    QVERIFY(!world.verdict().isIntact());
    QVERIFY(JournalReader::verify(world.files.all(), std::nullopt)->isIntact());
}

void TestJournalReader::findsACutEndByItsAnchor()
{
    JournalFixture world;
    world.fill(6);
    world.setLines(world.lines().first(4));
    QCOMPARE(world.findings(), QStringList());
    QCOMPARE(world.verdict().anchor, AnchorSays::CutOff);
    QVERIFY(!world.verdict().isIntact());
    const auto without = JournalReader::verify(world.files.all(), std::nullopt);
    QVERIFY2(without->isIntact() && without->anchor == AnchorSays::Nothing, "a chain alone cannot tell");
}

void TestJournalReader::saysWhatAnAnchorTells()
{
    JournalFixture world;
    world.fill(3);
    const auto early = JournalAnchor::fromFile(world.files.anchor());
    QCOMPARE(world.verdict().anchor, AnchorSays::Complete);
    world.fill(3);
    QCOMPARE(JournalReader::verify(world.files.all(), early)->anchor, AnchorSays::GoesOn);
    world.setLines(world.lines().sliced(4));
    QCOMPARE(JournalReader::verify(world.files.all(), early)->anchor, AnchorSays::NotCovered);
    for (const QByteArray &broken : {QByteArray(), QByteArray("x"), QByteArray(200, '0'),
                                     early->toText().replace(' ', '-'), early->toText().toUpper()}) {
        JournalFixture::write(world.files.anchor(), broken);
        QCOMPARE(JournalAnchor::fromFile(world.files.anchor()).has_value(), broken == early->toText());
    }
}

void TestJournalReader::findsMissingFiles()
{
    JournalFixture world;
    world.fileSize = 2000;
    world.fill(30);
    QStringList files = world.files.all();
    QVERIFY(files.size() > 4);
    files.removeAt(2);
    const auto verdict = JournalReader::verify(files, std::nullopt);
    QCOMPARE(verdict->findings.size(), 1);
    QCOMPARE(verdict->findings.constFirst().kind, JournalReader::Finding::Kind::FilesMissing);
    QCOMPARE(verdict->findings.constFirst().file, files.at(2));
    files.removeFirst();
    QVERIFY(JournalReader::verify(files.sliced(1), std::nullopt)->isIntact());
}

void TestJournalReader::takesFilesInAnyOrder()
{
    JournalFixture world;
    world.fileSize = 2000;
    world.fill(20);
    QStringList files = world.files.all();
    std::reverse(files.begin(), files.end());
    QVERIFY(JournalReader::verify(files, std::nullopt)->isIntact());
}

void TestJournalReader::seesALineBeingWritten()
{
    JournalFixture world;
    world.fill(2);
    const QByteArray whole = JournalFixture::read(world.files.current());
    JournalFixture::write(world.files.current(), whole + "{\"seq\":3,\"pr");
    QCOMPARE(world.findings(), QStringList {u"3 unfinished"_s});
    QVERIFY(world.verdict().isIntact());
    JournalFixture::write(world.files.current(), whole.chopped(1));
    QCOMPARE(world.findings(), QStringList());
}

void TestJournalReader::countsOpenRequests()
{
    JournalFixture world;
    world.open();
    const quint64 first = world.journal->append(JournalFixture::asked());
    world.journal->append(JournalFixture::asked());
    world.journal->append(JournalFixture::ended(first));
    QCOMPARE(world.verdict().open, qint64(1));
}

void TestJournalReader::isBoundedInWhatItTells()
{
    JournalFixture world;
    world.fill(1);
    const QByteArrayList first = world.lines();
    world.setLines(first + QByteArrayList(5000, "x"));
    const JournalReader::Verdict verdict = world.verdict();
    QCOMPARE(verdict.findings.size(), JournalReader::Verdict::mostFindings);
    QCOMPARE(verdict.damages, qint64(5000));
    QCOMPARE(verdict.moreFindings, 5000 - JournalReader::Verdict::mostFindings);
}

void TestJournalReader::cannotRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("empty") << QByteArray("") << Problem::Empty;
    QTest::newRow("text") << QByteArray("hello\nworld\n") << Problem::Foreign;
    QTest::newRow("other JSON") << QByteArray("{\"seq\":1}\n") << Problem::Foreign;
    QTest::newRow("no number") << QByteArray("{\"seq\":-1,\"prev\":\"" + QByteArray(64, '0') + "\"}\n")
                               << Problem::Foreign;
    QTest::newRow("bytes") << QByteArray(3000, '\xff') << Problem::Foreign;
    QTest::newRow("missing") << QByteArray() << Problem::CannotRead;
}

void TestJournalReader::cannotRead()
{
    QFETCH(QByteArray, content);
    QFETCH(Problem, problem);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.jsonl"_s);
    if (!content.isNull())
        JournalFixture::write(path, content);
    const auto verdict = JournalReader::verify({path}, std::nullopt);
    QVERIFY(!verdict.ok());
    QCOMPARE(verdict.error().problem, problem);
    QVERIFY(QLatin1StringView(JournalReader::sentence(problem)).contains("%1"_L1));
    QCOMPARE(JournalReader::verify({folder.path()}, std::nullopt).error().problem, Problem::NotAFile);
    QVERIFY(JournalReader::read({path}, [](quint64, const JournalEntry &) { return true; }).has_value());
}

void TestJournalReader::readsLargeFilesLineByLine()
{
    JournalFixture world;
    world.fill(1);
    constexpr qint64 size = 100 * 1024 * 1024;
    {
        QFile file(world.files.current());
        QVERIFY(file.open(QIODevice::Append));
        QByteArray last = world.lines().constLast();
        quint64 number = 1;
        const QByteArray content = last.sliced(last.indexOf("\"action\"")).prepend('{');
        while (file.size() < size) {
            last = JournalLine::write(++number, JournalLine::hash(last), content);
            QVERIFY(file.write(last + '\n') > 0);
        }
    }
    const auto memory = [] {
        const QByteArray status = JournalFixture::read(u"/proc/self/status"_s);
        return status.sliced(status.indexOf("VmHWM:") + 6).trimmed().split(' ').constFirst().toLongLong();
    };
    const qint64 before = memory();
    QElapsedTimer timer;
    timer.start();
    const auto verdict = JournalReader::verify(world.files.all(), std::nullopt);
    QVERIFY(verdict->isIntact());
    qInfo("verifying %lld MiB, %lld lines: %lld ms", size >> 20, verdict->lines, timer.elapsed());
    QVERIFY2(memory() - before < 60 * 1024, "not all of it at once");
    timer.start();
    QCOMPARE(JournalReader::lastOfRoom(world.files, u"a"_s, 20).size(), 20);
    QVERIFY(JournalReader::lastOfRoom(world.files, u"nobody"_s, 20).isEmpty());
    qInfo("the last of a room: %lld ms", timer.elapsed());
}

void TestJournalReader::tellsTheLastOfARoom()
{
    JournalFixture world;
    QVERIFY(JournalReader::lastOfRoom(world.files, u"a"_s, 3).isEmpty());
    world.open();
    const quint64 first = world.journal->append(JournalFixture::asked(u"a"_s));
    world.journal->append(JournalFixture::asked(u"b"_s));
    world.journal->append(JournalFixture::ended(first, u"a"_s));
    const quint64 second = world.journal->append(JournalFixture::asked(u"a"_s));
    const auto requests = JournalReader::lastOfRoom(world.files, u"a"_s, 3);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).number, second);
    QVERIFY(!requests.at(0).ended);
    QCOMPARE(requests.at(1).number, first);
    QCOMPARE(requests.at(1).asked.stage, u"in_meeting"_s);
    QCOMPARE(requests.at(1).ended->confirmedMs, 410);
    QCOMPARE(JournalReader::lastOfRoom(world.files, u"a"_s, 1).size(), 1);
}

void TestJournalReader::tellsTheLastAcrossFiles()
{
    JournalFixture world;
    world.fileSize = 2000;
    world.open();
    for (int i = 0; i < 20; ++i)
        world.journal->append(JournalFixture::ended(world.journal->append(JournalFixture::asked())));
    const auto requests = JournalReader::lastOfRoom(world.files, u"a"_s, 100);
    QCOMPARE(requests.size(), 20);
    for (const JournalRequest &request : requests)
        QVERIFY(request.ended.has_value());
    QVERIFY(JournalReader::lastOfRoom(world.files, u"a"_s, 100, 3000).size() < 20);
}

QTEST_GUILESS_MAIN(TestJournalReader)
#include "tst_journalreader.moc"
