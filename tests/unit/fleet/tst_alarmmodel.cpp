// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"
#include "fleet/alarmmodel.h"
#include "tablewatch.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct World
{
    World() { setRooms(States::entries(1000)); }
    void setRooms(const QList<RoomEntry> &rooms)
    {
        alarms.setRooms(rooms);
        model.setRooms(rooms);
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    QStringList rooms() const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(text(row, AlarmModel::Room));
        return result;
    }

    ManualClock clock;
    Alarms alarms {clock};
    AlarmModel model {alarms, clock};
    TableWatch watch {model};
};

} // namespace

//! The list of alarms, and how little it tells.
class TestAlarmModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { m_world = std::make_unique<World>(); }
    void cleanup()
    {
        QCOMPARE(m_world->watch.upheavals(), 0);
        m_world.reset();
    }

    void saysWhatThereIs();
    void ordersTheWorstAndNewestFirst();
    void tellsOnlyWhatChanged();
    void comesAndGoesInRanges();
    void movesWhatIsOverDown();
    void timePasses();
    void callsRoomsByTheirNames();
    void explains();

private:
    std::unique_ptr<World> m_world;
};

void TestAlarmModel::saysWhatThereIs()
{
    World &world = *m_world;
    world.alarms.apply({States::lost(u"0003"_s, 240), States::lockedOut(u"0001"_s),
                        States::joining(u"0002"_s, 90), States::ending(u"0004"_s, -720, 180),
                        States::answering(u"0005"_s, 1200, 420)});
    const auto line = [&world](int row) {
        QStringList texts;
        for (int column = 0; column < AlarmModel::ColumnCount; ++column)
            texts.append(world.text(row, column));
        return texts.join(u'|');
    };
    QStringList lines;
    for (int row = 0; row < world.model.rowCount(); ++row)
        lines.append(line(row));
    lines.sort();
    QCOMPARE(lines,
             QStringList({u"Critical|0001|Wrong password (16)|< 1 min|New"_s,
                          u"Critical|0003|Connection lost|4 min|New"_s,
                          u"Notice|0005|Answers take 1.20 s, usually 0.42 s|< 1 min|New"_s,
                          u"Warning|0002|Joining, and does not get in|1 min|New"_s,
                          u"Warning|0004|Over its end, next 14:05 Sync|12 min|New"_s}));
    world.alarms.acknowledge(world.alarms.serialsOf({u"0001"_s}), u"Li"_s);
    world.alarms.silence({u"0003"_s, std::nullopt, States::now().addSecs(900)});
    world.alarms.apply({States::idle(u"0002"_s)});
    QStringList states;
    for (int row = 0; row < world.model.rowCount(); ++row)
        states.append(world.text(row, AlarmModel::State));
    states.sort();
    QCOMPARE(states,
             QStringList({u"Acknowledged by Li, 14:02"_s, u"Just ended"_s, u"New"_s, u"New"_s,
                          u"Silenced until 14:17"_s}));
    world.clock.advance(10s);
    QCOMPARE(line(4), u"Warning|0002|Joining, and does not get in|14:02, after 1 min|Over"_s);
}

void TestAlarmModel::ordersTheWorstAndNewestFirst()
{
    World &world = *m_world;
    world.alarms.apply({States::joining(u"0000"_s, 60)});
    world.alarms.apply({States::lost(u"0001"_s, 60)});
    world.clock.advance(1s);
    world.alarms.apply({States::answering(u"0002"_s, 900, 100), States::lockedOut(u"0003"_s)});
    QCOMPARE(world.rooms(), QStringList({u"0003"_s, u"0001"_s, u"0000"_s, u"0002"_s}));
    world.alarms.acknowledge(world.alarms.serialsOf({u"0003"_s}),
                             u"Li"_s); // nothing jumps away from under the pointer
    QCOMPARE(world.rooms().constFirst(), u"0003"_s);
    QVERIFY(world.model.index(0, 0).data(AlarmModel::AcknowledgedRole).toBool());
    QVERIFY(!world.model.index(0, 0).data(AlarmModel::LoudRole).toBool());
}

void TestAlarmModel::tellsOnlyWhatChanged()
{
    World &world = *m_world;
    QList<RoomSummary> states;
    for (const RoomEntry &room : States::entries(1000))
        states.append(States::lockedOut(room.id));
    world.alarms.apply(states);
    QCOMPARE(world.watch.inserted.size(), 1);
    QCOMPARE(world.watch.takeRows(), QStringList());
    const quint64 serial = world.model.alarm(500).serial;
    world.alarms.acknowledge({serial, world.model.alarm(501).serial, world.model.alarm(7).serial}, u"Li"_s);
    QCOMPARE(world.watch.takeRows(), QStringList({u"7-7"_s, u"500-501"_s}));
    world.alarms.apply(states);
    QCOMPARE(world.watch.takeRows(), QStringList());
    QCOMPARE(world.watch.removed.size(), 0);
}

void TestAlarmModel::comesAndGoesInRanges()
{
    World &world = *m_world;
    QList<RoomSummary> lost;
    QList<RoomSummary> well;
    for (const RoomEntry &room : States::entries(200)) {
        lost.append(States::lockedOut(room.id));
        well.append(States::idle(room.id));
    }
    world.alarms.apply({States::lost(u"0500"_s, 60), States::joining(u"0501"_s, 60)});
    world.watch.inserted.clear();
    world.clock.advance(1s);
    world.alarms.apply(lost);
    QCOMPARE(world.watch.inserted.size(), 1); // above both, as one range
    QCOMPARE(world.model.rowCount(), 202);
    world.alarms.apply(well);
    world.clock.advance(10s);
    QCOMPARE(world.watch.removed.size(), 1);
    QCOMPARE(world.model.rowCount(), 202); // they are below now
    QVERIFY(!world.model.index(1, 0).data(AlarmModel::ClearedRole).toBool());
    QVERIFY(world.model.index(2, 0).data(AlarmModel::ClearedRole).toBool());
    world.setRooms({});
    QCOMPARE(world.model.rowCount(), 0);
}

void TestAlarmModel::movesWhatIsOverDown()
{
    World &world = *m_world;
    world.alarms.apply({States::lockedOut(u"0000"_s), States::joining(u"0001"_s, 60)});
    world.alarms.apply({States::idle(u"0000"_s)});
    world.clock.advance(10s);
    QCOMPARE(world.rooms(), QStringList({u"0001"_s, u"0000"_s}));
    world.alarms.apply({States::lockedOut(u"0000"_s)}); // back again
    QCOMPARE(world.rooms(), QStringList({u"0000"_s, u"0001"_s}));
    QVERIFY(world.text(0, AlarmModel::What).endsWith(u"×2"_s));
}

void TestAlarmModel::timePasses()
{
    World &world = *m_world;
    world.clock.advance(1h);
    QCOMPARE(world.clock.timers(), size_t(0)); // a list at rest does nothing
    RoomSummary state = States::lockedOut(u"0000"_s);
    state.downSince = world.clock.wallTime();
    world.alarms.apply({state});
    world.watch.takeRows();
    world.clock.advance(50s);
    QCOMPARE(world.watch.takeRows(), QStringList());
    world.clock.advance(10s);
    QCOMPARE(world.watch.takeRows(), QStringList(u"0-0"_s));
    QCOMPARE(world.text(0, AlarmModel::Age), u"1 min"_s);
    world.alarms.apply({States::idle(u"0000"_s)});
    world.clock.advance(10s);
    QCOMPARE(world.clock.timers(), size_t(0));
}

void TestAlarmModel::callsRoomsByTheirNames()
{
    World &world = *m_world;
    world.setRooms({States::entry(u"a"_s, u"Lake 12"_s)});
    world.alarms.apply({States::lockedOut(u"a"_s)});
    QCOMPARE(world.text(0, AlarmModel::Room), u"Lake 12"_s);
    world.setRooms({States::entry(u"a"_s, u"Lake 13"_s)});
    QCOMPARE(world.watch.takeRows(), QStringList(u"0-0"_s));
    QCOMPARE(world.text(0, AlarmModel::Room), u"Lake 13"_s);
}

void TestAlarmModel::explains()
{
    World &world = *m_world;
    world.alarms.apply({States::lockedOut(u"0001"_s), States::joining(u"0002"_s, 90),
                        States::ending(u"0004"_s, -720, 180), States::answering(u"0005"_s, 1200, 420)});
    QSet<QString> advice;
    for (int row = 0; row < world.model.rowCount(); ++row)
        advice.insert(world.model.index(row, AlarmModel::What).data(Qt::ToolTipRole).toString());
    QCOMPARE(advice.size(), 4);
    QVERIFY(!advice.contains(QString()));
    for (int column = 0; column < AlarmModel::ColumnCount; ++column)
        QVERIFY(!world.model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestAlarmModel)
#include "tst_alarmmodel.moc"
