// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Polling = Link::Polling;

//! How often the truth is looked at, with events and without.
class PollingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksNowAndThenAlthoughEventsArrive_data();
    void looksNowAndThenAlthoughEventsArrive();
    void polls_data();
    void polls();
    void tempoChangesTheNextLook();
    void lookWaitsForTheAnswer();
    void refusedSubscriptionIsPolling_data();
    void refusedSubscriptionIsPolling();
    void unansweredSubscriptionIsPolling();
    void garbledSubscriptionIsPolling();
    void lateSubscriptionLooksOnceMore();
    void pollingEndsWithTheConnection();
    void eventsCountWhilePolling();
    void missingEventsArePolledFor();
    void anEventShowsThatTheyArrive();
    void missingEventsAreNoNewsWhilePolling();
    void unknownModuleIsNobodys();
    void firstPollingModuleSpeaksForAll();
};

void PollingTest::looksNowAndThenAlthoughEventsArrive_data()
{
    QTest::addColumn<Tempo>("tempo");
    QTest::addColumn<int>("seconds");
    QTest::newRow("resting") << Tempo::Resting << 60;
    QTest::newRow("in a meeting") << Tempo::InMeeting << 15;
    QTest::newRow("urgent") << Tempo::Urgent << 2;
}

void PollingTest::looksNowAndThenAlthoughEventsArrive()
{
    QFETCH(Tempo, tempo);
    QFETCH(int, seconds);
    Session session(Session::withoutHeartbeat());
    session.connect();
    QCOMPARE(session.client.polling(), Polling::Off);
    session.client.setTempo(tempo);
    QCOMPARE(session.queries(), 1);
    session.clock.advance(std::chrono::seconds(10 * seconds) - 1ms);
    QCOMPARE(session.queries(), 10);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 11);
}

void PollingTest::polls_data()
{
    QTest::addColumn<Tempo>("tempo");
    QTest::addColumn<int>("seconds");
    QTest::newRow("resting") << Tempo::Resting << 5;
    QTest::newRow("in a meeting") << Tempo::InMeeting << 5;
    QTest::newRow("urgent") << Tempo::Urgent << 1;
}

void PollingTest::polls()
{
    QFETCH(Tempo, tempo);
    QFETCH(int, seconds);
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 7);
    session.client.setTempo(tempo);
    session.connect();
    QCOMPARE(session.queries(), 1);
    session.clock.advance(std::chrono::seconds(10 * seconds) - 1ms);
    QCOMPARE(session.queries(), 10);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 11);
}

void PollingTest::tempoChangesTheNextLook()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.clock.advance(30s);
    session.client.setTempo(Tempo::Urgent);
    session.client.setTempo(Tempo::Urgent); // again does not move it
    session.clock.advance(2s);
    QCOMPARE(session.queries(), 2);
    session.client.setTempo(Tempo::Resting);
    session.clock.advance(59s);
    QCOMPARE(session.queries(), 2);
    session.clock.advance(1s);
    QCOMPARE(session.queries(), 3);
}

void PollingTest::lookWaitsForTheAnswer()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 7);
    session.client.setTempo(Tempo::Urgent);
    session.connect();
    session.room.hold(u"Query"_s);
    session.clock.advance(1s);
    QCOMPARE(session.queries(), 2);
    session.client.setTempo(Tempo::Resting);
    session.client.setTempo(Tempo::Urgent);
    session.clock.advance(3s);
    QCOMPARE(session.queries(), 2);
    session.room.release(u"Query"_s);
    session.clock.advance(999ms);
    QCOMPARE(session.queries(), 2);
    session.clock.advance(1ms);
    QCOMPARE(session.queries(), 3);
}

void PollingTest::refusedSubscriptionIsPolling_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {6, 7, 9, 11, 1, 8, 9999})
        QTest::addRow("%d", code) << code;
}

void PollingTest::refusedSubscriptionIsPolling()
{
    QFETCH(int, code);
    Session session(Session::withoutHeartbeat());
    QSignalSpy changed(&session.client, &ServiceClient::pollingChanged);
    session.room.refuse(u"Subscribe"_s, code);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.polling(), Polling::SubscribeRefused);
    QCOMPARE(changed.size(), 1);
    session.clock.advance(5s);
    QCOMPARE(session.queries(), 2);
    QCOMPARE(session.room.count(u"Subscribe"_s), 1);
}

void PollingTest::unansweredSubscriptionIsPolling()
{
    Session session(Session::withoutHeartbeat());
    session.room.ignore(u"Subscribe"_s);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready); // nobody waits for it
    QCOMPARE(session.client.polling(), Polling::Off);
    session.clock.advance(5s);
    QCOMPARE(session.client.polling(), Polling::SubscribeUnanswered);
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(5s);
    QCOMPARE(session.queries(), 2); // no longer a minute away
}

void PollingTest::garbledSubscriptionIsPolling()
{
    Session session(Session::withoutHeartbeat());
    session.room.answerWith(u"Subscribe"_s, R"({"id":"ID"})");
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.polling(), Polling::SubscribeUnanswered);
}

void PollingTest::lateSubscriptionLooksOnceMore()
{
    Session session(Session::withoutHeartbeat());
    session.room.hold(u"Subscribe"_s);
    session.connect();
    QCOMPARE(session.queries(), 1);
    session.clock.advance(1s);
    session.room.release(u"Subscribe"_s);
    session.settle();
    QCOMPARE(session.queries(), 2);
    QCOMPARE(session.client.polling(), Polling::Off);
}

void PollingTest::pollingEndsWithTheConnection()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 11);
    session.connect();
    session.room.accept(u"Subscribe"_s);
    QSignalSpy changed(&session.client, &ServiceClient::pollingChanged);
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.polling(), Polling::Off);
    QCOMPARE(changed.size(), 1);
}

void PollingTest::eventsCountWhilePolling()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 11);
    session.connect();
    session.room.sendEvent(u"LeaveMeeting"_s);
    session.settle();
    QCOMPARE(session.queries(), 2);
}

void PollingTest::missingEventsArePolledFor()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    QSignalSpy changed(&session.client, &ServiceClient::pollingChanged);
    session.client.noteUnannouncedChange(u"Meeting"_s);
    session.client.noteUnannouncedChange(u"Meeting"_s);
    QCOMPARE(session.client.polling(), Polling::Off);
    session.client.noteUnannouncedChange(u"Meeting"_s);
    QCOMPARE(session.client.polling(), Polling::EventsMissing);
    QCOMPARE(changed.size(), 1);
    session.clock.advance(5s);
    QCOMPARE(session.queries(), 2);
}

void PollingTest::anEventShowsThatTheyArrive()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    for (int i = 0; i < 10; ++i) {
        session.client.noteUnannouncedChange(u"Meeting"_s);
        session.client.noteUnannouncedChange(u"Meeting"_s);
        session.room.sendEvent(u"whatever"_s);
        session.settle();
    }
    QCOMPARE(session.client.polling(), Polling::Off);
}

void PollingTest::missingEventsAreNoNewsWhilePolling()
{
    Session session(Session::withoutHeartbeat());
    session.room.refuse(u"Subscribe"_s, 11);
    session.connect();
    for (int i = 0; i < 10; ++i)
        session.client.noteUnannouncedChange(u"Meeting"_s);
    QCOMPARE(session.client.polling(), Polling::SubscribeRefused);
}

void PollingTest::unknownModuleIsNobodys()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    session.client.refresh(u"Share"_s);
    for (int i = 0; i < 10; ++i)
        session.client.noteUnannouncedChange(u"Share"_s);
    session.settle();
    QCOMPARE(session.queries(), 1);
    QCOMPARE(session.client.polling(), Polling::Off);
}

void PollingTest::firstPollingModuleSpeaksForAll()
{
    auto config = Session::standard();
    config.modules = {u"Meeting"_s, u"Device"_s};
    Session session(config);
    session.connect();
    QCOMPARE(session.client.polling(), Polling::Off);
    for (int i = 0; i < 3; ++i)
        session.client.noteUnannouncedChange(u"Device"_s);
    QCOMPARE(session.client.polling(), Polling::EventsMissing);
}

QTEST_GUILESS_MAIN(PollingTest)
#include "tst_polling.moc"
