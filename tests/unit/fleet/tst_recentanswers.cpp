// SPDX-License-Identifier: Apache-2.0
#include "fleet/alarmrules.h"
#include "fleet/recentanswers.h"

#include <QtTest/qtest.h>

using namespace Rooms;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

//! A room that is asked every \a interval, and answers after \a ms, from \a begin to \a end.
void answer(RecentAnswers &answers, qint64 begin, qint64 end, qint64 interval, int ms)
{
    for (qint64 now = begin; now < end; now += interval)
        answers.add(qint64(ms) * 1000, now);
}

//! Histograms are as exact as that.
bool isAbout(int value, int wanted)
{
    return value >= wanted && value <= wanted * 9 / 8 + 1;
}

} // namespace

//! What of late is beside the usual.
class TestRecentAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfFew();
    void tellsLateFromUsual();
    void takesTwoSlowOnesForChance();
    void doesNotGetUsedToBeingSlow();
    void getsUsedToBeingABitSlower();
    void worksForARoomAtRest();
    void worksForABusyRoom();
    void forgetsAfterALongSilence();
};

void TestRecentAnswers::saysNothingOfFew()
{
    RecentAnswers answers;
    QCOMPARE(answers.recentP95(0), -1);
    QCOMPARE(answers.usualP95(), -1);
    answer(answers, 0, 3000, 1000, 100);
    QCOMPARE(answers.recentP95(3000), -1);
    answers.add(100'000, 3000);
    QVERIFY(isAbout(answers.recentP95(3000), 100));
    QCOMPARE(answers.usualP95(), -1); // nothing has become usual yet
}

void TestRecentAnswers::tellsLateFromUsual()
{
    RecentAnswers answers;
    answer(answers, 0, hour, 15'000, 300);
    answer(answers, hour, hour + 5 * minute, 15'000, 900);
    QVERIFY(isAbout(answers.recentP95(hour + 5 * minute - 1), 900));
    QVERIFY(isAbout(answers.usualP95(), 300));
    answer(answers, hour + 5 * minute, hour + 11 * minute, 15'000, 300);
    QVERIFY(isAbout(answers.recentP95(hour + 11 * minute - 1), 300));
    QVERIFY(isAbout(answers.usualP95(), 300));
}

void TestRecentAnswers::takesTwoSlowOnesForChance()
{
    RecentAnswers answers;
    answer(answers, 0, hour, 15'000, 300);
    answers.add(4'000'000, hour);
    answers.add(4'000'000, hour + 1);
    QVERIFY(isAbout(answers.recentP95(hour + 2), 300));
    answers.add(4'000'000, hour + 2);
    QVERIFY(isAbout(answers.recentP95(hour + 3), 4000));
}

void TestRecentAnswers::doesNotGetUsedToBeingSlow()
{
    RecentAnswers answers;
    answer(answers, 0, hour, 60'000, 300);
    answer(answers, hour, 30 * hour, 60'000, 1500);
    QVERIFY(isAbout(answers.usualP95(), 300));
    QVERIFY(isAbout(answers.recentP95(30 * hour - 1), 1500));
}

void TestRecentAnswers::getsUsedToBeingABitSlower()
{
    RecentAnswers answers;
    answer(answers, 0, hour, 60'000, 300);
    answer(answers, hour, 30 * hour, 60'000, 390);
    QVERIFY(isAbout(answers.usualP95(), 390));
}

void TestRecentAnswers::worksForARoomAtRest()
{
    RecentAnswers answers;
    for (qint64 now = 0; now < 2 * hour; now += 60'200) {
        answers.add(300'000, now);
        QVERIFY(now < 5 * minute || isAbout(answers.recentP95(now), 300));
    }
    QVERIFY(isAbout(answers.usualP95(), 300));
}

void TestRecentAnswers::worksForABusyRoom()
{
    RecentAnswers answers;
    for (int i = 0; i < 400'000; ++i)
        answers.add(20'000, i * 2 / 10);
    answer(answers, minute, 10 * minute, 10, 20);
    QVERIFY(isAbout(answers.recentP95(10 * minute - 1), 20));
    QVERIFY(isAbout(answers.usualP95(), 20));
}

void TestRecentAnswers::forgetsAfterALongSilence()
{
    RecentAnswers answers;
    answer(answers, 0, hour, 15'000, 300);
    QCOMPARE(answers.recentP95(48 * hour), -1);
    QVERIFY(isAbout(answers.usualP95(), 300));
    answer(answers, 48 * hour, 48 * hour + minute, 5'000, 700);
    QVERIFY(isAbout(answers.recentP95(48 * hour + minute - 1), 700));
    QCOMPARE(answers.recentP95(0), answers.recentP95(48 * hour + minute - 1)); // time does not go back
}

QTEST_GUILESS_MAIN(TestRecentAnswers)
#include "tst_recentanswers.moc"
