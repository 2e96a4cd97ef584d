// SPDX-License-Identifier: Apache-2.0
#include "models/minuteclock.h"

#include "support/manualclock.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;

//! Time for showing: it moves on the minute.
class MinuteClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesOnTheMinute();
    void startsBetweenMinutes();
    void passesMidnight();
    void stopsWhenDestroyed();
};

void MinuteClockTest::movesOnTheMinute()
{
    ManualClock clock;
    const QDateTime start = clock.wallTime();
    MinuteClock minutes(clock);
    QSignalSpy ticks(&minutes, &MinuteClock::tick);
    QCOMPARE(minutes.now(), start);
    clock.advance(59'999ms);
    QCOMPARE(minutes.now(), start);
    clock.advance(1ms);
    QCOMPARE(minutes.now(), start.addSecs(60));
    clock.advance(1h);
    QCOMPARE(ticks.size(), 61);
    QCOMPARE(minutes.now(), clock.wallTime());
}

void MinuteClockTest::startsBetweenMinutes()
{
    ManualClock clock(QDateTime({2026, 11, 23}, QTime(14, 2, 17, 250), QTimeZone::utc()));
    MinuteClock minutes(clock);
    clock.advance(42'749ms);
    QCOMPARE(minutes.now().time(), QTime(14, 2, 17, 250));
    clock.advance(1ms);
    QCOMPARE(minutes.now().time(), QTime(14, 3));
}

void MinuteClockTest::passesMidnight()
{
    ManualClock clock(QDateTime({2026, 12, 31}, QTime(23, 59, 59), QTimeZone::utc()));
    MinuteClock minutes(clock);
    clock.advance(1s);
    QCOMPARE(minutes.now().date(), QDate(2027, 1, 1));
    QCOMPARE(minutes.now().time(), QTime(0, 0));
}

void MinuteClockTest::stopsWhenDestroyed()
{
    ManualClock clock;
    {
        MinuteClock minutes(clock);
    }
    QCOMPARE(clock.untilNext(), -1);
}

QTEST_GUILESS_MAIN(MinuteClockTest)
#include "tst_minuteclock.moc"
