// SPDX-License-Identifier: Apache-2.0
#include "device/devicejson.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The Device module as a Query tells it, well and badly.
class DeviceJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyField();
    void everyNesting_data();
    void everyNesting();
    void whatIsNotToldIsAbsent();
    void eventsReplaceBlocks();
    void writtenIsRead();
    void wrongTypes_data();
    void wrongTypes();
};

namespace {

const QByteArray blocks =
    R"("mic_info":{"switch":true,"device_id":"Table","volume":80},
       "speaker_info":{"switch":false,"device_id":"Front","volume":35},
       "camera_info":{"switch":true,"device_id":"Wide","camera_frame_mode":{"mode":2,"name":"auto"}})";

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

DeviceSnapshot full()
{
    DeviceSnapshot snapshot;
    snapshot.microphone = SoundInfo {true, u"Table"_s, 80};
    snapshot.speaker = SoundInfo {false, u"Front"_s, 35};
    snapshot.camera = CameraInfo {true, u"Wide"_s, Camera::FrameMode::AutoFraming, u"auto"_s};
    return snapshot;
}

} // namespace

void DeviceJsonTest::everyField()
{
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(json("{\"device\":{" + blocks + "}}"))), full());
}

void DeviceJsonTest::everyNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("bare") << "{" + blocks + "}";
    QTest::newRow("device_info") << "{\"device_info\":{" + blocks + "}}";
    QTest::newRow("device") << "{\"device\":{" + blocks + "}}";
    QTest::newRow("device.device_info") << "{\"device\":{\"device_info\":{" + blocks + "}}}";
}

void DeviceJsonTest::everyNesting()
{
    QFETCH(QByteArray, text);
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(json(text))), full());
}

void DeviceJsonTest::whatIsNotToldIsAbsent()
{
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(QJsonValue())), DeviceSnapshot());
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(QJsonArray {1})), DeviceSnapshot());
    const DeviceSnapshot sparse = DeviceJson::read(
        Json::fromJsonValue(json(R"({"mic_info":{},"speaker_info":{"volume":101},"camera_info":[]})")));
    QVERIFY(sparse.microphone && !sparse.microphone->on);
    QCOMPARE(sparse.microphone->volume, -1);
    QCOMPARE(sparse.speaker->volume, -1);
    QVERIFY(!sparse.camera);
}

void DeviceJsonTest::eventsReplaceBlocks()
{
    const DeviceSnapshot now =
        DeviceJson::read(Json::fromJsonValue(json(R"({"mic_info":{"switch":false}})")), full());
    QCOMPARE(now.microphone, (SoundInfo {false, {}, -1}));
    QCOMPARE(now.speaker, full().speaker);
    QCOMPARE(now.camera, full().camera);
}

void DeviceJsonTest::writtenIsRead()
{
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(DeviceJson::write(full()))), full());
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(DeviceJson::writeBlocks(full()))), full());
    DeviceSnapshot partial;
    partial.microphone = SoundInfo {};
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(DeviceJson::write(partial))), partial);
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(DeviceJson::write({}))), DeviceSnapshot());
}

void DeviceJsonTest::wrongTypes_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("key");
    for (const auto &[block, keys] : std::initializer_list<std::pair<const char *, QList<const char *>>> {
             {"mic_info", {"switch", "device_id", "volume"}},
             {"speaker_info", {"switch", "device_id", "volume"}},
             {"camera_info", {"switch", "device_id", "camera_frame_mode"}}}) {
        for (const char *key : keys)
            QTest::addRow("%s.%s", block, key) << QString::fromLatin1(block) << QString::fromLatin1(key);
    }
}

//! A value of any type under one key leaves every other field as it was.
void DeviceJsonTest::wrongTypes()
{
    QFETCH(QString, block);
    QFETCH(QString, key);
    const QJsonObject good = json("{" + blocks + "}");
    for (const QJsonValue &bad :
         {QJsonValue(), QJsonValue(true), QJsonValue(1e300), QJsonValue(-7), QJsonValue(u"?"_s),
          QJsonValue(QJsonArray {1}), QJsonValue(QJsonObject())}) {
        QJsonObject changed = good;
        QJsonObject inner = changed.value(block).toObject();
        inner.insert(key, bad);
        changed.insert(block, inner);
        // As if the field were not there, or as if it were of its type.
        QJsonObject written = DeviceJson::writeBlocks(DeviceJson::read(Json::fromJsonValue(changed)));
        QJsonObject expected = DeviceJson::writeBlocks(full());
        for (QJsonObject *object : {&written, &expected}) {
            QJsonObject rest = object->value(block).toObject();
            rest.remove(key);
            object->insert(block, rest);
        }
        QCOMPARE(written, expected);
    }
}

QTEST_GUILESS_MAIN(DeviceJsonTest)
#include "tst_devicejson.moc"
