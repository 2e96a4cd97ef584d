// SPDX-License-Identifier: Apache-2.0
#include "world.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Status = Meeting::Status;
using Layout = Meeting::Layout;

//! What others do to the room: the host, the people, somebody at the device.
class RoomFarSideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostEndsTheMeeting();
    void hostRemovesTheRoom();
    void hostTurnsAway();
    void peopleMakeLayoutsPossible();
    void layoutGivesWay();
    void hostLeaves();
    void roleChanges();
    void becomingAudienceTakesLayouts();
    void screens();
    void castingAndPhone();
    void titleMicrophoneCamera();
    void directoryChanges();
    void nothingHappensWhereItMakesNoSense();
    void nothingToldWithoutAChange();
    void peopleComeAndGoByThemselves();
    void quietMeansQuiet();
    void sameSeedSameLife();
};

void RoomFarSideTest::hostEndsTheMeeting()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.room.endByHost();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"DissolveMeeting"_s});

    world.join(Code::handover);
    world.takeTold();
    world.room.endByHost();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"LeaveWaitingRoom"_s});
}

void RoomFarSideTest::hostRemovesTheRoom()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.room.removeByHost();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"LeaveMeeting"_s});
}

void RoomFarSideTest::hostTurnsAway()
{
    World world;
    world.join(Code::handover);
    world.takeTold();
    world.room.turnAway();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"LeaveWaitingRoom"_s});
}

void RoomFarSideTest::peopleMakeLayoutsPossible()
{
    World world;
    world.perform(StartMeeting());
    QVERIFY(!world.choice(Layout::Grid).enabled);
    world.takeTold();
    world.room.personJoins(u"Ada"_s);
    QCOMPARE(world.room.people(), QStringList {u"Ada"_s});
    QVERIFY(world.choice(Layout::Grid).enabled);
    QVERIFY(!world.choice(Layout::UpperL).enabled);
    QCOMPARE(world.takeTold(), QStringList {u"LayoutSwitchChanged"_s});
    for (int i = 0; i < 5; ++i)
        world.room.personJoins();
    QVERIFY(world.choice(Layout::UpperL).enabled);
    QCOMPARE(world.takeTold(), QStringList {u"LayoutSwitchChanged"_s});
    world.room.personLeaves(u"Ada"_s);
    QVERIFY(!world.room.people().contains(u"Ada"_s));
    QVERIFY(!world.choice(Layout::UpperL).enabled);
}

void RoomFarSideTest::layoutGivesWay()
{
    World world;
    world.join(Code::open); // eight people
    world.perform(SwitchLayout {Layout::UpperL, true});
    world.room.personLeaves(u"刘洋"_s);
    QCOMPARE(world.room.snapshot().layouts->current, Layout::UpperL);
    world.takeTold();
    world.room.personLeaves(u"张敏"_s);
    QCOMPARE(world.room.snapshot().layouts->current, Layout::Grid);
    QCOMPARE(world.takeTold(), QStringList {u"LayoutSwitchChanged"_s});
}

void RoomFarSideTest::hostLeaves()
{
    World world;
    world.join(Code::supplier, Code::supplierPassword);
    QCOMPARE(world.room.snapshot().meeting.hostStatus, Meeting::HostStatus::Present);
    world.takeTold();
    world.room.personLeaves(u"王建国"_s);
    QCOMPARE(world.room.snapshot().meeting.hostStatus, Meeting::HostStatus::Absent);
    QCOMPARE(world.takeTold(), QStringList {u"MeetingInfoChanged"_s});
}

void RoomFarSideTest::roleChanges()
{
    World world;
    world.join(Code::supplier, Code::supplierPassword);
    world.takeTold();
    world.room.setRole(Meeting::Role::CoHost);
    QCOMPARE(world.takeTold(), QStringList {u"MeetingInfoChanged"_s});
    QVERIFY(world.room.snapshot().self->coHost);
    world.room.setRole(Meeting::Role::Host);
    QVERIFY(world.room.snapshot().self->host && !world.room.snapshot().self->coHost);
    QCOMPARE(world.perform(DissolveMeeting()), 0);

    world.join(Code::open);
    world.room.setRole(Meeting::Role::Participant);
    QCOMPARE(world.perform(DissolveMeeting()), 10022);
}

void RoomFarSideTest::becomingAudienceTakesLayouts()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.room.setRole(Meeting::Role::Audience);
    QVERIFY(!world.room.snapshot().layouts->enabled);
    QCOMPARE(world.takeTold(), (QStringList {u"LayoutSwitchChanged"_s, u"MeetingInfoChanged"_s}));
}

void RoomFarSideTest::screens()
{
    World world;
    QCOMPARE(world.room.snapshot().screens->status, Meeting::MultiScreen::Single);
    QCOMPARE(world.room.snapshot().screens->mainMonitorId, QString());
    world.room.setScreens(Meeting::MultiScreen::Extended);
    QCOMPARE(world.takeTold(), QStringList {u"MeetingInfoChanged"_s});
    QCOMPARE(world.room.snapshot().screens->mainMonitorId, u"HDMI-1"_s);
    QVERIFY2(!world.room.snapshot().secondaryScreen, "told only in a meeting");
    world.join(Code::open);
    QVERIFY(world.room.snapshot().mainScreen && world.room.snapshot().secondaryScreen);
    world.room.setScreens(Meeting::MultiScreen::Single);
    QVERIFY(world.room.snapshot().mainScreen && !world.room.snapshot().secondaryScreen);

    World dual(*Scenario::load(u"dual-screen"_s));
    QCOMPARE(dual.room.snapshot().screens->status, Meeting::MultiScreen::Extended);
}

void RoomFarSideTest::castingAndPhone()
{
    World world;
    world.room.startCasting();
    QCOMPARE(world.room.snapshot().meeting.status, Status::Casting);
    world.room.startPhoneCall();
    QCOMPARE(world.room.status(), Status::Casting);
    world.room.stopActivity();
    QCOMPARE(world.room.status(), Status::Idle);
    world.room.startPhoneCall();
    QCOMPARE(world.room.status(), Status::Phone);
    world.room.stopActivity();
    QCOMPARE(world.takeTold(), QStringList(4, u"MeetingInfoChanged"_s));
    QCOMPARE(world.perform(StartMeeting()), 0);
}

void RoomFarSideTest::titleMicrophoneCamera()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.room.renameMeeting(u"Another title"_s);
    world.room.setMicrophone(false);
    world.room.setCamera(false);
    QCOMPARE(world.room.snapshot().meeting.title, u"Another title"_s);
    QVERIFY(!world.room.snapshot().self->audioOn && !world.room.snapshot().self->videoOn);
    QCOMPARE(world.takeTold(), QStringList(3, u"MeetingInfoChanged"_s));
}

void RoomFarSideTest::directoryChanges()
{
    World world;
    QCOMPARE(world.room.snapshot().meetings.size(), 10);
    world.room.setRefusal(Code::open, 10008);
    QCOMPARE(world.takeTold(), QStringList {u"MeetingInfoChanged"_s});
    QCOMPARE(world.room.snapshot().meetings.size(), 9);
    QCOMPARE(world.join(Code::open), 10008);
}

void RoomFarSideTest::nothingHappensWhereItMakesNoSense()
{
    World world;
    const MeetingSnapshot idle = world.room.snapshot();
    const auto everything = [&world] {
        world.room.admit();
        world.room.turnAway();
        world.room.removeByHost();
        world.room.personJoins();
        world.room.personLeaves();
        world.room.setRole(Meeting::Role::Host);
        world.room.setMicrophone(false);
        world.room.setCamera(false);
        world.room.stopActivity();
        world.room.renameMeeting(u"X"_s);
        world.room.endByHost();
    };
    everything();
    QCOMPARE(world.room.snapshot(), idle);
    QVERIFY(world.told.isEmpty());

    world.room.perform(StartMeeting());
    everything();
    world.room.startCasting();
    QCOMPARE(world.room.status(), Status::Joining);
    QVERIFY(world.told.isEmpty());
}

void RoomFarSideTest::nothingToldWithoutAChange()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.room.setRole(Meeting::Role::Host);
    world.room.setScreens(Meeting::MultiScreen::Single);
    world.room.setMicrophone(true);
    world.room.personLeaves(u"Nobody of this name"_s);
    world.room.personJoins(u"Somebody who changes no layout"_s);
    QVERIFY(world.told.isEmpty());
}

void RoomFarSideTest::peopleComeAndGoByThemselves()
{
    World world(*Scenario::load(u"default"_s));
    world.room.perform(StartMeeting());
    world.clock.advance(std::chrono::seconds(2));
    QCOMPARE(world.room.status(), Status::InMeeting);
    QVERIFY(world.room.people().isEmpty());
    QSet<qsizetype> sizes;
    bool somebodyLeft = false;
    qsizetype before = 0;
    for (int i = 0; i < 600; ++i) {
        world.clock.advance(std::chrono::seconds(1));
        const QStringList people = world.room.people();
        const qsizetype now = people.size();
        somebodyLeft |= now < before;
        before = now;
        sizes.insert(now);
        QVERIFY(now <= 12);
        QCOMPARE(QSet<QString>(people.begin(), people.end()).size(), now);
    }
    QVERIFY(sizes.contains(1) && sizes.contains(4));
    QVERIFY(somebodyLeft);
    world.perform(LeaveMeeting());
    world.takeTold();
    world.clock.advance(std::chrono::minutes(5));
    QVERIFY(world.told.isEmpty());
}

void RoomFarSideTest::quietMeansQuiet()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.clock.advance(std::chrono::hours(1));
    QVERIFY(world.told.isEmpty());
    QCOMPARE(world.room.people().size(), 7);
}

void RoomFarSideTest::sameSeedSameLife()
{
    QStringList lives;
    for (int i = 0; i < 2; ++i) {
        World world(*Scenario::load(u"default"_s));
        world.perform(StartMeeting());
        world.clock.advance(std::chrono::minutes(10));
        lives.append(world.room.snapshot().meeting.code + world.room.people().join(u','));
    }
    QCOMPARE(lives.at(0), lives.at(1));
}

QTEST_GUILESS_MAIN(RoomFarSideTest)
#include "tst_roomfarside.moc"
