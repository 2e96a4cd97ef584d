// SPDX-License-Identifier: Apache-2.0
#include "sixactions.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = RoomAction::State;

//! Actions whose link is lost: nobody knows, nothing is sent twice, and the first look settles it.
class LostLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostWhileAskedAndDone_data() { addActions(); }
    void lostWhileAskedAndDone();
    void lostWhileAskedAndNotDone_data() { addActions(); }
    void lostWhileAskedAndNotDone();
    void lostWhileAcceptedAndDone_data() { addActions(); }
    void lostWhileAcceptedAndDone();
    void lostWhileAcceptedAndForgotten_data() { addActions(); }
    void lostWhileAcceptedAndForgotten();
    void lostWhileEnteringAndUnderWay();
    void lostForLongerThanPatience_data() { addActions(); }
    void lostForLongerThanPatience();
    void lostForLongerThanPatienceButDone_data() { addActions(); }
    void lostForLongerThanPatienceButDone();
    void joiningIsFoundUnderWay();
    void joiningFoundUnderWayIsNotWaitedForForEver();
    void notDoneYetMayStillHappen();
    void whatWasAskedForLaterIsNotTheOutcome_data();
    void whatWasAskedForLaterIsNotTheOutcome();
    void lookAskedForBeforeStillSettles();
    void brokenWhileSending();
    void brokenWhileSendingAndDone();
    void disconnectedByAPerson();
    void roomMayGoBeforeItsSession();
    void eventIsNoLook();

private:
    static void addActions();
};

void LostLinkTest::addActions()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : SixActions::names())
        QTest::newRow(qPrintable(name)) << name;
}

void LostLinkTest::lostWhileAskedAndDone()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    RoomAction &action = SixActions::action(f.model, name);
    ActionLog log(action);
    f.room.ignore(name);
    SixActions::trigger(f.model, name);
    f.lose();
    QCOMPARE(action.state(), State::Unknown);
    QVERIFY(!action.settled());
    QCOMPARE(action.whyNot(), ActionRules::WhyNot::NotConnected);
    f.room.snapshot = SixActions::after(name);
    f.recover();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown, State::Confirmed}));
    QCOMPARE(log.finished, 1);
    QCOMPARE(f.room.count(name), 1);
}

void LostLinkTest::lostWhileAskedAndNotDone()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    RoomAction &action = SixActions::action(f.model, name);
    ActionLog log(action);
    f.room.ignore(name);
    SixActions::trigger(f.model, name);
    f.lose();
    f.recover();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown}));
    QVERIFY(action.settled());
    QCOMPARE(log.finished, 1);
    f.clock.advance(1h);
    QCOMPARE(f.room.count(name), 1);
    QVERIFY(action.available()); // a person may ask again
}

void LostLinkTest::lostWhileAcceptedAndDone()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    RoomAction &action = SixActions::action(f.model, name);
    ActionLog log(action);
    SixActions::trigger(f.model, name);
    f.settle();
    f.lose();
    QCOMPARE(action.state(), State::Accepted);
    f.clock.advance(3s);
    f.room.snapshot = SixActions::after(name);
    f.recover();
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
    QCOMPARE(action.confirmedMs(), 3000);
    QCOMPARE(f.room.count(name), 1);
}

//! The device was restarted, for example: it acknowledged, and knows nothing of it any more.
void LostLinkTest::lostWhileAcceptedAndForgotten()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    RoomAction &action = SixActions::action(f.model, name);
    ActionLog log(action);
    SixActions::trigger(f.model, name);
    f.settle();
    f.lose();
    f.recover();
    if (!SixActions::enters(name)) { // a room that is about to leave does not show it: wait as usual
        QCOMPARE(action.state(), State::Accepted);
        f.clock.advance(10s);
    }
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Unknown}));
    QVERIFY(action.settled());
    QCOMPARE(log.finished, 1);
    QVERIFY(action.available());
    QVERIFY(f.model.stage() != Room::Stage::Joining);

    f.change(SixActions::after(name)); // it was at it after all
    if (SixActions::enters(name))
        QCOMPARE(action.state(), State::Confirmed);
}

void LostLinkTest::lostWhileEnteringAndUnderWay()
{
    RoomFixture f;
    f.connect();
    ActionLog log(*f.model.join());
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.settle();
    f.lose();
    f.room.snapshot = Snapshots::bare(Meeting::Status::Joining);
    f.room.hold(u"Query"_s);
    f.recover();
    f.room.sendEvent(u"MeetingChanged"_s); // tells nothing of it, and is no look
    f.room.sendEvent(u"LayoutSwitchChanged"_s, {{u"current_switch_type"_s, 5}});
    f.settle();
    QCOMPARE(f.model.join()->state(), State::Accepted);
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(f.model.stage(), Room::Stage::Joining);
    f.change(Snapshots::inMeeting());
    QCOMPARE(log.states, (QList {State::Asked, State::Accepted, State::Confirmed}));
}

void LostLinkTest::lostForLongerThanPatience()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    RoomAction &action = SixActions::action(f.model, name);
    ActionLog log(action);
    SixActions::trigger(f.model, name);
    f.settle();
    f.look(); // not done yet
    f.lose();
    f.clock.advance(3min);
    QCOMPARE(action.state(), State::Unknown);
    QVERIFY2(!action.settled(), "nobody has looked since");
    QCOMPARE(log.finished, 0);
    f.recover();
    QCOMPARE(action.state(), State::Unknown);
    QVERIFY(action.settled());
    QCOMPARE(log.finished, 1);
}

void LostLinkTest::lostForLongerThanPatienceButDone()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    RoomAction &action = SixActions::action(f.model, name);
    SixActions::trigger(f.model, name);
    f.settle();
    f.look();
    f.lose();
    f.clock.advance(3min);
    f.room.snapshot = SixActions::after(name);
    f.recover();
    QCOMPARE(action.state(), State::Confirmed);
}

void LostLinkTest::joiningIsFoundUnderWay()
{
    RoomFixture f;
    f.connect();
    ActionLog log(*f.model.join());
    f.room.ignore(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.lose();
    f.clock.advance(3500ms);
    QCOMPARE(f.model.join()->seconds(), 0);
    f.room.snapshot = Snapshots::bare(Meeting::Status::Joining);
    f.recover();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown, State::Accepted}));
    QCOMPARE(f.model.join()->seconds(), 3);
    f.clock.advance(500ms);
    QCOMPARE(f.model.join()->seconds(), 4);
    f.change(Snapshots::inMeeting());
    QCOMPARE(f.model.join()->state(), State::Confirmed);
    QCOMPARE(log.finished, 1);
}

void LostLinkTest::joiningFoundUnderWayIsNotWaitedForForEver()
{
    RoomFixture f;
    f.connect();
    f.room.ignore(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.lose();
    f.clock.advance(10min);
    f.room.snapshot = Snapshots::bare(Meeting::Status::Joining);
    f.recover();
    QCOMPARE(f.model.join()->state(), State::Accepted);
    f.clock.advance(2min);
    QCOMPARE(f.model.join()->state(), State::Unknown);
}

void LostLinkTest::notDoneYetMayStillHappen()
{
    RoomFixture f;
    f.connect();
    ActionLog log(*f.model.join());
    f.room.ignore(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.lose();
    f.recover();
    QVERIFY(f.model.join()->settled());
    f.clock.advance(10s);
    f.change(Snapshots::bare(Meeting::Status::Joining));
    QCOMPARE(f.model.join()->state(), State::Accepted);
    QVERIFY(!f.model.join()->settled());
    f.change(Snapshots::inMeeting());
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown, State::Accepted, State::Confirmed}));
}

void LostLinkTest::whatWasAskedForLaterIsNotTheOutcome_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<QString>("later");
    QTest::newRow("join, then start") << u"JoinMeeting"_s << u"StartMeeting"_s;
    QTest::newRow("start, then join") << u"StartMeeting"_s << u"JoinMeeting"_s;
    QTest::newRow("leave, then dissolve") << u"LeaveMeeting"_s << u"DissolveMeeting"_s;
    QTest::newRow("dissolve, then leave") << u"DissolveMeeting"_s << u"LeaveMeeting"_s;
    QTest::newRow("layout, then leave") << u"SwitchLayout"_s << u"LeaveMeeting"_s;
}

//! A request that was lost, and another one that did what both would have done.
void LostLinkTest::whatWasAskedForLaterIsNotTheOutcome()
{
    QFETCH(QString, lost);
    QFETCH(QString, later);
    RoomFixture f(SixActions::before(lost));
    f.connect();
    ActionLog log(SixActions::action(f.model, lost));
    f.room.ignore(lost);
    SixActions::trigger(f.model, lost);
    f.lose();
    f.recover();
    QVERIFY(SixActions::action(f.model, lost).settled());
    SixActions::trigger(f.model, later);
    f.settle();
    f.change(SixActions::after(later));
    QCOMPARE(SixActions::action(f.model, later).state(), State::Confirmed);
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown}));
    QCOMPARE(log.finished, 1);
    QVERIFY(!SixActions::action(f.model, lost).isOpen());

    // The same before anybody has looked: it has its end all the same.
    RoomFixture unseen(SixActions::before(lost));
    unseen.connect();
    ActionLog unseenLog(SixActions::action(unseen.model, lost));
    unseen.room.ignore(lost);
    SixActions::trigger(unseen.model, lost);
    unseen.room.hold(u"Query"_s);
    unseen.clock.advance(5s);
    QCOMPARE(SixActions::action(unseen.model, lost).state(), State::Unknown);
    SixActions::trigger(unseen.model, later);
    SixActions::sendOutcome(unseen.room, later);
    unseen.settle();
    QCOMPARE(unseenLog.states, (QList {State::Asked, State::Unknown}));
    QCOMPARE(unseenLog.finished, 1);
}

void LostLinkTest::lookAskedForBeforeStillSettles()
{
    RoomFixture f(Snapshots::idle());
    f.connect();
    ActionLog log(*f.model.join());
    f.room.ignore(u"JoinMeeting"_s);
    SixActions::trigger(f.model, u"JoinMeeting"_s);
    f.room.snapshot = Snapshots::inMeeting();
    f.room.hold(u"Query"_s);
    f.clock.advance(5s); // no answer; the room is looked at
    SixActions::trigger(f.model, u"StartMeeting"_s);
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown, State::Confirmed}));
    QCOMPARE(log.finished, 1);
}

void LostLinkTest::brokenWhileSending()
{
    RoomFixture f;
    f.connect();
    ActionLog log(*f.model.start());
    f.net().onSend = [&f] { f.net().breakNow(Link::Reason::LimitExceeded); };
    SixActions::trigger(f.model, u"StartMeeting"_s);
    QCOMPARE(f.model.start()->state(), State::Unknown);
    f.recover();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown}));
    QVERIFY(f.model.start()->settled());
    QCOMPARE(f.room.count(u"StartMeeting"_s), 0);
}

void LostLinkTest::brokenWhileSendingAndDone()
{
    RoomFixture f;
    f.connect();
    ActionLog log(*f.model.start());
    f.net().onSend = [&f] { f.net().breakNow(Link::Reason::LimitExceeded); };
    SixActions::trigger(f.model, u"StartMeeting"_s);
    f.room.snapshot = Snapshots::inMeeting();
    f.recover();
    QCOMPARE(log.states, (QList {State::Asked, State::Unknown, State::Confirmed}));
    QCOMPARE(log.finished, 1);
}

void LostLinkTest::disconnectedByAPerson()
{
    RoomFixture f;
    f.connect();
    f.room.ignore(u"StartMeeting"_s);
    SixActions::trigger(f.model, u"StartMeeting"_s);
    f.client.disconnectFromRoom();
    QCOMPARE(f.model.start()->state(), State::Unknown);
    QCOMPARE(f.model.start()->whyNot(), ActionRules::WhyNot::NotConnected);
    QVERIFY(!SixActions::trigger(f.model, u"StartMeeting"_s));
    QCOMPARE(f.net().misused(), 0);
}

void LostLinkTest::roomMayGoBeforeItsSession()
{
    Session session;
    session.room.ignore(u"StartMeeting"_s);
    {
        Room room(session.client, session.clock);
        session.connect();
        QVERIFY(room.start()->trigger(Meeting::StartType::Instant));
        session.settle();
    }
    session.clock.advance(5s); // the answer is overdue, and nobody waits for it
    QCOMPARE(session.room.count(u"StartMeeting"_s), 1);
    QCOMPARE(session.client.state(), Link::State::Ready);
}

void LostLinkTest::eventIsNoLook()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    RoomAction &leave = *f.model.leave();
    f.room.ignore(u"LeaveMeeting"_s);
    f.room.hold(u"Query"_s);
    SixActions::trigger(f.model, u"LeaveMeeting"_s);
    f.clock.advance(5s);
    f.room.sendEvent(u"LayoutSwitchChanged"_s, {{u"current_switch_type"_s, 5}});
    f.settle();
    QCOMPARE(f.model.layouts()->currentLayout(), 5);
    QCOMPARE(leave.state(), State::Unknown);
    QVERIFY2(!leave.settled(), "an event of something else tells nothing of this");
    f.room.release(u"Query"_s);
    f.settle();
    QVERIFY(leave.settled());
}

QTEST_GUILESS_MAIN(LostLinkTest)
#include "tst_lostlink.moc"
