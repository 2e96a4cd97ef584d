// SPDX-License-Identifier: Apache-2.0
#include "history.h"
#include "options.h"
#include "script.h"

#include "base/logging.h"
#include "support/logwatch.h"

#include <QtTest/qtest.h>

#include <malloc.h>

using namespace Rooms;
using namespace Rooms::History;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The histories themselves: a seed is one history and no other, and what they are there to find is found.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LogWatch::install(); }
    void seedIsOneHistory();
    void journalTellsTheTime();
    void mischiefIsFound_data();
    void mischiefIsFound();
    void secretsAreFound_data();
    void secretsAreFound();
    void warningsAreFound();
    void longTroubleNeedsNoMemory();
    void endedHistoriesLeaveNothing();
    void options_data();
    void options();
};

namespace {

size_t bytesInUse()
{
    return mallinfo2().uordblks;
}

} // namespace

void HistoryTest::seedIsOneHistory()
{
    QStringList last;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Outcome once = play(seed, true);
        const Outcome again = play(seed, true);
        const Outcome silent = play(seed);
        QCOMPARE(again.journal, once.journal);
        QVERIFY(silent.journal.isEmpty());
        QCOMPARE(silent.figures.frames, once.figures.frames);
        QCOMPARE(silent.figures.virtualMs, once.figures.virtualMs);
        QVERIFY(once.journal != last);
        last = once.journal;
    }
}

void HistoryTest::journalTellsTheTime()
{
    const QStringList journal = play(1, true).journal;
    QVERIFY(journal.size() > 10);
    double last = 0;
    for (const QString &line : journal) {
        const double time = line.left(9).toDouble();
        QVERIFY2(time >= last, qPrintable(line));
        last = time;
    }
}

void HistoryTest::mischiefIsFound_data()
{
    QTest::addColumn<Mischief>("mischief");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a command that comes twice") << Mischief::RepeatsCalls << u"reached the room twice"_s;
    QTest::newRow("an acceptance that is none")
        << Mischief::ForgesAcks << u"is called accepted and was not done"_s;
    QTest::newRow("what was told before") << Mischief::RepeatsOldFrames << u"older than what was shown"_s;
    QTest::newRow("a room that is not heard") << Mischief::KeepsSilent << u"not the room's state 5 s after"_s;
}

void HistoryTest::mischiefIsFound()
{
    QFETCH(Mischief, mischief);
    QFETCH(QString, sentence);
    const auto isFound = [&](quint32 seed) { return play(seed, false, mischief).broken.contains(sentence); };
    int found = 0;
    for (quint32 seed = 1; seed <= 200 && found < 3; ++seed)
        found += isFound(seed) ? 1 : 0;
    QCOMPARE(found, 3);
}

void HistoryTest::secretsAreFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("control password") << u"password canary-control"_s;
    QTest::newRow("the same, as it travels") << u"auth-Y2FuYXJ5LWNvbnRyb2w%3D"_s;
    QTest::newRow("meeting password") << u"{\"password\":\"canary-weekly\"}"_s;
    QTest::newRow("meeting URL") << u"https://meeting.example.com/dm/1"_s;
}

void HistoryTest::secretsAreFound()
{
    QFETCH(QString, line);
    LogWatch watch(secrets());
    qCDebug(lcService) << "harmless";
    QCOMPARE(watch.takeComplaints(), QStringList());
    qCDebug(lcService).noquote() << line;
    QCOMPARE(watch.takeComplaints(), QStringList {u"A secret was logged by rooms.service."_s});
}

void HistoryTest::warningsAreFound()
{
    LogWatch watch(secrets());
    qCWarning(lcSimulator) << "odd";
    QCOMPARE(watch.takeComplaints(), QStringList {u"rooms.simulator warned: odd"_s});
}

//! Links that are lost every second and a storm of events, for minutes: as much memory as at first.
void HistoryTest::longTroubleNeedsNoMemory()
{
    LogWatch watch(secrets());
    World world(1, false, Mischief::None);
    Panel &panel = *world.panels().front();
    panel.client().connectToRoom();
    world.device().set({Fault::Flood, 10});
    world.device().set({Fault::DropEvery, 900});
    const auto trouble = [&world, &panel] {
        for (int i = 0; i < 60; ++i) {
            panel.wake();
            world.pass(1s);
        }
    };
    trouble();
    const size_t before = bytesInUse();
    for (int minute = 0; minute < 4; ++minute)
        trouble();
    QVERIFY2(world.verdict().isGood(), qPrintable(world.verdict().sentence()));
    QCOMPARE(watch.takeComplaints(), QStringList());
    QVERIFY(world.figures().linksLost > 200);
    QVERIFY2(bytesInUse() < before + 64 * 1024, qPrintable(u"%1 bytes more"_s.arg(bytesInUse() - before)));
}

void HistoryTest::endedHistoriesLeaveNothing()
{
    for (quint32 seed = 1; seed <= 50; ++seed)
        play(seed);
    const size_t before = bytesInUse();
    for (quint32 seed = 1; seed <= 50; ++seed)
        play(seed);
    QVERIFY2(bytesInUse() < before + 64 * 1024, qPrintable(u"%1 bytes more"_s.arg(bytesInUse() - before)));
}

void HistoryTest::options_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<bool>("single");
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("count");
    QTest::newRow("none") << QStringList {} << true << false << 1u << 10'000u;
    QTest::newRow("one seed") << QStringList {u"--seed"_s, u"77"_s} << true << true << 77u << 10'000u;
    QTest::newRow("some") << QStringList {u"--from=5"_s, u"--seeds=9"_s} << true << false << 5u << 9u;
    QTest::newRow("no number") << QStringList {u"--seed"_s, u"x"_s} << false << false << 0u << 0u;
    QTest::newRow("beyond the last") << QStringList {u"--from=4294967295"_s} << false << false << 0u << 0u;
    QTest::newRow("unknown") << QStringList {u"--sead"_s} << false << false << 0u << 0u;
    QTest::newRow("superfluous") << QStringList {u"7"_s} << false << false << 0u << 0u;
}

void HistoryTest::options()
{
    QFETCH(QStringList, arguments);
    const auto options = Options::read(QStringList {u"rooms-soak"_s} + arguments);
    QTEST(options.ok(), "ok");
    if (!options)
        return;
    QTEST(options->single, "single");
    QTEST(options->first, "first");
    QTEST(options->count, "count");
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
