// SPDX-License-Identifier: Apache-2.0
#include "world.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Status = Meeting::Status;
using Layout = Meeting::Layout;

//! What a client can ask of the simulated room: preconditions, error codes, outcomes.
class RoomActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preconditions_data();
    void preconditions();
    void startInstant();
    void startPersonal();
    void ownMeetingCanBeJoinedAgain();
    void joinTakesItsTime();
    void joinWithPassword();
    void joinFailsLate();
    void injectedFailure();
    void microphoneAndCamera();
    void roles_data();
    void roles();
    void leave();
    void leaveTwice();
    void dissolve();
    void participantMayNotDissolve();
    void forbiddenToStart();
    void delaysAreDrawnFromTheRange();
};

void RoomActionsTest::preconditions_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<int>>(
        "expected"); // start, join, dissolve, leave, leave waiting room, switch layout
    using Codes = QList<int>;
    QTest::newRow("idle") << int(Status::Idle) << Codes {0, 0, 10000, 10000, 10000, 10000};
    QTest::newRow("joining") << int(Status::Joining) << Codes {10001, 10001, 10000, 10000, 10000, 10000};
    QTest::newRow("waiting") << int(Status::WaitingRoom) << Codes {10001, 10001, 10000, 10000, 0, 10000};
    QTest::newRow("meeting") << int(Status::InMeeting) << Codes {10001, 10001, 0, 0, 10000, 0};
    QTest::newRow("casting") << int(Status::Casting) << Codes {10026, 10027, 10000, 10000, 10000, 10000};
    QTest::newRow("phone") << int(Status::Phone) << Codes {10025, 10025, 10000, 10000, 10000, 10000};
}

void RoomActionsTest::preconditions()
{
    QFETCH(const int, status);
    QFETCH(const QList<int>, expected);
    const QList<MeetingAction> actions {StartMeeting(),     JoinMeeting {Code::open, {}, true, true},
                                        DissolveMeeting(),  LeaveMeeting(),
                                        LeaveWaitingRoom(), SwitchLayout {Layout::Speaker, true}};
    for (qsizetype i = 0; i < actions.size(); ++i) {
        World world;
        switch (Status(status)) {
        case Status::Joining:
            QCOMPARE(world.room.perform(JoinMeeting {Code::open, {}, true, true}), 0);
            break;
        case Status::WaitingRoom:
            QCOMPARE(world.join(Code::handover), 0);
            break;
        case Status::InMeeting:
            QCOMPARE(world.join(Code::open), 0);
            break;
        case Status::Casting:
            world.room.startCasting();
            break;
        case Status::Phone:
            world.room.startPhoneCall();
            break;
        default:
            break;
        }
        QCOMPARE(int(world.room.status()), status);
        QList<int> performed;
        connect(&world.room, &SimulatedRoom::performed, &world.room,
                [&](const MeetingAction &action, int errorCode) {
                    QVERIFY(action == actions.at(i));
                    performed.append(errorCode);
                });
        QCOMPARE(world.room.perform(actions.at(i)), expected.at(i));
        QCOMPARE(performed, QList<int> {expected.at(i)});
    }
}

void RoomActionsTest::startInstant()
{
    World world;
    QCOMPARE(world.perform(StartMeeting {Meeting::StartType::Instant}), 0);
    QCOMPARE(world.takeTold(), QStringList {u"JoinMeetingCompleted"_s});
    const MeetingSnapshot snapshot = world.room.snapshot();
    QCOMPARE(snapshot.meeting.status, Status::InMeeting);
    QCOMPARE(snapshot.meeting.type, Meeting::Type::Single);
    QCOMPARE(snapshot.meeting.title, u"松山湖 3F-12的快速会议"_s);
    QCOMPARE(snapshot.meeting.code.size(), 9);
    QCOMPARE(snapshot.meeting.creatorName, u"松山湖 3F-12"_s);
    QCOMPARE(snapshot.meeting.hostStatus, Meeting::HostStatus::Present);
    QVERIFY(snapshot.self->host);
    QVERIFY(snapshot.self->isCreator);
    QCOMPARE(snapshot.self->nickname, u"松山湖 3F-12"_s);
    QCOMPARE(snapshot.self->role, Meeting::Role::Host);
    QCOMPARE(snapshot.self->userId.size(), 18);
    QVERIFY(world.room.people().isEmpty());
}

void RoomActionsTest::startPersonal()
{
    World world;
    QCOMPARE(world.perform(StartMeeting {Meeting::StartType::Personal}), 0);
    const MeetingInfo meeting = world.room.snapshot().meeting;
    QCOMPARE(meeting.code, u"3012345678"_s);
    QCOMPARE(meeting.formattedCode, u"301 234 5678"_s);
    QCOMPARE(meeting.type, Meeting::Type::Personal);
}

void RoomActionsTest::ownMeetingCanBeJoinedAgain()
{
    World world;
    world.perform(StartMeeting());
    const QString code = world.room.snapshot().meeting.code;
    world.perform(LeaveMeeting());
    QCOMPARE(world.join(code), 0);
    QVERIFY(world.room.snapshot().self->host);
    world.perform(DissolveMeeting());
    QCOMPARE(world.join(code), 10019);

    world.perform(StartMeeting());
    const QString second = world.room.snapshot().meeting.code;
    world.perform(LeaveMeeting());
    world.perform(StartMeeting());
    world.perform(LeaveMeeting());
    QCOMPARE(world.join(second), 10019);
}

void RoomActionsTest::joinTakesItsTime()
{
    World world;
    QCOMPARE(world.room.perform(JoinMeeting {Code::open, {}, true, true}), 0);
    QCOMPARE(world.room.status(), Status::Joining);
    QVERIFY(world.told.isEmpty());
    QVERIFY2(world.room.snapshot().meeting.title.isEmpty(), "told only in the meeting");
    world.clock.advance(std::chrono::milliseconds(59));
    QCOMPARE(world.room.status(), Status::Joining);
    world.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(world.room.status(), Status::InMeeting);

    QCOMPARE(world.told.size(), 1);
    const RoomEvent event = world.told.constFirst();
    QCOMPARE(event.module, u"Meeting"_s);
    QCOMPARE(event.subEvent, u"JoinMeetingCompleted"_s);
    QCOMPARE(event.errorCode, 0);
    QCOMPARE(event.payload.keys(), (QStringList {u"device_info"_s, u"meeting_info"_s, u"self_user_info"_s}));
    QCOMPARE(event.payload.value(u"meeting_info"_s)[u"meeting_code"_s].toString(), Code::open);
    QCOMPARE(event.payload.value(u"self_user_info"_s)[u"host"_s].toBool(), true);
    QCOMPARE(event.payload.value(u"device_info"_s).toObject().keys(),
             (QStringList {u"camera_info"_s, u"mic_info"_s, u"speaker_info"_s}));
    // What the event says is what the room is.
    const MeetingSnapshot applied = MeetingEvent::apply(
        {event.module, event.subEvent, event.errorCode, {}, Json::fromJsonValue(event.payload)}, {});
    QCOMPARE(applied.meeting, world.room.snapshot().meeting);
    QCOMPARE(applied.self, world.room.snapshot().self);
}

void RoomActionsTest::joinWithPassword()
{
    World world;
    QCOMPARE(world.join(Code::supplier), 10018);
    QCOMPARE(world.join(Code::supplier, u"1111"_s), 10020);
    QCOMPARE(world.room.status(), Status::Idle);
    QVERIFY(world.told.isEmpty());
    QCOMPARE(world.join(Code::supplier, Code::supplierPassword), 0);
    QCOMPARE(world.room.snapshot().meeting.password, Code::supplierPassword);
}

void RoomActionsTest::joinFailsLate()
{
    World world;
    QCOMPARE(world.room.perform(JoinMeeting {Code::failing, {}, true, true}), 0);
    QCOMPARE(world.room.status(), Status::Joining);
    world.settle();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.told.size(), 1);
    QCOMPARE(world.told.constFirst().subEvent, u"JoinMeetingCompleted"_s);
    QCOMPARE(world.told.constFirst().errorCode, 10005);
    QVERIFY(!world.told.constFirst().message.isEmpty());
    QCOMPARE(world.join(Code::open), 0);
    QCOMPARE(world.room.status(), Status::InMeeting);
}

void RoomActionsTest::injectedFailure()
{
    World world;
    QCOMPARE(world.room.perform(StartMeeting(), 10025), 0);
    world.settle();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.told.constFirst().errorCode, 10025);
    QCOMPARE(world.perform(StartMeeting()), 0);
    QCOMPARE(world.room.status(), Status::InMeeting);
}

void RoomActionsTest::microphoneAndCamera()
{
    for (const bool microphone : {true, false}) {
        World world;
        world.perform(JoinMeeting {Code::open, {}, microphone, !microphone});
        QCOMPARE(world.room.snapshot().self->audioOn, microphone);
        QCOMPARE(world.room.snapshot().self->videoOn, !microphone);
    }
}

void RoomActionsTest::roles_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("host");
    QTest::addColumn<bool>("coHost");
    QTest::newRow("host") << Code::open << QString() << true << false;
    QTest::newRow("co-host") << Code::weekly << Code::weeklyPassword << false << true;
    QTest::newRow("participant") << Code::supplier << Code::supplierPassword << false << false;
}

void RoomActionsTest::roles()
{
    QFETCH(const QString, code);
    QFETCH(const QString, password);
    World world;
    QCOMPARE(world.join(code, password), 0);
    QTEST(world.room.snapshot().self->host, "host");
    QTEST(world.room.snapshot().self->coHost, "coHost");
    QVERIFY(!world.room.snapshot().self->isCreator);
    QCOMPARE(world.room.snapshot().meeting.hostStatus, Meeting::HostStatus::Present);
}

void RoomActionsTest::leave()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    QCOMPARE(world.room.perform(LeaveMeeting()), 0);
    QCOMPARE(world.room.status(), Status::InMeeting);
    world.settle();
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeTold(), QStringList {u"LeaveMeeting"_s});
    const MeetingSnapshot snapshot = world.room.snapshot();
    QVERIFY(!snapshot.self && !snapshot.layouts && !snapshot.mainScreen && !snapshot.secondaryScreen);
    QVERIFY(snapshot.meeting.code.isEmpty() && snapshot.meeting.url.isEmpty());
    QVERIFY(world.room.people().isEmpty());
}

void RoomActionsTest::leaveTwice()
{
    World world;
    world.join(Code::open);
    QCOMPARE(world.room.perform(LeaveMeeting()), 0);
    QCOMPARE(world.room.perform(LeaveMeeting()), 17);
    QCOMPARE(world.room.perform(DissolveMeeting()), 17);
    QCOMPARE(world.room.perform(SwitchLayout {Layout::Ring, true}), 17);
    QCOMPARE(world.room.perform(StartMeeting()), 10001);
}

void RoomActionsTest::dissolve()
{
    for (const QString &code : {Code::open, Code::weekly}) { // as host, as co-host
        World world;
        world.join(code, Code::weeklyPassword);
        world.takeTold();
        QCOMPARE(world.perform(DissolveMeeting()), 0);
        QCOMPARE(world.room.status(), Status::Idle);
        QCOMPARE(world.takeTold(), QStringList {u"DissolveMeeting"_s});
    }
}

void RoomActionsTest::participantMayNotDissolve()
{
    World world;
    world.join(Code::supplier, Code::supplierPassword);
    world.takeTold();
    QCOMPARE(world.perform(DissolveMeeting()), 10022);
    QCOMPARE(world.room.status(), Status::InMeeting);
    QVERIFY(world.told.isEmpty());
}

void RoomActionsTest::forbiddenToStart()
{
    World world(*Scenario::load(u"webinar"_s));
    QCOMPARE(world.room.perform(StartMeeting {Meeting::StartType::Instant}), 10024);
    QCOMPARE(world.room.perform(StartMeeting {Meeting::StartType::Personal}), 10030);
    QCOMPARE(world.join(u"990210344"_s), 0);
    QCOMPARE(world.room.snapshot().self->role, Meeting::Role::Audience);
    QVERIFY(!world.room.snapshot().layouts->enabled);
    QCOMPARE(world.perform(SwitchLayout {Layout::Grid, true}), 10032);
    QCOMPARE(world.perform(DissolveMeeting()), 10022);
}

void RoomActionsTest::delaysAreDrawnFromTheRange()
{
    Scenario scenario = World::quiet();
    scenario.pace.join = {600, 1500};
    QSet<qint64> delays;
    World world(scenario);
    for (int i = 0; i < 20; ++i) {
        world.room.perform(StartMeeting());
        QVERIFY(world.clock.untilNext() >= 600 && world.clock.untilNext() <= 1500);
        delays.insert(world.clock.untilNext());
        world.settle();
        world.perform(LeaveMeeting());
    }
    QVERIFY(delays.size() > 10);
}

QTEST_GUILESS_MAIN(RoomActionsTest)
#include "tst_roomactions.moc"
