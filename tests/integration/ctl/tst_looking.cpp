// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! `query` and `status`: what they print, and that secrets are masked in it.
class TestLooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void queryPrintsTheAnswer();
    void queryOfAPart_data();
    void queryOfAPart();
    void queryIsRefused();
    void statusOfAnIdleRoom();
    void statusOfAMeeting();
    void statusSaysWhenItPolls();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void secretsOnRequest();
    void textsCannotMoveTheTerminal();
    void environmentNamesTheRoom();
    void passwordFromAFile_data();
    void passwordFromAFile();
    void wireProfileFromAFile();

private:
    static QJsonObject member(const QJsonObject &object, const QString &path);
};

//! The object at \a path, elements separated by blanks.
QJsonObject TestLooking::member(const QJsonObject &object, const QString &path)
{
    QJsonObject result = object;
    for (const QString &key : path.split(u' '))
        result = result.value(key).toObject();
    return result;
}

void TestLooking::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestLooking::queryPrintsTheAnswer()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    const CtlOutcome outcome = device.run({u"query"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    QJsonObject expected = *device.room().query(QStringList {u"Meeting"_s});
    QCOMPARE(member(outcome.json(), u"meeting layout_info"_s), member(expected, u"meeting layout_info"_s));
    QCOMPARE(member(outcome.json(), u"meeting"_s).keys(), member(expected, u"meeting"_s).keys());
    QCOMPARE(member(outcome.json(), u"meeting meeting_info"_s).value("meeting_status"_L1).toInt(), 1);
}

void TestLooking::queryOfAPart_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::newRow("words") << QStringList {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingStatus"_s};
    QTest::newRow("slashes") << QStringList {u"Meeting/MeetingInfo/MeetingStatus"_s};
    QTest::newRow("both") << QStringList {u"Meeting/MeetingInfo"_s, u"MeetingStatus"_s};
}

void TestLooking::queryOfAPart()
{
    QFETCH(QStringList, path);
    Device device;
    const CtlOutcome outcome = device.run(QStringList {u"query"_s} + path);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json(), (QJsonObject {{u"meeting_status"_s, 0}}));
}

void TestLooking::queryIsRefused()
{
    Device device;
    const CtlOutcome outcome = device.run({u"query"_s, u"Nowhere"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors,
             u"roomsctl: The room does not know what was asked for. Its software may be too old. (6)\n"_s);
}

void TestLooking::statusOfAnIdleRoom()
{
    Device device;
    const CtlOutcome outcome = device.run({u"status"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    const QJsonObject status = outcome.json();
    QCOMPARE(status.value("stage"_L1), u"home"_s);
    QCOMPARE(status.value("stale"_L1), false);
    const auto asOf = QDateTime::fromString(status.value("as_of"_L1).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(asOf.secsTo(QDateTime::currentDateTime())) < 60);

    QJsonObject link = member(status, u"link"_s);
    const QJsonObject times = link.take("response_times"_L1).toObject();
    QCOMPARE(times.keys(), (QStringList {u"Query"_s, u"Subscribe"_s}));
    QCOMPARE(member(times, u"Query"_s).value("count"_L1).toInt(), 3); // Meeting, Device, Share
    QVERIFY(member(times, u"Query"_s).value("max_ms"_L1).toDouble() > 0);
    QCOMPARE(link,
             (QJsonObject {{u"address"_s, u"127.0.0.1:%1"_s.arg(device.simulator().server().port())},
                           {u"state"_s, u"ready"_s},
                           {u"polling"_s, u"off"_s},
                           {u"password_from"_s, u"environment"_s}}));
    QCOMPARE(status.value("meeting_list"_L1).toArray().size(), 10);

    QCOMPARE(member(status, u"actions"_s).keys(),
             (QStringList {u"DissolveMeeting"_s, u"EnableCamera"_s, u"EnableMic"_s, u"JoinMeeting"_s,
                           u"LeaveMeeting"_s, u"LeaveWaitingRoom"_s, u"SetSpeakerVolume"_s, u"StartMeeting"_s,
                           u"StopShare"_s, u"SwitchLayout"_s}));
    QCOMPARE(member(status, u"actions JoinMeeting"_s), (QJsonObject {{u"available"_s, true}}));
    const QJsonObject leave = member(status, u"actions LeaveMeeting"_s);
    QCOMPARE(leave.value("available"_L1), false);
    QCOMPARE(leave.value("why_not"_L1), u"not_in_meeting"_s);
    QVERIFY(leave.value("sentence"_L1).toString().startsWith(u"The room is not in a meeting."_s));
}

void TestLooking::statusOfAMeeting()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    const QJsonObject status = device.run({u"status"_s}).json();
    QCOMPARE(status.value("stage"_L1), u"in_meeting"_s);
    QCOMPARE(member(status, u"meeting_info"_s).value("meeting_code"_L1), Device::openMeeting);
    QVERIFY(member(status, u"self_info share_user_info"_s).value("host"_L1).toBool());
    QVERIFY(member(status, u"layout_info layout_switch_info"_s).contains("layout_switch_list"_L1));
    QVERIFY(status.contains("multi_scree_info"_L1));
    QVERIFY(member(status, u"actions DissolveMeeting"_s).value("available"_L1).toBool());
}

void TestLooking::statusSaysWhenItPolls()
{
    Device device;
    device.simulator().faults().set(Fault::SubscribeRefused);
    const CtlOutcome outcome = device.run({u"status"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(member(outcome.json(), u"link"_s).value("polling"_L1), u"subscribe_refused"_s);
}

void TestLooking::secretsAreMasked_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("place");
    QTest::newRow("query") << QStringList {u"query"_s} << u"meeting meeting_info"_s;
    QTest::newRow("part") << QStringList {u"query"_s, u"Meeting/MeetingInfo"_s} << u"meeting_info"_s;
    QTest::newRow("status") << QStringList {u"status"_s} << u"meeting_info"_s;
}

void TestLooking::secretsAreMasked()
{
    QFETCH(QStringList, command);
    QFETCH(QString, place);
    Device device;
    QVERIFY(device.enter(Device::passwordMeeting));
    const CtlOutcome outcome = device.run(command);
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject info = member(outcome.json(), place);
    QCOMPARE(info.value("meeting_password"_L1), u"********"_s);
    QCOMPARE(info.value("meeting_url"_L1), u"********"_s);
}

void TestLooking::secretsOnRequest()
{
    Device device;
    QVERIFY(device.enter(Device::passwordMeeting));
    for (const auto &command : {u"query"_s, u"status"_s}) {
        const CtlOutcome outcome = device.run({command, u"--show-secrets"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.output.contains(CtlProcess::meetingPassword.data()));
        QVERIFY(outcome.output.contains(CtlProcess::meetingUrl.data()));
        QVERIFY(!outcome.output.contains(CtlProcess::controlPassword.data()));
    }
}

void TestLooking::textsCannotMoveTheTerminal()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    const QString title = u"\u001b[2J \u007f \u009b31m \n"_s;
    device.room().renameMeeting(title);
    const CtlOutcome outcome = device.run({u"query"_s});
    QCOMPARE(member(outcome.json(), u"meeting meeting_info"_s).value("meeting_title"_L1), title);
    for (const QChar character : QString::fromUtf8(outcome.output))
        QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
}

void TestLooking::environmentNamesTheRoom()
{
    Device device;
    const CtlOutcome outcome = CtlProcess::run(
        {u"status"_s}, {u"ROOMS_URL="_s + device.url(), u"ROOMS_PASSWORD="_s + CtlProcess::controlPassword});
    QCOMPARE(outcome.exitCode, 0);
}

void TestLooking::passwordFromAFile_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("no end of line") << QByteArray();
    QTest::newRow("end of line") << QByteArray("\n");
    QTest::newRow("end of line of Windows") << QByteArray("\r\n");
    QTest::newRow("more lines") << QByteArray("\nanother line\n");
}

void TestLooking::passwordFromAFile()
{
    QFETCH(QByteArray, end);
    Device device;
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(CtlProcess::controlPassword.data() + end);
    file.close();
    const CtlOutcome outcome =
        CtlProcess::run({u"--room"_s, device.url(), u"--password-file"_s, file.fileName(), u"status"_s},
                        {u"ROOMS_PASSWORD=something else"_s});
    QCOMPARE(outcome.exitCode, 0);
}

void TestLooking::wireProfileFromAFile()
{
    WireProfile profile;
    profile.subscribeMethod = u"SubscribeEvent"_s;
    Device device(profile);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("{\"subscribe_method\":\"SubscribeEvent\"}");
    file.close();
    const QJsonObject status = device.run({u"--wire-profile"_s, file.fileName(), u"status"_s}).json();
    QCOMPARE(member(status, u"link"_s).value("polling"_L1), u"off"_s);
}

QTEST_GUILESS_MAIN(TestLooking)
#include "tst_looking.moc"
