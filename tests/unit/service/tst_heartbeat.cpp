// SPDX-License-Identifier: Apache-2.0
#include "service/heartbeat.h"

#include "support/manualclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;

//! When a silent peer is asked for a sign of life, and when it is given up.
class HeartbeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAfterOneIntervalAndGivesUpAfterTwo();
    void anythingThatComesStartsItOver();
    void answerToTheProbeStartsItOver();
    void stoppedListensNoMore();
    void stoppingInTheProbeIsHeeded();
    void shorterIntervalCountsTheSilenceSoFar();
    void shorterIntervalStillLeavesTimeToAnswer();
    void longerIntervalWaitsLonger();
    void sameIntervalChangesNothing();
    void intervalOfAStoppedOneStartsNothing();
    void mayBeStartedAgain();
    void isInDoubtFromTheProbeOn();
    void asksOnTheBeatOfItsInterval();
    void findsTheBeatFromAnywhere();
    void asksNobodyWhoHasJustSpoken();
    void onBeatsTheDeadAreFoundNoLater();
    void answerWakesNothingMore();

private:
    void make(Heartbeat::Pace pace);

    ManualClock m_clock;
    QList<qint64> m_probes;
    QList<qint64> m_deaths;
    std::unique_ptr<Heartbeat> m_heartbeat;
    std::function<void()> m_onProbe;
    qint64 m_start = 0;
};

void HeartbeatTest::init()
{
    make(Heartbeat::Pace::Own);
}

void HeartbeatTest::make(Heartbeat::Pace pace)
{
    m_probes.clear();
    m_deaths.clear();
    m_onProbe = nullptr;
    m_start = m_clock.now();
    m_heartbeat = std::make_unique<Heartbeat>(
        m_clock, pace,
        [this] {
            m_probes.append(m_clock.now() - m_start);
            if (m_onProbe)
                m_onProbe();
        },
        [this] { m_deaths.append(m_clock.now() - m_start); });
}

void HeartbeatTest::asksAfterOneIntervalAndGivesUpAfterTwo()
{
    m_heartbeat->start(2500ms);
    m_clock.advance(1h);
    QCOMPARE(m_probes, QList<qint64> {2500});
    QCOMPARE(m_deaths, QList<qint64> {5000});
}

void HeartbeatTest::anythingThatComesStartsItOver()
{
    m_heartbeat->start(2500ms);
    for (int i = 0; i < 100; ++i) {
        m_clock.advance(2499ms);
        m_heartbeat->alive();
    }
    QVERIFY(m_probes.isEmpty());
    m_clock.advance(2500ms);
    QCOMPARE(m_probes, QList<qint64> {249'900 + 2500});
}

void HeartbeatTest::answerToTheProbeStartsItOver()
{
    m_onProbe = [this] { m_heartbeat->alive(); };
    m_heartbeat->start(2500ms);
    m_clock.advance(10s);
    QCOMPARE(m_probes, (QList<qint64> {2500, 5000, 7500, 10000}));
    QVERIFY(m_deaths.isEmpty());
}

void HeartbeatTest::stoppedListensNoMore()
{
    m_heartbeat->start(2500ms);
    m_clock.advance(3s);
    m_heartbeat->stop();
    m_clock.advance(1h);
    QCOMPARE(m_probes.size(), 1);
    QVERIFY(m_deaths.isEmpty());
}

void HeartbeatTest::stoppingInTheProbeIsHeeded()
{
    m_onProbe = [this] { m_heartbeat->stop(); };
    m_heartbeat->start(2500ms);
    m_clock.advance(1h);
    QCOMPARE(m_probes.size(), 1);
    QVERIFY(m_deaths.isEmpty());
}

void HeartbeatTest::shorterIntervalCountsTheSilenceSoFar()
{
    m_heartbeat->start(15s);
    m_clock.advance(2s);
    m_heartbeat->setInterval(2500ms);
    m_clock.advance(1h);
    QCOMPARE(m_probes, QList<qint64> {2500});
    QCOMPARE(m_deaths, QList<qint64> {5000});

    init();
    m_heartbeat->start(15s);
    m_clock.advance(12s); // longer than two short intervals already
    m_heartbeat->setInterval(2500ms);
    m_clock.advance(1h);
    QCOMPARE(m_probes, QList<qint64> {12000});
    QCOMPARE(m_deaths, QList<qint64> {14500});
}

void HeartbeatTest::shorterIntervalStillLeavesTimeToAnswer()
{
    m_heartbeat->start(15s);
    m_clock.advance(15s + 10ms); // the probe is on its way
    QCOMPARE(m_probes, QList<qint64> {15000});
    m_heartbeat->setInterval(2500ms);
    m_clock.advance(2400ms);
    QVERIFY(m_deaths.isEmpty());
    m_heartbeat->alive();
    m_clock.advance(2500ms);
    QVERIFY(m_deaths.isEmpty());
    QCOMPARE(m_probes.size(), 2);
}

void HeartbeatTest::longerIntervalWaitsLonger()
{
    m_heartbeat->start(2500ms);
    m_clock.advance(2s);
    m_heartbeat->setInterval(15s);
    m_clock.advance(1h);
    QCOMPARE(m_probes, QList<qint64> {15000});
    QCOMPARE(m_deaths, QList<qint64> {30000});
}

void HeartbeatTest::sameIntervalChangesNothing()
{
    m_heartbeat->start(2500ms);
    for (int i = 0; i < 10; ++i) {
        m_clock.advance(500ms);
        m_heartbeat->setInterval(2500ms);
    }
    QCOMPARE(m_probes, QList<qint64> {2500});
    QCOMPARE(m_deaths, QList<qint64> {5000});
}

void HeartbeatTest::intervalOfAStoppedOneStartsNothing()
{
    m_heartbeat->setInterval(2500ms);
    m_clock.advance(1h);
    QVERIFY(m_probes.isEmpty() && m_deaths.isEmpty());
}

void HeartbeatTest::mayBeStartedAgain()
{
    m_heartbeat->start(2500ms);
    m_clock.advance(1h);
    m_heartbeat->start(1s);
    m_clock.advance(1h);
    QCOMPARE(m_probes, (QList<qint64> {2500, 3600'000 + 1000}));
    QCOMPARE(m_deaths, (QList<qint64> {5000, 3600'000 + 2000}));
}

void HeartbeatTest::isInDoubtFromTheProbeOn()
{
    m_heartbeat->start(2500ms);
    m_clock.advance(2499ms);
    QVERIFY(!m_heartbeat->isInDoubt());
    m_clock.advance(1ms);
    QVERIFY(m_heartbeat->isInDoubt());
    m_heartbeat->alive();
    QVERIFY(!m_heartbeat->isInDoubt());
    m_clock.advance(3s);
    QVERIFY(m_heartbeat->isInDoubt());
    m_heartbeat->stop();
    QVERIFY(!m_heartbeat->isInDoubt());
}

void HeartbeatTest::asksOnTheBeatOfItsInterval()
{
    m_clock.advance(m_clock.untilBeat(1min)); // the time of day is round
    make(Heartbeat::Pace::Beats);
    m_onProbe = [this] { m_clock.advance(7ms), m_heartbeat->alive(); };
    m_clock.advance(1100ms);
    m_heartbeat->start(2500ms);
    m_clock.advance(10s);
    QCOMPARE(m_probes, (QList<qint64> {2500, 5000, 7500, 10'000}));
}

//! It needs one probe off the beat at most, whenever it began.
void HeartbeatTest::findsTheBeatFromAnywhere()
{
    for (auto begin = 0ms; begin < 15s; begin += 130ms) {
        m_clock.advance(m_clock.untilBeat(1min) + begin);
        make(Heartbeat::Pace::Beats);
        m_onProbe = [this] { m_heartbeat->alive(); };
        m_heartbeat->start(15s);
        m_clock.advance(75s);
        QVERIFY(m_probes.size() == 5 || m_probes.size() == 6);
        for (const qint64 probe : m_probes.mid(1))
            QCOMPARE((probe + begin.count()) % 15'000, 0);
    }
}

void HeartbeatTest::asksNobodyWhoHasJustSpoken()
{
    m_clock.advance(m_clock.untilBeat(1min));
    make(Heartbeat::Pace::Beats);
    m_heartbeat->start(2500ms);
    for (int i = 0; i < 1000; ++i) {
        m_clock.advance(997ms); // less than two fifths of an interval
        m_heartbeat->alive();
    }
    QVERIFY(m_probes.isEmpty() && m_deaths.isEmpty());
}

void HeartbeatTest::onBeatsTheDeadAreFoundNoLater()
{
    for (auto begin = 0ms; begin < 2500ms; begin += 70ms) {
        m_clock.advance(m_clock.untilBeat(1min) + begin);
        make(Heartbeat::Pace::Beats);
        m_heartbeat->start(2500ms);
        m_clock.advance(1min);
        QCOMPARE(m_probes.size(), 1);
        QVERIFY(m_probes.constFirst() >= 1000 && m_probes.constFirst() <= 2500);
        QCOMPARE(m_deaths, QList<qint64> {5000});
    }
}

//! A peer that answers is asked on every beat, and nothing else wakes.
void HeartbeatTest::answerWakesNothingMore()
{
    for (const auto pace : {Heartbeat::Pace::Own, Heartbeat::Pace::Beats}) {
        make(pace);
        Timer answer(m_clock, [this] { m_heartbeat->alive(); });
        m_onProbe = [&answer] { answer.start(3ms); };
        m_heartbeat->start(2500ms);
        m_clock.advance(1min);
        const int wakes = m_clock.wakes();
        const auto probes = m_probes.size();
        m_clock.advance(10min);
        QCOMPARE(m_clock.wakes() - wakes, 2 * (m_probes.size() - probes));
    }
}

QTEST_GUILESS_MAIN(HeartbeatTest)
#include "tst_heartbeat.moc"
