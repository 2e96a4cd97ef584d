// SPDX-License-Identifier: Apache-2.0
#include "sixactions.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Status = Meeting::Status;

//! Entering a meeting takes its time and has its own ends; and what the kinds of actions add.
class JoiningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void throughJoiningToTheMeeting();
    void waitingRoomIsAllTheRoomCanDo();
    void joiningThatFallsBackIsRefused();
    void reasonMayComeAfterTheFall();
    void joinWithoutJoiningMayTakeLong();
    void secondsCount();
    void clearForgetsTheOutcome();
    void clearDoesNothingUnderWay();
    void codeOrPasswordIsWanted_data();
    void codeOrPasswordIsWanted();
    void codeIsCheckedBeforeItIsSent_data();
    void codeIsCheckedBeforeItIsSent();
    void joinParameters();
    void startParameters();
    void layoutParameters();
    void pendingLayoutIsMarked();
    void smallWindowAlone();
    void firstSpeakerLayoutForcesTheSmallWindow();
    void layoutOfAnEndedMeetingIsRefused();
    void admittedInsteadOfLeavingTheWaitingRoom();

private:
    static MeetingSnapshot status(Status status) { return Snapshots::bare(status); }
};

void JoiningTest::throughJoiningToTheMeeting()
{
    RoomFixture f;
    f.connect();
    ActionLog log(*f.model.join());
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.change(status(Status::Joining));
    QCOMPARE(f.model.join()->state(), State::Accepted);
    f.clock.advance(30s);
    f.change(Snapshots::inMeeting());
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
    QCOMPARE(f.model.join()->confirmedMs(), 30'000);
}

void JoiningTest::waitingRoomIsAllTheRoomCanDo()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.change(status(Status::WaitingRoom));
    QCOMPARE(f.model.join()->state(), State::Confirmed);
}

void JoiningTest::joiningThatFallsBackIsRefused()
{
    for (const QString &name : {u"StartMeeting"_s, u"JoinMeeting"_s}) {
        RoomFixture f;
        f.connect();
        RoomAction &action = SixActions::action(f.model, name);
        ActionLog log(action);
        SixActions::trigger(f.model, name);
        f.settle();
        f.change(status(Status::Joining));
        f.change(status(Status::Idle));
        QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Refused}));
        QCOMPARE(action.errorCode(), 0);
        QVERIFY(!action.errorSentence().isEmpty());
        QCOMPARE(log.finished, 1);
    }
}

void JoiningTest::reasonMayComeAfterTheFall()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.change(status(Status::Joining));
    f.change(status(Status::Idle));
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s, 10015);
    f.settle();
    QCOMPARE(f.model.join()->errorCode(), 10015);
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s, 10020); // it has its reason
    f.settle();
    QCOMPARE(f.model.join()->errorCode(), 10015);
}

void JoiningTest::joinWithoutJoiningMayTakeLong()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.clock.advance(60s); // idle all the time
    QCOMPARE(f.model.join()->state(), State::Accepted);
    QCOMPARE(f.model.stage(), Room::Stage::Joining);
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.join()->state(), State::Confirmed);
}

void JoiningTest::secondsCount()
{
    RoomFixture f;
    f.connect();
    QSignalSpy ticks(f.model.start(), &RoomAction::secondsChanged);
    SixActions::trigger(f.model, u"StartMeeting"_s);
    f.clock.advance(999ms);
    QCOMPARE(f.model.start()->seconds(), 0);
    f.clock.advance(1ms);
    QCOMPARE(f.model.start()->seconds(), 1);
    f.clock.advance(9s);
    QCOMPARE(f.model.start()->seconds(), 10);
    QCOMPARE(ticks.size(), 10);
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.start()->seconds(), 0);
    f.clock.advance(1h);
    QCOMPARE(ticks.size(), 11);
}

void JoiningTest::clearForgetsTheOutcome()
{
    RoomFixture f;
    f.room.refuse(u"JoinMeeting"_s, 10020);
    f.connect();
    JoinAction &join = *f.model.join();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    QVERIFY(join.wantsPassword());
    QSignalSpy changed(&join, &RoomAction::stateChanged);
    join.clear();
    QCOMPARE(join.state(), State::Idle);
    QCOMPARE(join.errorSentence(), QString());
    QVERIFY(!join.wantsPassword() && !join.wantsCode());
    QCOMPARE(changed.size(), 1);
    join.clear();
    QCOMPARE(changed.size(), 1);
    QVERIFY(join.available());

    // Nothing that comes later brings it back.
    SixActions::sendOutcome(f.room, u"JoinMeeting"_s, 10015);
    f.settle();
    QCOMPARE(join.state(), State::Idle);
}

void JoiningTest::clearDoesNothingUnderWay()
{
    RoomFixture f;
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.model.join()->clear();
    QCOMPARE(f.model.join()->state(), State::Asked);
    f.settle();
    f.model.join()->clear();
    QCOMPARE(f.model.join()->state(), State::Accepted);
}

void JoiningTest::codeOrPasswordIsWanted_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("wantsCode");
    QTest::addColumn<bool>("wantsPassword");
    QTest::newRow("needs a password") << 10018 << false << true;
    QTest::newRow("wrong password") << 10020 << false << true;
    QTest::newRow("no such meeting") << 10019 << true << false;
    QTest::newRow("invalid code") << 10010 << true << false;
    QTest::newRow("mismatch") << 10006 << true << false;
    QTest::newRow("locked") << 10015 << false << false;
    QTest::newRow("unknown code") << 31337 << false << false;
}

void JoiningTest::codeOrPasswordIsWanted()
{
    QFETCH(int, code);
    RoomFixture f;
    f.room.refuse(u"JoinMeeting"_s, code);
    f.connect();
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    QTEST(f.model.join()->wantsCode(), "wantsCode");
    QTEST(f.model.join()->wantsPassword(), "wantsPassword");
    QVERIFY(!f.model.join()->errorSentence().isEmpty());
}

void JoiningTest::codeIsCheckedBeforeItIsSent_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("good");
    QTest::newRow("digits") << u"452871906"_s << true;
    QTest::newRow("in groups") << u" 452-871 906 "_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("letters") << u"45287190x"_s << false;
    QTest::newRow("too short") << u"1"_s << false;
    QTest::newRow("too long") << QString(200, u'1') << false;
}

void JoiningTest::codeIsCheckedBeforeItIsSent()
{
    QFETCH(QString, code);
    QFETCH(bool, good);
    RoomFixture f;
    f.connect();
    QCOMPARE(f.model.join()->problemWith(code).isEmpty(), good);
    QCOMPARE(f.model.join()->trigger(code, {}, true, true), good);
    f.settle();
    QCOMPARE(f.room.count(u"JoinMeeting"_s), good ? 1 : 0);
    QCOMPARE(f.model.join()->formattedCode(), good ? u"452 871 906"_s : QString());
}

void JoiningTest::joinParameters()
{
    RoomFixture f;
    f.connect();
    f.model.join()->trigger(u"452 871 906"_s, u"4711"_s, false, true);
    f.settle();
    const QJsonObject expected {{u"meeting_code"_s, u"452871906"_s},
                                {u"password"_s, u"4711"_s},
                                {u"mic_enable"_s, false},
                                {u"camera_enable"_s, true}};
    QCOMPARE(f.room.last(u"JoinMeeting"_s).params.value("action_params"_L1).toObject(), expected);
}

void JoiningTest::startParameters()
{
    RoomFixture f;
    f.connect();
    f.model.start()->trigger(Meeting::StartType::Personal);
    QCOMPARE(f.model.start()->startType(), Meeting::StartType::Personal);
    f.settle();
    const QJsonObject expected {{u"meeting_type"_s, u"pmi"_s}};
    QCOMPARE(f.room.last(u"StartMeeting"_s).params.value("action_params"_L1).toObject(), expected);
}

void JoiningTest::layoutParameters()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.model.switchLayout()->trigger(2, false);
    f.settle();
    const QJsonObject expected {{u"switch_type"_s, 2}, {u"show_voice_active"_s, false}};
    QCOMPARE(f.room.last(u"SwitchLayout"_s).params.value("action_params"_L1).toObject(), expected);
}

void JoiningTest::pendingLayoutIsMarked()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    const auto pending = [&f] {
        QList<int> layouts;
        for (const LayoutRow &row : f.model.layouts()->rows()) {
            if (row.pending)
                layouts.append(row.choice.layout.number());
        }
        return layouts;
    };
    QCOMPARE(f.model.switchLayout()->pendingLayout(), -1);
    f.model.switchLayout()->trigger(4, true);
    QCOMPARE(f.model.switchLayout()->pendingLayout(), 4);
    QCOMPARE(pending(), QList<int> {4});
    f.settle();
    QCOMPARE(pending(), QList<int> {4});
    f.change(Snapshots::showing(Meeting::Layout::RightList));
    QCOMPARE(pending(), QList<int> {});
    QCOMPARE(f.model.layouts()->currentLayout(), 4);
}

void JoiningTest::smallWindowAlone()
{
    auto snapshot = Snapshots::showing(Meeting::Layout::Speaker);
    RoomFixture f(snapshot);
    f.connect();
    QVERIFY(f.model.switchLayout()->trigger(2, false));
    f.settle();
    f.look();
    QCOMPARE(f.model.switchLayout()->state(), State::Accepted);
    snapshot.layouts->choices[1].showVoiceActive = false;
    f.change(snapshot);
    QCOMPARE(f.model.switchLayout()->state(), State::Confirmed);
    QVERIFY(!f.model.layouts()->voiceActive());
}

void JoiningTest::firstSpeakerLayoutForcesTheSmallWindow()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    QVERIFY(f.model.switchLayout()->trigger(2, false));
    f.settle();
    f.change(Snapshots::showing(Meeting::Layout::Speaker));
    QCOMPARE(f.model.switchLayout()->state(), State::Confirmed);
    QVERIFY(f.model.layouts()->voiceActive());
}

void JoiningTest::layoutOfAnEndedMeetingIsRefused()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    SixActions::trigger(f.model, u"SwitchLayout"_s);
    f.settle();
    f.change(Snapshots::idle());
    QCOMPARE(f.model.switchLayout()->state(), State::Refused);
}

void JoiningTest::admittedInsteadOfLeavingTheWaitingRoom()
{
    RoomFixture f(status(Status::WaitingRoom));
    f.connect();
    SixActions::trigger(f.model, u"LeaveWaitingRoom"_s);
    f.settle();
    f.change(status(Status::Joining)); // let in at the same moment: not left
    QCOMPARE(f.model.leaveWaitingRoom()->state(), State::Accepted);
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.leaveWaitingRoom()->state(), State::Refused);
}

QTEST_GUILESS_MAIN(JoiningTest)
#include "tst_joining.moc"
