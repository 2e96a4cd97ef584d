// SPDX-License-Identifier: Apache-2.0
#include "figures.h"
#include "proxiedbench.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;
using Direction = FaultProxy::Direction;
using State = RoomAction::State;
using Stage = Room::Stage;

namespace {

//! What does not pass any more.
enum class Stall { Both, ToServer, ToClient };
//! What the session has to do with people.
enum class Life { Idle, Touched, InMeeting };

constexpr std::pair<Stall, const char *> stalls[] = {
    {Stall::Both, "both ways"}, {Stall::ToServer, "to the room"}, {Stall::ToClient, "from the room"}};
constexpr std::pair<Life, const char *> lives[] = {
    {Life::Touched, "touched"}, {Life::InMeeting, "in a meeting"}, {Life::Idle, "idle"}};

//! Later than this on a machine that is busy with other things is no fault of the session.
constexpr Milliseconds hurry = 500ms;

//! The product's durations at twenty times the speed.
Timing fast()
{
    Timing timing;
    timing.connectDeadline = 250ms;
    timing.callDeadline = 250ms;
    timing.heartbeatActive = 125ms;
    timing.heartbeatResting = 750ms;
    timing.lookUrgent = 100ms;
    timing.lookInMeeting = 750ms;
    timing.lookResting = 3000ms;
    timing.retryCapActive = 250ms;
    timing.retryCapResting = 1500ms;
    timing.retrySecondResting = 750ms;
    timing.provedAfter = 250ms;
    return timing;
}

Milliseconds promised(Life life, const Timing &timing)
{
    return 2 * (life == Life::Idle ? timing.heartbeatResting : timing.heartbeatActive);
}

void stall(FaultProxy &proxy, Stall which)
{
    const FaultProxy::Toxics stalled {.stalled = true};
    if (which != Stall::ToClient)
        proxy.set(Direction::ToServer, stalled);
    if (which != Stall::ToServer)
        proxy.set(Direction::ToClient, stalled);
}

//! A session whose link has fallen silent, and how long it took to find that out.
class SilentLink
{
public:
    SilentLink(Stall stall, Life life, const Timing &timing)
        : m_stall(stall)
        , m_life(life)
        , m_bench(timing)
    { }

    //! Connects, and leads the life. True when that is done.
    bool begin()
    {
        const bool begun = m_life == Life::InMeeting ? m_bench->enter(Bench::open) : m_bench->connect();
        QObject::connect(m_bench.room().link(), &RoomLink::stateChanged, m_bench.room().link(), [this] {
            if (m_since.isValid() && !m_found && !m_bench.room().link()->ready())
                m_found = Milliseconds(m_since.elapsed());
        });
        return begun;
    }
    //! Nothing passes any more from right after the next sign of life on, the worst moment.
    void fallSilent()
    {
        ServiceClient &client = m_bench->client();
        if (m_life == Life::Touched)
            client.touch();
        QObject::connect(
            &client, &ServiceClient::truth, &client,
            [this] {
                m_since.start();
                stall(m_bench.proxy(), m_stall);
            },
            Qt::SingleShotConnection);
        client.refresh(MeetingEvent::module());
    }
    //! When it was found out.
    std::optional<Milliseconds> found() const { return m_found; }
    ProxiedBench &bench() { return m_bench; }

private:
    const Stall m_stall;
    const Life m_life;
    ProxiedBench m_bench;
    QElapsedTimer m_since;
    std::optional<Milliseconds> m_found;
};

void addStalls()
{
    QTest::addColumn<Stall>("which");
    for (const auto &[which, name] : stalls)
        QTest::newRow(name) << which;
}

} // namespace

//! Links that fall silent without an end: nothing arrives, and nobody says so.
class TestHalfOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundAndMended_data();
    void isFoundAndMended();
    void duringACall_data();
    void duringACall();
    void afterTheAcknowledgement_data();
    void afterTheAcknowledgement();
    void shortStallIsSatOut_data() { addStalls(); }
    void shortStallIsSatOut();
    void againAndAgain();
    void handshakeIntoSilence();
    void eventsButNoAnswers();
    void inRealSeconds();
};

void TestHalfOpen::isFoundAndMended_data()
{
    QTest::addColumn<Stall>("which");
    QTest::addColumn<Life>("life");
    for (const auto &[life, lifeName] : lives) {
        for (const auto &[which, name] : stalls)
            QTest::addRow("%s, %s", lifeName, name) << which << life;
    }
}

void TestHalfOpen::isFoundAndMended()
{
    QFETCH(Stall, which);
    QFETCH(Life, life);
    SilentLink silent(which, life, fast());
    QVERIFY(silent.begin());
    silent.fallSilent();
    RoomLink &link = *silent.bench().room().link();
    QTRY_VERIFY(silent.found());
    QCOMPARE(link.reason(), Link::Reason::Silent);
    const Milliseconds longest = promised(life, fast());
    QVERIFY2(*silent.found() >= longest / 2, qPrintable(QString::number(silent.found()->count())));
    QVERIFY2(*silent.found() <= longest + hurry, qPrintable(QString::number(silent.found()->count())));
    if (life != Life::Idle)
        QTRY_VERIFY(link.attempt() >= 2); // the next handshake finds no answer, either

    silent.bench().proxy().heal();
    silent.bench()->client().touch();
    QTRY_VERIFY(link.ready());
    QCOMPARE(silent.bench().room().stage(), life == Life::InMeeting ? Stage::InMeeting : Stage::Home);
    QTRY_COMPARE(silent.bench()->server().clientCount(), 1);
}

void TestHalfOpen::duringACall_data()
{
    addStalls();
}

//! The call ends once, as unknown; what came of it is seen on the next connection. Nothing is sent twice.
void TestHalfOpen::duringACall()
{
    QFETCH(Stall, which);
    ProxiedBench bench(fast());
    QVERIFY(bench->enter(Bench::open));
    RoomAction &leave = *bench.room().leave();
    QList<State> states;
    connect(&leave, &RoomAction::stateChanged, this, [&] {
        if (states.isEmpty() || states.constLast() != leave.state())
            states.append(leave.state());
    });
    stall(bench.proxy(), which);
    QVERIFY(bench.room().leave()->trigger());
    QTRY_VERIFY(!bench.room().link()->ready());
    QVERIFY(Bench::reaches(&leave, State::Unknown));
    QVERIFY(!leave.settled());
    QCOMPARE(bench->callsOf(&leave), which == Stall::ToClient ? 1 : 0);
    bench.proxy().heal();
    QVERIFY(Bench::reaches(&leave, State::Confirmed));
    QVERIFY(bench->reaches(Stage::Home));
    QCOMPARE(states, (QList {State::Asked, State::Unknown, State::Confirmed}));
    QCOMPARE(bench->callsOf(&leave), 1);
}

void TestHalfOpen::afterTheAcknowledgement_data()
{
    addStalls();
}

void TestHalfOpen::afterTheAcknowledgement()
{
    QFETCH(Stall, which);
    ProxiedBench bench(fast());
    QVERIFY(bench->enter(Bench::open));
    RoomAction &leave = *bench.room().leave();
    int finished = 0;
    connect(&leave, &RoomAction::finished, this, [&] { ++finished; });
    connect(&leave, &RoomAction::stateChanged, this, [&] {
        if (leave.state() == State::Accepted)
            stall(bench.proxy(), which);
    });
    QVERIFY(bench.room().leave()->trigger());
    QTRY_VERIFY(!bench.room().link()->ready());
    bench.proxy().heal();
    QVERIFY(Bench::reaches(&leave, State::Confirmed));
    QVERIFY(bench->reaches(Stage::Home));
    QCOMPARE(finished, 1);
    QCOMPARE(bench->callsOf(&leave), 1);
}

//! What is held for less than two heartbeats was only late.
void TestHalfOpen::shortStallIsSatOut()
{
    QFETCH(Stall, which);
    Timing timing = fast();
    timing.heartbeatActive = 2s;
    timing.callDeadline = 5s;
    ProxiedBench bench(timing);
    QVERIFY(bench->enter(Bench::open));
    stall(bench.proxy(), which);
    QVERIFY(bench.room().leave()->trigger());
    QVERIFY(!QTest::qWaitFor([&] { return bench.room().leave()->state() != State::Asked; }, 100));
    bench.proxy().heal();
    QVERIFY(Bench::reaches(bench.room().leave(), State::Confirmed));
    QCOMPARE(bench->client().counters().connections, 1);
    QCOMPARE(bench->callsOf(bench.room().leave()), 1);
}

void TestHalfOpen::againAndAgain()
{
    ProxiedBench bench(fast());
    QVERIFY(bench->enter(Bench::open));
    for (int round = 1; round <= 5; ++round) {
        stall(bench.proxy(), Stall::Both);
        QTRY_VERIFY(!bench.room().link()->ready());
        QCOMPARE(bench.room().link()->reason(), Link::Reason::Silent);
        bench.proxy().heal();
        QTRY_VERIFY(bench.room().link()->ready());
        QCOMPARE(bench->client().counters().connections, round + 1);
    }
    QVERIFY(bench.room().link()->state() == Link::State::Ready);
}

//! A line that takes connections and carries nothing.
void TestHalfOpen::handshakeIntoSilence()
{
    ProxiedBench bench(fast());
    stall(bench.proxy(), Stall::ToClient);
    QVERIFY(bench->fails(Link::Reason::TimedOut));
    QTRY_VERIFY(bench.room().link()->attempt() >= 3);
    bench.proxy().heal();
    QTRY_VERIFY(bench.room().link()->ready());
}

//! The room goes on telling of events and hears nothing: they are signs of life, but no answers.
void TestHalfOpen::eventsButNoAnswers()
{
    ProxiedBench bench(fast());
    QVERIFY(bench->enter(Bench::open));
    bench->faults().set(Fault::Flood, 50);
    QTRY_VERIFY(bench->client().counters().events > 10);
    stall(bench.proxy(), Stall::ToServer);
    QTRY_VERIFY(!bench.room().link()->ready());
    QCOMPARE(bench.room().link()->reason(), Link::Reason::NoAnswer);
    bench.proxy().heal();
    QTRY_VERIFY(bench.room().link()->ready());
}

//! With the product's own durations: 5 s when touched or in a meeting; the 30 s of an idle room only when
//! figures are wanted.
void TestHalfOpen::inRealSeconds()
{
    std::vector<std::unique_ptr<SilentLink>> links;
    QStringList names;
    QList<Life> livesLed;
    for (const auto &[life, lifeName] : lives) {
        for (const auto &[which, name] : stalls) {
            if (life == Life::Idle && !Figures::wanted())
                continue;
            links.push_back(std::make_unique<SilentLink>(which, life, Timing()));
            names.append(u"%1, stalled %2"_s.arg(QLatin1StringView(lifeName), QLatin1StringView(name)));
            livesLed.append(life);
            QVERIFY(links.back()->begin());
        }
    }
    for (const auto &link : links)
        link->fallSilent();
    const auto allFound = [&links] {
        return std::all_of(links.begin(), links.end(), [](const auto &link) { return link->found(); });
    };
    QVERIFY(QTest::qWaitFor(allFound, 40'000));
    Figures::print(u"Half-open links, found through the proxy"_s);
    for (size_t i = 0; i < links.size(); ++i) {
        const Milliseconds found = *links[i]->found();
        const Milliseconds longest = promised(livesLed.at(qsizetype(i)), Timing());
        Figures::print(u"%1 found after %2 ms of %3"_s.arg(names.at(qsizetype(i)), -36)
                           .arg(found.count(), 5)
                           .arg(longest.count()));
        QVERIFY2(found <= longest + hurry, qPrintable(names.at(qsizetype(i))));
        links[i]->bench().proxy().heal();
    }
    for (const auto &link : links) {
        link->bench()->client().touch();
        QTRY_VERIFY(link->bench().room().link()->ready());
    }
}

QTEST_GUILESS_MAIN(TestHalfOpen)
#include "tst_halfopen.moc"
