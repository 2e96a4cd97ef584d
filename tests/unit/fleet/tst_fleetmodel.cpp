// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"
#include "fleet/fleetmodel.h"
#include "tablewatch.h"

#include <QtCore/qtranslator.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct World
{
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }

    ManualClock clock;
    FleetModel model {clock};
    TableWatch watch {model};
    QSignalSpy counts {&model, &FleetModel::countsChanged};
};

} // namespace

//! The table of rooms, and how little it tells.
class TestFleetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void cleanup()
    {
        QCOMPARE(m_world->watch.upheavals(), 0);
        m_world.reset();
    }

    void oneChangeInAThousandRowsIsOneCell();
    void tellsAlikeRowsTogether();
    void tellsNothingWithoutAChange();
    void tellsOfStatesThatNoCellShows();
    void keepsTheTimeOfTheLastTruthQuiet();
    void followsTheListOfRooms();
    void countsKinds();
    void timePassesInRowsThatShowIt();
    void showsAlarms();
    void masksThePassword();
    void ignoresStrangers();
    void explainsAlarms();
    void hasHeaders();
    void speaksAnotherLanguage();

private:
    std::unique_ptr<World> m_world;
};

void TestFleetModel::oneChangeInAThousandRowsIsOneCell()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(1000));
    QList<RoomSummary> states;
    for (int row = 0; row < 1000; ++row)
        states.append(States::inMeeting(world.model.entry(row).id));
    world.model.apply(states);
    world.watch.takeCells();
    world.model.apply({States::inMeeting(u"0500"_s, u"Other"_s)});
    QCOMPARE(world.watch.takeCells(), QStringList(u"500-500:4-4:display,search,sort"_s));
    RoomSummary layout = States::inMeeting(u"0500"_s, u"Other"_s);
    layout.layout = Meeting::Layout::Grid;
    world.model.apply({layout});
    QCOMPARE(world.watch.takeCells(), QStringList(u"500-500:8-8:display,search,sort"_s));
    layout.p95Ms = 510;
    world.model.apply({layout});
    QCOMPARE(world.watch.takeCells(), QStringList(u"500-500:9-9:display,sort"_s));
    QCOMPARE(world.text(500, FleetCells::Response), u"0.51 s"_s);
}

void TestFleetModel::tellsAlikeRowsTogether()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(6));
    QList<RoomSummary> states;
    for (const int row : {4, 0, 1, 2})
        states.append(States::inMeeting(world.model.entry(row).id));
    world.model.apply(states);
    QCOMPARE(world.watch.takeCells(),
             QStringList({u"0-2:2-9:chips,display,link,search,sort,stage"_s,
                          u"4-4:2-9:chips,display,link,search,sort,stage"_s}));
}

void TestFleetModel::tellsNothingWithoutAChange()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(3));
    world.model.apply({States::inMeeting(u"0001"_s)});
    world.watch.takeCells();
    world.counts.clear();
    world.model.apply({States::inMeeting(u"0001"_s)});
    world.model.setRooms(States::entries(3));
    QCOMPARE(world.watch.takeCells(), QStringList());
    QCOMPARE(world.counts.size(), 0);
}

void TestFleetModel::tellsOfStatesThatNoCellShows()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(2));
    RoomSummary state = States::inMeeting(u"0001"_s);
    world.model.apply({state});
    world.watch.takeCells();
    QSignalSpy changed(&world.model, &FleetModel::stateChanged);
    state.microphoneOn = true;
    world.model.apply({state});
    QVERIFY(world.watch.takeCells().isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().constFirst().toString(), u"0001"_s);
    world.model.apply({state});
    QVERIFY(changed.isEmpty());
}

void TestFleetModel::keepsTheTimeOfTheLastTruthQuiet()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(1));
    RoomSummary state = States::idle(u"0000"_s);
    world.model.apply({state});
    world.watch.takeCells();
    state.asOf = States::now().addSecs(15);
    world.model.apply({state});
    QCOMPARE(world.watch.takeCells(), QStringList());
    QCOMPARE(world.model.index(0, 0).data(FleetModel::AsOfRole).toDateTime(), state.asOf);
}

void TestFleetModel::followsTheListOfRooms()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(6));
    QCOMPARE(world.watch.inserted.size(), 1);
    world.model.apply({States::inMeeting(u"0003"_s)});
    world.watch.takeCells();
    QList<RoomEntry> rooms = States::entries(6);
    rooms[3].name = u"Other"_s;
    rooms.remove(4, 1);
    rooms.remove(0, 2);
    rooms.prepend(States::entry(u"new"_s));
    world.model.setRooms(rooms);
    QCOMPARE(world.watch.removed.size(), 2);
    QCOMPARE(world.watch.inserted.size(), 2);
    QCOMPARE(world.watch.takeCells(), QStringList(u"1-1:0-0:display,search,sort"_s));
    QStringList ids;
    for (int row = 0; row < world.model.rowCount(); ++row) {
        ids.append(world.model.entry(row).id);
        QCOMPARE(world.model.rowOf(ids.constLast()), row);
    }
    QCOMPARE(ids, QStringList({u"0002"_s, u"0003"_s, u"0005"_s, u"new"_s}));
    QCOMPARE(world.text(1, FleetCells::Name), u"Other"_s);
    QCOMPARE(world.text(1, FleetCells::Title), u"Weekly"_s); // it keeps its state
    world.model.setRooms({});
    QCOMPARE(world.model.rowCount(), 0);
}

void TestFleetModel::countsKinds()
{
    World &world = *m_world;
    const auto counts = [&world] {
        QList<int> result;
        for (int chip = 0; chip < FleetCells::chipKinds; ++chip)
            result.append(world.model.count(FleetCells::Chip(1 << chip)));
        return result;
    };
    world.model.setRooms(States::entries(5));
    QCOMPARE(world.counts.size(), 1);
    world.model.apply({States::inMeeting(u"0000"_s), States::inMeeting(u"0001"_s), States::idle(u"0002"_s),
                       States::lost(u"0003"_s, 10), States::lockedOut(u"0004"_s)});
    QCOMPARE(counts(), QList<int>({2, 1, 0, 2, 0}));
    QCOMPARE(world.counts.size(), 2);
    world.model.applyAlarms({{u"0004"_s, {States::alarm(u"0004"_s)}}, {u"x"_s, {States::alarm(u"x"_s)}}});
    QCOMPARE(counts(), QList<int>({2, 1, 0, 2, 1}));
    QCOMPARE(world.counts.size(), 3);
    world.model.apply({States::idle(u"0001"_s)});
    QCOMPARE(counts(), QList<int>({1, 2, 0, 2, 1}));
    world.model.setRooms(States::entries(4));
    QCOMPARE(counts(), QList<int>({1, 2, 0, 1, 0}));
    world.model.setRooms({});
    QCOMPARE(counts(), QList<int>({0, 0, 0, 0, 0}));
}

void TestFleetModel::timePassesInRowsThatShowIt()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(4));
    world.model.apply({States::idle(u"0000"_s)});
    world.clock.advance(1h);
    QCOMPARE(world.clock.timers(), size_t(0)); // a table at rest does nothing
    world.model.apply({States::inMeeting(u"0001"_s), States::inMeeting(u"0002"_s)});
    world.watch.takeCells();
    world.clock.advance(3s);
    QCOMPARE(world.watch.takeCells(), QStringList(3, u"1-2:6-6:display"_s));
    QCOMPARE(world.text(1, FleetCells::Duration), u"1:32:17"_s);
    world.model.apply({States::idle(u"0001"_s), States::idle(u"0002"_s)});
    QCOMPARE(world.clock.timers(), size_t(0));
}

void TestFleetModel::showsAlarms()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(2));
    world.model.apply({States::lost(u"0000"_s, 0)});
    world.watch.takeCells();
    world.clock.advance(59s);
    QCOMPARE(world.watch.takeCells(), QStringList());
    Alarm alarm = States::alarm(u"0000"_s);
    world.model.applyAlarms({{u"0000"_s, {alarm}}});
    QCOMPARE(world.watch.takeCells(), QStringList(u"0-0:3-10:chips,display,search,severity,sort,toolTip"_s));
    world.model.applyAlarms({{u"0000"_s, {alarm}}});
    QCOMPARE(world.watch.takeCells(), QStringList());
    world.clock.advance(1s);
    QCOMPARE(world.watch.takeCells(), QStringList(u"0-0:4-10:age,display,search"_s));
    QCOMPARE(world.text(0, FleetCells::Alarm), u"Connection lost, 1 min"_s);
    QCOMPARE(world.model.index(0, 0).data(FleetModel::AgeRole).toInt(), 1);
    QCOMPARE(world.model.count(FleetCells::Alarmed), 1);
    alarm.acknowledgedAt = world.clock.wallTime();
    world.model.applyAlarms({{u"0000"_s, {alarm}}});
    QCOMPARE(world.watch.takeCells(), QStringList(u"0-0:10-10:calm,sort"_s));
    QCOMPARE(world.model.count(FleetCells::Alarmed), 1); // it counts as before
    world.model.applyAlarms({{u"0000"_s, {}}});
    QCOMPARE(world.text(0, FleetCells::Alarm), QString());
    QCOMPARE(world.model.count(FleetCells::Alarmed), 0);
}

void TestFleetModel::masksThePassword()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(1));
    world.model.apply({States::inMeeting(u"0000"_s)});
    QCOMPARE(world.model.index(0, 0).data(FleetModel::MaskedPasswordRole).toString(), QString());
    world.watch.takeCells();
    RoomSummary state = States::inMeeting(u"0000"_s);
    state.hasPassword = true;
    world.model.apply({state});
    QCOMPARE(world.watch.takeCells(), QStringList(u"0-0:5-5:maskedPassword"_s));
    QCOMPARE(world.model.index(0, 0).data(FleetModel::MaskedPasswordRole).toString(), u"••••••"_s);
}

void TestFleetModel::ignoresStrangers()
{
    World &world = *m_world;
    world.model.apply({States::idle(u"x"_s)});
    world.model.setRooms(States::entries(1));
    world.model.apply({States::idle(u"x"_s)});
    QCOMPARE(world.model.rowCount(), 1);
    QCOMPARE(world.watch.takeCells(), QStringList());
}

void TestFleetModel::explainsAlarms()
{
    World &world = *m_world;
    world.model.setRooms(States::entries(2));
    world.model.apply({States::lockedOut(u"0000"_s), States::idle(u"0001"_s)});
    Alarm alarm = States::alarm(u"0000"_s, Alarm::Kind::NotLetIn);
    alarm.reason = Link::Reason::WrongPassword;
    world.model.applyAlarms({{u"0000"_s, {alarm}}});
    const auto tip = [&world](int row, int column) {
        return world.model.index(row, column).data(Qt::ToolTipRole).toString();
    };
    QCOMPARE(tip(0, FleetCells::Alarm), QString::fromUtf8(Link::sentence(Link::Reason::WrongPassword)));
    QCOMPARE(tip(0, FleetCells::Name), QString());
    QCOMPARE(tip(1, FleetCells::Alarm), QString());
}

void TestFleetModel::hasHeaders()
{
    for (int column = 0; column < m_world->model.columnCount(); ++column)
        QVERIFY(!m_world->model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!m_world->model.headerData(99, Qt::Horizontal).isValid());
}

void TestFleetModel::speaksAnotherLanguage()
{
    class Shout : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *text, const char *, int) const override
        {
            return QString::fromUtf8(text).toUpper();
        }
    };
    World &world = *m_world;
    world.model.setRooms(States::entries(2));
    world.model.apply({States::idle(u"0000"_s)});
    world.watch.takeCells();
    QSignalSpy headers(&world.model, &QAbstractItemModel::headerDataChanged);
    Shout shout;
    QCoreApplication::installTranslator(&shout);
    world.model.retranslate();
    QCOMPARE(world.text(0, FleetCells::State), u"FREE"_s);
    QCOMPARE(headers.size(), 1);
    QVERIFY(!world.watch.takeCells().isEmpty());
    QCoreApplication::removeTranslator(&shout);
}

QTEST_GUILESS_MAIN(TestFleetModel)
#include "tst_fleetmodel.moc"
