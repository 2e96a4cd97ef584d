// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! `doctor`: that it finds which guess is wrong, and that nothing is left to find when its advice is
//! followed.
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void findsNothing();
    void namesTheGuess_data();
    void namesTheGuess();
    void findsFaults_data();
    void findsFaults();
    void printsATable();
    void needsARoom();

private:
    //! Lets it look at \a device, which enters a meeting meanwhile.
    static CtlOutcome examine(Device &device, const QStringList &arguments = {});
    static QStringList found(const CtlOutcome &outcome);
};

void TestDoctor::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

CtlOutcome TestDoctor::examine(Device &device, const QStringList &arguments)
{
    bool isExamined = false;
    const auto watch =
        QObject::connect(&device.simulator().server(), &SimulatorServer::requestReceived,
                         &device.simulator().server(), [&isExamined](const Request &request) {
                             isExamined = isExamined || request.params.value("path"_L1).toArray().size() == 3;
                         });
    const auto process =
        device.start(QStringList {u"doctor"_s, u"--json"_s, u"--listen"_s, u"1.5"_s} + arguments);
    if (QTest::qWaitFor([&isExamined] { return isExamined; }, 10'000))
        device.enter(Device::openMeeting);
    QObject::disconnect(watch);
    return process->wait();
}

QStringList TestDoctor::found(const CtlOutcome &outcome)
{
    QStringList names;
    for (const QJsonValue deviation : outcome.json().value("deviations"_L1).toArray())
        names.append(deviation["deviation"_L1].toString() + u' ' + deviation["where"_L1].toString());
    return names;
}

void TestDoctor::findsNothing()
{
    Device device;
    const CtlOutcome outcome = examine(device);
    QCOMPARE(found(outcome), QStringList());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value("link"_L1).toString(), u"ready"_s);
}

void TestDoctor::namesTheGuess_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("subscribe method") << u"subscribe_method"_s << QJsonValue(u"SubscribeEvent"_s);
    QTest::newRow("path key") << u"subscribe_path_key"_s << QJsonValue(u"events"_s);
    QTest::newRow("event method") << u"event_method_prefix"_s << QJsonValue(u"Notify/"_s);
    QTest::newRow("event name") << u"sub_event_key"_s << QJsonValue(u"event_name"_s);
    QTest::newRow("event content") << u"event_payload_keys"_s << QJsonValue(QJsonArray {u"content"_s});
}

void TestDoctor::namesTheGuess()
{
    QFETCH(QString, setting);
    QFETCH(QJsonValue, value);
    const WireProfile real = WireProfile::fromJson({{setting, value}}).value();
    QJsonObject advice;
    {
        Device device(real);
        const CtlOutcome outcome = examine(device);
        QCOMPARE(outcome.exitCode, 3);
        const QJsonArray deviations = outcome.json().value("deviations"_L1).toArray();
        QVERIFY(!deviations.isEmpty());
        for (const QJsonValue deviation : deviations) {
            QVERIFY2(deviation["setting"_L1].toString() == setting,
                     QJsonDocument(deviation.toObject()).toJson().constData());
            QVERIFY(!deviation["sample"_L1].toString().isEmpty());
        }
        advice.insert(setting, deviations.at(0)["value"_L1]);
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"profile.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(advice).toJson());
    file.close();
    Device device(real);
    const CtlOutcome outcome = examine(device, {u"--wire-profile"_s, file.fileName()});
    QCOMPARE(found(outcome), QStringList());
    QCOMPARE(outcome.exitCode, 0);
}

void TestDoctor::findsFaults_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("finding");
    QTest::newRow("wrong types") << Fault::WrongTypes << u"wrong_type meeting.meeting_info.meeting_title"_s;
    QTest::newRow("missing blocks") << Fault::MissingBlocks << u"missing_member meeting.multi_scree_info"_s;
    QTest::newRow("unknown enums") << Fault::UnknownEnums
                                   << u"unknown_number meeting.meeting_info.meeting_status"_s;
    QTest::newRow("wrong id") << Fault::WrongId << u"unknown_id "_s;
    QTest::newRow("duplicates") << Fault::DuplicateReply << u"unknown_id "_s;
    QTest::newRow("garbage") << Fault::Garbage << u"not_understood "_s;
    QTest::newRow("subscribe refused") << Fault::SubscribeRefused << u"subscribe_refused Meeting"_s;
    QTest::newRow("subscribe silent") << Fault::SubscribeSilent << u"subscribe_unanswered Meeting"_s;
}

void TestDoctor::findsFaults()
{
    QFETCH(Fault, fault);
    QFETCH(QString, finding);
    Device device;
    device.simulator().faults().set(fault);
    const CtlOutcome outcome = device.run({u"doctor"_s, u"--json"_s, u"--listen"_s, u"0.5"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(found(outcome).contains(finding), outcome.output.constData());
}

void TestDoctor::printsATable()
{
    Device device;
    QVERIFY(device.run({u"doctor"_s, u"--listen"_s, u"0.2"_s}).output.startsWith("The room does everything"));
    device.simulator().faults().set(Fault::SubscribeRefused, 9);
    const CtlOutcome outcome = device.run({u"doctor"_s, u"--listen"_s, u"0.2"_s});
    QVERIFY2(outcome.output.contains("    1  The room refuses to tell of changes in Meeting."),
             outcome.output.constData());
    QVERIFY(outcome.output.contains("\"subscribe_method\" of the wire profile"));
    const CtlOutcome chinese =
        device.run({u"doctor"_s, u"--language"_s, u"zh_CN"_s, u"--listen"_s, u"0.2"_s});
    QVERIFY2(chinese.output.contains("变化"), chinese.output.constData());
}

void TestDoctor::needsARoom()
{
    QCOMPARE(CtlProcess::run({u"--room"_s, u"127.0.0.1:1"_s, u"doctor"_s}).exitCode, 5);
    QVERIFY(CtlProcess::run({u"--room"_s, u"127.0.0.1:1"_s, u"doctor"_s, u"--listen"_s, u"x"_s})
                .errors.contains(u"--listen takes seconds"_s));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
