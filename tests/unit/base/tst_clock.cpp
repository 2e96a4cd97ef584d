// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include "support/manualclock.h"

#include <QtTest/qtest.h>

#include <memory>

using namespace Rooms;
using namespace std::chrono_literals;

namespace {

//! A clock whose single turns can be looked at, where ManualClock plays as many as are due.
class TurnClock : public Clock
{
public:
    qint64 now() const override { return time; }
    QDateTime wallTime() const override { return QDateTime::fromMSecsSinceEpoch(time); }
    using Clock::ring;

    qint64 time = 0;
    QList<qint64> alarms;

protected:
    void setAlarm(qint64 due) override { alarms.append(due); }
};

} // namespace

//! Timer and the part of Clock that every clock shares.
class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesByDueTimeThenByOrderOfStarting();
    void firesOnceAtExactlyItsTime();
    void startingAgainMovesIt();
    void stoppedFiresNoMore();
    void destroyedFiresNoMore();
    void callbackMayDestroyItsTimer();
    void callbackMayDestroyOrStopOthersThatAreDue();
    void callbackMayStartItsTimerAgain();
    void noDelayMeansTheNextTurn_data();
    void noDelayMeansTheNextTurn();
    void timerStartedByACallbackWaitsForTheNextTurn();
    void earlyTurnRunsNothing();
    void remainingCountsDown();
    void remainingIsNeverNegative();
    void alarmIsTheEarliestTimer();
    void alarmIsSetOnceAfterATurn();
    void manualClockTellsTheTimeOfDay();
    void beatsAreRoundTimesOfDay();
    void beatIsNeverNow();
};

void ClockTest::firesByDueTimeThenByOrderOfStarting()
{
    ManualClock clock;
    QList<int> fired;
    Timer late(clock, [&] { fired.append(3); });
    Timer early(clock, [&] { fired.append(1); });
    Timer alsoEarly(clock, [&] { fired.append(2); });
    late.start(20ms);
    early.start(10ms);
    alsoEarly.start(10ms);
    clock.advance(30ms);
    QCOMPARE(fired, (QList {1, 2, 3}));
}

void ClockTest::firesOnceAtExactlyItsTime()
{
    ManualClock clock;
    QList<qint64> times;
    Timer timer(clock, [&] { times.append(clock.now()); });
    timer.start(250ms);
    QVERIFY(timer.isActive());
    clock.advance(249ms);
    QVERIFY(times.isEmpty());
    clock.advance(1h);
    QCOMPARE(times, QList<qint64> {250});
    QVERIFY(!timer.isActive());
}

void ClockTest::startingAgainMovesIt()
{
    ManualClock clock;
    QList<qint64> times;
    Timer timer(clock, [&] { times.append(clock.now()); });
    timer.start(10ms);
    clock.advance(5ms);
    timer.start(10ms);
    clock.advance(100ms);
    QCOMPARE(times, QList<qint64> {15});
}

void ClockTest::stoppedFiresNoMore()
{
    ManualClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.stop(); // never started
    timer.start(10ms);
    QCOMPARE(clock.timers(), 1u);
    timer.stop();
    timer.stop();
    QVERIFY(!timer.isActive());
    QCOMPARE(clock.timers(), 0u);
    clock.advance(100ms);
    QCOMPARE(fired, 0);

    timer.start(10ms);
    clock.advance(100ms);
    QCOMPARE(fired, 1);
}

void ClockTest::destroyedFiresNoMore()
{
    ManualClock clock;
    int fired = 0;
    {
        Timer timer(clock, [&] { ++fired; });
        timer.start(10ms);
    }
    clock.advance(100ms);
    QCOMPARE(fired, 0);
    QCOMPARE(clock.untilNext(), -1);
}

void ClockTest::callbackMayDestroyItsTimer()
{
    ManualClock clock;
    auto held = std::make_shared<int>();
    const std::weak_ptr<int> watched = held;
    bool fired = false;
    std::unique_ptr<Timer> timer;
    timer = std::make_unique<Timer>(clock, [&, held = std::move(held)] {
        timer.reset();
        fired = !watched.expired(); // what the callback holds lives until it returns
    });
    timer->start(10ms);
    clock.advance(100ms);
    QVERIFY(fired);
    QVERIFY(watched.expired());
}

void ClockTest::callbackMayDestroyOrStopOthersThatAreDue()
{
    ManualClock clock;
    QList<int> fired;
    std::unique_ptr<Timer> destroyed;
    Timer stopped(clock, [&] { fired.append(3); });
    Timer first(clock, [&] {
        fired.append(1);
        destroyed.reset();
        stopped.stop();
    });
    destroyed = std::make_unique<Timer>(clock, [&] { fired.append(2); });
    first.start(10ms);
    destroyed->start(10ms);
    stopped.start(10ms);
    clock.advance(100ms);
    QCOMPARE(fired, QList {1});
}

void ClockTest::callbackMayStartItsTimerAgain()
{
    ManualClock clock;
    QList<qint64> times;
    std::unique_ptr<Timer> timer;
    timer = std::make_unique<Timer>(clock, [&] {
        times.append(clock.now());
        timer->start(10ms);
    });
    timer->start(10ms);
    clock.advance(35ms);
    QCOMPARE(times, (QList<qint64> {10, 20, 30}));
    QCOMPARE(timer->remaining(), 5);
}

void ClockTest::noDelayMeansTheNextTurn_data()
{
    QTest::addColumn<int>("delay");
    QTest::newRow("zero") << 0;
    QTest::newRow("negative") << -5000;
}

void ClockTest::noDelayMeansTheNextTurn()
{
    QFETCH(int, delay);
    ManualClock clock;
    clock.advance(1s);
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(std::chrono::milliseconds(delay));
    QCOMPARE(fired, 0);
    QVERIFY(timer.isActive());
    QCOMPARE(timer.remaining(), 0);
    clock.advance(0ms);
    QCOMPARE(fired, 1);
    QCOMPARE(clock.now(), 1000);
}

void ClockTest::timerStartedByACallbackWaitsForTheNextTurn()
{
    TurnClock clock;
    QList<int> fired;
    Timer second(clock, [&] { fired.append(2); });
    Timer first(clock, [&] {
        fired.append(1);
        second.start(0ms);
    });
    Timer last(clock, [&] { fired.append(3); });
    first.start(0ms);
    last.start(5ms);
    clock.time = 5;
    clock.ring();
    // `last` is due in this turn and runs, although `second` is due before it.
    QCOMPARE(fired, (QList {1, 3}));
    clock.ring();
    QCOMPARE(fired, (QList {1, 3, 2}));
}

void ClockTest::earlyTurnRunsNothing()
{
    TurnClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(10ms);
    clock.time = 9;
    clock.ring();
    QCOMPARE(fired, 0);
    QVERIFY(timer.isActive());
    QCOMPARE(clock.alarms.last(), 10);
}

void ClockTest::remainingCountsDown()
{
    ManualClock clock;
    Timer timer(clock, [] {});
    QCOMPARE(timer.remaining(), 0);
    timer.start(100ms);
    QCOMPARE(timer.remaining(), 100);
    clock.advance(60ms);
    QCOMPARE(timer.remaining(), 40);
    clock.advance(40ms);
    QCOMPARE(timer.remaining(), 0);
}

void ClockTest::remainingIsNeverNegative()
{
    TurnClock clock;
    Timer timer(clock, [] {});
    timer.start(10ms);
    clock.time = 50; // the turn comes late
    QVERIFY(timer.isActive());
    QCOMPARE(timer.remaining(), 0);
}

void ClockTest::alarmIsTheEarliestTimer()
{
    TurnClock clock;
    Timer a(clock, [] {});
    Timer b(clock, [] {});
    a.start(30ms);
    QCOMPARE(clock.alarms.last(), 30);
    b.start(20ms);
    QCOMPARE(clock.alarms.last(), 20);
    b.stop();
    QCOMPARE(clock.alarms.last(), 30);
    a.stop();
    QCOMPARE(clock.alarms.last(), -1);
}

void ClockTest::alarmIsSetOnceAfterATurn()
{
    TurnClock clock;
    Timer a(clock, [] {});
    Timer b(clock, [&] { a.start(40ms); });
    a.start(10ms);
    b.start(10ms);
    clock.alarms.clear();
    clock.time = 10;
    clock.ring();
    QCOMPARE(clock.alarms, QList<qint64> {50});
}

void ClockTest::manualClockTellsTheTimeOfDay()
{
    const QDateTime morning({2026, 1, 2}, {8, 0}, QTimeZone::utc());
    ManualClock clock(morning);
    QCOMPARE(clock.wallTime(), morning);
    clock.advance(90min);
    QCOMPARE(clock.wallTime(), QDateTime({2026, 1, 2}, {9, 30}, QTimeZone::utc()));
}

void ClockTest::beatsAreRoundTimesOfDay()
{
    ManualClock clock(QDateTime({2026, 11, 23}, {14, 2, 41, 300}, QTimeZone::utc()));
    clock.advance(200ms); // its monotonic time is 200 ms, and the time of day 14:02:41.500
    QCOMPARE(clock.untilBeat(1min), 18'500ms);
    QCOMPARE(clock.untilBeat(15s), 3500ms);
    QCOMPARE(clock.untilBeat(2500ms), 1000ms);
    QCOMPARE(clock.beatBefore(clock.now() + 2500, 2500ms), clock.now() + 1000);
    QCOMPARE(clock.beatBefore(clock.now() + 1000, 2500ms), clock.now() + 1000);
    QCOMPARE(clock.beatBefore(clock.now() + 999, 2500ms), clock.now() - 1500);
}

void ClockTest::beatIsNeverNow()
{
    ManualClock clock;
    QCOMPARE(clock.untilBeat(1min), 1min);
    clock.advance(1min);
    QCOMPARE(clock.untilBeat(1min), 1min);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
