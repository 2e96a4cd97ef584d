// SPDX-License-Identifier: Apache-2.0
#include "../fleet/alarmstates.h"
#include "console/alarmherald.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class FakeNotifier : public Notifier
{
public:
    void show(const Notification &notification) override { shown.append(notification); }
    void close() override { ++closed; }
    State state() const override { return State::Works; }

    QList<Notification> shown;
    int closed = 0;
};

struct World
{
    World()
    {
        herald.setNotifies(true);
        setRooms(400);
    }
    void setRooms(int count)
    {
        QList<RoomEntry> rooms = States::entries(count);
        for (RoomEntry &room : rooms) {
            room.name = u"Room "_s + room.id;
            room.place = room.id < u"0200"_s ? u"Songshan"_s : u"Bay"_s;
        }
        model.setRooms(rooms);
        alarms.setRooms(rooms);
    }
    void lose(int first, int count)
    {
        QList<RoomSummary> states;
        for (const RoomEntry &room : States::entries(400).mid(first, count))
            states.append(States::lost(room.id, 60));
        alarms.apply(states);
    }

    ManualClock clock;
    Alarms alarms {clock};
    FleetModel model {clock};
    FakeNotifier notifier;
    AlarmHerald herald {alarms, model, notifier, clock};
};

} // namespace

//! When the operator is called, and what is said.
class TestAlarmHerald : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void cleanup() { m_world.reset(); }

    void tellsOne();
    void tellsASiteAsOne();
    void tellsThoseThatComeLaterInTheSamePlace();
    void tellsKinds();
    void isHeardOnce();
    void goesWhenSomebodyLooksAfterIt();
    void doesNotTellWhatIsOverAtOnce();
    void isSilentWhenToldSo();
    void leavesSilencedOnesAlone();
    void isCalmAboutFlapping();
    void tellsLaterOnesAfresh();
    void cutsLongNames();

private:
    std::unique_ptr<World> m_world;
};

void TestAlarmHerald::tellsOne()
{
    World &world = *m_world;
    world.lose(7, 1);
    QVERIFY(world.notifier.shown.isEmpty());
    world.clock.advance(2s);
    QCOMPARE(world.notifier.shown.size(), 1);
    const Notification &shown = world.notifier.shown.constFirst();
    QCOMPARE(shown.title, u"Room 0007: Connection lost"_s);
    QVERIFY(!shown.body.isEmpty());
    QCOMPARE(shown.severity, Alarm::Severity::Critical);
    QVERIFY(!shown.sounds);
    world.clock.advance(1h);
    QCOMPARE(world.notifier.shown.size(), 1);
}

void TestAlarmHerald::tellsASiteAsOne()
{
    World &world = *m_world;
    world.lose(0, 200);
    world.clock.advance(1h);
    QCOMPARE(world.notifier.shown.size(), 1);
    QVERIFY2(world.notifier.shown.constFirst().title.startsWith(u"Songshan: 200 room"_s),
             qPrintable(world.notifier.shown.constFirst().title));
    QCOMPARE(world.notifier.shown.constFirst().body, u"Connection lost: 200"_s);
}

//! Not every room of a site is missed in the same moment.
void TestAlarmHerald::tellsThoseThatComeLaterInTheSamePlace()
{
    World &world = *m_world;
    world.herald.setSounds(true);
    for (int first = 0; first < 200; first += 5) { // 40 seconds
        world.lose(first, 5);
        world.clock.advance(1s);
    }
    world.clock.advance(1min);
    QVERIFY2(world.notifier.shown.size() <= 4, qPrintable(QString::number(world.notifier.shown.size())));
    QVERIFY(world.notifier.shown.constLast().title.startsWith(u"Songshan: 200 room"_s));
    for (qsizetype i = 0; i < world.notifier.shown.size(); ++i)
        QCOMPARE(world.notifier.shown.at(i).sounds, i == 0);
}

void TestAlarmHerald::tellsKinds()
{
    World &world = *m_world;
    world.lose(150, 100);
    world.alarms.apply({States::joining(u"0001"_s, 60), States::answering(u"0002"_s, 900, 100)});
    world.clock.advance(2s);
    QCOMPARE(world.notifier.shown.size(), 1);
    QVERIFY(world.notifier.shown.constFirst().title.startsWith(u"102 room"_s)); // in two places
    QCOMPARE(world.notifier.shown.constFirst().body,
             u"Connection lost: 100\nJoining for long: 1\nSlow answers: 1"_s);
    QCOMPARE(world.notifier.shown.constFirst().severity, Alarm::Severity::Critical);
}

void TestAlarmHerald::isHeardOnce()
{
    World &world = *m_world;
    world.herald.setSounds(true);
    world.lose(0, 1);
    world.clock.advance(2s);
    QVERIFY(world.notifier.shown.constLast().sounds);
    world.lose(1, 1);
    world.clock.advance(15s);
    QCOMPARE(world.notifier.shown.size(), 2);
    QVERIFY(!world.notifier.shown.constLast().sounds);
    world.clock.advance(2min);
    world.lose(2, 1);
    world.clock.advance(2s);
    QVERIFY(world.notifier.shown.constLast().sounds);
}

void TestAlarmHerald::goesWhenSomebodyLooksAfterIt()
{
    World &world = *m_world;
    world.lose(0, 2);
    world.clock.advance(2s);
    world.alarms.acknowledge(world.alarms.serialsOf({u"0000"_s}), u"Li"_s);
    QCOMPARE(world.notifier.closed, 0);
    world.alarms.apply({States::idle(u"0001"_s)});
    world.clock.advance(10s);
    QCOMPARE(world.notifier.closed, 1);
    QCOMPARE(world.notifier.shown.size(), 1);
}

void TestAlarmHerald::doesNotTellWhatIsOverAtOnce()
{
    World &world = *m_world;
    world.lose(0, 1);
    world.alarms.acknowledge(world.alarms.serialsOf({u"0000"_s}), u"Li"_s);
    world.clock.advance(1min);
    QVERIFY(world.notifier.shown.isEmpty());
    QCOMPARE(world.notifier.closed, 0);
}

void TestAlarmHerald::isSilentWhenToldSo()
{
    World &world = *m_world;
    world.lose(0, 1);
    world.clock.advance(2s);
    world.herald.setNotifies(false);
    QCOMPARE(world.notifier.closed, 1);
    world.lose(1, 10);
    world.clock.advance(1h);
    QCOMPARE(world.notifier.shown.size(), 1);
    world.herald.setNotifies(true);
    world.lose(20, 1);
    world.clock.advance(2s);
    QCOMPARE(world.notifier.shown.size(), 2);
    QCOMPARE(world.notifier.shown.constLast().title, u"Room 0020: Connection lost"_s); // that one only
}

void TestAlarmHerald::leavesSilencedOnesAlone()
{
    World &world = *m_world;
    world.alarms.silence({{}, Alarm::Kind::LinkLost, world.clock.wallTime().addSecs(3600)});
    world.lose(0, 10);
    world.clock.advance(59min);
    QVERIFY(world.notifier.shown.isEmpty());
    world.clock.advance(2min);
    QCOMPARE(world.notifier.shown.size(), 1);
    QVERIFY(world.notifier.shown.constFirst().title.startsWith(u"Songshan: 10 room"_s));
}

void TestAlarmHerald::isCalmAboutFlapping()
{
    World &world = *m_world;
    for (int round = 0; round < 100; ++round) {
        world.alarms.apply({States::lockedOut(u"0000"_s)});
        world.clock.advance(3s);
        world.alarms.apply({States::idle(u"0000"_s)});
        world.clock.advance(4s);
    }
    QCOMPARE(world.notifier.shown.size(), 1);
}

void TestAlarmHerald::tellsLaterOnesAfresh()
{
    World &world = *m_world;
    world.lose(0, 100);
    world.clock.advance(1h);
    world.lose(300, 1);
    world.clock.advance(2s);
    QCOMPARE(world.notifier.shown.constLast().title, u"Room 0300: Connection lost"_s);
}

void TestAlarmHerald::cutsLongNames()
{
    World &world = *m_world;
    QList<RoomEntry> rooms {States::entry(u"a"_s, u"<img src=x>\n"_s + QString(5000, u'x'))};
    world.model.setRooms(rooms);
    world.alarms.setRooms(rooms);
    world.alarms.apply({States::lockedOut(u"a"_s)});
    world.clock.advance(2s);
    const QString title = world.notifier.shown.constLast().title;
    QVERIFY(title.size() < 100);
    QVERIFY(title.startsWith(u"<img src=x> x"_s)); // text, whoever shows it
}

QTEST_GUILESS_MAIN(TestAlarmHerald)
#include "tst_alarmherald.moc"
