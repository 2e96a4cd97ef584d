// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Microphone, camera, volume and sharing from a terminal: done, refused, not supported, and shown.
class TestDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void confirmed_data();
    void confirmed();
    void stopShare();
    void notAvailable_data();
    void notAvailable();
    void refusedByTheRoom();
    void roomsWithoutThem_data();
    void roomsWithoutThem();
    void wrongUsage_data();
    void wrongUsage();
    void status();
    void statusOfARoomWithoutThem();
    void watched();
};

namespace {

Scenario scenario(const QByteArray &members)
{
    const QByteArray json = R"({"based_on":"quiet")" + members + '}';
    return Scenario::fromJson(QJsonDocument::fromJson(json).object()).value();
}

} // namespace

void TestDevices::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestDevices::confirmed_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonObject>("parameters");
    const auto row = [](const QString &command, const QString &action, const QJsonObject &parameters) {
        QTest::newRow(qPrintable(command)) << command << action << parameters;
    };
    row(u"mic off"_s, u"EnableMic"_s, {{u"enable"_s, false}});
    row(u"camera off"_s, u"EnableCamera"_s, {{u"enable"_s, false}});
    row(u"volume 25"_s, u"SetSpeakerVolume"_s, {{u"volume"_s, 25}});
    row(u"volume 0"_s, u"SetSpeakerVolume"_s, {{u"volume"_s, 0}});
}

void TestDevices::confirmed()
{
    QFETCH(QString, command);
    QFETCH(QString, action);
    QFETCH(QJsonObject, parameters);
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    const CtlOutcome outcome = device.run(command.split(u' '));
    QVERIFY2(outcome.exitCode == 0, qUtf8Printable(outcome.errors));
    QVERIFY2(outcome.isOneLine(), outcome.output.constData());
    QCOMPARE(outcome.json().value("action"_L1), action);
    QCOMPARE(outcome.json().value("state"_L1), u"confirmed"_s);
    QVERIFY(outcome.json().value("confirmed_ms"_L1).toInt(-1) >= 0);
    QCOMPARE(device.calls().size(), 1);
    QCOMPARE(device.calls().first().value("action_params"_L1).toObject(), parameters);
}

void TestDevices::stopShare()
{
    Device device;
    device.room().startCasting();
    const CtlOutcome outcome = device.run({u"stop-share"_s});
    QVERIFY2(outcome.exitCode == 0, qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.json().value("action"_L1), u"StopShare"_s);
    QCOMPARE(device.room().status(), Meeting::Status::Idle);
}

void TestDevices::notAvailable_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing shared") << ""_ba << u"stop-share"_s << u"Nothing is being shared."_s;
    QTest::newRow("no camera") << R"(,"device":{"camera":""})"_ba << u"camera on"_s
                               << u"The room has no such device. Check that one is connected."_s;
}

void TestDevices::notAvailable()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, command);
    QFETCH(QString, sentence);
    Device device({}, scenario(members));
    const CtlOutcome outcome = device.run(command.split(u' '));
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errors, u"roomsctl: %1\n"_s.arg(sentence));
    QCOMPARE(outcome.json().value("state"_L1), u"refused"_s);
    QVERIFY(device.calls().isEmpty());
}

void TestDevices::refusedByTheRoom()
{
    Device device({}, scenario(R"(,"meetings":[{"code":"111111","role":"audience"}])"));
    QVERIFY(device.enter(u"111111"_s));
    QCOMPARE(device.run({u"mic"_s, u"off"_s}).exitCode, 0);
    const CtlOutcome outcome = device.run({u"mic"_s, u"on"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("20013"_L1), qUtf8Printable(outcome.errors));
}

void TestDevices::roomsWithoutThem_data()
{
    QTest::addColumn<QByteArray>("support");
    QTest::addColumn<int>("calls"); // a room that tells of the module has to be asked to find out
    QTest::newRow("read-only") << "read-only"_ba << 1;
    QTest::newRow("none") << "none"_ba << 0;
}

void TestDevices::roomsWithoutThem()
{
    QFETCH(QByteArray, support);
    QFETCH(int, calls);
    Device device({}, scenario(R"(,"device":{"support":")" + support + R"("})"));
    const CtlOutcome outcome = device.run({u"mic"_s, u"on"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.startsWith("roomsctl: This room does not support this."_L1),
             qUtf8Printable(outcome.errors));
    QCOMPARE(device.calls().size(), calls);
    QCOMPARE(device.run({u"start"_s}).exitCode, 0); // everything else works
}

void TestDevices::wrongUsage_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("part");
    QTest::newRow("mic") << u"mic"_s << u"After \"mic\" comes on or off."_s;
    QTest::newRow("mic loud") << u"mic loud"_s << u"After \"mic\" comes on or off."_s;
    QTest::newRow("camera") << u"camera"_s << u"After \"camera\" comes on or off."_s;
    QTest::newRow("mic on off") << u"mic on off"_s << u"one word too many"_s;
    for (const char *number : {"", " loud", " -1", " 101", " 1.5"})
        QTest::addRow("volume%s", number)
            << u"volume"_s + QLatin1StringView(number) << u"A volume is a number from 0 to 100"_s;
    QTest::newRow("stop-share now") << u"stop-share now"_s << u"one word too many"_s;
    QTest::newRow("option") << u"mic on --camera off"_s << u"does not go with"_s;
}

void TestDevices::wrongUsage()
{
    QFETCH(QString, command);
    QFETCH(QString, part);
    QStringList arguments = command.split(u' ');
    if (arguments.value(1) == "-1"_L1)
        arguments.insert(1, u"--"_s);
    const CtlOutcome outcome = CtlProcess::run(QStringList {u"--room"_s, u"127.0.0.1:1"_s} + arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(part), qUtf8Printable(outcome.errors));
    QVERIFY(outcome.output.isEmpty());
}

void TestDevices::status()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    device.room().roomShares();
    const QJsonObject status = device.run({u"status"_s}).json();
    const QJsonObject devices = status.value("device"_L1).toObject();
    QCOMPARE(devices.value("mic_info"_L1).toObject().value("switch"_L1), QJsonValue(true));
    QCOMPARE(devices.value("speaker_info"_L1).toObject().value("volume"_L1), QJsonValue(60));
    const QJsonObject share = status.value("share"_L1).toObject();
    QCOMPARE(share.value("cast_code"_L1), u"735 902"_s);
    QCOMPARE(share.value("share_info"_L1).toObject().value("is_sharing"_L1), QJsonValue(true));
    const QJsonObject actions = status.value("actions"_L1).toObject();
    for (const auto &name : {"EnableMic"_L1, "EnableCamera"_L1, "SetSpeakerVolume"_L1, "StopShare"_L1})
        QCOMPARE(actions.value(name).toObject().value("available"_L1), QJsonValue(true));
}

void TestDevices::statusOfARoomWithoutThem()
{
    Device device({}, scenario(R"(,"device":{"support":"none"},"share":{"support":"none"})"));
    const CtlOutcome outcome = device.run({u"status"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject status = outcome.json();
    QVERIFY(!status.contains("device"_L1) && !status.contains("share"_L1));
    const QJsonObject microphone = status.value("actions"_L1).toObject().value("EnableMic"_L1).toObject();
    QCOMPARE(microphone.value("why_not"_L1), u"not_supported"_s);
}

void TestDevices::watched()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    auto watching = device.start({u"watch"_s});
    QJsonObject state;
    const auto shown = [&](const QString &block) {
        for (const QJsonObject &line : watching->takeLines()) {
            for (auto it = line.begin(); it != line.end(); ++it)
                state.insert(it.key(), it.value());
        }
        return state.value(block).toObject();
    };
    const auto volume = [&] {
        return shown(u"device"_s).value("speaker_info"_L1).toObject().value("volume"_L1);
    };
    QTRY_COMPARE(volume(), QJsonValue(60));
    device.room().setVolume(33);
    QTRY_COMPARE(volume(), QJsonValue(33));
    device.room().setCastCode(u"000 111"_s);
    QTRY_COMPARE(shown(u"share"_s).value("cast_code"_L1), u"000 111"_s);
}

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
