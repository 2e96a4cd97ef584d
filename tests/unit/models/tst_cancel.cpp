// SPDX-License-Identifier: Apache-2.0
#include "sixactions.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Status = Meeting::Status;
using Stage = Room::Stage;

//! Giving up a join in each phase of it, although the specification has no action for that.
class CancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToCancel();
    void beforeTheAnswer();
    void whileJoining();
    void whenItHasJustEntered();
    void intoTheWaitingRoom();
    void joinThatIsRefused();
    void joinThatFallsBack();
    void joinThatShowsNoSignOfLife();
    void joinMadeAtTheDevice();
    void lostLinkIsWaitedFor();
    void lostLinkAndNothingHappened();
    void unansweredJoinThatHappensAfterAll();
    void askingAnewEndsIt();
    void leaveThatIsRefusedIsShown();
    void tellsItOnce();
};

void CancelTest::nothingToCancel()
{
    for (const Status status : {Status::Idle, Status::InMeeting, Status::WaitingRoom, Status::Casting}) {
        RoomFixture f(Snapshots::bare(status));
        f.model.cancelJoining();
        f.connect();
        f.model.cancelJoining();
        QVERIFY(!f.model.cancelling());
        f.clock.advance(1min);
        QCOMPARE(f.room.count(u"LeaveMeeting"_s) + f.room.count(u"LeaveWaitingRoom"_s), 0);
    }
}

void CancelTest::beforeTheAnswer()
{
    RoomFixture f;
    f.connect();
    f.room.hold(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.model.cancelJoining();
    QVERIFY(f.model.cancelling());
    QCOMPARE(f.model.stage(), Stage::Home);
    f.room.release(u"JoinMeeting"_s);
    f.settle();
    QVERIFY(f.model.cancelling());
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
    QVERIFY(!f.model.cancelling());
}

void CancelTest::whileJoining()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"StartMeeting"_s);
    f.settle();
    f.change(Snapshots::bare(Status::Joining));
    QCOMPARE(f.model.stage(), Stage::Joining);
    f.model.cancelJoining();
    QVERIFY(f.model.cancelling());
    QCOMPARE(f.model.stage(), Stage::Joining);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 0); // refused with 10000 now
    SixActions::sendOutcome(f.room, u"StartMeeting"_s);
    f.room.snapshot = Snapshots::inMeeting();
    f.settle();
    QCOMPARE(f.model.start()->state(), State::Confirmed);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
    f.change(Snapshots::idle());
    QCOMPARE(f.model.leave()->state(), State::Confirmed);
    QCOMPARE(f.model.stage(), Stage::Home);
    f.clock.advance(1h);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
}

void CancelTest::whenItHasJustEntered()
{
    // The room is in, and the event that says so is on its way.
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.room.snapshot = Snapshots::inMeeting();
    f.model.cancelJoining();
    f.clock.advance(2s);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
}

void CancelTest::intoTheWaitingRoom()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.model.cancelJoining();
    f.change(Snapshots::bare(Status::WaitingRoom));
    QCOMPARE(f.room.count(u"LeaveWaitingRoom"_s), 1);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 0);
    QVERIFY(!f.model.cancelling());
}

void CancelTest::joinThatIsRefused()
{
    RoomFixture f;
    f.connect();
    f.room.refuse(u"JoinMeeting"_s, 10019);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.model.cancelJoining();
    f.settle();
    QVERIFY(!f.model.cancelling());
    QCOMPARE(f.model.stage(), Stage::Home);
    f.change(Snapshots::inMeeting()); // somebody at the device: stays
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 0);
}

void CancelTest::joinThatFallsBack()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.change(Snapshots::bare(Status::Joining));
    f.model.cancelJoining();
    f.change(Snapshots::idle());
    QVERIFY(!f.model.cancelling());
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 0);
}

void CancelTest::joinThatShowsNoSignOfLife()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.clock.advance(1min);
    f.model.cancelJoining();
    f.clock.advance(15s - 1ms);
    QVERIFY(f.model.cancelling());
    f.clock.advance(1ms);
    QVERIFY(!f.model.cancelling());
    QCOMPARE(f.model.join()->state(), State::Unknown);
    QVERIFY(f.model.join()->available());
}

void CancelTest::joinMadeAtTheDevice()
{
    RoomFixture f(Snapshots::bare(Status::Joining));
    f.connect();
    f.model.cancelJoining();
    QVERIFY(f.model.cancelling());
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
    QVERIFY(!f.model.cancelling());
}

void CancelTest::lostLinkIsWaitedFor()
{
    for (const bool answered : {true, false}) {
        RoomFixture f;
        f.connect();
        if (!answered)
            f.room.ignore(u"JoinMeeting"_s);
        SixActions::trigger(f.model, u"JoinMeeting"_s);
        f.settle();
        f.model.cancelJoining();
        f.lose();
        QVERIFY(f.model.cancelling());
        f.clock.advance(1min);
        QVERIFY(f.model.cancelling());
        f.room.snapshot = Snapshots::inMeeting();
        f.recover();
        QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
        QVERIFY(!f.model.cancelling());
    }
}

void CancelTest::lostLinkAndNothingHappened()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.model.cancelJoining();
    f.lose();
    f.clock.advance(1min);
    f.recover();
    QVERIFY(!f.model.cancelling());
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 0);
}

void CancelTest::unansweredJoinThatHappensAfterAll()
{
    RoomFixture f;
    f.connect();
    f.room.ignore(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.model.cancelJoining();
    f.clock.advance(6s);
    QCOMPARE(f.model.join()->state(), State::Unknown);
    QVERIFY(f.model.cancelling());
    f.room.snapshot = Snapshots::inMeeting();
    f.clock.advance(2s);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
    QVERIFY(!f.model.cancelling());
}

void CancelTest::askingAnewEndsIt()
{
    RoomFixture f;
    f.connect();
    f.room.ignore(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.model.cancelJoining();
    f.clock.advance(6s);
    QVERIFY(f.model.cancelling());
    QVERIFY(SixActions::trigger(f.model, u"StartMeeting"_s));
    QVERIFY(!f.model.cancelling());
    f.settle();
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.start()->state(), State::Confirmed);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 0);
}

void CancelTest::leaveThatIsRefusedIsShown()
{
    RoomFixture f;
    f.connect();
    f.room.refuse(u"LeaveMeeting"_s, 10004);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.model.cancelJoining();
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.leave()->state(), State::Refused);
    QCOMPARE(f.model.stage(), Stage::InMeeting);
    QVERIFY(!f.model.cancelling());
    f.clock.advance(1h);
    QCOMPARE(f.room.count(u"LeaveMeeting"_s), 1);
}

void CancelTest::tellsItOnce()
{
    RoomFixture f;
    f.connect();
    QSignalSpy changed(&f.model, &Room::cancellingChanged);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.model.cancelJoining();
    f.model.cancelJoining();
    QCOMPARE(changed.size(), 1);
    f.change(Snapshots::inMeeting());
    QCOMPARE(changed.size(), 2);
}

QTEST_GUILESS_MAIN(CancelTest)
#include "tst_cancel.moc"
