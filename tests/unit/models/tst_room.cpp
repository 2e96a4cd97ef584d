// SPDX-License-Identifier: Apache-2.0
#include "sixactions.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Status = Meeting::Status;
using Stage = Room::Stage;

//! A room as a whole: its stages, what an event does to it, and what is left of it without a link.
class RoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stageFollowsTheStatus_data();
    void stageFollowsTheStatus();
    void stageBeforeAnyTruth();
    void stageWhenBlocked();
    void stageFromAskingOn();
    void stageIsToldOnce();
    void name();
    void eventIsAppliedThenTheTruth();
    void eventBeforeAnyTruthIsOnlyAHint();
    void failedEventChangesNothing();
    void unknownEventChangesNothing();
    void otherModulesChangeNothing();
    void nothingIsClearedWithoutALink();
    void shortBreakIsNotShown();
    void asOfIsTheLastTruth();
    void unannouncedChangesAreNoticed();
    void castingIsNotAnnouncedAnyway();
    void ownActionsAreNoUnannouncedChange();
    void tempo_data();
    void tempo();
};

void RoomTest::stageFollowsTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("idle") << 0 << Stage::Home;
    QTest::newRow("in a meeting") << 1 << Stage::InMeeting;
    QTest::newRow("joining") << 2 << Stage::Joining;
    QTest::newRow("waiting room") << 3 << Stage::WaitingRoom;
    QTest::newRow("casting") << 4 << Stage::Casting;
    QTest::newRow("phone") << 5 << Stage::Phone;
    QTest::newRow("not listed") << 6 << Stage::Other;
    QTest::newRow("not told") << -1 << Stage::Other;
}

void RoomTest::stageFollowsTheStatus()
{
    QFETCH(int, status);
    MeetingSnapshot snapshot;
    snapshot.meeting.status = Coded<Status>::fromNumber(status);
    RoomFixture f(snapshot);
    f.connect();
    QTEST(f.model.stage(), "stage");
}

void RoomTest::stageBeforeAnyTruth()
{
    RoomFixture f;
    QCOMPARE(f.model.stage(), Stage::Connecting);
    QVERIFY(!f.model.known() && !f.model.stale() && !f.model.asOf().isValid());
    f.net().opening = MemoryTransport::Opening::Refused;
    f.connect();
    QCOMPARE(f.model.stage(), Stage::Connecting);
    f.clock.advance(1min);
    QVERIFY(!f.model.stale());
}

void RoomTest::stageWhenBlocked()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.room.refuse(u"Query"_s, 2);
    f.look();
    QCOMPARE(f.model.stage(), Stage::Blocked);
    QVERIFY(f.model.link()->blocked());
    f.net().opening = MemoryTransport::Opening::Unanswered;
    f.model.link()->retryNow();
    QCOMPARE(f.model.stage(), Stage::Blocked); // until it is mended, not while it is probed
    f.room.accept(u"Query"_s);
    f.net().letIn();
    f.settle();
    QCOMPARE(f.model.stage(), Stage::InMeeting);
}

void RoomTest::stageFromAskingOn()
{
    RoomFixture f;
    f.connect();
    f.room.refuse(u"JoinMeeting"_s, 10019);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    QCOMPARE(f.model.stage(), Stage::Joining);
    f.settle();
    QCOMPARE(f.model.stage(), Stage::Home);
    SixActions::trigger(f.model, u"StartMeeting"_s);
    QCOMPARE(f.model.stage(), Stage::Joining);
    f.settle();
    QCOMPARE(f.model.stage(), Stage::Joining);
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.stage(), Stage::InMeeting);
}

void RoomTest::stageIsToldOnce()
{
    RoomFixture f;
    QSignalSpy changed(&f.model, &Room::stageChanged);
    f.connect();
    QCOMPARE(changed.size(), 1);
    for (int i = 0; i < 5; ++i)
        f.look();
    QCOMPARE(changed.size(), 1);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.change(Snapshots::bare(Status::Joining));
    QCOMPARE(changed.size(), 2);
    f.change(Snapshots::inMeeting());
    QCOMPARE(changed.size(), 3);
    f.lose();
    f.clock.advance(1min);
    f.recover();
    QCOMPARE(changed.size(), 3);
}

void RoomTest::name()
{
    Session session;
    QCOMPARE(Room(session.client, session.clock).name(), u"room.test"_s);
    QCOMPARE(Room(session.client, session.clock, u"Jasmine"_s).name(), u"Jasmine"_s);
}

void RoomTest::eventIsAppliedThenTheTruth()
{
    RoomFixture f;
    f.connect();
    f.room.hold(u"Query"_s);
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s); // somebody at the device joined
    f.room.snapshot = Snapshots::inMeeting();
    f.room.snapshot.meeting.title = u"the truth"_s;
    f.settle();
    QCOMPARE(f.model.stage(), Stage::InMeeting);
    QCOMPARE(f.model.meeting()->title(), u"Weekly"_s);
    QVERIFY(!f.model.self()->present());
    f.look();
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(f.model.meeting()->title(), u"the truth"_s);
    QVERIFY(f.model.self()->present());
}

void RoomTest::eventBeforeAnyTruthIsOnlyAHint()
{
    RoomFixture f;
    f.room.hold(u"Query"_s);
    f.connect();
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s);
    f.settle();
    QCOMPARE(f.model.stage(), Stage::Connecting);
    QVERIFY(!f.model.known());
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(f.model.stage(), Stage::Home);
}

void RoomTest::failedEventChangesNothing()
{
    RoomFixture f;
    f.connect();
    QSignalSpy changed(&f.model, &Room::snapshotChanged);
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s, 10015);
    f.settle();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(f.model.stage(), Stage::Home);
}

void RoomTest::unknownEventChangesNothing()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    const auto before = f.model.snapshot();
    f.room.sendEvent(u"EnterWaitingRoom"_s, {{u"meeting_info"_s, QJsonObject {{u"meeting_status"_s, 3}}}});
    f.settle();
    QVERIFY(f.model.snapshot() == before);
    QCOMPARE(f.queries(), 2);
}

void RoomTest::otherModulesChangeNothing()
{
    auto config = Session::withoutHeartbeat();
    config.modules.append(u"Device"_s);
    RoomFixture f(Snapshots::inMeeting(), config);
    f.connect();
    f.room.sendRaw(R"({"method":"Event/Device","params":{"sub_event":"LeaveMeeting"}})");
    f.settle();
    QCOMPARE(f.model.stage(), Stage::InMeeting);
}

void RoomTest::nothingIsClearedWithoutALink()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    QSignalSpy changed(&f.model, &Room::snapshotChanged);
    QSignalSpy stale(&f.model, &Room::staleChanged);
    f.lose();
    QVERIFY(!f.model.stale());
    f.clock.advance(999ms);
    QVERIFY(!f.model.stale());
    f.clock.advance(1ms);
    QVERIFY(f.model.stale());
    f.clock.advance(1h);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(f.model.stage(), Stage::InMeeting);
    QCOMPARE(f.model.meeting()->title(), u"Weekly"_s);
    QCOMPARE(f.model.layouts()->count(), 7);
    QVERIFY(f.model.known());
    f.recover();
    QVERIFY(!f.model.stale());
    QCOMPARE(stale.size(), 2);
    QCOMPARE(changed.size(), 0);
}

void RoomTest::shortBreakIsNotShown()
{
    RoomFixture f;
    f.connect();
    QSignalSpy stale(&f.model, &Room::staleChanged);
    for (int i = 0; i < 10; ++i) {
        f.lose();
        f.clock.advance(900ms);
        f.recover();
        QCOMPARE(f.client.state(), Link::State::Ready);
    }
    f.clock.advance(10s);
    QCOMPARE(stale.size(), 0);
}

void RoomTest::asOfIsTheLastTruth()
{
    RoomFixture f;
    f.connect();
    const QDateTime first = f.clock.wallTime();
    QCOMPARE(f.model.asOf(), first);
    f.clock.advance(10s);
    QCOMPARE(f.model.asOf(), first);
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s);
    f.room.ignore(u"Query"_s);
    f.settle();
    QCOMPARE(f.model.asOf(), first); // a hint is no truth
    f.room.accept(u"Query"_s);
    f.clock.advance(5s);
    QCOMPARE(f.model.asOf(), first.addSecs(15));
    f.lose();
    f.clock.advance(1h);
    QCOMPARE(f.model.asOf(), first.addSecs(15));
    f.recover();
    QCOMPARE(f.model.asOf(), f.clock.wallTime());
}

void RoomTest::unannouncedChangesAreNoticed()
{
    RoomFixture f;
    f.connect();
    f.change(Snapshots::inMeeting());
    f.change(Snapshots::showing(Meeting::Layout::Speaker));
    QCOMPARE(f.model.link()->polling(), Link::Polling::Off);
    f.change(Snapshots::idle());
    QCOMPARE(f.model.link()->polling(), Link::Polling::EventsMissing);
}

void RoomTest::castingIsNotAnnouncedAnyway()
{
    RoomFixture f;
    f.connect();
    for (int i = 0; i < 5; ++i) {
        f.change(Snapshots::bare(Status::Casting));
        f.change(Snapshots::bare(Status::Phone));
        auto joining = Snapshots::bare(Status::Joining);
        joining.meeting.code = u"452871906"_s;
        f.change(joining);
        auto later = Snapshots::idle();
        later.meetings.append(ScheduledMeeting {u"Weekly"_s, 1, 2, {}, {}, {}, {}, {}});
        f.change(later);
    }
    QCOMPARE(f.model.link()->polling(), Link::Polling::Off);
}

void RoomTest::ownActionsAreNoUnannouncedChange()
{
    RoomFixture f;
    f.connect();
    for (int i = 0; i < 5; ++i) {
        SixActions::trigger(f.model, u"StartMeeting"_s);
        f.settle();
        SixActions::sendOutcome(f.room, u"StartMeeting"_s);
        f.room.snapshot = Snapshots::inMeeting();
        f.settle();
        SixActions::trigger(f.model, u"LeaveMeeting"_s);
        f.settle();
        SixActions::sendOutcome(f.room, u"LeaveMeeting"_s);
        f.room.snapshot = Snapshots::idle();
        f.settle();
    }
    QCOMPARE(f.model.stage(), Stage::Home);
    QCOMPARE(f.model.link()->polling(), Link::Polling::Off);
}

void RoomTest::tempo_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("polls");
    QTest::addColumn<int>("seconds");
    QTest::newRow("idle") << Status::Idle << false << 60;
    QTest::newRow("in a meeting") << Status::InMeeting << false << 15;
    QTest::newRow("waiting room") << Status::WaitingRoom << false << 15;
    QTest::newRow("joining") << Status::Joining << false << 2;
    QTest::newRow("casting") << Status::Casting << false << 60;
    QTest::newRow("idle, polled") << Status::Idle << true << 5;
    QTest::newRow("in a meeting, polled") << Status::InMeeting << true << 5;
    QTest::newRow("waiting room, polled") << Status::WaitingRoom << true << 1;
    QTest::newRow("joining, polled") << Status::Joining << true << 1;
}

void RoomTest::tempo()
{
    QFETCH(Status, status);
    QFETCH(bool, polls);
    QFETCH(int, seconds);
    RoomFixture f(Snapshots::bare(status));
    if (polls)
        f.room.refuse(u"Subscribe"_s, 7);
    f.connect();
    const int queries = f.queries();
    f.clock.advance(std::chrono::seconds(10 * seconds));
    QCOMPARE(f.queries(), queries + 10);
}

QTEST_GUILESS_MAIN(RoomTest)
#include "tst_room.moc"
