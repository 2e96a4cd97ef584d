// SPDX-License-Identifier: Apache-2.0
#include "device/devicejson.h"
#include "devicefixture.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a Room shows of the Device and Share modules, and when it asks for it.
class SidelinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deviceStatus();
    void shareStatus();
    void onlyWhatDiffersNotifies();
    void meetingStandsIn();
    void joiningBringsTheDevices();
    void meetingChangesAskForTheRest();
    void staysWithoutALink();
    void goesWithItsModule();
    void nonsenseChangesNothing();
    void sharingThatNoEventTellsIsPolled();
};

void SidelinesTest::deviceStatus()
{
    DeviceFixture f;
    QVERIFY(!f.model.device()->microphoneKnown() && !f.model.device()->speakerKnown());
    QCOMPARE(f.model.device()->volume(), -1);
    f.connect();
    DeviceStatus &device = *f.model.device();
    QVERIFY(device.microphoneKnown() && device.microphoneOn());
    QCOMPARE(device.microphoneName(), u"Table"_s);
    QVERIFY(device.cameraKnown() && device.cameraOn());
    QCOMPARE(device.cameraName(), u"Wide"_s);
    QCOMPARE(device.frameMode(), Camera::FrameMode::AutoFraming);
    QVERIFY(device.speakerKnown());
    QCOMPARE(device.speakerName(), u"Front"_s);
    QCOMPARE(device.volume(), 60);
}

void SidelinesTest::shareStatus()
{
    DeviceFixture f;
    f.room.snapshot.self->userId = u"1"_s;
    f.connect();
    ShareStatus &share = *f.model.share();
    QVERIFY(share.known() && !share.sharing() && !share.fromHere());
    QCOMPARE(share.castCode(), u"735 902"_s);
    QCOMPARE(share.casting(), Share::Casting::None);
    f.room.share.sharing = true;
    f.room.share.sharer = UserInfo {};
    f.room.share.sharer->userId = u"2"_s;
    f.room.share.sharer->nickname = u"Ada"_s;
    f.tellShare();
    QVERIFY(share.sharing() && !share.fromHere());
    QCOMPARE(share.sharerName(), u"Ada"_s);
    f.room.share = {};
    f.room.share.casting = Share::Casting::Preparing;
    f.tellShare();
    QVERIFY(share.sharing() && share.fromHere());
    QCOMPARE(share.casting(), Share::Casting::Preparing);
    QCOMPARE(share.castCode(), QString());
    QCOMPARE(share.sharerName(), QString());
}

void SidelinesTest::onlyWhatDiffersNotifies()
{
    DeviceFixture f;
    f.connect();
    QSignalSpy microphone(f.model.device(), &DeviceStatus::microphoneChanged);
    QSignalSpy camera(f.model.device(), &DeviceStatus::cameraChanged);
    QSignalSpy speaker(f.model.device(), &DeviceStatus::speakerChanged);
    QSignalSpy share(f.model.share(), &ShareStatus::changed);
    QSignalSpy any(&f.model, &Room::sidelineChanged);
    QSignalSpy meeting(&f.model, &Room::snapshotChanged);
    f.tellDevice();
    f.tellShare();
    QCOMPARE(any.size(), 0);
    f.room.device.speaker->volume = 61;
    f.tellDevice();
    QCOMPARE(speaker.size(), 1);
    QCOMPARE(any.size(), 1);
    QCOMPARE(microphone.size() + camera.size() + share.size() + meeting.size(), 0);
}

void SidelinesTest::meetingStandsIn()
{
    DeviceFixture f;
    f.room.device = {};
    f.room.snapshot.self->videoOn = true;
    f.connect();
    QVERIFY(f.model.device()->cameraKnown() && f.model.device()->cameraOn());
    QVERIFY(f.model.device()->microphoneKnown() && !f.model.device()->microphoneOn());
    f.change(Snapshots::idle());
    QVERIFY(!f.model.device()->cameraKnown() && !f.model.device()->cameraOn());
}

void SidelinesTest::joiningBringsTheDevices()
{
    DeviceFixture f(Snapshots::idle());
    f.connect();
    DeviceSnapshot joined = f.room.device;
    joined.microphone->on = false;
    f.room.hold(u"Query Device"_s);
    f.room.sendEvent(u"JoinMeetingCompleted"_s,
                     {{u"meeting_info"_s, QJsonObject {{u"meeting_status"_s, 1}}},
                      {u"device_info"_s, DeviceJson::writeBlocks(joined)}});
    f.settle();
    QVERIFY(!f.model.device()->microphoneOn());
    QVERIFY(f.model.device()->cameraOn());
}

void SidelinesTest::meetingChangesAskForTheRest()
{
    DeviceFixture f;
    f.connect();
    f.room.forgetRequests();
    MeetingSnapshot muted = f.room.snapshot;
    muted.self->audioOn = true;
    f.change(muted);
    QCOMPARE(f.room.count(u"Query Device"_s), 1);
    QCOMPARE(f.room.count(u"Query Share"_s), 0);
    muted.self->screenSharing = true;
    f.change(muted);
    QCOMPARE(f.room.count(u"Query Device"_s), 1);
    QCOMPARE(f.room.count(u"Query Share"_s), 1);
    f.change(Snapshots::idle());
    QCOMPARE(f.room.count(u"Query Device"_s), 2);
    QCOMPARE(f.room.count(u"Query Share"_s), 2);
}

void SidelinesTest::staysWithoutALink()
{
    DeviceFixture f;
    f.connect();
    f.lose();
    f.clock.advance(1h);
    QVERIFY(f.model.stale());
    QCOMPARE(f.model.device()->volume(), 60);
    QCOMPARE(f.model.share()->castCode(), u"735 902"_s);
}

void SidelinesTest::goesWithItsModule()
{
    DeviceFixture f;
    f.connect();
    f.lose();
    f.room.refuse(u"Query Device"_s, 9);
    f.room.refuse(u"Query Share"_s, 9);
    f.recover();
    QVERIFY(!f.model.device()->speakerKnown());
    QVERIFY(!f.model.share()->known());
    QCOMPARE(f.model.share()->castCode(), QString());
    QVERIFY(!f.model.volume()->supported());
    f.room.sendEventOf(u"Device"_s, u"EnableMic"_s, {{u"enable"_s, true}});
    f.settle();
    QVERIFY(!f.model.microphone()->supported());
}

void SidelinesTest::nonsenseChangesNothing()
{
    DeviceFixture f;
    f.connect();
    f.room.answerWith(u"Query Device"_s,
                      R"({"id":"ID","result":{"error_code":0,"data":{"device":{"mic_info":7,"speaker_info":[],
                          "camera_info":{"switch":"?"}}}}})");
    f.tellDevice();
    QCOMPARE(f.client.state(), Link::State::Ready);
    QVERIFY(!f.model.device()->speakerKnown());
    QCOMPARE(f.model.microphone()->whyNot(), ActionRules::WhyNot::NoDevice);
    f.room.answerWith(u"Query Share"_s, R"({"id":"ID","result":{"error_code":0,"data":null}})");
    f.tellShare();
    f.clock.advance(5min);
    QCOMPARE(f.client.state(), Link::State::Ready);
    QCOMPARE(f.client.counters().connections, 1);
}

//! No event of the Share module is known: what changes without one is looked at more often.
void SidelinesTest::sharingThatNoEventTellsIsPolled()
{
    DeviceFixture f;
    f.connect();
    f.room.forgetRequests();
    f.clock.advance(60s);
    QCOMPARE(f.room.count(u"Query Share"_s), 4); // the looks of a meeting
    for (int i = 0; i < 3; ++i) {
        f.room.share.castCode = QString::number(i);
        f.clock.advance(15s);
    }
    f.room.forgetRequests();
    f.clock.advance(60s);
    QCOMPARE(f.room.count(u"Query Share"_s), 12);
    QCOMPARE(f.room.count(u"Query Device"_s), 4);
    QCOMPARE(f.client.polling(), Link::Polling::Off);
}

QTEST_GUILESS_MAIN(SidelinesTest)
#include "tst_sidelines.moc"
