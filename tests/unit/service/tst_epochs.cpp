// SPDX-License-Identifier: Apache-2.0
#include "protocol/codec.h"
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

//! A transport that breaks its promise and tells of a connection after its end: the session drops it.
class EpochsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOpenIsAnEpoch();
    void lateFramesAreDropped();
    void lateEndIsDropped();
    void lateOpeningIsDropped();
    void latePongIsNoSignOfLife();
    void nothingIsHeardWhileOffline();
};

namespace {

const QByteArray leaving = R"({"method":"Event/Meeting","params":{"sub_event":"LeaveMeeting"}})";

//! Lost, and connected again: what was the first epoch is over, the second is Ready.
void reconnect(Session &session)
{
    session.connect();
    session.net().drop();
    session.settle();
    session.playToNextTry();
}

} // namespace

void EpochsTest::everyOpenIsAnEpoch()
{
    Session session;
    session.connect();
    QCOMPARE(session.net().epoch(), 1u);
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.net().epoch(), 2u);
}

void EpochsTest::lateFramesAreDropped()
{
    Session session;
    reconnect(session);
    int events = 0;
    connect(&session.client, &ServiceClient::eventReceived, this, [&events] { ++events; });
    const Request query = session.room.last(u"Query"_s);
    const auto truths = session.truths.size();

    Q_EMIT session.net().frameReceived(leaving, 1);
    Q_EMIT session.net().frameReceived(Codec::encode(RoomReply {query.id, {}, {}, 2, {}, {}}), 1);
    session.settle();
    QCOMPARE(events, 0);
    QCOMPARE(session.client.counters().events, 0);
    QCOMPARE(session.client.counters().unmatched, 0);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.truths.size(), truths);

    Q_EMIT session.net().frameReceived(leaving, 2);
    QCOMPARE(events, 1);
}

void EpochsTest::lateEndIsDropped()
{
    Session session;
    reconnect(session);
    Q_EMIT session.net().closed(Reason::ClosedByRoom, {}, 1);
    QCOMPARE(session.client.state(), State::Ready);
    Q_EMIT session.net().closed(Reason::ClosedByRoom, {}, 2);
    QCOMPARE(session.client.state(), State::Retrying);
    const int attempt = session.client.attempt();
    Q_EMIT session.net().closed(Reason::ClosedByRoom, {}, 2);
    QCOMPARE(session.client.attempt(), attempt);
}

void EpochsTest::lateOpeningIsDropped()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.connect();
    session.clock.advance(5s); // given up
    QCOMPARE(session.client.state(), State::Retrying);
    Q_EMIT session.net().opened(1);
    QCOMPARE(session.client.state(), State::Retrying);
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Connecting);
    Q_EMIT session.net().opened(1);
    QCOMPARE(session.client.state(), State::Connecting);
    session.net().letIn();
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.counters().connections, 1);
}

void EpochsTest::latePongIsNoSignOfLife()
{
    Session session;
    reconnect(session);
    session.client.touch();
    session.net().halfOpen = true;
    for (int i = 0; i < 60 && session.client.state() == State::Ready; ++i) {
        session.clock.advance(100ms);
        Q_EMIT session.net().pongReceived(1);
    }
    QCOMPARE(session.client.reason(), Reason::Silent);
}

void EpochsTest::nothingIsHeardWhileOffline()
{
    Session session;
    session.connect();
    session.client.disconnectFromRoom();
    Q_EMIT session.net().opened(1);
    Q_EMIT session.net().frameReceived(leaving, 1);
    Q_EMIT session.net().pongReceived(1);
    Q_EMIT session.net().closed(Reason::ClosedByRoom, {}, 1);
    QCOMPARE(session.client.state(), State::Offline);
    QCOMPARE(session.client.reason(), Reason::None);
    QCOMPARE(session.client.counters().events, 0);
}

QTEST_GUILESS_MAIN(EpochsTest)
#include "tst_epochs.moc"
