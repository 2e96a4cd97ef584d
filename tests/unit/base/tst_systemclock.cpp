// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;

//! SystemClock against the time as it passes: only orders and lower bounds hold on a busy machine.
class SystemClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesInOrder();
    void neverFiresEarly();
    void zeroDelayWaitsForTheEventLoop();
    void stoppedTimerLeavesTheOthers();
    void longWaitsCanBeStarted();
    void longWaitsAreKept();
    void timePasses();
    void beatsOfOneTimeCoincide();
    void beatIsNeverBeforeItsTimeOfDay();
};

void SystemClockTest::firesInOrder()
{
    SystemClock clock;
    QList<int> fired;
    Timer last(clock, [&] { fired.append(3); });
    Timer second(clock, [&] { fired.append(2); });
    Timer first(clock, [&] {
        fired.append(1);
        second.start(1ms);
    });
    last.start(60ms);
    first.start(1ms);
    QTRY_COMPARE(fired.size(), 3);
    QCOMPARE(fired, (QList {1, 2, 3}));
}

void SystemClockTest::neverFiresEarly()
{
    SystemClock clock;
    const qint64 started = clock.now();
    qint64 fired = -1;
    Timer timer(clock, [&] { fired = clock.now(); });
    timer.start(15ms);
    QTRY_VERIFY(fired >= 0);
    QVERIFY2(fired - started >= 15, qPrintable(QString::number(fired - started)));
}

void SystemClockTest::zeroDelayWaitsForTheEventLoop()
{
    SystemClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(0ms);
    QCOMPARE(fired, 0);
    QTRY_COMPARE(fired, 1);
}

void SystemClockTest::stoppedTimerLeavesTheOthers()
{
    SystemClock clock;
    QList<int> fired;
    Timer stopped(clock, [&] { fired.append(1); });
    Timer other(clock, [&] { fired.append(2); });
    stopped.start(1ms);
    other.start(20ms);
    stopped.stop();
    QTRY_COMPARE(fired, QList {2});
}

void SystemClockTest::longWaitsCanBeStarted()
{
    SystemClock clock;
    bool fired = false;
    Timer inTwoDays(clock, [] { QFAIL("fired two days early"); });
    Timer soon(clock, [&] { fired = true; });
    inTwoDays.start(48h);
    soon.start(1ms);
    QTRY_VERIFY(fired);
    QVERIFY(inTwoDays.isActive());
    QVERIFY(inTwoDays.remaining() > 47 * 3600 * 1000);
}

void SystemClockTest::longWaitsAreKept()
{
    // Against timers that are due 20 ms later, begun at different parts of a second.
    struct Wait
    {
        SystemClock clock;
        std::unique_ptr<Timer> timer;
    };
    constexpr int waits = 20;
    std::array<Wait, waits> all;
    QList<int> order;
    for (int i = 0; i < waits; ++i) {
        Wait &wait = all.at(size_t(i));
        wait.timer = std::make_unique<Timer>(wait.clock, [&order, i] { order.append(i); });
        QTimer::singleShot(i * 25, Qt::PreciseTimer, &wait.clock, [&order, &wait, i] {
            wait.timer->start(1000ms);
            QTimer::singleShot(1020ms, Qt::PreciseTimer, &wait.clock,
                               [&order, i] { order.append(waits + i); });
        });
    }
    QTRY_COMPARE(order.size(), 2 * waits);
    for (int i = 0; i < waits; ++i)
        QVERIFY2(order.indexOf(i) < order.indexOf(waits + i), qPrintable(QString::number(i)));
}

void SystemClockTest::timePasses()
{
    SystemClock clock;
    const qint64 before = clock.now();
    QVERIFY(before >= 0);
    QTRY_VERIFY(clock.now() > before);
    QVERIFY(qAbs(clock.wallTime().msecsTo(QDateTime::currentDateTime())) < 60'000);
}

void SystemClockTest::beatsOfOneTimeCoincide()
{
    SystemClock clock;
    // Whenever they are asked for, also between two milliseconds of either clock.
    const qint64 minute = clock.now() + clock.untilBeat(1h).count();
    QElapsedTimer elapsed;
    elapsed.start();
    while (!elapsed.hasExpired(20)) {
        QCOMPARE(clock.beatBefore(minute, 1h), minute);
        QCOMPARE(clock.beatBefore(minute + 100, 2500ms), minute);
    }
}

void SystemClockTest::beatIsNeverBeforeItsTimeOfDay()
{
    SystemClock clock;
    QTime atBeat;
    Timer timer(clock, [&] { atBeat = clock.wallTime().time(); });
    const auto wait = clock.untilBeat(100ms);
    QVERIFY(wait > 0ms && wait <= 100ms);
    const QTime beat = clock.wallTime().addMSecs(wait.count()).time();
    timer.start(wait);
    QTRY_VERIFY(atBeat.isValid());
    QVERIFY2(atBeat.msec() / 100 >= beat.msec() / 100 || atBeat.second() != beat.second(),
             qPrintable(atBeat.toString(Qt::ISODateWithMs) + u' ' + beat.toString(Qt::ISODateWithMs)));
}

QTEST_GUILESS_MAIN(SystemClockTest)
#include "tst_systemclock.moc"
