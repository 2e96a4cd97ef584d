// SPDX-License-Identifier: Apache-2.0
#include "client.h"
#include "device/devicejson.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Microphone, camera and loudspeaker of the simulated room: what can be asked, what it answers, what is
//! told.
class RoomDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesAsAsked_data();
    void switchesAsAsked();
    void volume();
    void takesItsTime();
    void alreadySo();
    void missingDevices();
    void audienceMayOnlyMute();
    void meetingFollows();
    void joiningSwitches();
    void atTheDevice();
    void overTheWire();
    void valuesOutOfRange_data();
    void valuesOutOfRange();
    void readOnly();
    void notSupported();
};

namespace {

QJsonObject wire(const DeviceAction &action)
{
    return DeviceActionJson::write(action);
}

} // namespace

void RoomDeviceTest::switchesAsAsked_data()
{
    QTest::addColumn<bool>("inMeeting");
    QTest::newRow("before a meeting") << false;
    QTest::newRow("in a meeting") << true;
}

void RoomDeviceTest::switchesAsAsked()
{
    QFETCH(bool, inMeeting);
    World world;
    if (inMeeting) {
        world.join(Code::open);
        world.perform(EnableMicrophone {false});
        world.perform(EnableCamera {false});
    }
    world.takeToldElsewhere();
    QCOMPARE(world.room.device().microphone->on, false);
    QCOMPARE(world.perform(EnableMicrophone {true}), 0);
    QCOMPARE(world.room.device().microphone->on, true);
    QCOMPARE(world.room.device().camera->on, false);
    QCOMPARE(world.perform(EnableCamera {true}), 0);
    QCOMPARE(world.room.device().camera->on, true);
    QCOMPARE(world.perform(EnableMicrophone {false}), 0);
    QCOMPARE(world.room.device().microphone->on, false);
    QCOMPARE(world.takeToldElsewhere(), (QStringList {u"EnableMic"_s, u"EnableCamera"_s, u"EnableMic"_s}));
}

void RoomDeviceTest::volume()
{
    World world;
    QCOMPARE(world.room.device().speaker->volume, 60);
    QCOMPARE(world.perform(SetSpeakerVolume {35}), 0);
    QCOMPARE(world.room.device().speaker->volume, 35);
    QCOMPARE(world.toldElsewhere.last().payload, (QJsonObject {{u"volume"_s, 35}}));
    QCOMPARE(world.perform(SetSpeakerVolume {0}), 0);
    QCOMPARE(world.perform(SetSpeakerVolume {100}), 0);
    QCOMPARE(world.room.perform(SetSpeakerVolume {101}), 8);
    QCOMPARE(world.room.perform(SetSpeakerVolume {-1}), 8);
    QCOMPARE(world.room.device().speaker->volume, 100);
}

void RoomDeviceTest::takesItsTime()
{
    World world;
    QCOMPARE(world.room.perform(EnableMicrophone {true}), 0);
    QCOMPARE(world.room.device().microphone->on, false);
    QCOMPARE(world.room.perform(EnableMicrophone {true}), 17);
    QCOMPARE(world.room.perform(EnableCamera {true}), 0);
    world.clock.advance(std::chrono::milliseconds(39));
    QVERIFY(world.toldElsewhere.isEmpty());
    world.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(world.takeToldElsewhere(), (QStringList {u"EnableMic"_s, u"EnableCamera"_s}));
}

void RoomDeviceTest::alreadySo()
{
    World world;
    QCOMPARE(world.room.perform(EnableMicrophone {false}), 20006);
    QCOMPARE(world.room.perform(EnableCamera {false}), 20002);
    world.join(Code::open);
    QCOMPARE(world.room.perform(EnableMicrophone {true}), 20005);
    QCOMPARE(world.room.perform(EnableCamera {true}), 20001);
}

void RoomDeviceTest::missingDevices()
{
    Scenario scenario = World::quiet();
    scenario.device.microphone.clear();
    scenario.device.camera.clear();
    scenario.device.speaker.clear();
    World world(scenario);
    QCOMPARE(world.room.device(), DeviceSnapshot());
    QCOMPARE(world.room.perform(EnableMicrophone {true}), 20004);
    QCOMPARE(world.room.perform(EnableCamera {true}), 20000);
    world.join(Code::open);
    QVERIFY(!world.room.snapshot().self->audioOn && !world.room.snapshot().self->videoOn);
}

void RoomDeviceTest::audienceMayOnlyMute()
{
    World world;
    world.join(Code::open);
    world.room.setRole(Meeting::Role::Audience);
    QCOMPARE(world.perform(EnableMicrophone {false}), 0);
    QCOMPARE(world.perform(EnableMicrophone {true}), 20013);
    QCOMPARE(world.perform(EnableCamera {false}), 0);
    QCOMPARE(world.perform(EnableCamera {true}), 20013);
    world.perform(LeaveMeeting());
    QCOMPARE(world.perform(EnableMicrophone {true}), 0);
}

void RoomDeviceTest::meetingFollows()
{
    World world;
    world.join(Code::open);
    world.takeTold();
    world.perform(EnableMicrophone {false});
    world.perform(EnableCamera {false});
    QVERIFY(!world.room.snapshot().self->audioOn && !world.room.snapshot().self->videoOn);
    QCOMPARE(world.takeTold(), QStringList(2, u"MeetingInfoChanged"_s));
}

void RoomDeviceTest::joiningSwitches()
{
    World world;
    world.room.perform(JoinMeeting {Code::open, {}, false, true});
    world.settle();
    QCOMPARE(world.room.device().microphone->on, false);
    QCOMPARE(world.room.device().camera->on, true);
    const QJsonObject device = world.told.last().payload.value("device_info"_L1).toObject();
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(device)), world.room.device());
}

void RoomDeviceTest::atTheDevice()
{
    World world;
    world.room.setMicrophone(true);
    world.room.setMicrophone(true);
    world.room.setCamera(true);
    world.room.setVolume(10);
    world.room.setVolume(10);
    QCOMPARE(world.takeToldElsewhere(),
             (QStringList {u"EnableMic"_s, u"EnableCamera"_s, u"SetSpeakerVolume"_s}));
    QCOMPARE(world.room.device().speaker->volume, 10);
}

void RoomDeviceTest::overTheWire()
{
    World world;
    Faults faults;
    Client client(world, faults, false);
    client.subscribe({u"Device"_s});
    client.query({u"Device"_s});
    QCOMPARE(client.take(), (QStringList {u"reply 1 0"_s, u"reply 2 0"_s}));
    client.ask(DeviceActionJson::method(), wire(EnableMicrophone {true}));
    QCOMPARE(client.takeReply().action, u"EnableMic"_s);
    world.settle();
    QCOMPARE(client.take(), QStringList {u"event EnableMic"_s});
    client.query({u"Device"_s});
    QCOMPARE(DeviceJson::read(client.takeReply().data), world.room.device());
}

void RoomDeviceTest::valuesOutOfRange_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("code");
    QTest::newRow("volume 101") << R"({"action":"SetSpeakerVolume","action_params":{"volume":101}})"_ba << 8;
    QTest::newRow("no volume") << R"({"action":"SetSpeakerVolume"})"_ba << 8;
    QTest::newRow("no switch") << R"({"action":"EnableMic","action_params":{}})"_ba << 8;
    QTest::newRow("another action") << R"({"action":"TestMic","action_params":{"test":true}})"_ba << 9;
}

void RoomDeviceTest::valuesOutOfRange()
{
    QFETCH(QByteArray, params);
    QFETCH(int, code);
    World world;
    Faults faults;
    Client client(world, faults);
    client.ask(DeviceActionJson::method(), QJsonDocument::fromJson(params).object());
    QCOMPARE(client.takeReply().errorCode, code);
}

void RoomDeviceTest::readOnly()
{
    Scenario scenario = World::quiet();
    scenario.device.support = Scenario::Support::ReadOnly;
    World world(scenario);
    Faults faults;
    Client client(world, faults, false);
    client.subscribe({u"Device"_s});
    client.query({u"Device"_s});
    for (const DeviceAction &action : {DeviceAction(EnableMicrophone {true}),
                                       DeviceAction(EnableCamera {true}), DeviceAction(SetSpeakerVolume {1})})
        client.ask(DeviceActionJson::method(), wire(action));
    QCOMPARE(client.take(),
             (QStringList {u"reply 1 0"_s, u"reply 2 0"_s, u"reply 3 9"_s, u"reply 4 9"_s, u"reply 5 9"_s}));
    world.join(Code::open); // joining switches all the same
    QCOMPARE(world.room.device().microphone->on, true);
}

void RoomDeviceTest::notSupported()
{
    Scenario scenario = World::quiet();
    scenario.device.support = Scenario::Support::None;
    World world(scenario);
    Faults faults;
    Client client(world, faults, false);
    client.subscribe({u"Device"_s});
    client.query({u"Device"_s});
    client.query({u"Device"_s, u"MicInfo"_s});
    client.ask(DeviceActionJson::method(), wire(EnableMicrophone {true}));
    client.query({u"Meeting"_s});
    QCOMPARE(client.take(),
             (QStringList {u"reply 1 9"_s, u"reply 2 9"_s, u"reply 3 9"_s, u"reply 4 9"_s, u"reply 5 0"_s}));
}

QTEST_GUILESS_MAIN(RoomDeviceTest)
#include "tst_roomdevice.moc"
