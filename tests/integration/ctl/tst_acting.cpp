// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The commands that have the room do something: each to confirmed, each refused, and what is sent.
class TestActing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void start_data();
    void start();
    void join();
    void joinSendsWhatWasChosen();
    void joinWithPassword();
    void passwordFromStandardInput();
    void noPasswordFromStandardInput();
    void codeInGroups();
    void joinEndsInTheWaitingRoom();
    void leave();
    void dissolve();
    void leaveWaitingRoom();
    void layout();
    void refused_data();
    void refused();
    void failsLate();
    void notAvailable_data();
    void notAvailable();

private:
    static void checkConfirmed(const CtlOutcome &outcome, const QString &action);
    static void checkRefused(const CtlOutcome &outcome, const QString &action, const QString &sentence);
};

void TestActing::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestActing::checkConfirmed(const CtlOutcome &outcome, const QString &action)
{
    QVERIFY2(outcome.exitCode == 0, qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.errors, QString());
    QVERIFY2(outcome.isOneLine(), outcome.output.constData());
    const QJsonObject line = outcome.json();
    QCOMPARE(line.value("action"_L1), action);
    QCOMPARE(line.value("state"_L1), u"confirmed"_s);
    const int accepted = line.value("accepted_ms"_L1).toInt(-1);
    QVERIFY(accepted >= 0);
    QVERIFY(line.value("confirmed_ms"_L1).toInt(-1) >= accepted);
}

void TestActing::checkRefused(const CtlOutcome &outcome, const QString &action, const QString &sentence)
{
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.isOneLine(), outcome.output.constData());
    QCOMPARE(outcome.json().value("action"_L1), action);
    QCOMPARE(outcome.json().value("state"_L1), u"refused"_s);
    QVERIFY(!outcome.json().contains("confirmed_ms"_L1));
    QCOMPARE(outcome.errors, u"roomsctl: %1\n"_s.arg(sentence));
}

void TestActing::start_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sent");
    QTest::newRow("no type") << QStringList {u"start"_s} << u"instant"_s;
    QTest::newRow("instant") << QStringList {u"start"_s, u"--type"_s, u"instant"_s} << u"instant"_s;
    QTest::newRow("pmi") << QStringList {u"start"_s, u"--type"_s, u"pmi"_s} << u"pmi"_s;
}

void TestActing::start()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sent);
    Device device;
    checkConfirmed(device.run(arguments), u"StartMeeting"_s);
    QCOMPARE(device.room().status(), Meeting::Status::InMeeting);
    QCOMPARE(device.calls().size(), 1);
    QCOMPARE(device.calls().constFirst().value("action_params"_L1),
             (QJsonObject {{u"meeting_type"_s, sent}}));
}

void TestActing::join()
{
    Device device;
    const CtlOutcome outcome = device.run({u"join"_s, Device::openMeeting});
    checkConfirmed(outcome, u"JoinMeeting"_s);
    QVERIFY(
        outcome.output.startsWith("{\"action\":\"JoinMeeting\",\"state\":\"confirmed\",\"accepted_ms\":"));
    QVERIFY(!outcome.json().contains("meeting_status"_L1));
    QCOMPARE(device.room().snapshot().meeting.code, Device::openMeeting);
}

void TestActing::joinSendsWhatWasChosen()
{
    Device device;
    checkConfirmed(
        device.run({u"join"_s, Device::openMeeting, u"--mic"_s, u"off"_s, u"--camera"_s, u"off"_s}),
        u"JoinMeeting"_s);
    QCOMPARE(device.calls(),
             QList {ActionJson::write(JoinMeeting {Device::openMeeting, QString(), false, false})});
}

void TestActing::joinWithPassword()
{
    Device device;
    checkConfirmed(
        device.run({u"join"_s, Device::passwordMeeting, u"--password"_s, CtlProcess::meetingPassword}),
        u"JoinMeeting"_s);
}

void TestActing::passwordFromStandardInput()
{
    Device device;
    const auto process = device.start({u"join"_s, Device::passwordMeeting, u"--password"_s, u"-"_s});
    process->write(CtlProcess::meetingPassword.data() + QByteArray("\n"));
    checkConfirmed(process->wait(), u"JoinMeeting"_s);
}

void TestActing::noPasswordFromStandardInput()
{
    Device device;
    const auto process = device.start({u"join"_s, Device::passwordMeeting, u"--password"_s, u"-"_s});
    process->write("p\xe4sswort\n");
    const CtlOutcome outcome = process->wait();
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains("This is no password"_L1), qUtf8Printable(outcome.errors));
    QVERIFY(device.calls().isEmpty());
}

void TestActing::codeInGroups()
{
    Device device;
    checkConfirmed(device.run({u"join"_s, u"452"_s, u"871-906"_s}), u"JoinMeeting"_s);
    QCOMPARE(device.room().snapshot().meeting.code, Device::openMeeting);
}

void TestActing::joinEndsInTheWaitingRoom()
{
    Device device;
    const CtlOutcome outcome = device.run({u"join"_s, Device::waitingMeeting});
    checkConfirmed(outcome, u"JoinMeeting"_s);
    QCOMPARE(outcome.json().value("meeting_status"_L1), u"waiting_room"_s);
}

void TestActing::leave()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    checkConfirmed(device.run({u"leave"_s}), u"LeaveMeeting"_s);
    QCOMPARE(device.room().status(), Meeting::Status::Idle);
    QCOMPARE(device.calls(), QList {ActionJson::write(LeaveMeeting {})});
}

void TestActing::dissolve()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    checkConfirmed(device.run({u"dissolve"_s}), u"DissolveMeeting"_s);
    QCOMPARE(device.room().status(), Meeting::Status::Idle);
}

void TestActing::leaveWaitingRoom()
{
    Device device;
    QVERIFY(device.enter(Device::waitingMeeting));
    checkConfirmed(device.run({u"leave-waiting-room"_s}), u"LeaveWaitingRoom"_s);
    QCOMPARE(device.room().status(), Meeting::Status::Idle);
}

void TestActing::layout()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    const auto switchTo = [&device](const QString &type, const QString &voiceActive) {
        return device.run({u"layout"_s, type, u"--voice-active"_s, voiceActive});
    };
    checkConfirmed(switchTo(u"2"_s, u"on"_s), u"SwitchLayout"_s);
    QCOMPARE(device.room().snapshot().layouts->current.value(), Meeting::Layout::Speaker);
    checkConfirmed(switchTo(u"2"_s, u"off"_s), u"SwitchLayout"_s);
    QCOMPARE(device.calls().constLast().value("action_params"_L1),
             (QJsonObject {{u"switch_type"_s, 2}, {u"show_voice_active"_s, false}}));
    checkConfirmed(device.run({u"layout"_s, u"1"_s}), u"SwitchLayout"_s);
    QCOMPARE(device.room().snapshot().layouts->current.value(), Meeting::Layout::Grid);
}

void TestActing::refused_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &code, const QString &sentence) {
        QTest::newRow(name) << code << sentence;
    };
    row("unknown code", u"111222333"_s, u"There is no meeting with this code. Check the code. (10019)"_s);
    row("locked", u"530846271"_s, u"The meeting is locked. Ask the host to let the room in. (10015)"_s);
    row("cancelled", u"284915037"_s, u"This meeting was cancelled. Ask the host for the new one. (10008)"_s);
    row("private", u"619470382"_s, u"This meeting is private. Ask the host to invite the room. (10023)"_s);
    row("password missing", Device::passwordMeeting,
        u"This meeting needs a password. Enter it and join again. (10018)"_s);
}

void TestActing::refused()
{
    QFETCH(QString, code);
    QFETCH(QString, sentence);
    Device device;
    checkRefused(device.run({u"join"_s, code}), u"JoinMeeting"_s, sentence);
    QCOMPARE(device.calls().size(), 1);
}

void TestActing::failsLate()
{
    Device device;
    const CtlOutcome outcome = device.run({u"join"_s, u"872653149"_s});
    checkRefused(outcome, u"JoinMeeting"_s, u"The meeting could not be joined. Try again. (10005)"_s);
    QVERIFY(outcome.json().contains("accepted_ms"_L1));
}

void TestActing::notAvailable_data()
{
    QTest::addColumn<QString>("meeting");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &meeting, const QString &command,
                        const QString &action, const QString &sentence) {
        QTest::newRow(name) << meeting << command << action << sentence;
    };
    const QString notIn = u"The room is not in a meeting. Start or join one first."_s;
    const QString in = u"The room is in a meeting. Leave it first."_s;
    row("leave nothing", {}, u"leave"_s, u"LeaveMeeting"_s, notIn);
    row("dissolve nothing", {}, u"dissolve"_s, u"DissolveMeeting"_s, notIn);
    row("no layouts", {}, u"layout 1"_s, u"SwitchLayout"_s, notIn);
    row("no waiting room", {}, u"leave-waiting-room"_s, u"LeaveWaitingRoom"_s,
        u"The room is not in a waiting room."_s);
    row("start in a meeting", Device::openMeeting, u"start"_s, u"StartMeeting"_s, in);
    row("join in a meeting", Device::openMeeting, u"join 903117245"_s, u"JoinMeeting"_s, in);
    row("dissolve another's", Device::passwordMeeting, u"dissolve"_s, u"DissolveMeeting"_s,
        u"Only the host or a co-host can end the meeting. You can leave it."_s);
    row("unknown layout", Device::openMeeting, u"layout 99"_s, u"SwitchLayout"_s,
        u"The room does not offer this now."_s);
    row("start while waiting", Device::waitingMeeting, u"start"_s, u"StartMeeting"_s,
        u"The room is in a waiting room. Leave it first."_s);
}

void TestActing::notAvailable()
{
    QFETCH(QString, meeting);
    QFETCH(QString, command);
    QFETCH(QString, action);
    QFETCH(QString, sentence);
    Device device;
    if (!meeting.isEmpty())
        QVERIFY(device.enter(meeting));
    const CtlOutcome outcome = device.run(command.split(u' '));
    checkRefused(outcome, action, sentence);
    QVERIFY(!outcome.json().contains("accepted_ms"_L1));
    QVERIFY(device.calls().isEmpty());
}

QTEST_GUILESS_MAIN(TestActing)
#include "tst_acting.moc"
