// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

//! Frames no room should send: none is fatal, each call ends, the next one works.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unaskedFrame_data();
    void unaskedFrame();
    void answerToACall_data();
    void answerToACall();
    void answerToAQuery_data();
    void answerToAQuery();
    void onlyNonsense_data();
    void onlyNonsense();
    void nonsenseThenClosed();
    void nonsenseBeforeTheTruthIsForgiven();
    void flood();

private:
    static void verifyAlive(Session &session);
};

namespace {

void addFrames()
{
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *name, const QByteArray &frame) { QTest::newRow(name) << frame; };
    row("empty", {});
    row("words", "hello");
    row("null", "null");
    row("number", "42");
    row("true", "true");
    row("array", "[]");
    row("batch", R"([{"jsonrpc":"2.0","id":"1","result":{}}])");
    row("empty object", "{}");
    row("truncated", R"({"jsonrpc":"2.0","id":"1","result":{"error_)");
    row("NUL", QByteArray(1024, '\0'));
    row("binary", QByteArray::fromHex("00ff80c0fe7f"));
    row("not UTF-8 in a string", "{\"id\":\"\xff\",\"result\":{}}");
    row("200k brackets", QByteArray(200'000, '['));
    row("deep objects", QByteArray("{\"a\":").repeated(50'000));
    row("huge text", "{\"id\":\"x\",\"result\":{\"message\":\"" + QByteArray(4'000'000, 'x') + "\"}}");
    row("id __proto__", R"({"id":"__proto__","result":{"error_code":0}})");
    row("id an array", R"({"id":["1"],"result":{"error_code":0}})");
    row("id an object", R"({"id":{},"result":{"error_code":0}})");
    row("id true", R"({"id":true,"result":{"error_code":0}})");
    row("id of 1 MB", "{\"id\":\"" + QByteArray(1'000'000, 'i') + "\",\"result\":{}}");
    row("method a number", R"({"method":1,"params":{}})");
    row("request instead of reply", R"({"id":"9","method":"Query","params":{"path":["Meeting"]}})");
    row("error without code", R"({"id":"9","error":{}})");
    row("error code a text", R"({"id":"9","result":{"error_code":"no"}})");
    row("error code huge", R"({"id":"9","result":{"error_code":1e300}})");
    row("event payload wrong", R"({"method":"Event/Meeting","params":{"sub_event":{"a":1},"data":"x"}})");
    row("event error code wrong", R"({"method":"Event/Meeting","params":{"error_code":[]}})");
}

} // namespace

void HostileTest::verifyAlive(Session &session)
{
    QCOMPARE(session.client.state(), State::Ready);
    session.room.accept(u"LeaveMeeting"_s);
    session.results.clear();
    session.call(u"LeaveMeeting"_s);
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QVERIFY(session.results.constFirst().accepted());
}

void HostileTest::unaskedFrame_data()
{
    addFrames();
}

void HostileTest::unaskedFrame()
{
    QFETCH(QByteArray, frame);
    Session session;
    session.connect();
    session.room.sendRaw(frame);
    session.settle();
    const auto &counters = session.client.counters();
    QCOMPARE(counters.malformed + counters.unmatched + counters.events, 1);
    verifyAlive(session);
}

void HostileTest::answerToACall_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<CallResult::End>("end");
    QTest::addColumn<int>("code");
    const auto replied = [](const char *name, const char *frame, int code) {
        QTest::newRow(name) << QByteArray(frame) << CallResult::End::Replied << code;
    };
    const auto garbled = [](const char *name, const char *frame) {
        QTest::newRow(name) << QByteArray(frame) << CallResult::End::Garbled << 0;
    };
    const auto silent = [](const char *name, const char *frame) {
        QTest::newRow(name) << QByteArray(frame) << CallResult::End::TimedOut << 0;
    };
    replied("no code", R"({"id":"ID","result":{}})", 0);
    replied("code a text", R"({"id":"ID","result":{"error_code":"10015"}})", 10015);
    replied("code null", R"({"id":"ID","result":{"error_code":null}})", 9999);
    replied("code a fraction", R"({"id":"ID","result":{"error_code":0.5}})", 9999);
    replied("error member", R"({"id":"ID","error":{"code":-32601,"message":"no such method"}})", -32601);
    replied("result and error", R"({"id":"ID","result":{"error_code":0},"error":{"code":8}})", 8);
    replied("another method", R"({"id":"ID","method":"Query","result":{"error_code":0}})", 0);
    replied("another action", R"({"id":"ID","result":{"error_code":0,"action":"CheckSpeaker"}})", 0);
    replied("data an array", R"({"id":"ID","result":{"error_code":0,"data":["1",2]}})", 0);
    garbled("result null", R"({"id":"ID","result":null})");
    garbled("result a number", R"({"id":"ID","result":0})");
    garbled("neither", R"({"id":"ID"})");
    garbled("echo", R"({"id":"ID","method":"Call/Meeting","params":{}})");
    silent("truncated", R"({"id":"ID","result":{"error_code":0)");
    silent("id in an array", R"({"id":["ID"],"result":{"error_code":0}})");
    silent("id null", R"({"id":null,"result":{"error_code":0}})");
    silent("no id", R"({"result":{"error_code":0}})");
    silent("id with a blank", R"({"id":" ID","result":{"error_code":0}})");
}

void HostileTest::answerToACall()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, code);
    Session session;
    session.connect();
    session.room.answerWith(u"LeaveMeeting"_s, frame);
    session.call(u"LeaveMeeting"_s);
    session.clock.advance(5s);
    QCOMPARE(session.results.size(), 1);
    QTEST(session.results.constFirst().end, "end");
    QCOMPARE(session.results.constFirst().reply.errorCode, code);
    verifyAlive(session);
}

void HostileTest::answerToAQuery_data()
{
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *name, const char *frame) { QTest::newRow(name) << QByteArray(frame); };
    row("no data", R"({"id":"ID","result":{"error_code":0}})");
    row("data null", R"({"id":"ID","result":{"error_code":0,"data":null}})");
    row("data empty", R"({"id":"ID","result":{"error_code":0,"data":{}}})");
    row("data an array", R"({"id":"ID","result":{"error_code":0,"data":[{"meeting":{}}]}})");
    row("data a text", R"({"id":"ID","result":{"error_code":0,"data":"meeting"}})");
    row("node null", R"({"id":"ID","result":{"error_code":0,"data":{"meeting":null}}})");
    row("node an array", R"({"id":"ID","result":{"error_code":0,"data":{"meeting":[]}}})");
    row("something else", R"({"id":"ID","result":{"error_code":0,"data":{"weather":"fine"}}})");
    row("result null", R"({"id":"ID","result":null})");
    row("neither", R"({"id":"ID"})");
}

void HostileTest::answerToAQuery()
{
    QFETCH(QByteArray, frame);
    Session session;
    session.connect();
    session.room.answerWith(u"Query"_s, frame);
    session.client.refresh(u"Meeting"_s);
    session.settle();
    QCOMPARE(session.truths.size(), 1); // what was true is not replaced by nothing
    QVERIFY(session.states.contains(State::Retrying));
    QCOMPARE(session.client.reason(), Reason::Nonsense);
    session.room.accept(u"Query"_s);
    session.playToNextTry();
    verifyAlive(session);
}

void HostileTest::onlyNonsense_data()
{
    addFrames();
    QTest::newRow("an echo") << R"({"id":"ID","method":"Query","params":{"path":["Meeting"]}})"_ba;
    QTest::newRow("nothing in it") << R"({"id":"ID","result":{"error_code":0,"data":{}}})"_ba;
}

void HostileTest::onlyNonsense()
{
    QFETCH(QByteArray, frame);
    Session session;
    session.room.answerWith(u"Subscribe"_s, frame);
    session.room.answerWith(u"Query"_s, frame);
    session.connect();
    session.clock.advance(5s);
    QVERIFY(session.states.contains(State::Retrying));
    QVERIFY(!session.states.contains(State::Ready));
    const auto reason = session.client.reason();
    const bool speaks = session.client.counters().unmatched > 0 || session.client.counters().events > 0;
    QCOMPARE(reason, speaks ? Reason::NoAnswer : Reason::Nonsense);
    session.room.accept(u"Subscribe"_s);
    session.room.accept(u"Query"_s);
    session.playToNextTry();
    verifyAlive(session);
}

void HostileTest::nonsenseThenClosed()
{
    // A server of something else: greets, and hangs up. No password will help.
    Session session;
    session.room.answerWith(u"Subscribe"_s, "welcome");
    session.room.ignore(u"Query"_s);
    session.connect();
    for (int i = 0; i < 5; ++i) {
        session.net().drop();
        session.settle();
        QCOMPARE(session.client.state(), State::Retrying);
        QCOMPARE(session.client.reason(), Reason::Nonsense);
        session.playToNextTry();
    }
}

void HostileTest::nonsenseBeforeTheTruthIsForgiven()
{
    Session session;
    session.room.hold(u"Query"_s);
    session.connect();
    for (int i = 0; i < 100; ++i)
        session.room.sendRaw("garbage");
    session.settle();
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.client.counters().malformed, 100);
    verifyAlive(session);
}

void HostileTest::flood()
{
    Session session;
    session.connect();
    for (int i = 0; i < 10'000; ++i)
        session.room.sendRaw(i % 2 ? R"({"id":"x","result":{}})" : "{");
    session.settle();
    QCOMPARE(session.client.counters().malformed, 5000);
    QCOMPARE(session.client.counters().unmatched, 5000);
    QCOMPARE(session.queries(), 1);
    verifyAlive(session);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
