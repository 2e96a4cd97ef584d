// SPDX-License-Identifier: Apache-2.0
#include "devicefixture.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! The room of a panel with all that looks after it, connected and at rest.
struct RestFixture : DeviceFixture
{
    explicit RestFixture(const MeetingSnapshot &snapshot, std::chrono::milliseconds begin = 0ms)
        : DeviceFixture(snapshot, sparing())
    {
        net().latency = 3ms;
        clock.advance(begin);
        connect();
        clock.advance(5min);
    }

    static ServiceClient::Config sparing()
    {
        ServiceClient::Config config = standard();
        config.optionalModules = Room::optionalModules();
        config.timing.sparing = true;
        return config;
    }

    //! What came to pass in \a time.
    struct Counted
    {
        int wakes;
        int pings;
        int queries;
        int minutes;
    };
    Counted count(std::chrono::milliseconds time)
    {
        QSignalSpy minutes(model.clock(), &MinuteClock::tick);
        const int wakes = clock.wakes();
        const int pings = net().pings();
        room.forgetRequests();
        clock.advance(time);
        return {clock.wakes() - wakes, net().pings() - pings, int(room.requests().size()),
                int(minutes.size())};
    }
};

} // namespace

//! How often a panel that nobody touches wakes: once to ask for a sign of life, once for the answer, and for
//! nothing else. Looks at the state take the place of pings, and the clock's minute falls on one of them.
class RestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void home();
    void inMeeting();
    void wheneverItBegan();
    void looksTakeTurns();
    void eventsAreHeardAtOnce();
    void slowAnswerIsNoLoss();
    void lostLinkIsFoundInTime_data();
    void lostLinkIsFoundInTime();
};

void RestTest::home()
{
    RestFixture fixture(Snapshots::idle());
    const auto hour = fixture.count(1h);
    QCOMPARE(hour.wakes, 8 * 60);
    QCOMPARE(hour.queries, 3 * 60); // of three modules, one a minute
    QCOMPARE(hour.pings, 60);
    QCOMPARE(hour.minutes, 60);
}

void RestTest::inMeeting()
{
    RestFixture fixture(Snapshots::inMeeting());
    const auto hour = fixture.count(1h);
    QCOMPARE(hour.wakes, 48 * 60);
    QCOMPARE(hour.queries, 12 * 60); // of three modules, every 15 s
    QCOMPARE(hour.pings, 12 * 60);
    QCOMPARE(hour.minutes, 60);
}

void RestTest::wheneverItBegan()
{
    for (auto begin = 0ms; begin < 15s; begin += 770ms) {
        QCOMPARE(RestFixture(Snapshots::idle(), begin).count(1h).wakes, 8 * 60);
        QCOMPARE(RestFixture(Snapshots::inMeeting(), begin).count(1h).wakes, 48 * 60);
    }
}

void RestTest::looksTakeTurns()
{
    RestFixture fixture(Snapshots::inMeeting());
    QMap<QString, qint64> lastAt;
    qint64 longest = 0;
    QObject::connect(&fixture.net(), &MemoryTransport::frameSent, &fixture.room, [&] {
        const QString name = ScriptedRoom::nameOf(fixture.room.requests().constLast());
        if (lastAt.contains(name))
            longest = std::max(longest, fixture.clock.now() - lastAt.value(name));
        lastAt.insert(name, fixture.clock.now());
    });
    fixture.count(10min);
    QCOMPARE(lastAt.keys(), (QStringList {u"Query"_s, u"Query Device"_s, u"Query Share"_s}));
    QCOMPARE(longest, 15'000);
    const auto times = lastAt.values();
    QCOMPARE(QSet<qint64>(times.begin(), times.end()).size(), 3);
}

void RestTest::eventsAreHeardAtOnce()
{
    RestFixture fixture(Snapshots::inMeeting());
    for (int i = 0; i < 100; ++i) {
        fixture.clock.advance(1234ms);
        fixture.room.snapshot.meeting.title = u"Part %1"_s.arg(i);
        fixture.room.sendEvent(u"MeetingInfoChanged"_s);
        fixture.clock.advance(10ms);
        QCOMPARE(fixture.model.meeting()->title(), u"Part %1"_s.arg(i));
    }
}

//! A room that takes longer to answer a query than a heartbeat lasts is asked for a pong besides.
void RestTest::slowAnswerIsNoLoss()
{
    RestFixture fixture(Snapshots::inMeeting());
    fixture.room.hold(u"Query"_s);
    const int queries = fixture.queries();
    while (fixture.queries() == queries)
        fixture.clock.advance(100ms);
    const int before = fixture.net().pings();
    fixture.clock.advance(500ms);
    QCOMPARE(fixture.net().pings(), before + 1);
    fixture.clock.advance(4s);
    fixture.room.release(u"Query"_s);
    fixture.clock.advance(1min);
    QCOMPARE(fixture.client.state(), Link::State::Ready);
    QCOMPARE(fixture.client.counters().connections, 1);
}

void RestTest::lostLinkIsFoundInTime_data()
{
    QTest::addColumn<MeetingSnapshot>("snapshot");
    QTest::addColumn<int>("limit");
    QTest::newRow("idle") << Snapshots::idle() << 30'000;
    QTest::newRow("in a meeting") << Snapshots::inMeeting() << 5'000;
}

void RestTest::lostLinkIsFoundInTime()
{
    QFETCH(MeetingSnapshot, snapshot);
    QFETCH(int, limit);
    for (auto begin = 0ms; begin < 1min; begin += 1313ms) {
        RestFixture fixture(snapshot);
        fixture.clock.advance(begin);
        fixture.net().halfOpen = true;
        fixture.net().opening = MemoryTransport::Opening::Refused;
        fixture.net().refusal = Link::Reason::Silent; // what follows tells nothing else
        fixture.clock.advance(std::chrono::milliseconds(limit) + fixture.net().latency);
        QVERIFY(fixture.states.contains(Link::State::Retrying));
        QCOMPARE(fixture.client.reason(), Link::Reason::Silent);
    }
}

QTEST_GUILESS_MAIN(RestTest)
#include "tst_rest.moc"
