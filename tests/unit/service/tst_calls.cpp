// SPDX-License-Identifier: Apache-2.0
#include "session.h"
#include "support/fixtures.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using End = CallResult::End;
using State = Link::State;

//! Commands and queries that are asked of a session: sent once, ended once.
class CallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheSpecificationShows_data();
    void sendsWhatTheSpecificationShows();
    void replyEndsTheCall();
    void refusalEndsTheCall();
    void silenceEndsTheCallAfterFiveSeconds();
    void lostLinkEndsTheCall();
    void lostCallFindsTheNewState();
    void notSentUnlessReady();
    void brokenWhileSending();
    void garbledAnswerEndsTheCall();
    void lateReplyIsCounted();
    void unknownReplyIsCounted();
    void duplicateReplyIsCounted();
    void replyOnTheNextConnectionIsIgnored();
    void nothingIsSentTwice();
    void idsAreUnique();
    void placesRise();
    void answersMatchInAnyOrder();
    void partialQuery();
    void callsFromAHandler();
};

void CallsTest::sendsWhatTheSpecificationShows_data()
{
    QTest::addColumn<QString>("fixture");
    for (const auto *name : {"dissolve-meeting", "join-meeting", "leave-meeting", "leave-waiting-room",
                             "query-meeting", "query-meeting-code", "start-meeting", "switch-layout"}) {
        QTest::newRow(name) << u"spec/%1.request.json"_s.arg(QString::fromLatin1(name));
    }
}

void CallsTest::sendsWhatTheSpecificationShows()
{
    QFETCH(QString, fixture);
    QJsonObject expected = Fixtures::object(fixture);
    QVERIFY(!expected.isEmpty());
    Session session;
    session.connect();
    session.client.call(expected.value("method"_L1).toString(), expected.value("params"_L1).toObject(),
                        [](const CallResult &) {});
    QJsonObject sent = QJsonDocument::fromJson(session.net().sent().constLast()).object();
    QVERIFY(!sent.value("id"_L1).toString().isEmpty());
    sent.remove("id"_L1);
    expected.remove("id"_L1);
    QCOMPARE(sent, expected);
}

void CallsTest::replyEndsTheCall()
{
    Session session;
    session.connect();
    session.call(u"LeaveMeeting"_s);
    QVERIFY(session.results.isEmpty());
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QVERIFY(session.results.constFirst().accepted());
    QCOMPARE(session.results.constFirst().reply.action, u"LeaveMeeting"_s);
    session.clock.advance(1h);
    QCOMPARE(session.results.size(), 1);
}

void CallsTest::refusalEndsTheCall()
{
    Session session;
    session.room.refuse(u"DissolveMeeting"_s, 10022, u"not the host"_s);
    session.connect();
    session.call(u"DissolveMeeting"_s);
    session.settle();
    QVERIFY(session.results.constFirst().refused());
    QCOMPARE(session.results.constFirst().reply.errorCode, 10022);
    QCOMPARE(session.results.constFirst().reply.message, u"not the host"_s);
    QCOMPARE(session.client.state(), State::Ready);
}

void CallsTest::silenceEndsTheCallAfterFiveSeconds()
{
    Session session;
    session.room.ignore(u"LeaveMeeting"_s);
    session.connect();
    session.call(u"LeaveMeeting"_s);
    session.clock.advance(4999ms);
    QVERIFY(session.results.isEmpty());
    QCOMPARE(session.client.pendingCalls(), 1u);
    session.clock.advance(1ms);
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.results.constFirst().end, End::TimedOut);
    QCOMPARE(session.client.pendingCalls(), 0u);
    QCOMPARE(session.client.state(), State::Ready); // a command without an answer is no lost link
}

void CallsTest::lostLinkEndsTheCall()
{
    Session session;
    session.room.ignore(u"LeaveMeeting"_s);
    session.connect();
    session.call(u"LeaveMeeting"_s);
    session.call(u"LeaveMeeting"_s);
    session.net().drop();
    session.settle();
    QCOMPARE(session.results.size(), 2);
    for (const CallResult &result : session.results) {
        QCOMPARE(result.end, End::LinkLost);
        QVERIFY(!result.accepted() && !result.refused());
    }
    session.clock.advance(1h);
    QCOMPARE(session.results.size(), 2);
}

void CallsTest::lostCallFindsTheNewState()
{
    Session session;
    session.room.ignore(u"LeaveMeeting"_s);
    session.connect();
    session.clock.advance(1s);
    QList<State> heardIn;
    QList<bool> nextTryKnown;
    session.client.call(u"Call/Meeting"_s, {{u"action"_s, u"LeaveMeeting"_s}}, [&](const CallResult &) {
        heardIn.append(session.client.state());
        nextTryKnown.append(session.client.nextTryAt().isValid());
    });
    session.net().drop();
    session.settle();
    QCOMPARE(heardIn, QList {State::Retrying});
    QCOMPARE(nextTryKnown, QList {true});
}

void CallsTest::notSentUnlessReady()
{
    Session session;
    session.call(u"LeaveMeeting"_s); // Offline
    session.client.connectToRoom();
    session.call(u"LeaveMeeting"_s); // Connecting
    session.room.hold(u"Query"_s);
    session.settle();
    session.call(u"LeaveMeeting"_s); // Syncing
    session.net().drop();
    session.settle();
    session.call(u"LeaveMeeting"_s); // Retrying
    QCOMPARE(session.results.size(), 4);
    for (const CallResult &result : session.results)
        QCOMPARE(result.end, End::NotSent);
    QCOMPARE(session.client.call(u"x"_s, {}, [](const CallResult &) {}), quint64(0));
    QCOMPARE(session.room.count(u"LeaveMeeting"_s), 0);
}

void CallsTest::brokenWhileSending()
{
    Session session;
    session.connect();
    session.net().onSend = [&session] { session.net().breakNow(Link::Reason::LimitExceeded); };
    session.call(u"LeaveMeeting"_s);
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.results.constFirst().end, End::LinkLost);
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.client.reason(), Link::Reason::LimitExceeded);
    session.clock.advance(1min);
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.client.state(), State::Ready);
}

void CallsTest::garbledAnswerEndsTheCall()
{
    Session session;
    session.room.answerWith(u"LeaveMeeting"_s, R"({"jsonrpc":"2.0","id":"ID","result":null})");
    session.connect();
    session.call(u"LeaveMeeting"_s);
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.results.constFirst().end, End::Garbled);
    QCOMPARE(session.client.counters().malformed, 1);
    QCOMPARE(session.client.state(), State::Ready);
}

void CallsTest::lateReplyIsCounted()
{
    Session session;
    session.room.hold(u"LeaveMeeting"_s);
    session.connect();
    session.call(u"LeaveMeeting"_s);
    session.clock.advance(5s);
    session.room.release(u"LeaveMeeting"_s);
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.results.constFirst().end, End::TimedOut);
    QCOMPARE(session.client.counters().unmatched, 1);
    QCOMPARE(session.client.state(), State::Ready);
}

void CallsTest::unknownReplyIsCounted()
{
    Session session;
    session.connect();
    for (const auto *id : {"\"nobody\"", "\"__proto__\"", "\"\"", "42", "\"constructor\""}) {
        session.room.sendRaw(QByteArray(R"({"jsonrpc":"2.0","id":ID,"result":{"error_code":0}})")
                                 .replace("ID", QByteArray(id)));
    }
    session.settle();
    QCOMPARE(session.client.counters().unmatched, 5);
    QCOMPARE(session.client.state(), State::Ready);
    session.call(u"LeaveMeeting"_s);
    session.settle();
    QVERIFY(session.results.constFirst().accepted());
}

void CallsTest::duplicateReplyIsCounted()
{
    Session session;
    session.connect();
    session.call(u"LeaveMeeting"_s);
    session.settle();
    session.room.sendReply(session.room.last(u"LeaveMeeting"_s), 10004);
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QVERIFY(session.results.constFirst().accepted());
    QCOMPARE(session.client.counters().unmatched, 1);
}

void CallsTest::replyOnTheNextConnectionIsIgnored()
{
    Session session;
    session.room.ignore(u"LeaveMeeting"_s);
    session.connect();
    session.call(u"LeaveMeeting"_s);
    const Request asked = session.room.last(u"LeaveMeeting"_s);
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    session.room.sendReply(asked);
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.results.constFirst().end, End::LinkLost);
    QCOMPARE(session.client.counters().unmatched, 1);
}

void CallsTest::nothingIsSentTwice()
{
    Session session;
    session.room.ignore(u"StartMeeting"_s);
    session.connect();
    session.call(u"StartMeeting"_s);
    for (int i = 0; i < 5; ++i) {
        session.net().drop();
        session.settle();
        session.playToNextTry();
        QCOMPARE(session.client.state(), State::Ready);
    }
    session.clock.advance(1h);
    QCOMPARE(session.room.count(u"StartMeeting"_s), 1);
}

void CallsTest::idsAreUnique()
{
    Session session;
    session.connect();
    for (int i = 0; i < 100; ++i) {
        session.call(u"LeaveMeeting"_s);
        if (i % 10 == 0)
            session.net().drop();
        session.settle();
        if (session.client.state() != State::Ready)
            session.playToNextTry();
    }
    QSet<QString> ids;
    for (const Request &request : session.room.requests())
        ids.insert(request.id);
    QCOMPARE(ids.size(), session.room.requests().size());

    Session other(Session::standard(), 2);
    other.connect();
    QVERIFY(!ids.contains(other.room.requests().constFirst().id));
}

void CallsTest::placesRise()
{
    Session session;
    session.connect();
    const auto ignored = [](const CallResult &) {};
    const quint64 first = session.client.call(u"Call/Meeting"_s, {}, ignored);
    const quint64 second = session.client.query(QueryPath({u"Meeting"_s}), ignored);
    QVERIFY(first > 2); // after the subscription and the first query
    QCOMPARE(second, first + 1);
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QVERIFY(session.client.call(u"Call/Meeting"_s, {}, ignored) > second);
}

void CallsTest::answersMatchInAnyOrder()
{
    Session session;
    session.room.ignore(u"LeaveMeeting"_s);
    session.connect();
    for (int i = 0; i < 3; ++i)
        session.call(u"LeaveMeeting"_s);
    const auto asked = session.room.requests().last(3);
    session.room.sendReply(asked.at(2), 3001);
    session.room.sendReply(asked.at(0), 3002);
    session.room.sendReply(asked.at(1), 3003);
    session.settle();
    QCOMPARE(session.results.size(), 3);
    QCOMPARE(session.results.at(0).reply.id, asked.at(2).id);
    QCOMPARE(session.results.at(1).reply.id, asked.at(0).id);
    QCOMPARE(session.results.at(2).reply.id, asked.at(1).id);
}

void CallsTest::partialQuery()
{
    Session session;
    session.connect();
    session.room.answerWith(u"Query"_s,
                            R"({"id":"ID","result":{"error_code":0,"data":{"meeting_code":"452871906"}}})");
    const QueryPath path({u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s});
    QString code;
    session.client.query(path,
                         [&](const CallResult &result) { code = path.nodeIn(result.reply.data).toString(); });
    session.settle();
    QCOMPARE(code, u"452871906"_s);
    QCOMPARE(session.truths.size(), 1); // an answer to somebody's query is no truth of the module
}

void CallsTest::callsFromAHandler()
{
    Session session;
    session.connect();
    int ended = 0;
    std::function<void(const CallResult &)> again = [&](const CallResult &result) {
        QVERIFY(result.accepted());
        if (++ended < 50)
            session.client.call(u"Call/Meeting"_s, {{u"action"_s, u"LeaveMeeting"_s}}, again);
    };
    session.client.call(u"Call/Meeting"_s, {{u"action"_s, u"LeaveMeeting"_s}}, again);
    session.settle();
    QCOMPARE(ended, 50);
    QCOMPARE(session.room.count(u"LeaveMeeting"_s), 50);
}

QTEST_GUILESS_MAIN(CallsTest)
#include "tst_calls.moc"
