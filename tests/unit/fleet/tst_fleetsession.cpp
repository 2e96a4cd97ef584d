// SPDX-License-Identifier: Apache-2.0
#include "protocol/errorcode.h"
#include "sessionfixture.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Step = AskProgress::Step;
using Steps = QList<Step>;
using ActionRules::WhyNot;

//! One room of a fleet: what is told of it, and how far requests get.
class TestFleetSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheTableNeeds();
    void tellsWhoIsNext();
    void tellsWhoIsDue();
    void keepsTheLastTruthWhenTheLinkIsLost();
    void saysWhatChangedWhileAway();
    void knowsSinceWhen();
    void measuresAnswers();
    void hasNoSecrets();

    void confirmsByWhatTheRoomShows();
    void saysWhyItDidNotAsk_data();
    void saysWhyItDidNotAsk();
    void bringsTheRefusal();
    void settlesWhatIsUnknown();
    void joinsUnheardAndUnseen();
    void closesMicrophoneAndCamera_data();
    void closesMicrophoneAndCamera();
    void asksForTheRest();
    void setsOneVolumeAtATime();
    void tellsBusyWithoutTouchingTheFirst();
    void abandonsWhatIsOpen();
};

void TestFleetSession::tellsWhatTheTableNeeds()
{
    MeetingSnapshot snapshot = Snapshots::inMeeting();
    snapshot.meeting.beginTime = 1'795'442'000;
    snapshot.meeting.hostStatus = Meeting::HostStatus::Present;
    snapshot.self->audioOn = true;
    snapshot.self->screenSharing = true;
    SessionFixture fixture(snapshot);
    RoomSummary state = fixture.session.state();
    QCOMPARE(state.link, Link::State::Offline);
    QCOMPARE(state.stage, Room::Stage::Connecting);
    QVERIFY(!state.asOf.isValid());
    QVERIFY(state.downSince.isValid());
    fixture.connect();
    QVERIFY(fixture.changes > 0);
    state = fixture.session.state();
    QCOMPARE(state.id, u"a"_s);
    QVERIFY(state.isReady());
    QCOMPARE(state.stage, Room::Stage::InMeeting);
    QCOMPARE(state.title, u"Weekly"_s);
    QCOMPARE(state.code, u"452 871 906"_s);
    QCOMPARE(state.layout, Coded(Meeting::Layout::Grid));
    QVERIFY(state.host && !state.coHost && state.hostPresent);
    QVERIFY(state.sharing);
    QCOMPARE(state.microphoneOn, std::optional(true));
    QCOMPARE(state.cameraOn, std::optional(false));
    QCOMPARE(state.layoutChoices, snapshot.layouts->choices);
    QVERIFY(state.device.told);
    QCOMPARE(state.asOf, fixture.clock.wallTime());
    QVERIFY(!state.downSince.isValid());
}

void TestFleetSession::tellsWhoIsNext()
{
    SessionFixture fixture;
    const qint64 now = fixture.clock.wallTime().toSecsSinceEpoch();
    ScheduledMeeting later {u"Later"_s, now + 7200, now + 9000, {}, {}, {}, {}, {}};
    ScheduledMeeting soon {u"Soon"_s, now + 1800, now + 3600, {}, {}, {}, {}, {}};
    ScheduledMeeting past {u"Past"_s, now - 1800, now, {}, {}, {}, {}, {}};
    fixture.room.snapshot.meetings = {later, past, soon};
    fixture.connect();
    QCOMPARE(fixture.session.state().nextTitle, u"Soon"_s);
    QCOMPARE(fixture.session.state().nextBegin.toSecsSinceEpoch(), now + 1800);
}

//! In a meeting: what comes after it and is not over, whether it has begun or not.
void TestFleetSession::tellsWhoIsDue()
{
    MeetingSnapshot snapshot = Snapshots::inMeeting();
    SessionFixture fixture(snapshot);
    const qint64 now = fixture.clock.wallTime().toSecsSinceEpoch();
    snapshot.meeting.beginTime = now - 3600;
    snapshot.meeting.endTime = now - 300;
    const ScheduledMeeting own {u"Own"_s, now - 3600, now - 300, {}, snapshot.meeting.code, {}, {}, {}};
    const ScheduledMeeting before {u"Before"_s, now - 7200, now + 60, {}, u"1"_s, {}, {}, {}};
    const ScheduledMeeting over {u"Over"_s, now - 1800, now - 60, {}, u"2"_s, {}, {}, {}};
    const ScheduledMeeting begun {u"Begun"_s, now - 120, now + 3600, {}, u"3"_s, {}, {}, {}};
    const ScheduledMeeting later {u"Later"_s, now + 3600, now + 7200, {}, u"4"_s, {}, {}, {}};
    snapshot.meetings = {own, before, over, later};
    fixture.room.snapshot = snapshot;
    fixture.connect();
    QCOMPARE(fixture.session.state().nextTitle, u"Later"_s);
    snapshot.meetings.append(begun);
    fixture.change(snapshot);
    QCOMPARE(fixture.session.state().nextTitle, u"Begun"_s);
    QCOMPARE(fixture.session.state().endTime.toSecsSinceEpoch(), now - 300);
}

void TestFleetSession::keepsTheLastTruthWhenTheLinkIsLost()
{
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.connect();
    const QDateTime truth = fixture.clock.wallTime();
    fixture.clock.advance(1s);
    fixture.lose();
    const QDateTime lostAt = fixture.clock.wallTime();
    RoomSummary state = fixture.session.state();
    QVERIFY(!state.isReady() && !state.lost); // a blip so far
    fixture.clock.advance(5s);
    state = fixture.session.state();
    QVERIFY(state.lost);
    QCOMPARE(state.stage, Room::Stage::InMeeting);
    QCOMPARE(state.title, u"Weekly"_s);
    QCOMPARE(state.asOf, truth);
    QCOMPARE(state.downSince, lostAt);
    QCOMPARE(state.reason, Link::Reason::ConnectionRefused);
}

void TestFleetSession::saysWhatChangedWhileAway()
{
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.connect();
    fixture.lose();
    fixture.room.snapshot = Snapshots::idle();
    fixture.recover();
    QCOMPARE(fixture.session.state().awayChanges, 1);
    fixture.clock.advance(60s);
    QCOMPARE(fixture.session.state().awayChanges, 0);
}

void TestFleetSession::knowsSinceWhen()
{
    SessionFixture fixture;
    fixture.connect();
    fixture.clock.advance(10s);
    QVERIFY(!fixture.session.state().since.isValid()); // free, but nobody knows for how long
    fixture.change(Snapshots::inMeeting());
    const QDateTime entered = fixture.clock.wallTime();
    QCOMPARE(fixture.session.state().since, entered);
    fixture.clock.advance(10s);
    fixture.lose();
    fixture.recover();
    QCOMPARE(fixture.session.state().since, entered); // still in it

    MeetingSnapshot found = Snapshots::inMeeting();
    found.meeting.beginTime = fixture.clock.wallTime().toSecsSinceEpoch() - 600;
    SessionFixture other(found);
    other.connect();
    QCOMPARE(other.session.state().since.toSecsSinceEpoch(), found.meeting.beginTime);
}

void TestFleetSession::measuresAnswers()
{
    SessionFixture fixture;
    fixture.room.net().latency = 20ms;
    fixture.session.client().connectToRoom();
    QCOMPARE(fixture.session.state().p95Ms, -1);
    fixture.clock.advance(1s);
    const int p95 = fixture.session.state().p95Ms;
    QVERIFY2(p95 >= 20 && p95 <= 23, qPrintable(QString::number(p95)));
}

void TestFleetSession::hasNoSecrets()
{
    MeetingSnapshot snapshot = Snapshots::inMeeting();
    snapshot.meeting.password = u"canary"_s;
    snapshot.meeting.url = u"https://canary.test/"_s;
    SessionFixture fixture(snapshot);
    fixture.connect();
    const RoomSummary state = fixture.session.state();
    QVERIFY(state.hasPassword);
    const QString all = state.title + state.code + state.creator + state.nextTitle + state.id;
    QVERIFY(!all.contains(u"canary"_s));
}

void TestFleetSession::confirmsByWhatTheRoomShows()
{
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.connect();
    fixture.session.ask(7, LeaveMeeting {});
    QCOMPARE(fixture.stepsOf(7), Steps {Step::Asked});
    fixture.settle();
    QCOMPARE(fixture.stepsOf(7), Steps({Step::Asked, Step::Accepted}));
    fixture.clock.advance(300ms);
    fixture.change(Snapshots::idle());
    QCOMPARE(fixture.stepsOf(7), Steps({Step::Asked, Step::Accepted, Step::Confirmed}));
    const AskProgress &last = fixture.steps.constLast();
    QCOMPARE(last.roomId, u"a"_s);
    QCOMPARE(last.action, u"LeaveMeeting"_s);
    QCOMPARE(last.confirmedMs, 300);
    QCOMPARE(last.at, fixture.clock.wallTime());
    QVERIFY(last.isEnd());
}

void TestFleetSession::saysWhyItDidNotAsk_data()
{
    QTest::addColumn<MeetingSnapshot>("snapshot");
    QTest::addColumn<OperatorAction>("action");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<WhyNot>("whyNot");
    QTest::addColumn<int>("code");
    MeetingSnapshot guest = Snapshots::inMeeting();
    guest.self->host = false;
    const auto row = [](const char *name, const MeetingSnapshot &snapshot, const OperatorAction &action,
                        bool connected, WhyNot whyNot, int code = 0) {
        QTest::newRow(name) << snapshot << action << connected << whyNot << code;
    };
    row("not connected", Snapshots::inMeeting(), LeaveMeeting {}, false, WhyNot::NotConnected);
    row("not in a meeting", Snapshots::idle(), LeaveMeeting {}, true, WhyNot::NotInMeeting);
    row("in a meeting", Snapshots::inMeeting(), StartMeeting {}, true, WhyNot::InMeeting);
    row("not host", guest, DissolveMeeting {}, true, WhyNot::NotHost);
    row("no waiting room", Snapshots::idle(), LeaveWaitingRoom {}, true, WhyNot::NotInWaitingRoom);
    row("no such layout", Snapshots::inMeeting(), SwitchLayout {Coded<Meeting::Layout>::fromNumber(9), true},
        true, WhyNot::NotOffered);
    row("no code", Snapshots::idle(), JoinMeeting {u"12"_s, {}}, true, WhyNot::Nothing,
        toInt(ErrorCode::InvalidMeetingCode));
}

void TestFleetSession::saysWhyItDidNotAsk()
{
    QFETCH(MeetingSnapshot, snapshot);
    QFETCH(OperatorAction, action);
    QFETCH(bool, connected);
    QFETCH(WhyNot, whyNot);
    QFETCH(int, code);
    SessionFixture fixture(snapshot);
    if (connected)
        fixture.connect();
    fixture.session.ask(1, action);
    QCOMPARE(fixture.steps.size(), 1);
    QCOMPARE(fixture.steps.constFirst().step, code == 0 ? Step::NotPossible : Step::Refused);
    QCOMPARE(fixture.steps.constFirst().whyNot, whyNot);
    QCOMPARE(fixture.steps.constFirst().errorCode, code);
    QCOMPARE(fixture.steps.constFirst().action, OperatorActions::name(action));
    QCOMPARE(fixture.room.count(OperatorActions::name(action)), 0);
}

void TestFleetSession::bringsTheRefusal()
{
    SessionFixture fixture;
    fixture.connect();
    fixture.room.refuse(u"StartMeeting"_s, 10026, u"leave sharing"_s);
    fixture.session.ask(1, StartMeeting {});
    fixture.settle();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Refused}));
    QCOMPARE(fixture.steps.constLast().errorCode, 10026);
    QCOMPARE(fixture.steps.constLast().errorMessage, u"leave sharing"_s);
}

void TestFleetSession::settlesWhatIsUnknown()
{
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.connect();
    fixture.room.ignore(u"LeaveMeeting"_s);
    fixture.session.ask(1, LeaveMeeting {});
    fixture.lose();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Unknown}));
    QVERIFY(!fixture.steps.constLast().isEnd());
    fixture.room.snapshot = Snapshots::idle();
    fixture.recover();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Unknown, Step::Confirmed}));
    QCOMPARE(fixture.room.count(u"LeaveMeeting"_s), 1);
}

void TestFleetSession::joinsUnheardAndUnseen()
{
    SessionFixture fixture;
    fixture.connect();
    fixture.session.ask(1, JoinMeeting {u"452871906"_s, u"pw"_s, true, true});
    fixture.settle();
    const QJsonObject sent = fixture.room.last(u"JoinMeeting"_s).params.value(u"action_params"_s).toObject();
    QCOMPARE(sent.value(u"mic_enable"_s), QJsonValue(false));
    QCOMPARE(sent.value(u"camera_enable"_s), QJsonValue(false));
    QCOMPARE(sent.value(u"password"_s), QJsonValue(u"pw"_s));
}

void TestFleetSession::closesMicrophoneAndCamera_data()
{
    QTest::addColumn<bool>("camera");
    QTest::newRow("microphone") << false;
    QTest::newRow("camera") << true;
}

void TestFleetSession::closesMicrophoneAndCamera()
{
    QFETCH(bool, camera);
    const QString name = camera ? u"EnableCamera"_s : u"EnableMic"_s;
    const OperatorAction action = camera ? OperatorAction(CloseCamera {}) : OperatorAction(MuteMicrophone {});
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.session.ask(1, action);
    QCOMPARE(fixture.steps.constLast().whyNot, WhyNot::NotConnected);
    fixture.connect();
    fixture.session.ask(2, action);
    QCOMPARE(fixture.steps.constLast().whyNot, WhyNot::NoDevice);
    fixture.room.device.microphone = SoundInfo {true, {}, 80};
    fixture.room.device.camera = CameraInfo {true, {}, {}, {}};
    fixture.tellDevice();
    QCOMPARE(fixture.session.state().microphoneOn, std::optional(true));
    fixture.session.ask(3, action);
    fixture.session.ask(4, action);
    QCOMPARE(fixture.steps.constLast().whyNot, WhyNot::Busy);
    fixture.settle();
    QCOMPARE(fixture.room.last(name).params.value(u"action_params"_s).toObject(),
             QJsonObject({{u"enable"_s, false}}));
    QCOMPARE(fixture.stepsOf(3), Steps({Step::Asked, Step::Accepted}));
    fixture.room.device.microphone->on = camera;
    fixture.room.device.camera->on = !camera;
    fixture.tellDevice();
    QCOMPARE(fixture.stepsOf(3), Steps({Step::Asked, Step::Accepted, Step::Confirmed}));
    // It is closed, whoever did it: asking once more opens nothing.
    fixture.room.refuse(name, camera ? 20002 : 20006);
    fixture.session.ask(5, action);
    fixture.settle();
    QCOMPARE(fixture.stepsOf(5), Steps({Step::Asked, Step::Accepted, Step::Confirmed}));
    QCOMPARE(fixture.room.count(name), 2);
}

void TestFleetSession::asksForTheRest()
{
    MeetingSnapshot snapshot = Snapshots::inMeeting();
    snapshot.self->screenSharing = true;
    SessionFixture fixture(snapshot);
    fixture.room.device.speaker = SoundInfo {true, {}, 60};
    fixture.room.share.sharing = true;
    fixture.connect();
    QCOMPARE(fixture.session.state().whyNotStopShare, WhyNot::Nothing);
    fixture.session.ask(1, SetSpeakerVolume {40});
    fixture.session.ask(2, StopShare {});
    fixture.settle();
    fixture.room.device.speaker->volume = 40;
    fixture.tellDevice();
    fixture.room.share.sharing = false;
    fixture.clock.advance(2s);
    QCOMPARE(fixture.stepsOf(1).constLast(), Step::Confirmed);
    QCOMPARE(fixture.stepsOf(2).constLast(), Step::Confirmed);
    QCOMPARE(fixture.session.state().whyNotStopShare, WhyNot::NotSharing);
}

//! Each request has an outcome of its own: none waits behind another.
void TestFleetSession::setsOneVolumeAtATime()
{
    SessionFixture fixture;
    fixture.room.device.speaker = SoundInfo {true, {}, 60};
    fixture.connect();
    fixture.session.ask(1, SetSpeakerVolume {40});
    fixture.session.ask(2, SetSpeakerVolume {20});
    QCOMPARE(fixture.steps.constLast().whyNot, WhyNot::Busy);
    fixture.settle();
    fixture.room.device.speaker->volume = 40;
    fixture.tellDevice();
    QCOMPARE(fixture.stepsOf(1).constLast(), Step::Confirmed);
    QCOMPARE(fixture.room.count(u"SetSpeakerVolume"_s), 1);
}

void TestFleetSession::tellsBusyWithoutTouchingTheFirst()
{
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.connect();
    fixture.session.ask(1, LeaveMeeting {});
    fixture.session.ask(2, LeaveMeeting {});
    QCOMPARE(fixture.stepsOf(2), Steps {Step::NotPossible});
    QCOMPARE(fixture.steps.constLast().whyNot, WhyNot::Busy);
    fixture.settle();
    fixture.change(Snapshots::idle());
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted, Step::Confirmed}));
    QCOMPARE(fixture.room.count(u"LeaveMeeting"_s), 1);
}

void TestFleetSession::abandonsWhatIsOpen()
{
    SessionFixture fixture(Snapshots::inMeeting());
    fixture.connect();
    fixture.session.ask(1, LeaveMeeting {});
    fixture.settle();
    fixture.session.abandonAsks();
    fixture.session.abandonAsks();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted, Step::Unknown}));
    QVERIFY(fixture.steps.constLast().isEnd());
}

QTEST_GUILESS_MAIN(TestFleetSession)
#include "tst_fleetsession.moc"
