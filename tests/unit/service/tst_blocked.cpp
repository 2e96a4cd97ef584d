// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

//! What retrying cannot mend: the session waits for a person, and probes slowly.
class BlockedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeThatAPersonHasToMend_data();
    void codeThatAPersonHasToMend();
    void unaskedReplyCounts();
    void probesOnceAMinute();
    void touchDoesNotProbe();
    void retryNowProbes();
    void closedUnheardThreeTimesIsARefusal();
    void closedUnheardTwiceIsNone();
    void closedUnheardLongAfterItWorkedIsARefusal();
    void closedUnheardNotInARowIsNone();
    void closedAfterAReplyIsNone();
    void otherFailuresAreNone();
};

void BlockedTest::codeThatAPersonHasToMend_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<int>("code");
    QTest::addColumn<Reason>("reason");
    for (const auto *request : {"Subscribe", "Query", "LeaveMeeting"}) {
        const auto row = [request](int code, Reason reason) {
            QTest::addRow("%s %d", request, code) << QString::fromLatin1(request) << code << reason;
        };
        row(2, Reason::ControlDisabled);
        row(3, Reason::NotLoggedIn);
        row(5, Reason::WrongPassword);
        row(14, Reason::VersionRetired);
        row(15, Reason::VersionRetired);
        row(16, Reason::WrongPassword);
    }
}

void BlockedTest::codeThatAPersonHasToMend()
{
    QFETCH(QString, request);
    QFETCH(int, code);
    QFETCH(Reason, reason);
    Session session;
    session.room.refuse(request, code, u"the room's own words"_s);
    session.connect();
    if (session.client.state() == State::Ready)
        session.call(request);
    session.settle();
    QCOMPARE(session.client.state(), State::Blocked);
    QCOMPARE(session.client.reason(), reason);
    QCOMPARE(session.client.reasonCode(), code);
    QCOMPARE(session.client.untilNextTry(), 60'000);
    QVERIFY(!session.net().isOpen());
    QCOMPARE(session.results.size(), request == u"LeaveMeeting"_s ? 1 : 0);
    for (const CallResult &result : session.results)
        QCOMPARE(result.reply.errorCode, code);

    session.room.accept(request);
    session.clock.advance(59'999ms);
    QCOMPARE(session.client.state(), State::Blocked);
    session.clock.advance(1ms);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.reason(), Reason::None);
    QCOMPARE(session.client.reasonCode(), 0);
    QCOMPARE(session.client.polling(), Link::Polling::Off);
}

void BlockedTest::unaskedReplyCounts()
{
    // A room may say why before it ends the link.
    Session session;
    session.connect();
    session.room.sendRaw(R"({"jsonrpc":"2.0","id":"0","result":{"error_code":14,"message":""}})");
    session.settle();
    QCOMPARE(session.client.state(), State::Blocked);
    QCOMPARE(session.client.reason(), Reason::VersionRetired);
    QCOMPARE(session.client.counters().unmatched, 1);
}

void BlockedTest::probesOnceAMinute()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = Reason::WrongPassword;
    session.connect();
    session.clock.advance(10min);
    QCOMPARE(session.net().opens().size(), 11);
    QCOMPARE(session.client.attempt(), 11);
    QCOMPARE(session.client.state(), State::Blocked);
}

void BlockedTest::touchDoesNotProbe()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = Reason::WrongPassword;
    session.connect();
    session.client.touch();
    session.settle();
    QCOMPARE(session.net().opens().size(), 1);
    QCOMPARE(session.client.state(), State::Blocked);
}

void BlockedTest::retryNowProbes()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = Reason::WrongPassword;
    session.connect();
    session.net().opening = MemoryTransport::Opening::LetIn;
    session.client.retryNow();
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
}

void BlockedTest::closedUnheardThreeTimesIsARefusal()
{
    Session session;
    session.room.ignore(u"Subscribe"_s);
    session.room.ignore(u"Query"_s);
    session.connect();
    for (int time = 1; time <= 2; ++time) {
        session.net().drop();
        session.settle();
        QCOMPARE(session.client.state(), State::Retrying);
        QCOMPARE(session.client.reason(), Reason::ClosedByRoom);
        session.playToNextTry();
        QCOMPARE(session.client.state(), State::Syncing);
    }
    session.net().drop();
    session.settle();
    QCOMPARE(session.client.state(), State::Blocked);
    QCOMPARE(session.client.reason(), Reason::WrongPassword);

    session.room.accept(u"Query"_s);
    session.room.accept(u"Subscribe"_s);
    session.clock.advance(60s);
    QCOMPARE(session.client.state(), State::Ready);
}

void BlockedTest::closedUnheardTwiceIsNone()
{
    // Two that are closed unheard, then one that speaks: never three in a row.
    Session session;
    session.connect();
    for (int round = 0; round < 5; ++round) {
        session.room.ignore(u"Subscribe"_s);
        session.room.ignore(u"Query"_s);
        for (int unheard = 0; unheard <= 2; ++unheard) { // the first drop ends the one that spoke
            session.net().drop();
            session.settle();
            QCOMPARE(session.client.state(), State::Retrying);
            if (unheard == 2)
                session.room.accept(u"Query"_s);
            session.playToNextTry();
        }
        QCOMPARE(session.client.state(), State::Ready);
    }
}

//! A network that drops what it carries looks like a room that lets nobody in; but only for a while.
void BlockedTest::closedUnheardLongAfterItWorkedIsARefusal()
{
    Session session;
    session.client.setTempo(Tempo::InMeeting);
    session.connect();
    session.clock.advance(10s);
    session.room.ignore(u"Subscribe"_s);
    session.room.ignore(u"Query"_s);
    session.net().drop(); // the one that worked
    session.settle();
    session.playToNextTry();
    const qint64 since = session.clock.now();
    int tries = 0;
    while (session.client.state() == State::Syncing && session.clock.now() - since < 600'000) {
        ++tries;
        session.net().drop();
        session.settle();
        if (session.client.state() == State::Retrying) {
            QCOMPARE(session.client.reason(), Reason::ClosedByRoom);
            QVERIFY(session.clock.now() - since < 60'000);
            session.playToNextTry();
        }
    }
    QCOMPARE(session.client.state(), State::Blocked);
    QCOMPARE(session.client.reason(), Reason::WrongPassword);
    QVERIFY(session.clock.now() - since >= 60'000);
    QVERIFY(tries > 10);

    session.client.disconnectFromRoom(); // and whoever begins anew is not let in at once
    session.client.connectToRoom();
    session.settle();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(session.client.state(), State::Syncing);
        session.net().drop();
        session.settle();
        session.playToNextTry();
    }
    QCOMPARE(session.client.reason(), Reason::WrongPassword);
}

void BlockedTest::closedUnheardNotInARowIsNone()
{
    // A device that starts up drops links, refuses some and lets others time out: no password will help.
    Session session;
    session.room.ignore(u"Subscribe"_s);
    session.room.ignore(u"Query"_s);
    session.connect();
    for (int round = 0; round < 5; ++round) {
        for (const Reason between : {Reason::ConnectionRefused, Reason::TimedOut}) {
            session.net().drop();
            session.settle();
            QCOMPARE(session.client.reason(), Reason::ClosedByRoom);
            session.net().opening = between == Reason::TimedOut ? MemoryTransport::Opening::Unanswered
                                                                : MemoryTransport::Opening::Refused;
            session.playToNextTry();
            session.clock.advance(between == Reason::TimedOut ? 5s : 0s);
            QCOMPARE(session.client.state(), State::Retrying);
            QCOMPARE(session.client.reason(), between);
            session.net().opening = MemoryTransport::Opening::LetIn;
            session.playToNextTry();
            QCOMPARE(session.client.state(), State::Syncing);
        }
    }
}

void BlockedTest::closedAfterAReplyIsNone()
{
    Session session;
    session.room.ignore(u"Query"_s);
    session.connect(); // the subscription is answered
    for (int time = 0; time < 10; ++time) {
        session.net().drop();
        session.settle();
        QCOMPARE(session.client.state(), State::Retrying);
        QCOMPARE(session.client.reason(), Reason::ClosedByRoom);
        session.playToNextTry();
    }
}

void BlockedTest::otherFailuresAreNone()
{
    Session session;
    session.room.ignore(u"Subscribe"_s);
    session.room.ignore(u"Query"_s);
    session.connect();
    for (int time = 0; time < 10; ++time) {
        session.net().drop(Reason::Unreachable);
        session.settle();
        QCOMPARE(session.client.state(), State::Retrying);
        QCOMPARE(session.client.reason(), Reason::Unreachable);
        session.playToNextTry();
    }
}

QTEST_GUILESS_MAIN(BlockedTest)
#include "tst_blocked.moc"
