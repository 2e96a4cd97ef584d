// SPDX-License-Identifier: Apache-2.0
#include "fleet/bulkplan.h"
#include "states.h"
#include "support/manualclock.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <type_traits>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Step = BulkItem::Step;
using ActionRules::WhyNot;

//! The dry run of an action on many rooms.
class TestBulkPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysForEachRoomWhatWillHappen();
    void followsTheRooms();
    void takesARoomOnce();
    void isTheOnlyWayToARun();
    void endsMeetingsOnlyAsNamed();
    void isVoidWhenTheMeetingsChange();

private:
    struct World
    {
        World()
        {
            model.setRooms({States::entry(u"a"_s, u"Lake"_s), States::entry(u"b"_s, u"Bay"_s),
                            States::entry(u"c"_s, u"Hill"_s)});
            model.apply({States::inMeeting(u"a"_s, u"Q4"_s), States::idle(u"b"_s), States::lost(u"c"_s, 60)});
        }
        const QStringList all {u"a"_s, u"b"_s, u"c"_s};
        ManualClock clock;
        FleetModel model {clock};
    };
    std::unique_ptr<World> m_world;
};

void TestBulkPlan::init()
{
    m_world = std::make_unique<World>();
}

void TestBulkPlan::saysForEachRoomWhatWillHappen()
{
    const BulkPlan plan(m_world->model, m_world->all, LeaveMeeting {});
    QCOMPARE(plan.count(Step::WillAct), 1);
    QCOMPARE(plan.count(Step::Skipped), 2);
    QCOMPARE(plan.items()[0].name, u"Lake"_s);
    QCOMPARE(plan.items()[0].step, Step::WillAct);
    QCOMPARE(plan.items()[1].objection, Objection::of(WhyNot::NotInMeeting));
    QCOMPARE(plan.items()[2].objection, Objection::of(WhyNot::NotConnected));
}

void TestBulkPlan::followsTheRooms()
{
    const BulkPlan plan(m_world->model, m_world->all, LeaveMeeting {});
    QSignalSpy changes(&plan, &BulkItems::changed);
    m_world->model.apply({States::inMeeting(u"b"_s)});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().constFirst().toInt(), 1);
    QCOMPARE(plan.count(Step::WillAct), 2);
    RoomSummary other = States::inMeeting(u"a"_s, u"Another title"_s);
    m_world->model.apply({other});
    QCOMPARE(changes.size(), 1); // nothing of that is in the plan
    m_world->model.setRooms({States::entry(u"b"_s, u"Bay"_s)});
    QCOMPARE(plan.items()[0].objection.kind, Objection::Kind::RoomGone);
    QCOMPARE(plan.count(Step::WillAct), 1);
    QCOMPARE(plan.items().size(), size_t(3));
}

void TestBulkPlan::takesARoomOnce()
{
    const BulkPlan plan(m_world->model, {u"a"_s, u"a"_s, u"stranger"_s}, LeaveMeeting {});
    QCOMPARE(plan.items().size(), size_t(2));
    QCOMPARE(plan.items()[1].objection.kind, Objection::Kind::RoomGone);
}

void TestBulkPlan::isTheOnlyWayToARun()
{
    static_assert(!std::is_default_constructible_v<ConfirmedPlan>);
    static_assert(!std::is_constructible_v<ConfirmedPlan, OperatorAction, std::vector<BulkItem>>);
    static_assert(!std::is_default_constructible_v<EndingQuestion>);
    BulkPlan plan(m_world->model, m_world->all, LeaveMeeting {});
    const auto confirmed = plan.confirm();
    QVERIFY(confirmed && std::holds_alternative<ConfirmedPlan>(*confirmed));
    QCOMPARE(std::get<ConfirmedPlan>(*confirmed).items(), plan.items());
    QVERIFY2(!BulkPlan(m_world->model, m_world->all, LeaveWaitingRoom {}).confirm(), "nothing to do");
}

void TestBulkPlan::endsMeetingsOnlyAsNamed()
{
    BulkPlan plan(m_world->model, m_world->all, DissolveMeeting {});
    const auto first = plan.confirm();
    QVERIFY2(first && std::holds_alternative<EndingQuestion>(*first), "once is not enough");
    const EndingQuestion question = std::get<EndingQuestion>(*first);
    QCOMPARE(question.endings().size(), 1);
    QCOMPARE(question.endings().constFirst().roomName, u"Lake"_s);
    QCOMPARE(question.endings().constFirst().meeting.title, u"Q4"_s);
    QCOMPARE(question.endings().constFirst().meeting.code, u"452 871 906"_s);
    QVERIFY(plan.confirm(question));
    QVERIFY2(!BulkPlan(m_world->model, m_world->all, LeaveMeeting {}).confirm(question), "of another action");
}

void TestBulkPlan::isVoidWhenTheMeetingsChange()
{
    BulkPlan plan(m_world->model, m_world->all, DissolveMeeting {});
    const EndingQuestion question = std::get<EndingQuestion>(*plan.confirm());
    m_world->model.apply({States::inMeeting(u"a"_s, u"Board"_s)});
    QVERIFY2(!plan.confirm(question), "another meeting in that room");
    m_world->model.apply({States::inMeeting(u"a"_s, u"Q4"_s)});
    QVERIFY(plan.confirm(question));
    m_world->model.apply({States::inMeeting(u"b"_s, u"One more"_s)});
    QVERIFY2(!plan.confirm(question), "one more meeting would end");
    m_world->model.apply({States::idle(u"a"_s), States::idle(u"b"_s)});
    QVERIFY2(!plan.confirm(question), "it is over");
    QVERIFY(!plan.confirm());
}

QTEST_GUILESS_MAIN(TestBulkPlan)
#include "tst_bulkplan.moc"
