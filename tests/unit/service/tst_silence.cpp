// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

namespace {

//! Without looks at the state, whose answers are life signs, too.
ServiceClient::Config withoutLooks()
{
    auto config = Session::standard();
    config.timing.lookUrgent = config.timing.lookInMeeting = config.timing.lookResting = 24h;
    return config;
}

} // namespace

//! A link that goes silent is noticed, and a room that is merely quiet is not.
class SilenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfOpenLinkIsNoticed_data();
    void halfOpenLinkIsNoticed();
    void silenceWhileSyncingIsNoticed();
    void quietRoomIsPinged();
    void anyFrameIsALifeSign();
    void roomWithoutPongsIsQueried();
    void unansweredProbeIsSilenceNotOnlyNoAnswer();
    void roomThatPongedMustPong();
    void touchWatchesClosely();
    void touchWearsOff();
    void everyConnectionIsWatchedAnew();
    void nothingIsPingedWithoutALink();
};

void SilenceTest::halfOpenLinkIsNoticed_data()
{
    QTest::addColumn<Tempo>("tempo");
    QTest::addColumn<bool>("touched");
    QTest::addColumn<int>("interval");
    QTest::newRow("resting") << Tempo::Resting << false << 15'000;
    QTest::newRow("touched") << Tempo::Resting << true << 2'500;
    QTest::newRow("in a meeting") << Tempo::InMeeting << false << 2'500;
    QTest::newRow("urgent") << Tempo::Urgent << false << 2'500;
}

void SilenceTest::halfOpenLinkIsNoticed()
{
    QFETCH(Tempo, tempo);
    QFETCH(bool, touched);
    QFETCH(int, interval);
    Session session(withoutLooks());
    session.client.setTempo(tempo);
    if (touched)
        session.client.touch();
    session.connect();
    session.clock.advance(std::chrono::milliseconds(interval));
    QCOMPARE(session.net().pings(), 1);
    session.net().halfOpen = true;
    session.clock.advance(std::chrono::milliseconds(interval - 1));
    QCOMPARE(session.net().pings(), 1);
    session.clock.advance(1ms);
    QCOMPARE(session.net().pings(), 2);
    session.clock.advance(std::chrono::milliseconds(interval - 1));
    QCOMPARE(session.client.state(), State::Ready);
    session.net().opening = MemoryTransport::Opening::Refused;
    session.clock.advance(1ms);
    QCOMPARE(session.states.at(3), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::Silent);
    QVERIFY(!session.net().isOpen());
}

void SilenceTest::silenceWhileSyncingIsNoticed()
{
    Session session;
    session.client.touch();
    session.room.ignore(u"Query"_s);
    session.room.ignore(u"Subscribe"_s);
    session.connect();
    session.net().halfOpen = true;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.clock.advance(5s);
    QVERIFY(session.states.contains(State::Retrying));
}

void SilenceTest::quietRoomIsPinged()
{
    Session session;
    session.connect();
    session.clock.advance(10min);
    QCOMPARE(session.states, (QList {State::Connecting, State::Syncing, State::Ready}));
    QCOMPARE(session.net().pings(), 40); // each pong is a life sign, four a minute
}

void SilenceTest::anyFrameIsALifeSign()
{
    Session session;
    session.net().answersPings = false;
    session.connect();
    for (int i = 0; i < 100; ++i) {
        session.room.sendRaw("any bytes that come");
        session.clock.advance(14s);
    }
    QCOMPARE(session.net().pings(), 0);
    QCOMPARE(session.client.state(), State::Ready);
}

void SilenceTest::roomWithoutPongsIsQueried()
{
    Session session;
    session.net().answersPings = false;
    session.client.setTempo(Tempo::InMeeting);
    session.connect();
    session.clock.advance(10min);
    QCOMPARE(session.states, (QList {State::Connecting, State::Syncing, State::Ready}));
    QVERIFY(session.queries() >= 10 * 60 / 5); // between probe and probe at most two intervals
    session.room.ignore(u"Query"_s);
    session.clock.advance(5s);
    QCOMPARE(session.states.at(3), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::Silent);
}

void SilenceTest::unansweredProbeIsSilenceNotOnlyNoAnswer()
{
    Session session;
    session.connect(); // no pong has come yet, so the probe is a query, too, and that fails first
    session.net().halfOpen = true;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = Reason::Silent; // what follows tells nothing else
    session.clock.advance(25s - 1ms);
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(1ms);
    QCOMPARE(session.states.at(3), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::Silent);

    Session alive;
    alive.connect();
    alive.room.ignore(u"Query"_s);
    alive.client.refresh(u"Meeting"_s);
    alive.clock.advance(4s);
    alive.room.sendEvent(u"MeetingChanged"_s); // a sign of life: only the query is left without an answer
    alive.clock.advance(6s);
    QCOMPARE(alive.states.at(3), State::Retrying);
    QCOMPARE(alive.client.reason(), Reason::NoAnswer);
}

void SilenceTest::roomThatPongedMustPong()
{
    Session session;
    session.connect();
    session.clock.advance(15s);
    QCOMPARE(session.queries(), 2); // asked as well, as long as no pong has come
    QCOMPARE(session.net().pings(), 1);
    session.clock.advance(20s);
    QCOMPARE(session.queries(), 2);
    session.net().answersPings = false;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.clock.advance(30s);
    QCOMPARE(session.states.at(3), State::Retrying);
}

void SilenceTest::touchWatchesClosely()
{
    Session session;
    session.connect();
    session.net().halfOpen = true;
    session.clock.advance(10s);
    session.client.touch(); // silent for longer than two short intervals: asked at once
    session.settle();
    QCOMPARE(session.net().pings(), 1);
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(2499ms);
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(1ms);
    QVERIFY(session.states.contains(State::Retrying));
}

void SilenceTest::touchWearsOff()
{
    Session session(withoutLooks());
    session.client.touch();
    session.connect();
    session.clock.advance(60s);
    const int pings = session.net().pings();
    QCOMPARE(pings, 23); // the last one is due as the touch wears off
    session.clock.advance(60s);
    QCOMPARE(session.net().pings() - pings, 4);
}

void SilenceTest::everyConnectionIsWatchedAnew()
{
    Session session;
    session.client.setTempo(Tempo::InMeeting);
    session.connect();
    for (int i = 1; i <= 5; ++i) {
        session.net().halfOpen = true;
        session.clock.advance(6s); // 5 s to notice, 250 ms at most to return
        QCOMPARE(session.client.counters().connections, i + 1);
        QCOMPARE(session.client.state(), State::Ready);
        session.clock.advance(5s); // it proves itself
    }
}

void SilenceTest::nothingIsPingedWithoutALink()
{
    Session session;
    session.client.touch();
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.connect();
    session.clock.advance(1h);
    QCOMPARE(session.net().pings(), 0);
    QCOMPARE(session.net().misused(), 0);
}

QTEST_GUILESS_MAIN(SilenceTest)
#include "tst_silence.moc"
