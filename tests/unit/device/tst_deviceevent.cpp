// SPDX-License-Identifier: Apache-2.0
#include "device/deviceevent.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What the events of the Device module say of a snapshot. Their payloads are guesses: what is not understood
//! changes nothing.
class DeviceEventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void changesNothing_data();
    void changesNothing();
    void provesNoDevice();
};

namespace {

DeviceSnapshot before()
{
    DeviceSnapshot snapshot;
    snapshot.microphone = SoundInfo {true, u"Table"_s, 80};
    snapshot.speaker = SoundInfo {true, u"Front"_s, 60};
    snapshot.camera = CameraInfo {true, u"Wide"_s, Camera::FrameMode::Manual, {}};
    return snapshot;
}

Event sent(const QString &name, const QByteArray &payload, int errorCode = 0)
{
    return {DeviceEvent::module(), name, errorCode, {}, Json::parse(payload).value()};
}

} // namespace

void DeviceEventTest::understood_data()
{
    QTest::addColumn<Event>("told");
    QTest::addColumn<DeviceSnapshot>("after");
    DeviceSnapshot muted = before();
    muted.microphone->on = false;
    QTest::newRow("EnableMic") << sent(u"EnableMic"_s, R"({"enable":false})") << muted;
    QTest::newRow("a block") << sent(u"EnableMic"_s,
                                     R"({"mic_info":{"switch":false,"device_id":"Table","volume":80}})")
                             << muted;
    QTest::newRow("a block in device_info, any name")
        << sent(u"DeviceChanged"_s,
                R"({"device_info":{"mic_info":{"switch":false,"device_id":"Table","volume":80}}})")
        << muted;
    DeviceSnapshot dark = before();
    dark.camera->on = false;
    QTest::newRow("EnableCamera") << sent(u"EnableCamera"_s, R"({"enable":0})") << dark;
    DeviceSnapshot quieter = before();
    quieter.speaker->volume = 15;
    QTest::newRow("SetSpeakerVolume") << sent(u"SetSpeakerVolume"_s, R"({"volume":15})") << quieter;
}

void DeviceEventTest::understood()
{
    QFETCH(Event, told);
    QFETCH(DeviceSnapshot, after);
    QCOMPARE(DeviceEvent::module(), u"Device"_s);
    QCOMPARE(DeviceEvent::apply(told, before()), after);
}

void DeviceEventTest::changesNothing_data()
{
    QTest::addColumn<Event>("told");
    QTest::newRow("no payload") << sent(u"EnableMic"_s, "{}");
    QTest::newRow("mistyped") << sent(u"EnableMic"_s, R"({"enable":"?"})");
    QTest::newRow("out of range") << sent(u"SetSpeakerVolume"_s, R"({"volume":900})");
    QTest::newRow("failed") << sent(u"EnableMic"_s, R"({"enable":false})", 20007);
    QTest::newRow("unknown name") << sent(u"MicTestVolumeChange"_s, R"({"volume":3})");
    Event elsewhere = sent(u"EnableMic"_s, R"({"enable":false})");
    elsewhere.module = u"Meeting"_s;
    QTest::newRow("another module") << elsewhere;
}

void DeviceEventTest::changesNothing()
{
    QFETCH(Event, told);
    QCOMPARE(DeviceEvent::apply(told, before()), before());
}

void DeviceEventTest::provesNoDevice()
{
    QCOMPARE(DeviceEvent::apply(sent(u"EnableCamera"_s, R"({"enable":true})"), {}), DeviceSnapshot());
    QCOMPARE(DeviceEvent::apply(sent(u"EnableMic"_s, R"({"enable":true})"), {}), DeviceSnapshot());
    QCOMPARE(DeviceEvent::apply(sent(u"SetSpeakerVolume"_s, R"({"volume":1})"), {}), DeviceSnapshot());
}

QTEST_GUILESS_MAIN(DeviceEventTest)
#include "tst_deviceevent.moc"
