// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

//! How a session returns to a room that it lost.
class RetryingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostLinkIsTriedAgainSoon();
    void everyTryIsAnnounced();
    void waitsGrowUpToTheCap_data();
    void waitsGrowUpToTheCap();
    void secondTryIsSpreadUnlessWatched_data();
    void secondTryIsSpreadUnlessWatched();
    void shortConnectionsDoNotStartOver();
    void provedConnectionStartsOver();
    void personStartsOver();
    void touchTriesAtOnce();
    void touchWearsOff();
    void retryNowTriesAtOnce();
    void tryUnderWayIsLeftAlone();
    void returnedNetworkIsTriedAtOnce();
    void networkThatComesAndGoesPutsNothingOff();
    void returnedNetworkMendsNothingElse();
    void reasonStaysUntilReady();
    void reconnectSubscribesAndQueriesAgain();
};

void RetryingTest::lostLinkIsTriedAgainSoon()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        Session session(Session::standard(), seed);
        session.connect();
        session.clock.advance(10s);
        session.net().drop();
        session.clock.advance(250ms);
        QVERIFY(session.states.contains(State::Retrying));
        QCOMPARE(session.client.state(), State::Ready);
        QCOMPARE(session.client.attempt(), 0);
    }
}

void RetryingTest::everyTryIsAnnounced()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    for (int attempt = 1; attempt <= 20; ++attempt) {
        QCOMPARE(session.client.state(), State::Retrying);
        QCOMPARE(session.client.attempt(), attempt);
        QCOMPARE(session.client.nextTryAt(),
                 session.clock.wallTime().addMSecs(session.client.untilNextTry()));
        const qint64 due = session.clock.now() + session.client.untilNextTry();
        session.playToNextTry();
        QCOMPARE(session.net().opens().constLast().at, due);
    }
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Connecting);
    QVERIFY(!session.client.nextTryAt().isValid());
    QCOMPARE(session.client.untilNextTry(), 0);
}

void RetryingTest::waitsGrowUpToTheCap_data()
{
    QTest::addColumn<bool>("touched");
    QTest::addColumn<qint64>("cap");
    QTest::newRow("touched") << true << qint64(5000);
    QTest::newRow("untouched") << false << qint64(30000);
}

void RetryingTest::waitsGrowUpToTheCap()
{
    QFETCH(bool, touched);
    QFETCH(qint64, cap);
    auto config = Session::standard();
    config.timing.touchLasts = 24h;
    Session session(config);
    if (touched)
        session.client.touch();
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    qint64 longest = 0;
    for (int i = 0; i < 200; ++i) {
        longest = std::max(longest, session.client.untilNextTry());
        session.playToNextTry();
    }
    QVERIFY(longest <= cap);
    QVERIFY(longest > cap * 9 / 10);
}

void RetryingTest::secondTryIsSpreadUnlessWatched_data()
{
    QTest::addColumn<bool>("touched");
    QTest::addColumn<Tempo>("tempo");
    QTest::addColumn<qint64>("span");
    QTest::newRow("touched") << true << Tempo::Resting << qint64(500);
    QTest::newRow("in a meeting") << false << Tempo::InMeeting << qint64(500);
    QTest::newRow("urgent") << false << Tempo::Urgent << qint64(500);
    QTest::newRow("idle") << false << Tempo::Resting << qint64(15000);
}

void RetryingTest::secondTryIsSpreadUnlessWatched()
{
    QFETCH(bool, touched);
    QFETCH(Tempo, tempo);
    QFETCH(qint64, span);
    qint64 longest = 0;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        Session session(Session::standard(), seed);
        session.client.setTempo(tempo);
        if (touched)
            session.client.touch();
        session.net().opening = MemoryTransport::Opening::Refused;
        session.connect();
        session.clock.advance(20s);
        const auto &tries = session.net().opens();
        QVERIFY(tries.at(1).at - tries.at(0).at <= 250);
        longest = std::max(longest, tries.at(2).at - tries.at(1).at);
    }
    QVERIFY(longest <= span);
    QVERIFY(longest > span * 9 / 10);
}

void RetryingTest::shortConnectionsDoNotStartOver()
{
    Session session;
    session.connect();
    qint64 longest = 0;
    for (int i = 0; i < 60; ++i) {
        session.clock.advance(4s);
        session.net().drop();
        session.settle();
        longest = std::max(longest, session.client.untilNextTry());
        session.playToNextTry();
        QCOMPARE(session.client.state(), State::Ready);
    }
    QVERIFY2(longest > 10'000, "a link that comes and goes backs off");
}

void RetryingTest::provedConnectionStartsOver()
{
    Session session;
    session.connect();
    for (int i = 0; i < 60; ++i) {
        session.clock.advance(5s);
        session.net().drop();
        session.settle();
        QVERIFY(session.client.untilNextTry() <= 250);
        session.playToNextTry();
    }
}

void RetryingTest::personStartsOver()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    for (int i = 0; i < 20; ++i)
        session.playToNextTry();
    session.client.disconnectFromRoom();
    session.connect();
    QCOMPARE(session.client.attempt(), 1);
    QVERIFY(session.client.untilNextTry() <= 250);
}

void RetryingTest::touchTriesAtOnce()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    for (int i = 0; i < 10; ++i)
        session.playToNextTry();
    session.net().opening = MemoryTransport::Opening::LetIn;
    const auto tries = session.net().opens().size();
    session.client.touch();
    QCOMPARE(session.client.state(), State::Connecting);
    QCOMPARE(session.net().opens().size(), tries + 1);
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(1h);
    QCOMPARE(session.net().opens().size(), tries + 1); // the try that was due is off
}

void RetryingTest::touchWearsOff()
{
    Session session;
    session.client.touch();
    session.clock.advance(61s);
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    qint64 longest = 0;
    for (int i = 0; i < 100; ++i) {
        longest = std::max(longest, session.client.untilNextTry());
        session.playToNextTry();
    }
    QVERIFY(longest > 5000);
}

void RetryingTest::retryNowTriesAtOnce()
{
    Session session;
    session.client.retryNow();
    QVERIFY2(session.net().opens().isEmpty(), "not without being asked to connect");
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    session.client.retryNow();
    QCOMPARE(session.client.state(), State::Connecting);
    session.settle();
    QCOMPARE(session.client.attempt(), 2);
    QCOMPARE(session.net().opens().size(), 2);
}

void RetryingTest::tryUnderWayIsLeftAlone()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.connect();
    session.client.touch();
    session.client.retryNow();
    session.settle();
    QCOMPARE(session.net().opens().size(), 1);
    session.net().letIn();
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    session.client.touch();
    session.client.retryNow();
    session.settle();
    QCOMPARE(session.net().opens().size(), 1);
}

void RetryingTest::returnedNetworkIsTriedAtOnce()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = Reason::Unreachable;
    session.connect();
    for (int i = 0; i < 10; ++i)
        session.playToNextTry();
    const auto tries = session.net().opens().size();
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.client.networkReturned();
    QCOMPARE(session.net().opens().size(), tries + 1);
    QCOMPARE(session.client.state(), State::Connecting);

    session.clock.advance(4s);
    session.net().opening = MemoryTransport::Opening::LetIn;
    session.client.networkReturned(); // what was sent into the void is not waited for
    QCOMPARE(session.net().opens().size(), tries + 2);
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(1h);
    QCOMPARE(session.net().opens().size(), tries + 2);
}

void RetryingTest::networkThatComesAndGoesPutsNothingOff()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.connect();
    for (int i = 0; i < 3; ++i) {
        session.clock.advance(3s);
        session.client.networkReturned();
    }
    QVERIFY(session.states.contains(State::Retrying));
    QCOMPARE(session.client.reason(), Reason::TimedOut);
    QCOMPARE(session.client.attempt(), 1);
}

void RetryingTest::returnedNetworkMendsNothingElse()
{
    Session session;
    session.client.networkReturned();
    QVERIFY2(session.net().opens().isEmpty(), "not without being asked to connect");
    session.connect();
    session.client.networkReturned();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.net().opens().size(), 1);
    session.room.refuse(u"Query"_s, toInt(ErrorCode::PasswordFailed));
    session.client.refresh(u"Meeting"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Blocked);
    session.client.networkReturned();
    QCOMPARE(session.client.state(), State::Blocked);
}

void RetryingTest::reasonStaysUntilReady()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = Reason::HostNotFound;
    session.connect();
    session.net().opening = MemoryTransport::Opening::LetIn;
    session.room.hold(u"Query"_s);
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Syncing);
    QCOMPARE(session.client.reason(), Reason::HostNotFound);
    QCOMPARE(session.client.attempt(), 1);
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.client.reason(), Reason::None);
    QCOMPARE(session.client.attempt(), 0);
}

void RetryingTest::reconnectSubscribesAndQueriesAgain()
{
    Session session;
    session.connect();
    session.room.forgetRequests();
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QCOMPARE(session.room.names(), (QStringList {u"Subscribe"_s, u"Query"_s}));
    QCOMPARE(session.client.counters().connections, 2);
}

QTEST_GUILESS_MAIN(RetryingTest)
#include "tst_retrying.moc"
