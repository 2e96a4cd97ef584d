// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

//! What becomes of a session whose queries are not answered with the truth.
class QueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomThatLeavesReconnects_data();
    void roomThatLeavesReconnects();
    void refusedFirstQuery_data();
    void refusedFirstQuery();
    void oneRefusalIsForgiven();
    void twoRefusalsInARowAreNot();
    void tooFrequentSlowsDown();
    void tooFrequentIsNeverFatal();
    void tooFrequentBeforeTheFirstTruth();
    void tooFrequentWithoutPongs();
    void tooFrequentCallSlowsQueriesDown();
    void tooFrequentWhileAQueryIsInFlight();
    void tooFrequentSubscriptionIsAskedForAgain();
    void tempoDoesNotShortenThePause();
    void oneUnansweredQueryIsForgiven();
    void twoUnansweredInARowAreNot();
    void unansweredWhileTouchedAreNot();
    void bareModuleIsRead();
    void wrappedModuleIsRead();
    void touchLooksAtTheTruth();
    void touchesLookOnceASecond();
    void touchDoesNotWaitForALostAnswer();
    void touchSyncsALostFirstQuery();
    void earlierAnswerIsWelcome();
    void earlierAnswerIsNoneAfterAHint();
    void earlierAnswerIsNoneAfterALaterOne();
};

void QueriesTest::roomThatLeavesReconnects_data()
{
    QTest::addColumn<bool>("ready");
    QTest::addColumn<int>("code");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no network, at first") << false << 12 << Reason::RoomNetwork;
    QTest::newRow("no network, later") << true << 12 << Reason::RoomNetwork;
    QTest::newRow("disconnects, at first") << false << 13 << Reason::ClosedByRoom;
    QTest::newRow("disconnects, later") << true << 13 << Reason::ClosedByRoom;
}

void QueriesTest::roomThatLeavesReconnects()
{
    QFETCH(bool, ready);
    QFETCH(int, code);
    QFETCH(Reason, reason);
    Session session;
    if (ready)
        session.connect();
    session.room.refuse(u"Query"_s, code);
    session.connect();
    session.client.refresh(u"Meeting"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.client.reason(), reason);
    QCOMPARE(session.client.reasonCode(), code);
    QVERIFY(session.client.untilNextTry() <= 250);
    session.room.accept(u"Query"_s);
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.reasonCode(), 0);
}

void QueriesTest::refusedFirstQuery_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {1, 4, 6, 8, 9, 9999, 10000, 31337})
        QTest::addRow("%d", code) << code;
}

void QueriesTest::refusedFirstQuery()
{
    QFETCH(int, code);
    Session session;
    session.room.refuse(u"Query"_s, code);
    session.connect();
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::QueryRefused);
    QCOMPARE(session.client.reasonCode(), code);
}

void QueriesTest::oneRefusalIsForgiven()
{
    Session session;
    session.connect();
    session.room.refuse(u"Query"_s, 1);
    session.client.refresh(u"Meeting"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.queries(), 2);
    session.room.accept(u"Query"_s);
    session.clock.advance(4s);
    QCOMPARE(session.queries(), 3);
    QCOMPARE(session.truths.size(), 2);
    QCOMPARE(session.client.state(), State::Ready);
}

void QueriesTest::twoRefusalsInARowAreNot()
{
    // Otherwise a state that is no longer true would be shown as true for ever.
    Session session;
    session.connect();
    session.room.refuse(u"Query"_s, 9999);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(4s);
    QCOMPARE(session.client.reason(), Reason::QueryRefused);
    QCOMPARE(session.client.reasonCode(), 9999);
    QVERIFY(session.states.contains(State::Retrying));
}

void QueriesTest::tooFrequentSlowsDown()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 7);
    session.client.setTempo(Tempo::Urgent); // every second
    session.connect();
    session.room.refuse(u"Query"_s, 10);
    session.clock.advance(1s);
    QCOMPARE(session.queries(), 2);
    session.room.sendEvent(u"LayoutSwitchChanged"_s); // hints wait, too
    session.clock.advance(3999ms);
    QCOMPARE(session.queries(), 2);
    session.room.accept(u"Query"_s);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 3);
    QCOMPARE(session.truths.size(), 2);
    session.room.sendEvent(u"LayoutSwitchChanged"_s);
    session.settle();
    QCOMPARE(session.queries(), 4);
    session.clock.advance(1s);
    QCOMPARE(session.queries(), 5);
}

void QueriesTest::tooFrequentIsNeverFatal()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.refuse(u"Query"_s, 10);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(10min);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.net().opens().size(), 1);
    QCOMPARE(session.queries(), 2 + 10 * 60 / 4);
}

void QueriesTest::tooFrequentBeforeTheFirstTruth()
{
    Session session;
    session.room.refuse(u"Query"_s, 10);
    session.connect();
    QCOMPARE(session.client.state(), State::Syncing);
    QCOMPARE(session.client.reason(), Reason::TooFrequent);
    QCOMPARE(session.client.reasonCode(), 10);
    session.room.accept(u"Query"_s);
    session.clock.advance(4s);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.reason(), Reason::None);
    QCOMPARE(session.client.reasonCode(), 0);
    QCOMPARE(session.net().opens().size(), 1);
}

void QueriesTest::tooFrequentWithoutPongs()
{
    // A room that knows no pings is asked for a sign of life by a query, and its refusal is one.
    Session session;
    session.net().answersPings = false;
    session.client.setTempo(Tempo::Urgent);
    session.connect();
    session.room.refuse(u"Query"_s, 10);
    session.clock.advance(10min);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.net().opens().size(), 1);
}

void QueriesTest::tooFrequentCallSlowsQueriesDown()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 7);
    session.client.setTempo(Tempo::Urgent); // every second
    session.connect();
    session.room.refuse(u"LeaveMeeting"_s, 10);
    int code = 0;
    session.client.call(u"Call/Meeting"_s, {{u"action"_s, u"LeaveMeeting"_s}}, [&](const CallResult &result) {
        code = result.reply.errorCode;
        session.client.refresh(u"Meeting"_s); // as an action does that was refused
    });
    session.clock.advance(3999ms);
    QCOMPARE(code, 10);
    QCOMPARE(session.queries(), 1);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 2);
    session.clock.advance(1s);
    QCOMPARE(session.queries(), 3);
}

void QueriesTest::tooFrequentWhileAQueryIsInFlight()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.hold(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.client.refresh(u"Meeting"_s); // one more to follow
    session.room.refuse(u"LeaveMeeting"_s, 10);
    session.call(u"LeaveMeeting"_s);
    session.settle();
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.truths.size(), 2);
    QCOMPARE(session.queries(), 2);
    session.clock.advance(3999ms);
    QCOMPARE(session.queries(), 2);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 3);
}

void QueriesTest::tooFrequentSubscriptionIsAskedForAgain()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 10);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.polling(), Link::Polling::SubscribeRefused);
    session.clock.advance(4s);
    QCOMPARE(session.room.count(u"Subscribe"_s), 2);
    QCOMPARE(session.client.polling(), Link::Polling::SubscribeRefused);
    session.room.accept(u"Subscribe"_s);
    session.clock.advance(4s);
    QCOMPARE(session.room.count(u"Subscribe"_s), 3);
    QCOMPARE(session.client.polling(), Link::Polling::Off);
    session.clock.advance(10min);
    QCOMPARE(session.room.count(u"Subscribe"_s), 3);
}

void QueriesTest::tempoDoesNotShortenThePause()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.refuse(u"Query"_s, 10);
    session.client.refresh(u"Meeting"_s);
    session.settle();
    session.client.setTempo(Tempo::Urgent);
    session.clock.advance(3999ms);
    QCOMPARE(session.queries(), 2);
    session.client.setTempo(Tempo::Resting); // nor lengthen it
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 3);
}

void QueriesTest::oneUnansweredQueryIsForgiven()
{
    Session session;
    session.connect();
    session.room.ignore(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(4999ms);
    session.room.accept(u"Query"_s);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 3);
    QCOMPARE(session.truths.size(), 2);
    QCOMPARE(session.client.state(), State::Ready);
}

void QueriesTest::twoUnansweredInARowAreNot()
{
    Session session;
    session.connect();
    session.room.ignore(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(9999ms);
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(1ms);
    QVERIFY(session.states.contains(State::Retrying));
    QCOMPARE(session.client.reason(), Reason::NoAnswer);
}

//! Whoever keeps touching the panel keeps asking, and must not keep it from noticing.
void QueriesTest::unansweredWhileTouchedAreNot()
{
    Session session;
    session.connect();
    session.room.ignore(u"Query"_s);
    const qint64 since = session.clock.now();
    while (session.client.state() == State::Ready && session.clock.now() - since < 60'000) {
        session.client.touch();
        session.clock.advance(1s);
    }
    QVERIFY(session.states.contains(State::Retrying));
    QCOMPARE(session.client.reason(), Reason::NoAnswer);
    QVERIFY(session.clock.now() - since <= 10'000);
}

void QueriesTest::bareModuleIsRead()
{
    Session session;
    session.room.answerWith(
        u"Query"_s, R"({"id":"ID","result":{"error_code":0,"data":{"meeting_info":{"meeting_status":1}}}})");
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QVERIFY(session.truths.constFirst().contains(u"meeting_info"_s));
}

void QueriesTest::wrappedModuleIsRead()
{
    Session session;
    session.room.answerWith(u"Query"_s,
                            R"({"id":"ID","result":{"data":{"a":{"b":{"meeting":{"meeting_info":{}}}}}}})");
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QVERIFY(session.truths.constFirst().contains(u"meeting_info"_s));
}

void QueriesTest::touchLooksAtTheTruth()
{
    Session session;
    session.connect();
    session.clock.advance(10s);
    const int queries = session.queries();
    session.client.touch();
    session.settle();
    QCOMPARE(session.queries(), queries + 1);
}

void QueriesTest::touchesLookOnceASecond()
{
    Session session;
    session.connect();
    session.clock.advance(10s);
    const int queries = session.queries();
    for (int i = 0; i < 50; ++i) {
        session.client.touch();
        session.clock.advance(100ms);
    }
    QCOMPARE(session.queries(), queries + 6); // the first at once
}

void QueriesTest::touchDoesNotWaitForALostAnswer()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.ignore(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(300ms);
    session.room.accept(u"Query"_s);
    const auto truths = session.truths.size();
    session.client.touch();
    session.clock.advance(699ms);
    QCOMPARE(session.truths.size(), truths);
    session.clock.advance(1ms);
    session.settle();
    QCOMPARE(session.truths.size(), truths + 1);
    session.clock.advance(10s); // the deadline of the lost one is nobody's any more
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.pendingCalls(), 0u);
}

void QueriesTest::touchSyncsALostFirstQuery()
{
    Session session;
    session.room.ignore(u"Query"_s);
    session.connect();
    session.clock.advance(2s);
    QCOMPARE(session.client.state(), State::Syncing);
    session.room.accept(u"Query"_s);
    session.client.touch();
    session.clock.advance(1ms);
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(4s); // the first one's deadline passes
    QCOMPARE(session.client.state(), State::Ready);
}

void QueriesTest::earlierAnswerIsWelcome()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.hold(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(3s); // a slow room
    session.client.touch();
    session.clock.advance(1ms);
    const auto truths = session.truths.size();
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.truths.size(), truths + 2);
}

void QueriesTest::earlierAnswerIsNoneAfterAHint()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.hold(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(3s);
    session.room.sendEvent(u"LeaveMeeting"_s);
    session.settle();
    session.client.touch();
    session.clock.advance(1ms);
    const auto truths = session.truths.size();
    session.room.release(u"Query"_s); // the first may be older than what the event told
    session.settle();
    QCOMPARE(session.truths.size(), truths + 1);
}

void QueriesTest::earlierAnswerIsNoneAfterALaterOne()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.ignore(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(3s);
    const Request lost = session.room.last(u"Query"_s);
    session.room.accept(u"Query"_s);
    session.client.touch();
    session.clock.advance(1ms);
    const auto truths = session.truths.size();
    session.room.sendReply(lost);
    session.settle();
    QCOMPARE(session.truths.size(), truths);
}

QTEST_GUILESS_MAIN(QueriesTest)
#include "tst_queries.moc"
