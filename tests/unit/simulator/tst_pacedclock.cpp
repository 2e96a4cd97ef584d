// SPDX-License-Identifier: Apache-2.0
#include "simulator/pacedclock.h"
#include "support/manualclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;

//! The simulated room's own time: it follows another clock, stands still, moves by steps, and runs faster.
class PacedClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows();
    void pauses();
    void steps();
    void runsFaster();
    void pausedByItsOwnTimer();
    void wallTime();
};

void PacedClockTest::follows()
{
    ManualClock outer;
    outer.advance(5s);
    PacedClock clock(outer);
    QCOMPARE(clock.now(), 5000);
    int rung = 0;
    Timer timer(clock, [&] { ++rung; });
    timer.start(100ms);
    outer.advance(99ms);
    QCOMPARE(rung, 0);
    outer.advance(1ms);
    QCOMPARE(rung, 1);
    QCOMPARE(clock.now(), 5100);
}

void PacedClockTest::pauses()
{
    ManualClock outer;
    PacedClock clock(outer);
    int rung = 0;
    Timer timer(clock, [&] { ++rung; });
    timer.start(100ms);
    outer.advance(60ms);
    clock.setPaused(true);
    outer.advance(1h);
    QCOMPARE(rung, 0);
    QCOMPARE(clock.now(), 60);
    QCOMPARE(timer.remaining(), 40);
    clock.setPaused(false);
    outer.advance(39ms);
    QCOMPARE(rung, 0);
    outer.advance(1ms);
    QCOMPARE(rung, 1);
}

void PacedClockTest::steps()
{
    ManualClock outer;
    PacedClock clock(outer);
    QVERIFY(!clock.step());
    QVERIFY(clock.isPaused());
    QList<qint64> rung;
    Timer second(clock, [&] { rung.append(clock.now()); });
    Timer first(clock, [&] {
        rung.append(clock.now());
        second.start(50ms);
    });
    first.start(20ms);
    QVERIFY(clock.step());
    QCOMPARE(rung, QList<qint64> {20});
    QVERIFY(clock.step());
    QCOMPARE(rung, (QList<qint64> {20, 70}));
    QVERIFY(!clock.step());
    QCOMPARE(clock.now(), 70);
}

void PacedClockTest::runsFaster()
{
    ManualClock outer;
    PacedClock clock(outer);
    QList<qint64> rung;
    Timer timer(clock, [&] { rung.append(outer.now()); });
    timer.start(100ms);
    outer.advance(10ms);
    clock.setSpeed(10);
    outer.advance(8ms);
    QVERIFY(rung.isEmpty());
    outer.advance(1ms);
    QCOMPARE(rung, QList<qint64> {19});
    clock.setSpeed(0);
    QCOMPARE(clock.speed(), 1);
    clock.setSpeed(1'000'000);
    QCOMPARE(clock.speed(), PacedClock::fastest);
}

void PacedClockTest::pausedByItsOwnTimer()
{
    ManualClock outer;
    PacedClock clock(outer);
    int rung = 0;
    Timer pause(clock, [&] { clock.setPaused(true); });
    Timer later(clock, [&] { ++rung; });
    pause.start(10ms);
    later.start(20ms);
    outer.advance(1s);
    QCOMPARE(clock.now(), 10);
    QCOMPARE(rung, 0);
}

void PacedClockTest::wallTime()
{
    ManualClock outer;
    const QDateTime start = outer.wallTime();
    PacedClock clock(outer);
    outer.advance(1min);
    QCOMPARE(clock.wallTime(), start.addSecs(60));
    clock.setPaused(true);
    outer.advance(1min);
    QCOMPARE(clock.wallTime(), start.addSecs(60));
    clock.setPaused(false);
    clock.setSpeed(60);
    outer.advance(1min);
    QCOMPARE(clock.wallTime(), start.addSecs(61 * 60));
}

QTEST_GUILESS_MAIN(PacedClockTest)
#include "tst_pacedclock.moc"
