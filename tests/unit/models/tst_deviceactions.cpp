// SPDX-License-Identifier: Apache-2.0
#include "devicefixture.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ActionRules::WhyNot;
using State = RoomAction::State;

//! Microphone, camera, volume and StopShare: asked, accepted, confirmed by what the room says; refused,
//! unknown, not supported; from afar.
class DeviceActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askedAcceptedConfirmed_data();
    void askedAcceptedConfirmed();
    void confirmedByTheEvent();
    void meetingTruthConfirmsNothing();
    void refusalsHaveSentences_data();
    void refusalsHaveSentences();
    void alreadySoIsNoRefusal();
    void lateFailure();
    void unknownIsSettledByAQuery();
    void neverSentTwice();
    void nothingWaitsForADevice();
    void notSupportedStandsForTheConnection_data();
    void notSupportedStandsForTheConnection();
    void missingModule();
    void missingDevice();
    void beforeTheFirstTruth();

    void volumeRange();
    void lastVolumeWins();
    void refusedVolumeEndsTheDrag();
    void lostVolumeEndsTheDrag();
    void roundedVolume();
    void volumeUnderWayAskedAgain();

    void stopShare_data();
    void stopShare();
    void whyNotStop();

    void remoteMayOnlyClose();
    void remoteJoinsSilently();
};

namespace {

bool trigger(Room &room, const QString &name, bool on)
{
    return name == "EnableMic"_L1 ? room.microphone()->trigger(on) : room.camera()->trigger(on);
}

SwitchAction &action(Room &room, const QString &name)
{
    return name == "EnableMic"_L1 ? *room.microphone() : *room.camera();
}

void set(ScriptedRoom &room, const QString &name, bool on)
{
    if (name == "EnableMic"_L1)
        room.device.microphone->on = on;
    else
        room.device.camera->on = on;
}

QJsonObject parameters(const Request &request)
{
    return request.params.value("action_params"_L1).toObject();
}

} // namespace

void DeviceActionsTest::askedAcceptedConfirmed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("on");
    QTest::newRow("microphone off") << u"EnableMic"_s << false;
    QTest::newRow("microphone on") << u"EnableMic"_s << true;
    QTest::newRow("camera off") << u"EnableCamera"_s << false;
    QTest::newRow("camera on") << u"EnableCamera"_s << true;
}

void DeviceActionsTest::askedAcceptedConfirmed()
{
    QFETCH(QString, name);
    QFETCH(bool, on);
    DeviceFixture f;
    set(f.room, name, !on);
    f.connect();
    SwitchAction &switching = action(f.model, name);
    QCOMPARE(switching.name(), name);
    QVERIFY(switching.available() && switching.supported());
    ActionLog log(switching);
    QVERIFY(trigger(f.model, name, on));
    QCOMPARE(switching.wantedOn(), on);
    QCOMPARE(switching.whyNot(), WhyNot::Busy);
    QVERIFY(!trigger(f.model, name, on));
    f.settle();
    // Accepted, and looked at: the room has not done it yet.
    QCOMPARE(switching.state(), State::Accepted);
    QCOMPARE(f.room.last(name).method, u"Call/Device"_s);
    QCOMPARE(parameters(f.room.last(name)), (QJsonObject {{u"enable"_s, on}}));
    set(f.room, name, on);
    f.clock.advance(2s); // no event comes
    QCOMPARE(switching.state(), State::Confirmed);
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
    QCOMPARE(log.finished, 1);
    QVERIFY(switching.available());
    QCOMPARE(f.room.count(name), 1);
}

void DeviceActionsTest::confirmedByTheEvent()
{
    DeviceFixture f;
    f.connect();
    f.room.hold(u"Query Device"_s);
    QVERIFY(f.model.microphone()->trigger(false));
    f.settle();
    f.room.sendEventOf(u"Device"_s, u"EnableMic"_s, {{u"enable"_s, false}});
    f.settle();
    QCOMPARE(f.model.microphone()->state(), State::Confirmed);
    QVERIFY(!f.model.device()->microphoneOn());
    // An answer that is older than the event changes nothing.
    f.room.release(u"Query Device"_s);
    f.settle();
    QVERIFY(f.room.device.microphone->on.value()); // it lies, but nothing else says so
    f.room.device.microphone->on = false;
    f.tellDevice();
    QVERIFY(!f.model.device()->microphoneOn());
}

void DeviceActionsTest::meetingTruthConfirmsNothing()
{
    DeviceFixture f;
    f.connect();
    f.room.ignore(u"Query Device"_s);
    QVERIFY(f.model.microphone()->trigger(false));
    f.settle();
    f.look();
    f.change(Snapshots::showing(Meeting::Layout::Ring));
    QCOMPARE(f.model.microphone()->state(), State::Accepted);
    f.clock.advance(11s);
    QCOMPARE(f.model.microphone()->state(), State::Unknown);
    QVERIFY(!f.model.microphone()->settled());
}

void DeviceActionsTest::refusalsHaveSentences_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {1, 8, 10, 17, 20004, 20007, 20011, 20013, 31234})
        QTest::addRow("%d", code) << code;
}

void DeviceActionsTest::refusalsHaveSentences()
{
    QFETCH(int, code);
    DeviceFixture f;
    f.connect();
    f.room.refuse(u"EnableMic"_s, code);
    QVERIFY(f.model.microphone()->trigger(false));
    f.settle();
    QCOMPARE(f.model.microphone()->state(), State::Refused);
    QCOMPARE(f.model.microphone()->errorCode(), code);
    QVERIFY(!f.model.microphone()->errorSentence().isEmpty());
    QVERIFY(f.model.microphone()->available());
    QVERIFY(f.model.device()->microphoneOn());
}

void DeviceActionsTest::alreadySoIsNoRefusal()
{
    DeviceFixture f;
    f.connect();
    f.room.device.microphone->on = false; // somebody was faster, and no event told
    f.room.refuse(u"EnableMic"_s, 20006);
    QVERIFY(f.model.microphone()->trigger(false));
    f.settle();
    QCOMPARE(f.model.microphone()->state(), State::Confirmed);
    QVERIFY(!f.model.device()->microphoneOn());
    // The opposite, or of another device, is a refusal like any other.
    for (const int code : {20002, 20006}) {
        f.room.refuse(u"EnableMic"_s, code);
        QVERIFY(f.model.microphone()->trigger(true));
        f.settle();
        QCOMPARE(f.model.microphone()->state(), State::Refused);
    }
    f.room.refuse(u"EnableCamera"_s, 20002);
    f.room.device.camera->on = false;
    QVERIFY(f.model.camera()->trigger(false));
    f.settle();
    QCOMPARE(f.model.camera()->state(), State::Confirmed);
}

void DeviceActionsTest::lateFailure()
{
    DeviceFixture f;
    f.connect();
    QVERIFY(f.model.camera()->trigger(false));
    f.settle();
    f.room.sendEventOf(u"Device"_s, u"EnableMic"_s, {}, 20007); // of something else
    f.settle();
    QCOMPARE(f.model.camera()->state(), State::Accepted);
    f.room.sendEventOf(u"Device"_s, u"EnableCamera"_s, {}, 20003);
    f.settle();
    QCOMPARE(f.model.camera()->state(), State::Refused);
    QCOMPARE(f.model.camera()->errorCode(), 20003);
}

void DeviceActionsTest::unknownIsSettledByAQuery()
{
    for (const bool done : {false, true}) {
        DeviceFixture f;
        f.connect();
        f.room.ignore(u"EnableMic"_s);
        QVERIFY(f.model.microphone()->trigger(false));
        f.settle();
        f.lose();
        QCOMPARE(f.model.microphone()->state(), State::Unknown);
        QVERIFY(!f.model.microphone()->settled());
        f.room.device.microphone->on = !done;
        f.recover();
        QCOMPARE(f.model.microphone()->state(), done ? State::Confirmed : State::Unknown);
        QCOMPARE(f.model.microphone()->settled(), !done);
        QCOMPARE(f.room.count(u"EnableMic"_s), 1);
    }
}

void DeviceActionsTest::neverSentTwice()
{
    DeviceFixture f;
    f.connect();
    f.room.ignore(u"EnableMic"_s);
    QVERIFY(f.model.microphone()->trigger(false));
    f.clock.advance(1min);
    f.lose();
    f.recover();
    f.clock.advance(1min);
    QCOMPARE(f.room.count(u"EnableMic"_s), 1);
}

void DeviceActionsTest::nothingWaitsForADevice()
{
    DeviceFixture f;
    f.connect();
    QVERIFY(f.model.leave()->trigger());
    QVERIFY(f.model.microphone()->trigger(false));
    QVERIFY(f.model.camera()->trigger(false));
    QVERIFY(f.model.volume()->trigger(10));
    f.settle();
    DeviceFixture g;
    g.connect();
    QVERIFY(g.model.microphone()->trigger(false));
    QVERIFY(g.model.leave()->trigger());
}

void DeviceActionsTest::notSupportedStandsForTheConnection_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("microphone") << u"EnableMic"_s;
    QTest::newRow("camera") << u"EnableCamera"_s;
}

void DeviceActionsTest::notSupportedStandsForTheConnection()
{
    QFETCH(QString, name);
    DeviceFixture f;
    f.connect();
    f.room.refuse(name, 9);
    QVERIFY(trigger(f.model, name, false));
    f.settle();
    SwitchAction &switching = action(f.model, name);
    QCOMPARE(switching.state(), State::Refused);
    QVERIFY(!switching.supported() && !switching.available());
    QCOMPARE(switching.whyNot(), WhyNot::NotSupported);
    QVERIFY(!trigger(f.model, name, false));
    f.tellDevice();
    QVERIFY(!switching.supported());
    QVERIFY(f.model.device()->microphoneKnown() && f.model.device()->cameraKnown());
    // Another device may answer the next connection.
    f.room.accept(name);
    f.lose();
    f.recover();
    QVERIFY(switching.supported() && switching.available());
}

void DeviceActionsTest::missingModule()
{
    DeviceFixture f;
    f.room.snapshot.self->audioOn = true;
    f.room.refuse(u"Query Device"_s, 9);
    f.room.refuse(u"Query Share"_s, 6);
    f.connect();
    QCOMPARE(f.model.stage(), Room::Stage::InMeeting);
    for (RoomAction *each : QList<RoomAction *> {f.model.microphone(), f.model.camera(), f.model.volume(),
                                                 f.model.stopShare()}) {
        QVERIFY(!each->supported());
        QCOMPARE(each->whyNot(), WhyNot::NotSupported);
        QVERIFY(!each->whyNotSentence().isEmpty());
    }
    QVERIFY(!f.model.microphone()->trigger(false));
    // What the room is in its meeting is still told.
    QVERIFY(f.model.device()->microphoneKnown() && f.model.device()->microphoneOn());
    QVERIFY(f.model.device()->cameraKnown() && !f.model.device()->cameraOn());
    QVERIFY(!f.model.device()->speakerKnown());
    QVERIFY(!f.model.share()->known());
    QVERIFY(f.model.leave()->available());
}

void DeviceActionsTest::missingDevice()
{
    DeviceFixture f;
    f.room.device.microphone.reset();
    f.room.device.speaker.reset();
    f.connect();
    QCOMPARE(f.model.microphone()->whyNot(), WhyNot::NoDevice);
    QCOMPARE(f.model.volume()->whyNot(), WhyNot::NoDevice);
    QVERIFY(f.model.camera()->available());
}

void DeviceActionsTest::beforeTheFirstTruth()
{
    DeviceFixture f;
    f.room.hold(u"Query Device"_s);
    f.connect();
    QCOMPARE(f.client.state(), Link::State::Ready);
    QCOMPARE(f.model.microphone()->whyNot(), WhyNot::NotOffered);
    QVERIFY(f.model.microphone()->supported());
    f.room.release(u"Query Device"_s);
    f.settle();
    QVERIFY(f.model.microphone()->available());
    f.lose();
    QCOMPARE(f.model.microphone()->whyNot(), WhyNot::NotConnected);
}

void DeviceActionsTest::volumeRange()
{
    DeviceFixture f;
    f.connect();
    QVERIFY(!f.model.volume()->trigger(-1));
    QVERIFY(!f.model.volume()->trigger(101));
    QVERIFY(f.model.volume()->trigger(0));
    QVERIFY(!f.model.volume()->trigger(-1));
    QCOMPARE(f.model.volume()->wanted(), 0);
    f.settle();
    QCOMPARE(parameters(f.room.last(u"SetSpeakerVolume"_s)), (QJsonObject {{u"volume"_s, 0}}));
}

//! A finger on the slider: many values, one request at a time, and the last one is what the room is left at.
void DeviceActionsTest::lastVolumeWins()
{
    DeviceFixture f;
    f.connect();
    f.room.hold(u"SetSpeakerVolume"_s);
    for (int volume = 59; volume >= 20; --volume)
        QVERIFY(f.model.volume()->trigger(volume));
    f.settle();
    QCOMPARE(f.room.count(u"SetSpeakerVolume"_s), 1);
    QCOMPARE(f.model.volume()->wanted(), 20);
    QCOMPARE(f.model.device()->volume(), 60);
    f.room.device.speaker->volume = 59;
    f.room.release(u"SetSpeakerVolume"_s);
    f.settle();
    QCOMPARE(f.room.count(u"SetSpeakerVolume"_s), 2);
    QCOMPARE(parameters(f.room.last(u"SetSpeakerVolume"_s)), (QJsonObject {{u"volume"_s, 20}}));
    QCOMPARE(f.model.volume()->wanted(), 20);
    f.room.device.speaker->volume = 20;
    f.tellDevice();
    QCOMPARE(f.model.volume()->state(), State::Confirmed);
    QCOMPARE(f.model.volume()->wanted(), -1);
    QCOMPARE(f.model.device()->volume(), 20);
    f.clock.advance(1min);
    QCOMPARE(f.room.count(u"SetSpeakerVolume"_s), 2);
}

void DeviceActionsTest::refusedVolumeEndsTheDrag()
{
    DeviceFixture f;
    f.connect();
    f.room.hold(u"SetSpeakerVolume"_s);
    f.room.refuse(u"SetSpeakerVolume"_s, 10);
    QVERIFY(f.model.volume()->trigger(50));
    QVERIFY(f.model.volume()->trigger(40));
    f.settle();
    f.room.release(u"SetSpeakerVolume"_s);
    f.clock.advance(1min);
    QCOMPARE(f.model.volume()->state(), State::Refused);
    QCOMPARE(f.model.volume()->wanted(), -1);
    QCOMPARE(f.room.count(u"SetSpeakerVolume"_s), 1);
}

void DeviceActionsTest::lostVolumeEndsTheDrag()
{
    DeviceFixture f;
    f.connect();
    f.room.ignore(u"SetSpeakerVolume"_s);
    QVERIFY(f.model.volume()->trigger(50));
    QVERIFY(f.model.volume()->trigger(40));
    f.settle();
    f.lose();
    QCOMPARE(f.model.volume()->wanted(), -1);
    f.room.accept(u"SetSpeakerVolume"_s);
    f.room.device.speaker->volume = 50; // it had been done
    f.recover();
    f.clock.advance(1min);
    QCOMPARE(f.model.volume()->state(), State::Confirmed);
    QCOMPARE(f.room.count(u"SetSpeakerVolume"_s), 1);
}

//! A room that knows only steps of ten has done what it can.
void DeviceActionsTest::roundedVolume()
{
    DeviceFixture f;
    f.connect();
    QVERIFY(f.model.volume()->trigger(37));
    f.room.device.speaker->volume = 40;
    f.settle();
    QCOMPARE(f.model.volume()->state(), State::Confirmed);
    QCOMPARE(f.model.device()->volume(), 40);
    // Moving away from what was asked for is somebody else's doing.
    QVERIFY(f.model.volume()->trigger(30));
    f.room.device.speaker->volume = 70;
    f.settle();
    QCOMPARE(f.model.volume()->state(), State::Accepted);
    f.clock.advance(11s);
    QCOMPARE(f.model.volume()->state(), State::Unknown);
    QVERIFY(f.model.volume()->settled());
}

void DeviceActionsTest::volumeUnderWayAskedAgain()
{
    DeviceFixture f;
    f.connect();
    QVERIFY(f.model.volume()->trigger(50));
    QVERIFY(f.model.volume()->trigger(40));
    QVERIFY(f.model.volume()->trigger(50)); // back to what is under way
    f.room.device.speaker->volume = 50;
    f.settle();
    QCOMPARE(f.model.volume()->state(), State::Confirmed);
    f.clock.advance(1min);
    QCOMPARE(f.room.count(u"SetSpeakerVolume"_s), 1);
}

void DeviceActionsTest::stopShare_data()
{
    QTest::addColumn<bool>("casting");
    QTest::newRow("in a meeting") << false;
    QTest::newRow("casting") << true;
}

void DeviceActionsTest::stopShare()
{
    QFETCH(bool, casting);
    DeviceFixture f(casting ? Snapshots::bare(Meeting::Status::Casting) : Snapshots::inMeeting());
    f.room.share.sharing = true;
    if (casting)
        f.room.share.casting = Share::Casting::Sharing;
    else
        f.room.snapshot.self->screenSharing = true;
    f.connect();
    QVERIFY(f.model.stopShare()->available());
    QVERIFY(f.model.stopShare()->trigger());
    f.settle();
    QCOMPARE(f.room.last(u"StopShare"_s).method, u"Call/Share"_s);
    QVERIFY(!f.room.last(u"StopShare"_s).params.contains("action_params"_L1));
    QCOMPARE(f.model.stopShare()->state(), State::Accepted);
    f.room.share.sharing = false;
    f.room.share.casting = Share::Casting::None;
    f.tellShare();
    QCOMPARE(f.model.stopShare()->state(), State::Confirmed);
    QCOMPARE(f.model.stopShare()->whyNot(), WhyNot::NotSharing);
}

void DeviceActionsTest::whyNotStop()
{
    DeviceFixture f;
    f.room.snapshot.self->userId = u"1"_s;
    f.connect();
    QCOMPARE(f.model.stopShare()->whyNot(), WhyNot::NotSharing);
    f.room.share.sharing = true;
    f.room.share.sharer = UserInfo {};
    f.room.share.sharer->userId = u"2"_s;
    f.tellShare();
    QCOMPARE(f.model.stopShare()->whyNot(), WhyNot::SharedByOther);
    QVERIFY(!f.model.stopShare()->trigger());
    f.room.share.sharer->userId = u"1"_s;
    f.tellShare();
    QVERIFY(f.model.stopShare()->available());
    f.room.share.sharer.reset(); // nobody named: let the room decide
    f.tellShare();
    QVERIFY(f.model.stopShare()->available());
}

//! Nobody but the person in the room can open the microphone.
void DeviceActionsTest::remoteMayOnlyClose()
{
    DeviceFixture f;
    f.model.setOperator(Room::Operator::Remote);
    f.connect();
    QVERIFY(f.model.microphone()->available() && f.model.camera()->available());
    QVERIFY(!f.model.microphone()->trigger(true));
    QVERIFY(!f.model.camera()->trigger(true));
    QVERIFY(f.model.microphone()->trigger(false));
    QVERIFY(f.model.camera()->trigger(false));
    f.room.device.microphone->on = false;
    f.room.device.camera->on = false;
    f.settle();
    QCOMPARE(f.model.microphone()->state(), State::Confirmed);
    for (SwitchAction *each : {f.model.microphone(), f.model.camera()}) {
        QCOMPARE(each->whyNot(), WhyNot::OnlyInRoom);
        QVERIFY(!each->whyNotSentence().isEmpty());
        QVERIFY(each->supported());
        QVERIFY(!each->trigger(true));
    }
    for (const Request &request : f.room.requests())
        QVERIFY(!parameters(request).value("enable"_L1).toBool());
    // A position that the room does not tell can be closed.
    f.room.snapshot.self.reset();
    f.room.device.microphone->on.reset();
    f.look();
    f.tellDevice();
    QVERIFY(f.model.microphone()->available());
    QVERIFY(!f.model.microphone()->trigger(true));
    QVERIFY(f.model.volume()->available());
    f.model.setOperator(Room::Operator::InRoom);
    QVERIFY(f.model.camera()->trigger(true));
}

void DeviceActionsTest::remoteJoinsSilently()
{
    DeviceFixture f(Snapshots::idle());
    f.model.setOperator(Room::Operator::Remote);
    f.connect();
    QVERIFY(f.model.join()->available());
    QVERIFY(!f.model.join()->trigger(u"452871906"_s, {}, true, false));
    QVERIFY(!f.model.join()->trigger(u"452871906"_s, {}, false, true));
    QCOMPARE(f.room.count(u"JoinMeeting"_s), 0);
    QVERIFY(f.model.join()->trigger(u"452871906"_s, {}, false, false));
    f.settle();
    QCOMPARE(parameters(f.room.last(u"JoinMeeting"_s)).value("mic_enable"_L1), QJsonValue(false));
}

QTEST_GUILESS_MAIN(DeviceActionsTest)
#include "tst_deviceactions.moc"
