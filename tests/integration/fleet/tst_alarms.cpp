// SPDX-License-Identifier: Apache-2.0
#include "fleet/alarms.h"
#include "fleet/fleetsession.h"
#include "simulator/simulatedroom.h"
#include "simulator/simulatedsession.h"
#include "support/manualclock.h"
#include "support/memorytransport.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Alarm::Kind;

namespace {

const QString id = QStringLiteral("a");

//! From half an hour to the next: one meeting after the other, and one that nobody gets into.
Scenario scenario()
{
    Scenario scenario;
    scenario.room.personalCode = u"301"_s;
    ScenarioMeeting first;
    first.code = u"452871906"_s;
    first.title = u"First"_s;
    first.role = Meeting::Role::Host;
    first.lastsMinutes = 30;
    ScenarioMeeting second = first;
    second.code = u"903117245"_s;
    second.title = u"Second"_s;
    second.startsInMinutes = 30;
    scenario.meetings = {first, second};
    return scenario;
}

//! A simulated room, the session with it, and its alarms, in a time that moves when told.
struct World
{
    explicit World(const Scenario &scenario)
        : room(scenario, clock, random)
    {
        alarms.setRooms({setup().entry});
        QObject::connect(&session, &FleetSession::changed, &context,
                         [this] { alarms.apply({session.state()}); });
        QObject::connect(&alarms, &Alarms::raised, &context, [this](const QList<Alarm> &alarms) {
            for (const Alarm &alarm : alarms)
                raised.append({alarm.kind, clock.wallTime()});
        });
        session.client().connectToRoom();
        clock.advance(1s);
    }
    static FleetSession::Setup setup()
    {
        FleetSession::Setup setup;
        setup.entry.id = id;
        setup.entry.url = QUrl(u"ws://room.test:6295/"_s);
        return setup;
    }
    //! Each connection meets the room in a session of its own.
    std::unique_ptr<Transport> makeTransport()
    {
        auto owned = std::make_unique<MemoryTransport>(clock);
        net = owned.get();
        QObject::connect(net, &MemoryTransport::frameSent, &context, [this](const QByteArray &frame) {
            if (device)
                device->receive(frame);
        });
        QObject::connect(net, &Transport::opened, &context, [this] {
            device = std::make_unique<SimulatedSession>(room, faults, WireProfile(), clock);
            QObject::connect(device.get(), &SimulatedSession::frame, net, &MemoryTransport::deliver);
            device->open();
        });
        return owned;
    }
    void cut(Link::Reason reason)
    {
        net->opening = MemoryTransport::Opening::Refused;
        net->refusal = reason;
        net->drop();
    }
    void mend() { net->opening = MemoryTransport::Opening::LetIn; }
    QList<Kind> kinds() const
    {
        QList<Kind> kinds;
        for (const Alarm &alarm : alarms.of(id))
            kinds.append(alarm.kind);
        return kinds;
    }
    //! Lets time pass until alarms are as wanted; how long that took, \a most at most.
    std::chrono::seconds until(const QList<Kind> &wanted, std::chrono::seconds most)
    {
        std::chrono::seconds passed {0};
        while (kinds() != wanted && passed < most) {
            clock.advance(1s);
            ++passed;
        }
        return passed;
    }

    QObject context;
    ManualClock clock;
    QRandomGenerator random {1};
    Faults faults;
    SimulatedRoom room;
    std::unique_ptr<SimulatedSession> device;
    MemoryTransport *net = nullptr;
    Alarms alarms {clock};
    QList<std::pair<Kind, QDateTime>> raised;
    FleetSession session {setup(), makeTransport(), clock, random};
};

} // namespace

//! Alarms of a simulated room, from what goes wrong to what was mended.
class TestAlarmsOfRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkKilled();
    void passwordChanged();
    void joinThatNeverGetsIn();
    void answersThatBecomeSlow();
    void meetingOverItsEnd();
};

void TestAlarmsOfRooms::linkKilled()
{
    World world(scenario());
    QVERIFY(world.session.state().isReady());
    world.clock.advance(1min);
    world.cut(Link::Reason::ConnectionRefused);
    const auto after = world.until({Kind::LinkLost}, 5min);
    QVERIFY2(after >= 60s && after <= 61s, qPrintable(QString::number(after.count())));
    QCOMPARE(world.alarms.of(id).constFirst().reason, Link::Reason::ConnectionRefused);
    world.mend();
    const auto mended = world.until({}, 5min);
    QVERIFY2(mended <= 30s + AlarmRules::steady + 2s, qPrintable(QString::number(mended.count())));
    QCOMPARE(world.raised.size(), 1);
}

void TestAlarmsOfRooms::passwordChanged()
{
    World world(scenario());
    world.cut(Link::Reason::WrongPassword);
    // A session that was let in before takes a minute to believe it.
    QVERIFY(world.until({Kind::NotLetIn}, 5min) < 3min);
    world.mend();
    world.session.client().retryNow();
    QVERIFY(world.until({}, 5min) <= AlarmRules::steady + 2s);
}

void TestAlarmsOfRooms::joinThatNeverGetsIn()
{
    Scenario slow = scenario();
    slow.pace.join = {600'000, 600'000};
    World world(slow);
    world.session.ask(1, JoinMeeting {u"452871906"_s, {}});
    const auto after = world.until({Kind::LongJoin}, 5min);
    QVERIFY2(after >= 60s && after <= 63s, qPrintable(QString::number(after.count())));
    world.until({}, 15min); // in at last
    QCOMPARE(world.session.state().stage, Room::Stage::InMeeting);
    QVERIFY(world.kinds().isEmpty());
}

void TestAlarmsOfRooms::answersThatBecomeSlow()
{
    World world(scenario());
    world.faults.set(Fault::Slow, 200);
    world.clock.advance(1h);
    QVERIFY(world.raised.isEmpty());
    const int usual = world.session.state().usualP95Ms;
    QVERIFY2(usual >= 200 && usual <= 240, qPrintable(QString::number(usual)));
    world.faults.set(Fault::Slow, 1200);
    QVERIFY(world.until({Kind::SlowAnswers}, 10min) <= 5min);
    QVERIFY(world.alarms.of(id).constFirst().recentMs >= 1200);
    world.clock.advance(3h);
    QCOMPARE(world.kinds(), QList<Kind> {Kind::SlowAnswers}); // nobody gets used to it
    QCOMPARE(world.alarms.of(id).constFirst().count, 1);
    world.faults.clear();
    QVERIFY(world.until({}, 10min) <= 6min);
    QCOMPARE(world.raised.size(), 1);
}

void TestAlarmsOfRooms::meetingOverItsEnd()
{
    World world(scenario());
    world.session.ask(1, JoinMeeting {u"452871906"_s, {}});
    world.clock.advance(5s);
    const RoomSummary state = world.session.state();
    QCOMPARE(state.stage, Room::Stage::InMeeting);
    QCOMPARE(state.nextTitle, u"Second"_s);
    QVERIFY(world.until({Kind::Overrun}, 1h) < 1h);
    QCOMPARE(world.raised.constFirst().second, state.endTime); // to the second
    QCOMPARE(world.alarms.of(id).constFirst().nextTitle, u"Second"_s);
    world.clock.advance(10min);
    QCOMPARE(world.kinds(), QList<Kind> {Kind::Overrun}); // the next one has begun
    world.session.ask(2, LeaveMeeting {});
    QVERIFY(world.until({}, 1min) <= AlarmRules::steady + 2s);
    QCOMPARE(world.raised.size(), 1);
}

QTEST_GUILESS_MAIN(TestAlarmsOfRooms)
#include "tst_alarms.moc"
