// SPDX-License-Identifier: Apache-2.0
#include "device/deviceaction.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The three actions of the Device module: written as the vendor spells them, read as a room reads them.
class DeviceActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written_data();
    void written();
    void unreadable_data();
    void unreadable();
    void neighbouringTypesAreUnderstood();
    void volumeHasItsRange();
};

void DeviceActionTest::written_data()
{
    QTest::addColumn<DeviceAction>("action");
    QTest::addColumn<QByteArray>("params");
    const auto row = [](const char *name, const DeviceAction &action, const QByteArray &params) {
        QTest::newRow(name) << action << params;
    };
    row("microphone on", EnableMicrophone {true},
        R"({"action":"EnableMic","action_params":{"enable":true}})");
    row("microphone off", EnableMicrophone {false},
        R"({"action":"EnableMic","action_params":{"enable":false}})");
    row("camera on", EnableCamera {true}, R"({"action":"EnableCamera","action_params":{"enable":true}})");
    row("camera off", EnableCamera {false}, R"({"action":"EnableCamera","action_params":{"enable":false}})");
    row("volume", SetSpeakerVolume {35}, R"({"action":"SetSpeakerVolume","action_params":{"volume":35}})");
}

void DeviceActionTest::written()
{
    QFETCH(DeviceAction, action);
    QFETCH(QByteArray, params);
    const QJsonObject written = DeviceActionJson::write(action);
    QCOMPARE(QJsonDocument(written).toJson(QJsonDocument::Compact), params);
    QCOMPARE(DeviceActionJson::name(action), written.value("action"_L1).toString());
    QCOMPARE(DeviceActionJson::method(), u"Call/Device"_s);
    const auto read = DeviceActionJson::read(written);
    QVERIFY(read.ok());
    QVERIFY(read.value() == action);
}

void DeviceActionTest::unreadable_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("code");
    const auto row = [](const QByteArray &params, int code) {
        QTest::newRow(params.constData()) << params << code;
    };
    row(R"({})", 9);
    row(R"({"action":"TestMic","action_params":{"test":true}})", 9);
    row(R"({"action":"EnableMic"})", 8);
    row(R"({"action":"EnableMic","action_params":{"enable":"perhaps"}})", 8);
    row(R"({"action":"EnableCamera","action_params":{"enable":[]}})", 8);
    row(R"({"action":"EnableCamera","action_params":{"enable":2}})", 8);
    row(R"({"action":"SetSpeakerVolume","action_params":{}})", 8);
    row(R"({"action":"SetSpeakerVolume","action_params":{"volume":-1}})", 8);
    row(R"({"action":"SetSpeakerVolume","action_params":{"volume":101}})", 8);
    row(R"({"action":"SetSpeakerVolume","action_params":{"volume":1.5}})", 8);
    row(R"({"action":"SetSpeakerVolume","action_params":{"volume":"loud"}})", 8);
}

void DeviceActionTest::unreadable()
{
    QFETCH(QByteArray, params);
    QFETCH(int, code);
    const auto read = DeviceActionJson::read(QJsonDocument::fromJson(params).object());
    QVERIFY(!read.ok());
    QCOMPARE(toInt(read.error()), code);
}

void DeviceActionTest::neighbouringTypesAreUnderstood()
{
    const auto read = [](const QByteArray &params) {
        return DeviceActionJson::read(QJsonDocument::fromJson(params).object()).value();
    };
    QVERIFY(read(R"({"action":"EnableMic","action_params":{"enable":1}})")
            == DeviceAction(EnableMicrophone {true}));
    QVERIFY(read(R"({"action":"SetSpeakerVolume","action_params":{"volume":"40"}})")
            == DeviceAction(SetSpeakerVolume {40}));
}

void DeviceActionTest::volumeHasItsRange()
{
    QVERIFY(SetSpeakerVolume::isPossible(0) && SetSpeakerVolume::isPossible(100));
    QVERIFY(!SetSpeakerVolume::isPossible(-1) && !SetSpeakerVolume::isPossible(101));
}

QTEST_GUILESS_MAIN(DeviceActionTest)
#include "tst_deviceaction.moc"
