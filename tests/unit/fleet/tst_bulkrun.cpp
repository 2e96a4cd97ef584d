// SPDX-License-Identifier: Apache-2.0
#include "fakeasker.h"
#include "fleet/bulkrun.h"
#include "states.h"
#include "support/manualclock.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Step = BulkItem::Step;
using Told = AskProgress::Step;
using ActionRules::WhyNot;

namespace {

//! Rooms in meetings, and a run of an action on them in a time that moves when told.
struct World
{
    explicit World(int count, const OperatorAction &action = LeaveMeeting {})
        : World(States::entries(count), action)
    { }
    World(const QList<RoomEntry> &entries, const OperatorAction &action)
        : entries(entries)
    {
        model.setRooms(entries);
        QList<RoomSummary> states;
        for (const RoomEntry &entry : entries)
            states.append(States::inMeeting(entry.id));
        model.apply(states);
        QStringList ids;
        for (const RoomEntry &entry : entries)
            ids.append(entry.id);
        plan.emplace(model, ids, action);
    }

    void start()
    {
        auto confirmation = *plan->confirm();
        if (const auto *question = std::get_if<EndingQuestion>(&confirmation))
            run.emplace(*plan->confirm(*question), model, *asker, clock);
        else
            run.emplace(std::get<ConfirmedPlan>(confirmation), model, *asker, clock);
        finished.emplace(&*run, &BulkRun::finished);
    }
    //! Everybody is asked.
    void askAll() { clock.advance(1s * int(entries.size()) / BulkRun::roomsPerSecond + 1s); }
    void tellAll(Told step)
    {
        for (const RoomEntry &entry : entries)
            asker->tell(entry.id, step);
    }
    Step stepOf(int row) const { return run->items()[size_t(row)].step; }
    QString id(int row) const { return entries.at(row).id; }

    ManualClock clock;
    FleetModel model {clock};
    std::unique_ptr<FakeAsker> asker = std::make_unique<FakeAsker>(clock);
    QList<RoomEntry> entries;
    std::optional<BulkPlan> plan;
    std::optional<BulkRun> run;
    std::optional<QSignalSpy> finished;
};

} // namespace

//! An action on many rooms: who is asked when, and what becomes of each.
class TestBulkRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTwentyASecond();
    void goesAllTheWay();
    void waitsForWhatMaySettle();
    void givesUpInTheEnd();
    void givesUpWhenTheRestCannotBeAsked();
    void judgesOnceMoreBeforeAsking();
    void endsNoOtherMeeting();
    void cancelsTheRest();
    void retriesTheFailedOnly();
    void keepsThePaceWhenRetrying();
    void endsRoomsThatGo();
    void endsWithItsAsker();
    void takesNoOthersProgress();
};

void TestBulkRun::asksTwentyASecond()
{
    World world(100);
    world.start();
    QCOMPARE(world.asker->asks.size(), 0);
    world.clock.advance(10s);
    QCOMPARE(world.asker->asks.size(), 100);
    const auto &asks = world.asker->asks;
    for (qsizetype i = 1; i < asks.size(); ++i)
        QCOMPARE(asks.at(i).at - asks.at(i - 1).at, 50);
    QSet<QString> rooms;
    for (const FakeAsker::Ask &ask : asks) {
        rooms.insert(ask.roomId);
        QCOMPARE(ask.run, world.run->id());
    }
    QCOMPARE(rooms.size(), 100); // each once
}

void TestBulkRun::goesAllTheWay()
{
    World world(4);
    world.model.apply({States::idle(world.id(3))});
    world.start();
    QCOMPARE(world.run->total(), 3);
    QCOMPARE(world.stepOf(3), Step::Skipped);
    world.clock.advance(0ms);
    QCOMPARE(world.stepOf(0), Step::Asked);
    QCOMPARE(world.stepOf(1), Step::Waiting);
    world.askAll();
    world.asker->tell(world.id(0), Told::Asked);
    world.asker->tell(world.id(0), Told::Accepted);
    QCOMPARE(world.stepOf(0), Step::Accepted);
    world.asker->tell(world.id(0), Told::Confirmed);
    world.asker->tell(world.id(1), Told::Refused);
    QVERIFY(!world.run->isOver());
    QCOMPARE(world.run->done(), 2);
    world.asker->tell(world.id(2), Told::NotPossible);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.finished->size(), 1);
    QCOMPARE(world.stepOf(0), Step::Confirmed);
    QCOMPARE(world.stepOf(1), Step::Refused);
    QCOMPARE(world.run->items()[1].progress.errorCode, 10004);
    QCOMPARE(world.stepOf(2), Step::NotPossible);
    QCOMPARE(world.run->items()[2].objection.rule, WhyNot::Busy);
    QCOMPARE(world.stepOf(3), Step::Skipped);
    QCOMPARE(world.asker->asks.size(), 3);
}

//! A first Unknown is not the end: the room may still show that it was done.
void TestBulkRun::waitsForWhatMaySettle()
{
    World world(2);
    world.start();
    world.askAll();
    world.tellAll(Told::Unknown);
    QVERIFY(!world.run->isOver());
    world.asker->tell(world.id(0), Told::Confirmed);
    world.asker->tell(world.id(1), Told::Unknown, true);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.stepOf(0), Step::Confirmed);
    QCOMPARE(world.stepOf(1), Step::Unknown);
    world.asker->tell(world.id(1), Told::Confirmed); // what comes after the end is nobody's
    QCOMPARE(world.stepOf(1), Step::Unknown);
}

//! A room that never comes back must not keep the others' outcome open.
void TestBulkRun::givesUpInTheEnd()
{
    World world(2);
    world.start();
    world.askAll();
    world.asker->tell(world.id(0), Told::Unknown);
    world.clock.advance(BulkRun::patience);
    QVERIFY2(!world.run->isOver(), "the other one has not answered yet");
    world.asker->tell(world.id(1), Told::Confirmed);
    world.clock.advance(BulkRun::patience - 1s);
    QVERIFY(!world.run->isOver());
    world.clock.advance(1s);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.finished->size(), 1);
    QCOMPARE(world.stepOf(0), Step::Unknown);
    QCOMPARE(world.run->retryable(), 0);
    world.asker->tell(world.id(0), Told::Confirmed); // it did come back
    QCOMPARE(world.stepOf(0), Step::Confirmed);
    QCOMPARE(world.finished->size(), 1);
}

//! The last rooms drop out by themselves, and nobody tells anything any more.
void TestBulkRun::givesUpWhenTheRestCannotBeAsked()
{
    World world(2);
    world.start();
    world.clock.advance(0ms);
    QCOMPARE(world.asker->asks.size(), 1);
    world.asker->tell(world.id(0), Told::Unknown);
    world.model.apply({States::lost(world.id(1), 30)});
    world.clock.advance(50ms);
    QCOMPARE(world.stepOf(1), Step::NotPossible);
    QVERIFY(!world.run->isOver());
    world.clock.advance(BulkRun::patience);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.finished->size(), 1);
}

void TestBulkRun::judgesOnceMoreBeforeAsking()
{
    World world(4);
    world.start();
    world.model.apply({States::idle(world.id(1)), States::lost(world.id(2), 30)});
    world.clock.advance(0ms);
    world.clock.advance(50ms);
    QCOMPARE(world.asker->asks.size(), 2); // those that were passed over took nobody's turn
    QCOMPARE(world.asker->asks.at(1).roomId, world.id(3));
    QCOMPARE(world.run->items()[1].objection, Objection::of(WhyNot::NotInMeeting));
    QCOMPARE(world.run->items()[2].objection, Objection::of(WhyNot::NotConnected));
    QCOMPARE(world.stepOf(2), Step::NotPossible);
}

void TestBulkRun::endsNoOtherMeeting()
{
    World world(3, DissolveMeeting {});
    world.start();
    world.model.apply({States::inMeeting(world.id(1), u"Another"_s)});
    world.askAll();
    QCOMPARE(world.asker->asks.size(), 2);
    QCOMPARE(world.run->items()[1].objection.kind, Objection::Kind::OtherMeeting);
    QCOMPARE(world.asker->count(world.id(1)), 0);
    // And a retry ends no other one either.
    world.asker->tell(world.id(0), Told::Refused);
    world.asker->tell(world.id(2), Told::Confirmed);
    world.model.apply({States::inMeeting(world.id(0), u"Another"_s)});
    QCOMPARE(world.run->retryable(), 0);
}

void TestBulkRun::cancelsTheRest()
{
    World world(10);
    world.start();
    world.clock.advance(100ms);
    QCOMPARE(world.asker->asks.size(), 3);
    world.run->cancel();
    QCOMPARE(world.run->count(Step::Cancelled), 7);
    world.clock.advance(10s);
    QCOMPARE(world.asker->asks.size(), 3);
    QVERIFY2(!world.run->isOver(), "what was sent goes on");
    world.tellAll(Told::Confirmed);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.run->count(Step::Confirmed), 3);
    QCOMPARE(world.run->retryable(), 0);
}

void TestBulkRun::retriesTheFailedOnly()
{
    World world(6);
    world.start();
    world.askAll();
    world.asker->tell(world.id(0), Told::Confirmed);
    world.asker->tell(world.id(1), Told::Refused);
    world.asker->tell(world.id(2), Told::Refused);
    world.asker->tell(world.id(3), Told::Unknown, true);
    world.asker->tell(world.id(4), Told::NotPossible);
    QCOMPARE(world.run->retryable(), 0); // it is not over yet
    world.run->retryFailed();
    QCOMPARE(world.asker->asks.size(), 6);
    world.asker->tell(world.id(5), Told::NotPossible);
    world.model.apply({States::idle(world.id(2)), States::lost(world.id(5), 10)});
    QCOMPARE(world.run->retryable(), 2);
    world.run->retryFailed();
    QVERIFY(!world.run->isOver());
    QCOMPARE(world.stepOf(1), Step::Waiting);
    world.askAll();
    QCOMPARE(world.asker->asks.size(), 8);
    QCOMPARE(world.asker->count(world.id(1)), 2);
    QCOMPARE(world.asker->count(world.id(4)), 2);
    QCOMPARE(world.asker->count(world.id(3)), 1); // may have been done
    world.asker->tell(world.id(1), Told::Confirmed);
    world.asker->tell(world.id(4), Told::Refused);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.finished->size(), 2);
    QCOMPARE(world.run->retryable(), 1);
}

void TestBulkRun::keepsThePaceWhenRetrying()
{
    World world(1);
    world.start();
    world.clock.advance(0ms);
    world.asker->tell(world.id(0), Told::Refused);
    world.run->retryFailed();
    world.clock.advance(49ms);
    QCOMPARE(world.asker->asks.size(), 1);
    world.clock.advance(1ms);
    QCOMPARE(world.asker->asks.size(), 2);
    world.asker->tell(world.id(0), Told::Refused);
    world.clock.advance(1s);
    world.run->retryFailed();
    world.clock.advance(0ms);
    QCOMPARE(world.asker->asks.size(), 3);
}

void TestBulkRun::endsRoomsThatGo()
{
    World world(4);
    world.asker->strangers = {world.id(3)};
    world.start();
    world.clock.advance(0ms);
    world.model.setRooms({world.entries.at(1), world.entries.at(3)});
    world.askAll();
    QCOMPARE(world.run->items()[2].objection.kind, Objection::Kind::RoomGone);
    QCOMPARE(world.run->items()[3].objection.kind, Objection::Kind::RoomGone); // the asker says so
    QCOMPARE(world.stepOf(3), Step::NotPossible);
    world.asker->tell(world.id(0), Told::Unknown, true); // its session is gone
    world.asker->tell(world.id(1), Told::Confirmed);
    QVERIFY(world.run->isOver());
    QCOMPARE(world.run->retryable(), 1); // the table still has it
}

void TestBulkRun::endsWithItsAsker()
{
    World world(10);
    world.start();
    world.clock.advance(100ms);
    world.asker->tell(world.id(0), Told::Confirmed);
    world.asker.reset();
    QVERIFY(world.run->isOver());
    QCOMPARE(world.finished->size(), 1);
    QCOMPARE(world.run->count(Step::Confirmed), 1);
    QCOMPARE(world.run->count(Step::Unknown), 2);
    QCOMPARE(world.run->count(Step::Cancelled), 7);
    QCOMPARE(world.run->retryable(), 0);
    world.run->retryFailed();
    world.clock.advance(10s);
    QVERIFY(world.run->isOver());
}

void TestBulkRun::takesNoOthersProgress()
{
    World world(1);
    world.asker->ask(world.id(0), LeaveMeeting {}, {}); // by hand
    world.start();
    world.clock.advance(0ms);
    AskProgress other;
    other.ask = 1;
    other.roomId = world.id(0);
    other.step = Told::Confirmed;
    Q_EMIT world.asker->askProgressed(other);
    QCOMPARE(world.stepOf(0), Step::Asked);
}

QTEST_GUILESS_MAIN(TestBulkRun)
#include "tst_bulkrun.moc"
