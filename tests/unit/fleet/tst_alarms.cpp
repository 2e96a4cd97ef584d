// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Alarm::Kind;

namespace {

//! Alarms and what they tell.
struct World
{
    explicit World(int rooms = 3)
    {
        QObject::connect(&alarms, &Alarms::raised, &alarms, [this](const QList<Alarm> &those) {
            raised += those;
            ++raisings;
        });
        QObject::connect(&alarms, &Alarms::acknowledged, &alarms,
                         [this](const QList<Alarm> &those) { acknowledged += those; });
        QObject::connect(&alarms, &Alarms::changed, &alarms,
                         [this](const QList<RoomAlarms> &rooms) { changed += rooms.size(); });
        alarms.setRooms(States::entries(rooms));
    }
    //! The room \a state, as it is now, is told.
    void tell(RoomSummary state)
    {
        const qint64 later = States::now().secsTo(clock.wallTime());
        for (QDateTime *time : {&state.downSince, &state.since, &state.asOf}) {
            if (time->isValid())
                *time = time->addSecs(later);
        }
        alarms.apply({state});
    }
    Alarm first() const { return alarms.all().value(0); }

    ManualClock clock;
    Alarms alarms {clock};
    QList<Alarm> raised;
    int raisings = 0;
    QList<Alarm> acknowledged;
    qsizetype changed = 0;
};

const QString room0 = QStringLiteral("0000");
const QString room1 = QStringLiteral("0001");

} // namespace

//! How alarms come, stay and go.
class TestAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesInTimeByItself();
    void clearsWhenItIsOver();
    void comesAndGoesAsOne();
    void isTheSameForFiveMinutes();
    void staysAcknowledged();
    void silencesARoom();
    void silencesAKind();
    void silencesTheLonger();
    void silencesManyAtOnce();
    void silencesSurvive();
    void careSurvives();
    void careEndsWithItsAlarm();
    void ordersTheWorstFirst();
    void losesASiteAtOnce();
    void restsWithAThousandRooms();
    void forgetsRooms();
    void keepsAShortHistory();
    void keepsTheWordsUpToDate();
};

void TestAlarms::raisesInTimeByItself()
{
    World world;
    world.tell(States::lost(room0, 0));
    world.clock.advance(59s);
    QVERIFY(world.raised.isEmpty());
    QCOMPARE(world.alarms.loud(), 0);
    world.clock.advance(1s);
    QCOMPARE(world.raised.size(), 1);
    QCOMPARE(world.raised.constFirst().kind, Kind::LinkLost);
    QCOMPARE(world.raised.constFirst().since, States::now());
    QCOMPARE(world.raised.constFirst().raisedAt, States::now().addSecs(60));
    QCOMPARE(world.alarms.loud(), 1);
    QCOMPARE(world.alarms.of(room0).size(), 1);
    QVERIFY(world.alarms.of(room1).isEmpty());
    world.clock.advance(1h);
    QCOMPARE(world.raised.size(), 1);
    QCOMPARE(world.clock.timers(), size_t(0)); // nothing more to come
}

void TestAlarms::clearsWhenItIsOver()
{
    World world;
    world.tell(States::lockedOut(room0));
    QCOMPARE(world.alarms.loud(), 1);
    world.clock.advance(5min);
    world.tell(States::idle(room0));
    QVERIFY(world.first().pausedAt.isValid());
    world.clock.advance(9s);
    QVERIFY(world.alarms.cleared().isEmpty());
    world.clock.advance(1s);
    QVERIFY(world.alarms.all().isEmpty());
    QCOMPARE(world.alarms.loud(), 0);
    QCOMPARE(world.alarms.cleared().size(), 1);
    QCOMPARE(world.alarms.cleared().constFirst().clearedAt, States::now().addSecs(310));
    QCOMPARE(world.clock.timers(), size_t(0));
}

void TestAlarms::comesAndGoesAsOne()
{
    World world;
    for (int round = 0; round < 20; ++round) {
        world.tell(States::lockedOut(room0));
        world.clock.advance(3s);
        world.tell(States::idle(room0));
        world.clock.advance(4s);
    }
    QCOMPARE(world.raised.size(), 1);
    QVERIFY(world.alarms.cleared().isEmpty());
    QCOMPARE(world.alarms.all().size(), 1);
    QCOMPARE(world.first().count, 20);
    world.clock.advance(10s);
    QCOMPARE(world.alarms.cleared().size(), 1);
}

void TestAlarms::isTheSameForFiveMinutes()
{
    World world;
    const auto comeAndGo = [&world] {
        world.tell(States::lockedOut(room0));
        world.clock.advance(1s);
        world.tell(States::idle(room0));
        world.clock.advance(10s);
        QVERIFY(world.alarms.all().isEmpty());
    };
    comeAndGo();
    world.clock.advance(4min);
    comeAndGo();
    QCOMPARE(world.raised.size(), 1); // nobody is told again
    QCOMPARE(world.alarms.cleared().size(), 1);
    QCOMPARE(world.alarms.cleared().constFirst().count, 2);
    world.clock.advance(5min);
    comeAndGo();
    QCOMPARE(world.raised.size(), 2);
    QCOMPARE(world.alarms.cleared().size(), 2);
    QVERIFY(world.raised.at(0).serial != world.raised.at(1).serial);
}

void TestAlarms::staysAcknowledged()
{
    World world;
    world.tell(States::lost(room0, 60));
    world.tell(States::lockedOut(room1));
    QSignalSpy loud(&world.alarms, &Alarms::loudChanged);
    world.alarms.acknowledge({world.alarms.of(room0).constFirst().serial, 99}, u"Li"_s);
    QCOMPARE(world.alarms.loud(), 1);
    QCOMPARE(loud.size(), 1);
    QCOMPARE(world.acknowledged.size(), 1);
    QCOMPARE(world.acknowledged.constFirst().acknowledgedBy, u"Li"_s);
    QCOMPARE(world.acknowledged.constFirst().acknowledgedAt, world.clock.wallTime());
    world.alarms.acknowledge(world.alarms.serialsOf({room0}), u"Wu"_s); // the first one counts
    QCOMPARE(world.acknowledged.size(), 1);
    world.clock.advance(1h);
    world.tell(States::lost(room0, 3660));
    QVERIFY(world.alarms.of(room0).constFirst().isAcknowledged());
    world.tell(States::idle(room0));
    world.clock.advance(5s);
    world.tell(States::lost(room0, 0)); // flapping
    QVERIFY(world.alarms.of(room0).constFirst().isAcknowledged());
    QCOMPARE(world.alarms.of(room0).constFirst().count, 2);
    world.tell(States::idle(room0));
    world.clock.advance(10min);
    world.tell(States::lost(room0, 60));
    QVERIFY(!world.alarms.of(room0).constFirst().isAcknowledged()); // that is another one
    QCOMPARE(world.alarms.loud(), 2);
}

void TestAlarms::silencesARoom()
{
    World world;
    world.tell(States::lost(room0, 60));
    world.tell(States::lost(room1, 60));
    QCOMPARE(world.raised.size(), 2);
    world.alarms.silence({room0, std::nullopt, world.clock.wallTime().addSecs(900)});
    QCOMPARE(world.alarms.loud(), 1);
    QCOMPARE(world.alarms.of(room0).constFirst().silencedUntil, States::now().addSecs(900));
    QCOMPARE(world.alarms.all().size(), 2); // it is still shown
    world.clock.advance(899s);
    QCOMPARE(world.alarms.loud(), 1);
    world.clock.advance(1s);
    QCOMPARE(world.alarms.loud(), 2);
    QCOMPARE(world.raised.size(), 3); // it wants to be heard again
    QCOMPARE(world.raised.constLast().room, room0);
    QVERIFY(world.alarms.silences().isEmpty());
}

void TestAlarms::silencesAKind()
{
    World world;
    world.alarms.silence({{}, Kind::LongJoin, world.clock.wallTime().addSecs(3600)});
    world.tell(States::joining(room0, 60));
    world.tell(States::lost(room1, 60));
    QCOMPARE(world.raised.size(), 1);
    QCOMPARE(world.raised.constFirst().room, room1);
    QVERIFY(world.alarms.of(room0).constFirst().isSilenced());
    world.alarms.silence({{}, Kind::LongJoin, world.clock.wallTime()}); // ends it
    QVERIFY(world.alarms.silences().isEmpty());
    QCOMPARE(world.alarms.loud(), 2);
}

void TestAlarms::silencesTheLonger()
{
    World world;
    world.tell(States::lost(room0, 60));
    const QDateTime now = world.clock.wallTime();
    world.alarms.silence({room0, std::nullopt, now.addSecs(900)});
    world.alarms.silence({{}, Kind::LinkLost, now.addSecs(3600)});
    QCOMPARE(world.first().silencedUntil, now.addSecs(3600));
    world.clock.advance(15min);
    QVERIFY(!world.first().isLoud());
    QCOMPARE(world.alarms.silences().size(), 1);
    world.clock.advance(45min);
    QVERIFY(world.first().isLoud());
}

void TestAlarms::silencesManyAtOnce()
{
    World world;
    const QDateTime soon = world.clock.wallTime().addSecs(900);
    const QDateTime later = world.clock.wallTime().addSecs(3600);
    world.alarms.silence({room0, std::nullopt, soon});
    world.alarms.silence({room0, Kind::LinkLost, soon});
    QSignalSpy changed(&world.alarms, &Alarms::silencesChanged);
    QList<AlarmSilence> silences;
    for (int i = 0; i < 1000; ++i)
        silences.append({i == 0 ? room0 : QString::number(i), std::nullopt, later});
    silences.append({u"7"_s, std::nullopt, soon});
    world.alarms.silence(silences);
    QCOMPARE(changed.size(), 1);
    const QList<AlarmSilence> &kept = world.alarms.silences();
    QCOMPARE(kept.size(), 1001);
    QVERIFY(kept.contains({room0, Kind::LinkLost, soon})); // that is about something else
    QVERIFY(kept.contains({room0, std::nullopt, later}));
    QVERIFY(kept.contains({u"7"_s, std::nullopt, soon})); // the last one counts
}

//! A program that starts anew takes over what was kept; what is over by then is over.
void TestAlarms::silencesSurvive()
{
    const QList<AlarmSilence> silences {{room0, std::nullopt, States::now().addSecs(60)},
                                        {room1, Kind::NotLetIn, States::now().addSecs(900)},
                                        {{}, Kind::SlowAnswers, States::now().addSecs(-1)}};
    const QList<AlarmSilence> kept = AlarmSilence::fromJson(AlarmSilence::toJson(silences));
    QCOMPARE(kept, silences);
    World world;
    world.alarms.setSilences(kept);
    QCOMPARE(world.alarms.silences().size(), 2);
    world.tell(States::lockedOut(room1));
    QVERIFY(world.first().isSilenced());
    const QJsonArray nonsense {
        QJsonObject {{u"room"_s, u"a"_s}}, 5, QJsonObject {{u"until"_s, u"2027-01-01T00:00:00Z"_s}},
        QJsonObject {
            {u"kind"_s, u"later version's"_s}, {u"room"_s, u"a"_s}, {u"until"_s, u"2027-01-01T00:00:00Z"_s}}};
    QVERIFY(AlarmSilence::fromJson(nonsense).isEmpty());
}

void TestAlarms::careSurvives()
{
    QList<AlarmAcknowledgement> kept;
    {
        World world;
        world.tell(States::lost(room0, 0));
        world.tell(States::lockedOut(room1));
        world.clock.advance(1min);
        world.alarms.acknowledge(world.alarms.serialsOf({room0}), u"Li"_s);
        kept = AlarmAcknowledgement::fromJson(AlarmAcknowledgement::toJson(world.alarms.acknowledgements()));
        QCOMPARE(kept,
                 (QList<AlarmAcknowledgement> {{room0, Kind::LinkLost, u"Li"_s, States::now().addSecs(60)}}));
    }
    // A program that was started again never reached the room.
    RoomSummary unreached = States::lost(room0, 0);
    unreached.asOf = {};
    struct Case
    {
        std::chrono::seconds away; // after the beginning of the first run
        std::chrono::seconds later; // that the room is heard of
        int loud; // alarms
    };
    for (const Case &each : {Case {2min, 0s, 1}, Case {2min, 5min, 2}, Case {25h, 0s, 2}}) {
        World world;
        world.clock.advance(each.away);
        world.alarms.setAcknowledgements(kept);
        world.clock.advance(each.later);
        world.tell(unreached);
        world.tell(States::lockedOut(room1));
        world.clock.advance(1min);
        QCOMPARE(world.alarms.all().size(), 2);
        QCOMPARE(world.alarms.loud(), each.loud);
        QCOMPARE(world.raised.size(), each.loud);
        QCOMPARE(world.alarms.of(room0).constFirst().acknowledgedBy, each.loud == 1 ? u"Li"_s : QString());
        QCOMPARE(world.alarms.acknowledgements().size(), each.loud == 1 ? 1 : 0);
    }
}

void TestAlarms::careEndsWithItsAlarm()
{
    World world;
    QSignalSpy changes(&world.alarms, &Alarms::acknowledgementsChanged);
    world.tell(States::lockedOut(room0));
    QCOMPARE(changes.size(), 0);
    world.alarms.acknowledge(world.alarms.serialsOf({room0}), u"Li"_s);
    QCOMPARE(changes.size(), 1);
    world.tell(States::idle(room0));
    world.clock.advance(10s);
    QCOMPARE(changes.size(), 2);
    QVERIFY(world.alarms.acknowledgements().isEmpty());
    world.tell(States::lockedOut(room0)); // it is still the same
    QCOMPARE(changes.size(), 3);
    QCOMPARE(world.alarms.acknowledgements().size(), 1);
    world.alarms.setRooms({});
    QCOMPARE(changes.size(), 4);
}

void TestAlarms::ordersTheWorstFirst()
{
    World world(5);
    world.tell(States::joining(u"0000"_s, 60));
    world.tell(States::answering(u"0001"_s, 900, 100));
    world.tell(States::lost(u"0002"_s, 60));
    world.clock.advance(1s);
    world.tell(States::lockedOut(u"0003"_s));
    QStringList order;
    for (const Alarm &alarm : world.alarms.all())
        order.append(alarm.room);
    QCOMPARE(order, QStringList({u"0003"_s, u"0002"_s, u"0000"_s, u"0001"_s}));
    // Two of one room.
    RoomSummary both = States::ending(u"0004"_s, -60, 60);
    both.recentP95Ms = 900;
    both.usualP95Ms = 100;
    world.tell(both);
    QCOMPARE(world.alarms.of(u"0004"_s).size(), 2);
    QCOMPARE(world.alarms.of(u"0004"_s).constFirst().kind, Kind::Overrun);
}

void TestAlarms::losesASiteAtOnce()
{
    World world(1000);
    QList<RoomSummary> states;
    for (const RoomEntry &room : States::entries(200))
        states.append(States::lost(room.id, 0));
    world.alarms.apply(states);
    world.changed = 0;
    world.clock.advance(60s);
    QCOMPARE(world.raised.size(), 200);
    QCOMPARE(world.raisings, 1); // told together
    QCOMPARE(world.changed, 200);
    QCOMPARE(world.alarms.loud(), 200);
}

//! A thousand rooms that are well cost nothing, and those with meetings one look when the first is due.
void TestAlarms::restsWithAThousandRooms()
{
    World world(1000);
    QList<RoomSummary> states;
    for (const RoomEntry &room : States::entries(1000))
        states.append(States::inMeeting(room.id));
    world.alarms.apply(states);
    QCOMPARE(world.clock.timers(), size_t(0));
    for (RoomSummary &state : states) {
        state.endTime = States::now().addSecs(1800);
        state.nextBegin = States::now().addSecs(1800);
    }
    world.alarms.apply(states);
    QCOMPARE(world.clock.timers(), size_t(1));
    world.clock.advance(1799s);
    QCOMPARE(world.changed, 0);
    world.clock.advance(1s);
    QCOMPARE(world.alarms.loud(), 1000);
}

void TestAlarms::forgetsRooms()
{
    World world;
    world.tell(States::lockedOut(room0));
    world.tell(States::lockedOut(room1));
    QSignalSpy loud(&world.alarms, &Alarms::loudChanged);
    world.alarms.setRooms({States::entry(room1)});
    QCOMPARE(world.alarms.all().size(), 1);
    QCOMPARE(world.alarms.loud(), 1);
    QCOMPARE(loud.size(), 1);
    world.tell(States::lockedOut(room0)); // a stranger
    QCOMPARE(world.alarms.all().size(), 1);
    world.tell(States::idle(room1));
    world.clock.advance(10s);
    QCOMPARE(world.alarms.cleared().size(), 1);
    world.alarms.setRooms({});
    QVERIFY(world.alarms.cleared().isEmpty());
}

void TestAlarms::keepsAShortHistory()
{
    World world(1000);
    QList<RoomSummary> states;
    QList<RoomSummary> well;
    for (const RoomEntry &room : States::entries(1000)) {
        states.append(States::lockedOut(room.id));
        well.append(States::idle(room.id));
    }
    world.alarms.apply(states);
    world.alarms.apply(well);
    world.clock.advance(10s);
    QVERIFY(world.alarms.all().isEmpty());
    QCOMPARE(world.alarms.cleared().size(), Alarms::mostCleared);
}

void TestAlarms::keepsTheWordsUpToDate()
{
    World world;
    world.tell(States::lost(room0, 60));
    const quint64 serial = world.first().serial;
    world.changed = 0;
    world.tell(States::lost(room0, 60));
    QCOMPARE(world.changed, 0);
    RoomSummary state = States::lost(room0, 60);
    state.reason = Link::Reason::ConnectionRefused;
    world.tell(state);
    QCOMPARE(world.changed, 1);
    QCOMPARE(world.first().reason, Link::Reason::ConnectionRefused);
    QCOMPARE(world.first().serial, serial);
    QCOMPARE(world.raised.size(), 1);
}

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
