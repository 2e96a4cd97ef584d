// SPDX-License-Identifier: Apache-2.0
#include "world.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Status = Meeting::Status;

//! The waiting room: let in, kept, left.
class WaitingRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admits();
    void keeps();
    void leave();
    void leavingBeatsAdmission();
};

void WaitingRoomTest::admits()
{
    World world;
    QCOMPARE(world.room.perform(JoinMeeting {Code::weekly, Code::weeklyPassword, true, true}), 0);
    world.clock.advance(std::chrono::milliseconds(60));
    QCOMPARE(world.room.status(), Status::WaitingRoom);
    QCOMPARE(world.takeTold(), QStringList {u"JoinWaitingRoom"_s});
    QVERIFY(!world.room.snapshot().self);
    world.clock.advance(std::chrono::milliseconds(60));
    QCOMPARE(world.room.status(), Status::InMeeting);
    QCOMPARE(world.takeTold(), QStringList {u"JoinMeetingCompleted"_s});
}

void WaitingRoomTest::keeps()
{
    World world;
    world.join(Code::handover);
    world.clock.advance(std::chrono::hours(2));
    QCOMPARE(world.room.status(), Status::WaitingRoom);
    world.takeTold();
    world.room.admit();
    QCOMPARE(world.room.status(), Status::InMeeting);
    QCOMPARE(world.takeTold(), QStringList {u"JoinMeetingCompleted"_s});
}

void WaitingRoomTest::leave()
{
    World world;
    world.join(Code::handover);
    world.takeTold();
    QCOMPARE(world.room.perform(LeaveWaitingRoom()), 0);
    QCOMPARE(world.room.perform(LeaveWaitingRoom()), 17);
    QCOMPARE(world.room.status(), Status::WaitingRoom);
    world.settle();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"LeaveWaitingRoom"_s});
}

void WaitingRoomTest::leavingBeatsAdmission()
{
    World world;
    world.join(Code::handover);
    world.takeTold();
    world.room.perform(LeaveWaitingRoom());
    world.room.admit();
    world.settle();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"LeaveWaitingRoom"_s});
}

QTEST_GUILESS_MAIN(WaitingRoomTest)
#include "tst_waitingroom.moc"
