// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Kind = Alarm::Kind;
using Kinds = QList<int>;

namespace {

//! The same room at several times.
struct Course
{
    Kinds at(int second)
    {
        judgement = AlarmRules::judge(room, history, States::now().addSecs(second));
        history = judgement.history;
        Kinds kinds;
        for (const Alarm &alarm : judgement.due)
            kinds.append(int(alarm.kind));
        return kinds;
    }
    //! In how many seconds from the start to look again, -1 for never.
    int lookAgain() const
    {
        return judgement.lookAgain.isValid() ? int(States::now().secsTo(judgement.lookAgain)) : -1;
    }

    RoomSummary room;
    AlarmRules::History history = {};
    AlarmRules::Judgement judgement = {};
};

Kinds only(Kind kind)
{
    return {int(kind)};
}

} // namespace

//! Every rule at its edges.
class TestAlarmRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfARoomThatIsWell();
    void linkLostForAMinute();
    void blipsAreNone();
    void aConnectionThatDoesNotStandEndsNothing();
    void neverReached();
    void notLetIn();
    void joiningForAMinute();
    void joiningThatWasFound();
    void joiningAnew();
    void overItsEnd_data();
    void overItsEnd();
    void slowAnswers_data();
    void slowAnswers();
    void offlineSaysNothingOfTheMeeting();
};

void TestAlarmRules::nothingOfARoomThatIsWell()
{
    Course course {States::inMeeting(u"a"_s)};
    QCOMPARE(course.at(100'000), Kinds());
    QCOMPARE(course.lookAgain(), -1);
    QCOMPARE(Course {RoomSummary()}.at(0), Kinds());
}

void TestAlarmRules::linkLostForAMinute()
{
    Course course {States::lost(u"a"_s, 0)};
    QCOMPARE(course.at(0), Kinds());
    QCOMPARE(course.lookAgain(), 60);
    QCOMPARE(course.at(59), Kinds());
    QCOMPARE(course.at(60), only(Kind::LinkLost));
    QCOMPARE(course.judgement.due.constFirst().since, States::now());
    QCOMPARE(course.judgement.due.constFirst().reason, Link::Reason::ClosedByRoom);
    QCOMPARE(course.lookAgain(), -1);
}

void TestAlarmRules::blipsAreNone()
{
    Course course {States::lost(u"a"_s, 0)};
    course.room.lost = false;
    QCOMPARE(course.at(300), Kinds());
}

void TestAlarmRules::aConnectionThatDoesNotStandEndsNothing()
{
    Course course {States::lost(u"a"_s, 0)};
    QCOMPARE(course.at(0), Kinds());
    for (int second = 10; second < 60; second += 10) {
        course.room = States::idle(u"a"_s); // for nine seconds
        QCOMPARE(course.at(second), Kinds());
        QCOMPARE(course.lookAgain(), second + 10);
        course.room = States::lost(u"a"_s, -(second + 9));
        QCOMPARE(course.at(second + 9), Kinds());
    }
    QCOMPARE(course.at(60), only(Kind::LinkLost));
    QCOMPARE(course.judgement.due.constFirst().since, States::now());
    course.room = States::idle(u"a"_s);
    QCOMPARE(course.at(61), Kinds());
    QCOMPARE(course.at(71), Kinds()); // it stood
    course.room = States::lost(u"a"_s, -72);
    QCOMPARE(course.at(131), Kinds());
    QCOMPARE(course.at(132), only(Kind::LinkLost));
}

void TestAlarmRules::neverReached()
{
    Course course;
    course.room.link = Link::State::Retrying;
    course.room.downSince = States::now();
    QCOMPARE(course.at(90), Kinds()); // still the first try
    course.room.attempt = 1;
    QCOMPARE(course.at(90), only(Kind::NeverReached));
}

void TestAlarmRules::notLetIn()
{
    Course course {States::lockedOut(u"a"_s)};
    QCOMPARE(course.at(0), only(Kind::NotLetIn));
    QCOMPARE(course.judgement.due.constFirst().reasonCode, 16);
    course.room.reason = Link::Reason::ConnectionRefused;
    QCOMPARE(course.at(59), Kinds());
    QCOMPARE(course.at(60), only(Kind::NeverReached));
}

void TestAlarmRules::joiningForAMinute()
{
    Course course {States::joining(u"a"_s)};
    QCOMPARE(course.at(1), Kinds());
    QCOMPARE(course.lookAgain(), 60);
    QCOMPARE(course.at(60), only(Kind::LongJoin));
    course.room = States::inMeeting(u"a"_s);
    QCOMPARE(course.at(61), Kinds());
    QVERIFY(!course.history.joiningSince.isValid());
}

//! Nobody knows since when, so it counts from when it was seen.
void TestAlarmRules::joiningThatWasFound()
{
    Course course {States::joining(u"a"_s)};
    course.room.since = {};
    QCOMPARE(course.at(30), Kinds());
    QCOMPARE(course.at(89), Kinds());
    QCOMPARE(course.at(90), only(Kind::LongJoin));
}

void TestAlarmRules::joiningAnew()
{
    Course course {States::joining(u"a"_s)};
    QCOMPARE(course.at(59), Kinds());
    course.room.since = States::now().addSecs(59);
    QCOMPARE(course.at(70), Kinds());
    QCOMPARE(course.lookAgain(), 119);
}

void TestAlarmRules::overItsEnd_data()
{
    QTest::addColumn<int>("untilEnd");
    QTest::addColumn<int>("untilNext");
    QTest::addColumn<bool>("isDue");
    QTest::addColumn<int>("lookAgain");
    QTest::newRow("before the end") << 1 << 60 << false << 1;
    QTest::newRow("at the end, next in five minutes") << 0 << 300 << true << -1;
    QTest::newRow("over, next in more than that") << -600 << 301 << false << 1;
    QTest::newRow("over, next has begun") << -600 << -120 << true << -1;
    QTest::newRow("not over, next has begun") << 60 << -120 << false << 60;
    QTest::newRow("both to come") << 100 << 1000 << false << 100;
    QTest::newRow("over for a day") << -24 * 3600 << 60 << false << -1;
}

void TestAlarmRules::overItsEnd()
{
    QFETCH(int, untilEnd);
    QFETCH(int, untilNext);
    QFETCH(bool, isDue);
    Course course {States::ending(u"a"_s, untilEnd, untilNext)};
    QCOMPARE(course.at(0), isDue ? only(Kind::Overrun) : Kinds());
    QTEST(course.lookAgain(), "lookAgain");
    if (isDue) {
        QCOMPARE(course.judgement.due.constFirst().since, course.room.endTime);
        QCOMPARE(course.judgement.due.constFirst().nextTitle, u"Sync"_s);
    }
    course.room.nextBegin = {};
    QCOMPARE(course.at(0), Kinds());
    course.room = States::ending(u"a"_s, untilEnd, untilNext);
    course.room.endTime = {};
    QCOMPARE(course.at(0), Kinds());
}

void TestAlarmRules::slowAnswers_data()
{
    QTest::addColumn<bool>("before");
    QTest::addColumn<int>("recent");
    QTest::addColumn<int>("usual");
    QTest::addColumn<bool>("isDue");
    QTest::newRow("usual") << false << 300 << 300 << false;
    QTest::newRow("twice") << false << 600 << 300 << false;
    QTest::newRow("more than twice") << false << 601 << 300 << true;
    QTest::newRow("more than twice, but quick") << false << 500 << 20 << false;
    QTest::newRow("no longer quick") << false << 501 << 20 << true;
    QTest::newRow("still slow") << true << 451 << 300 << true;
    QTest::newRow("no longer slow") << true << 450 << 300 << false;
    QTest::newRow("quick again") << true << 400 << 20 << false;
    QTest::newRow("not known yet") << false << 900 << -1 << false;
    QTest::newRow("too few of late") << true << -1 << 300 << false;
}

void TestAlarmRules::slowAnswers()
{
    QFETCH(bool, before);
    QFETCH(int, recent);
    QFETCH(int, usual);
    QFETCH(bool, isDue);
    Course course {States::answering(u"a"_s, recent, usual)};
    course.history.isSlow = before;
    QCOMPARE(course.at(0), isDue ? only(Kind::SlowAnswers) : Kinds());
    QCOMPARE(course.history.isSlow, isDue);
}

void TestAlarmRules::offlineSaysNothingOfTheMeeting()
{
    Course course {States::ending(u"a"_s, -600, -60)};
    const RoomSummary lost = States::lost(u"a"_s, 0);
    course.room.link = lost.link;
    course.room.lost = true;
    course.room.downSince = lost.downSince;
    QCOMPARE(course.at(59), Kinds());
    QCOMPARE(course.at(60), only(Kind::LinkLost));
}

QTEST_GUILESS_MAIN(TestAlarmRules)
#include "tst_alarmrules.moc"
