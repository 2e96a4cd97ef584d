// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;

//! Events are hints: they are handed up, and the truth is asked for.
class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventIsHandedUpAndAskedAbout();
    void whateverItsShape_data();
    void whateverItsShape();
    void otherModulesEventAsksNothing();
    void manyHintsAreOneQuery();
    void oneQueryInFlightAndOneMore();
    void olderAnswerIsNotTheTruth();
    void olderAnswerIsNotTheTruthAfterAReconnect();
    void stormDoesNotStarveTheTruth();
    void stormBeforeTheFirstTruth();
    void hintsBetweenConnectionsAreForgotten();
    void eventsCannotHurtWithoutALink();

private:
    static void setTitle(Session &session, const QString &title)
    {
        session.room.snapshot.meeting.title = title;
    }
    static QStringList titles(const Session &session);
};

QStringList EventsTest::titles(const Session &session)
{
    QStringList titles;
    for (const QJsonObject &truth : session.truths)
        titles.append(truth.value("meeting_info"_L1).toObject().value("meeting_title"_L1).toString());
    return titles;
}

void EventsTest::eventIsHandedUpAndAskedAbout()
{
    Session session;
    session.connect();
    QList<Event> events;
    connect(&session.client, &ServiceClient::eventReceived, this,
            [&events](const Event &event) { events.append(event); });
    session.room.sendEvent(u"JoinMeetingCompleted"_s, {{u"meeting_info"_s, QJsonObject()}}, 10015);
    session.settle();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.constFirst().module, u"Meeting"_s);
    QCOMPARE(events.constFirst().subEvent, u"JoinMeetingCompleted"_s);
    QCOMPARE(events.constFirst().errorCode, 10015);
    QVERIFY(events.constFirst().payload.contains("meeting_info"_L1));
    QCOMPARE(session.client.counters().events, 1);
    QCOMPARE(session.queries(), 2);
    QCOMPARE(session.truths.size(), 2);
}

void EventsTest::whateverItsShape_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("unknown name") << R"({"method":"Event/Meeting","params":{"sub_event":"Sneeze"}})"_ba;
    QTest::newRow("no name") << R"({"method":"Event/Meeting"})"_ba;
    QTest::newRow("no object") << R"({"method":"Event/Meeting","params":[1,2,3]})"_ba;
    QTest::newRow("with an id") << R"({"method":"Event/Meeting","id":"1","params":{}})"_ba;
    QTest::newRow("in a result") << R"({"method":"Event/Meeting","result":{"sub_event":"LeaveMeeting"}})"_ba;
}

void EventsTest::whateverItsShape()
{
    QFETCH(QByteArray, frame);
    Session session;
    session.connect();
    session.room.sendRaw(frame);
    session.settle();
    QCOMPARE(session.client.counters().events, 1);
    QCOMPARE(session.client.counters().malformed, 0);
    QCOMPARE(session.queries(), 2);
}

void EventsTest::otherModulesEventAsksNothing()
{
    Session session;
    session.connect();
    QSignalSpy received(&session.client, &ServiceClient::eventReceived);
    session.room.sendRaw(R"({"method":"Event/Device","params":{"sub_event":"EnableMic"}})");
    session.room.sendRaw(R"({"method":"Event/","params":{}})");
    session.settle();
    QCOMPARE(received.size(), 2);
    QCOMPARE(session.queries(), 1);
}

void EventsTest::manyHintsAreOneQuery()
{
    Session session;
    session.connect();
    session.room.hold(u"Query"_s);
    for (int i = 0; i < 100; ++i)
        session.room.sendEvent(u"LayoutSwitchChanged"_s);
    for (int i = 0; i < 100; ++i)
        session.client.refresh(u"Meeting"_s);
    session.settle();
    QCOMPARE(session.queries(), 2);
}

void EventsTest::oneQueryInFlightAndOneMore()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.room.hold(u"Query"_s);
    session.client.refresh(u"Meeting"_s);
    session.client.refresh(u"Meeting"_s);
    session.client.refresh(u"Meeting"_s);
    session.settle();
    QCOMPARE(session.queries(), 2);
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.queries(), 3);
    QCOMPARE(session.truths.size(), 3);
    session.clock.advance(59s);
    QCOMPARE(session.queries(), 3);
}

void EventsTest::olderAnswerIsNotTheTruth()
{
    Session session;
    setTitle(session, u"first"_s);
    session.connect();
    session.room.hold(u"Query"_s);
    setTitle(session, u"older than the event"_s);
    session.client.refresh(u"Meeting"_s);
    session.settle();
    setTitle(session, u"newer"_s);
    session.room.sendEvent(u"LayoutSwitchChanged"_s);
    session.settle();
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(titles(session), (QStringList {u"first"_s, u"newer"_s}));
    QCOMPARE(session.queries(), 3);
}

void EventsTest::olderAnswerIsNotTheTruthAfterAReconnect()
{
    Session session;
    setTitle(session, u"first"_s);
    session.connect();
    session.net().drop();
    session.settle();
    session.room.hold(u"Query"_s);
    setTitle(session, u"older than the event"_s);
    session.playToNextTry();
    setTitle(session, u"newer"_s);
    session.room.sendEvent(u"LayoutSwitchChanged"_s);
    session.settle();
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(titles(session), (QStringList {u"first"_s, u"newer"_s}));
    QCOMPARE(session.client.state(), State::Ready);
}

void EventsTest::stormDoesNotStarveTheTruth()
{
    Session session;
    session.net().latency = 5ms;
    session.connect();
    session.clock.advance(1s);
    QCOMPARE(session.client.state(), State::Ready);
    const auto truths = session.truths.size();
    for (int i = 0; i < 1000; ++i) {
        session.room.sendEvent(u"LayoutSwitchChanged"_s);
        session.clock.advance(1ms);
    }
    // Every answer has an event before it: each fourth is let through.
    QVERIFY(session.truths.size() - truths >= 1000 / 5 / 4 - 2);
    QVERIFY2(session.queries() <= 1000 / 5 + 2, "one in flight");
    session.clock.advance(1s);
    QCOMPARE(session.client.counters().events, 1000);
    QCOMPARE(session.client.state(), State::Ready);
}

void EventsTest::stormBeforeTheFirstTruth()
{
    Session session;
    session.net().latency = 5ms;
    session.client.connectToRoom();
    for (int i = 0; i < 50; ++i) {
        session.clock.advance(1ms);
        session.room.sendEvent(u"LayoutSwitchChanged"_s);
    }
    QCOMPARE(session.client.state(), State::Ready);
}

void EventsTest::hintsBetweenConnectionsAreForgotten()
{
    Session session;
    session.connect();
    session.room.hold(u"Query"_s);
    session.room.sendEvent(u"LayoutSwitchChanged"_s);
    session.room.sendEvent(u"LayoutSwitchChanged"_s);
    session.settle();
    session.net().drop();
    session.room.accept(u"Query"_s);
    session.settle();
    session.room.forgetRequests();
    session.playToNextTry();
    QCOMPARE(session.queries(), 1);
}

void EventsTest::eventsCannotHurtWithoutALink()
{
    // A transport that breaks its promise and tells of a connection that has ended.
    Session session;
    session.connect();
    session.client.disconnectFromRoom();
    session.room.sendEvent(u"LeaveMeeting"_s);
    session.room.sendRaw("garbage");
    session.settle();
    QCOMPARE(session.client.counters().events, 0);
    QCOMPARE(session.client.counters().malformed, 0);
    QCOMPARE(session.client.state(), State::Offline);
}

QTEST_GUILESS_MAIN(EventsTest)
#include "tst_events.moc"
