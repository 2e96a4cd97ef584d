// SPDX-License-Identifier: Apache-2.0
#include "sixactions.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = RoomAction::State;

//! Each of the six actions from asking to its outcome, in every order in which answers, events and queries
//! can come while the link stands.
class ActionStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventConfirms_data() { addActions(); }
    void eventConfirms();
    void eventBeforeTheAnswerConfirms_data() { addActions(); }
    void eventBeforeTheAnswerConfirms();
    void queryConfirmsWithoutAnEvent_data() { addActions(); }
    void queryConfirmsWithoutAnEvent();
    void lookConfirmsLater_data() { addActions(); }
    void lookConfirmsLater();
    void answerAloneDoesNotConfirm_data() { addActions(); }
    void answerAloneDoesNotConfirm();
    void refusedByTheAnswer_data() { addActions(); }
    void refusedByTheAnswer();
    void refusedByTheEvent_data() { addActions(); }
    void refusedByTheEvent();
    void failedEventOfAnotherPanel_data() { addActions(); }
    void failedEventBeforeTheAnswer_data() { addActions(); }
    void failedEventBeforeTheAnswer();
    void failedEventOfAnotherPanel();
    void unansweredIsUnknownAndSettled_data() { addActions(); }
    void unansweredIsUnknownAndSettled();
    void unansweredButDone_data() { addActions(); }
    void unansweredButDone();
    void garbledAnswerIsUnknown_data() { addActions(); }
    void garbledAnswerIsUnknown();
    void patienceEnds_data() { addActions(); }
    void patienceEnds();
    void olderTruthProvesNothing_data() { addActions(); }
    void olderTruthProvesNothing();
    void sendsWhatItSays_data() { addActions(); }
    void sendsWhatItSays();
    void answerOfThePreviousRequestIsNone_data() { addActions(); }
    void answerOfThePreviousRequestIsNone();
    void unknownStatusProvesNothing_data() { addActions(); }
    void unknownStatusProvesNothing();
    void unknownIsGivenUpForTheNext();
    void unknownIsGivenUpUnsettled();
    void layoutGivesNothingUp();

private:
    static void addActions();
};

void ActionStatesTest::addActions()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : SixActions::names())
        QTest::newRow(qPrintable(name)) << name;
}

#define PLAY_ACTION                                                                                          \
    QFETCH(QString, name);                                                                                   \
    RoomFixture f(SixActions::before(name));                                                                 \
    f.connect();                                                                                             \
    RoomAction &action = SixActions::action(f.model, name);                                                  \
    QVERIFY(action.available());                                                                             \
    ActionLog log(action)

void ActionStatesTest::eventConfirms()
{
    PLAY_ACTION;
    QCOMPARE(action.state(), State::Idle);
    QVERIFY(SixActions::trigger(f.model, name));
    QCOMPARE(action.state(), State::Asked);
    QVERIFY(action.inProgress());
    QCOMPARE(action.acceptedMs(), -1);
    f.settle();
    QCOMPARE(action.state(), State::Accepted);
    f.clock.advance(700ms);
    f.room.snapshot = SixActions::after(name);
    SixActions::sendOutcome(f.room, name);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
    QCOMPARE(log.finished, 1);
    QCOMPARE(action.acceptedMs(), 0);
    QCOMPARE(action.confirmedMs(), 700);
    QVERIFY(!action.inProgress());
    f.clock.advance(1h);
    QCOMPARE(action.state(), State::Confirmed);
    QCOMPARE(log.finished, 1);
}

void ActionStatesTest::eventBeforeTheAnswerConfirms()
{
    PLAY_ACTION;
    f.room.hold(name);
    SixActions::trigger(f.model, name);
    f.settle();
    f.room.snapshot = SixActions::after(name);
    SixActions::sendOutcome(f.room, name);
    f.settle();
    QCOMPARE(action.state(), State::Asked); // steps are shown in their order
    f.clock.advance(100ms);
    f.room.release(name);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
    QCOMPARE(action.acceptedMs(), 100);
    QCOMPARE(action.confirmedMs(), 100);
}

void ActionStatesTest::queryConfirmsWithoutAnEvent()
{
    PLAY_ACTION;
    SixActions::trigger(f.model, name);
    f.room.snapshot = SixActions::after(name);
    f.settle(); // the answer asks for the truth
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
}

void ActionStatesTest::lookConfirmsLater()
{
    PLAY_ACTION;
    SixActions::trigger(f.model, name);
    f.settle();
    QCOMPARE(action.state(), State::Accepted);
    f.clock.advance(500ms);
    f.room.snapshot = SixActions::after(name);
    f.clock.advance(1500ms); // while something is under way, every two seconds
    QCOMPARE(action.state(), State::Confirmed);
    QCOMPARE(action.confirmedMs(), 2000);
}

void ActionStatesTest::answerAloneDoesNotConfirm()
{
    PLAY_ACTION;
    f.room.ignore(u"Query"_s);
    f.room.snapshot = SixActions::after(name);
    SixActions::trigger(f.model, name);
    f.clock.advance(4s);
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted}));
    QCOMPARE(log.finished, 0);
}

void ActionStatesTest::refusedByTheAnswer()
{
    PLAY_ACTION;
    const int queries = f.queries();
    f.room.refuse(name, 10015, u"<b>locked</b>"_s);
    SixActions::trigger(f.model, name);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Refused}));
    QCOMPARE(log.finished, 1);
    QCOMPARE(action.errorCode(), 10015);
    QCOMPARE(action.errorMessage(), u"<b>locked</b>"_s);
    QCOMPARE(action.errorSentence(), QString::fromUtf8(errorInfo(10015).sentence));
    QCOMPARE(action.acceptedMs(), -1);
    QCOMPARE(f.queries(), queries + 1); // perhaps the room is not where it was thought to be
    QVERIFY(action.available());
    f.change(SixActions::after(name)); // somebody at the device did it: not this request
    QCOMPARE(action.state(), State::Refused);
}

void ActionStatesTest::refusedByTheEvent()
{
    PLAY_ACTION;
    SixActions::trigger(f.model, name);
    f.settle();
    SixActions::sendOutcome(f.room, name, 10020);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Refused}));
    QCOMPARE(action.errorCode(), 10020);
    QCOMPARE(action.errorSentence(), QString::fromUtf8(errorInfo(10020).sentence));
    QCOMPARE(log.finished, 1);
}

void ActionStatesTest::failedEventBeforeTheAnswer()
{
    PLAY_ACTION;
    f.room.hold(name);
    SixActions::trigger(f.model, name);
    SixActions::sendOutcome(f.room, name, 10005);
    f.settle();
    f.room.release(name);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Refused}));
    QCOMPARE(action.errorCode(), 10005);
    QCOMPARE(log.finished, 1);
}

//! Two panels may ask the same room at once, and an event does not say whose request it is about.
void ActionStatesTest::failedEventOfAnotherPanel()
{
    PLAY_ACTION;
    f.room.hold(name);
    SixActions::trigger(f.model, name);
    SixActions::sendOutcome(f.room, name, 10005);
    f.settle();
    f.room.snapshot = SixActions::after(name);
    f.room.release(name);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
    QCOMPARE(action.errorCode(), 0);
    QCOMPARE(log.finished, 1);
}

void ActionStatesTest::unansweredIsUnknownAndSettled()
{
    PLAY_ACTION;
    f.room.ignore(name);
    f.room.hold(u"Query"_s);
    SixActions::trigger(f.model, name);
    f.clock.advance(5s - 1ms);
    QCOMPARE(action.state(), State::Asked);
    // The look that is under way was asked for after the action: its answer counts.
    f.clock.advance(1ms);
    QCOMPARE(action.state(), State::Unknown);
    QVERIFY(!action.settled());
    QCOMPARE(log.finished, 0);
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(action.state(), State::Unknown);
    QVERIFY(action.settled());
    QCOMPARE(log.finished, 1);
    QCOMPARE(action.errorSentence(), QString());
    f.clock.advance(1h);
    QCOMPARE(f.room.count(name), 1);
    QCOMPARE(log.finished, 1);
}

void ActionStatesTest::unansweredButDone()
{
    PLAY_ACTION;
    f.room.ignore(name);
    SixActions::trigger(f.model, name);
    f.settle();
    f.room.snapshot = SixActions::after(name);
    f.clock.advance(4s); // seen already, but the answer comes first
    QCOMPARE(action.state(), State::Asked);
    f.clock.advance(1s);
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown, State::Confirmed}));
    QCOMPARE(log.finished, 1);
    QCOMPARE(action.acceptedMs(), -1);
    QCOMPARE(action.confirmedMs(), 5000);
}

void ActionStatesTest::garbledAnswerIsUnknown()
{
    PLAY_ACTION;
    f.room.answerWith(name, R"({"id":"ID"})");
    f.room.hold(u"Query"_s);
    SixActions::trigger(f.model, name);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown}));
    f.room.release(u"Query"_s);
    f.settle();
    QVERIFY(action.settled());
}

void ActionStatesTest::patienceEnds()
{
    PLAY_ACTION;
    const auto patience = SixActions::enters(name) ? 120s : 10s;
    SixActions::trigger(f.model, name);
    f.clock.advance(patience - 1ms);
    QCOMPARE(action.state(), State::Accepted);
    f.clock.advance(1ms);
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Unknown}));
    QVERIFY(action.settled());
    QCOMPARE(log.finished, 1);
    QCOMPARE(action.seconds(), 0);
    f.change(SixActions::after(name)); // too late to be this request's
    QCOMPARE(action.state(), State::Unknown);
    QCOMPARE(log.finished, 1);
}

void ActionStatesTest::olderTruthProvesNothing()
{
    // A query asked before the action is answered after it.
    PLAY_ACTION;
    f.room.hold(u"Query"_s);
    f.client.refresh(u"Meeting"_s);
    f.settle();
    SixActions::trigger(f.model, name);
    f.settle();
    QCOMPARE(action.state(), State::Accepted);
    f.room.snapshot = SixActions::after(name);
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(action.state(), State::Confirmed); // by the query that followed
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
}

void ActionStatesTest::sendsWhatItSays()
{
    PLAY_ACTION;
    QCOMPARE(action.name(), name);
    SixActions::trigger(f.model, name);
    f.settle();
    const Request sent = f.room.last(name);
    QCOMPARE(sent.method, u"Call/Meeting"_s);
    const auto parsed = ActionJson::read(sent.params);
    QVERIFY(parsed.ok());
    QCOMPARE(ActionJson::name(*parsed), name);
    QVERIFY(!SixActions::trigger(f.model, name));
    f.settle();
    QCOMPARE(f.room.count(name), 1);
}

void ActionStatesTest::answerOfThePreviousRequestIsNone()
{
    PLAY_ACTION;
    f.room.ignore(name);
    SixActions::trigger(f.model, name);
    f.settle();
    const Request first = f.room.last(name);
    f.clock.advance(5s); // its answer does not come in time
    f.settle();
    QVERIFY(action.settled());
    QVERIFY(SixActions::trigger(f.model, name));
    f.settle();
    f.room.sendReply(first);
    f.settle();
    QCOMPARE(action.state(), State::Asked);
    QCOMPARE(action.acceptedMs(), -1);
    f.room.sendReply(f.room.last(name));
    f.settle();
    QCOMPARE(action.state(), State::Accepted);
}

void ActionStatesTest::unknownStatusProvesNothing()
{
    PLAY_ACTION;
    SixActions::trigger(f.model, name);
    if (SixActions::enters(name))
        f.room.snapshot = Snapshots::bare(Meeting::Status::Joining);
    f.settle();
    QCOMPARE(action.state(), State::Accepted);
    f.change(Snapshots::bare(Meeting::Status::Unknown)); // 99, or no status at all
    QCOMPARE(action.state(), State::Accepted);
    f.change(SixActions::after(name));
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
}

void ActionStatesTest::unknownIsGivenUpForTheNext()
{
    RoomFixture f;
    f.connect();
    RoomAction &start = *f.model.start();
    f.room.ignore(u"StartMeeting"_s);
    SixActions::trigger(f.model, u"StartMeeting"_s);
    f.clock.advance(5s);
    QCOMPARE(start.state(), State::Unknown);
    QVERIFY(start.settled() && start.isOpen());
    ActionLog log(start);

    // Whatever meeting the room enters from here on, it enters for the join.
    QVERIFY(SixActions::trigger(f.model, u"JoinMeeting"_s));
    f.room.snapshot = Snapshots::bare(Meeting::Status::Joining);
    f.settle();
    QVERIFY(!start.isOpen());
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.join()->state(), State::Confirmed);
    QCOMPARE(start.state(), State::Unknown);
    QVERIFY(log.states.isEmpty());
    QCOMPARE(log.finished, 0);
}

void ActionStatesTest::unknownIsGivenUpUnsettled()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    RoomAction &leave = *f.model.leave();
    f.room.ignore(u"LeaveMeeting"_s);
    f.room.hold(u"Query"_s);
    SixActions::trigger(f.model, u"LeaveMeeting"_s);
    f.clock.advance(5s);
    QCOMPARE(leave.state(), State::Unknown);
    QVERIFY(!leave.settled());
    ActionLog log(leave);
    QVERIFY(SixActions::trigger(f.model, u"DissolveMeeting"_s));
    f.settle();
    QVERIFY(!leave.settled());
    f.room.snapshot = Snapshots::idle();
    f.room.release(u"Query"_s);
    f.change(Snapshots::idle());
    QCOMPARE(f.model.dissolve()->state(), State::Confirmed);
    QVERIFY(leave.settled());
    QCOMPARE(log.states, QList {State::Unknown});
    QCOMPARE(log.finished, 1);
}

void ActionStatesTest::layoutGivesNothingUp()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.room.ignore(u"LeaveMeeting"_s);
    SixActions::trigger(f.model, u"LeaveMeeting"_s);
    f.clock.advance(5s);
    QVERIFY(SixActions::trigger(f.model, u"SwitchLayout"_s));
    f.change(Snapshots::idle());
    QCOMPARE(f.model.leave()->state(), State::Confirmed);
}

QTEST_GUILESS_MAIN(ActionStatesTest)
#include "tst_actionstates.moc"
