// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"
#include "fleet/fleetfilter.h"
#include "support/manualclock.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! What of the table is shown, and in which order.
class TestFleetFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void searchesAllTexts_data();
    void searchesAllTexts();
    void choosesKinds();
    void followsChanges();
    void sortsAsPeopleCount();
    void sortsByTimeAndByAlarm();
    void keepsViews();
    void passesOnNoMoreThanTheChange();
    void isInstant();

private:
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_world->filter.rowCount(); ++row)
            ids.append(m_world->filter.index(row, 0).data(FleetModel::RoomIdRole).toString());
        return ids;
    }
    QStringList shownSorted() const
    {
        QStringList ids = shown();
        ids.sort();
        return ids;
    }

    struct World
    {
        ManualClock clock;
        FleetModel model {clock};
        FleetFilter filter {model};
        QAbstractItemModelTester tester {&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QSignalSpy resets {&filter, &QAbstractItemModel::modelReset};
    };
    std::unique_ptr<World> m_world;
};

void TestFleetFilter::init()
{
    m_world = std::make_unique<World>();
    m_world->model.setRooms({States::entry(u"a"_s, u"Lake 3F-12"_s, u"Songshan"_s),
                             States::entry(u"b"_s, u"lake 3F-2"_s, u"Songshan"_s),
                             States::entry(u"c"_s, u"Bay 22F-01"_s, u"滨海"_s),
                             States::entry(u"d"_s, u"Bay 22F-02"_s, u"滨海"_s)});
    RoomSummary joining = States::inMeeting(u"c"_s, u"Design"_s);
    joining.stage = Room::Stage::Joining;
    joining.since = States::now();
    m_world->model.apply(
        {States::inMeeting(u"a"_s), States::idle(u"b"_s), joining, States::lost(u"d"_s, 300)});
    m_world->model.applyAlarms({{u"d"_s, {States::alarm(u"d"_s, Alarm::Kind::LinkLost, 300)}}});
}

void TestFleetFilter::cleanup()
{
    QCOMPARE(m_world->resets.size(), 0);
    m_world.reset();
}

void TestFleetFilter::searchesAllTexts_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString() << u"abcd"_s;
    QTest::newRow("name") << u"LAKE"_s << u"ab"_s;
    QTest::newRow("place") << u"滨海"_s << u"cd"_s;
    QTest::newRow("title") << u"desi"_s << u"c"_s;
    QTest::newRow("code") << u"4528719"_s << u"ac"_s;
    QTest::newRow("state") << u"offline"_s << u"d"_s;
    QTest::newRow("alarm") << u"5 min"_s << u"d"_s;
    QTest::newRow("two words") << u"  songshan   weekly "_s << u"a"_s;
    QTest::newRow("none") << u"weekly design"_s << QString();
}

void TestFleetFilter::searchesAllTexts()
{
    QFETCH(QString, search);
    QFETCH(QString, found);
    m_world->filter.setSearch(search);
    QCOMPARE(shownSorted().join(QString()), found);
}

void TestFleetFilter::choosesKinds()
{
    FleetFilter &filter = m_world->filter;
    filter.setChips(FleetCells::InMeeting);
    QCOMPARE(shown(), QStringList(u"a"_s));
    filter.setChips(FleetCells::InMeeting | FleetCells::Entering);
    QCOMPARE(shownSorted(), QStringList({u"a"_s, u"c"_s}));
    filter.setSearch(u"bay"_s);
    QCOMPARE(shown(), QStringList(u"c"_s));
    filter.setChips(FleetCells::Alarmed);
    QCOMPARE(shown(), QStringList(u"d"_s));
    filter.setChips(0);
    QCOMPARE(shown(), QStringList({u"c"_s, u"d"_s}));
    // The counts are of all rows, whatever is shown.
    QCOMPARE(filter.countAll(), 4);
    QCOMPARE(filter.count(FleetCells::Free), 1);
    QCOMPARE(filter.count(FleetCells::Offline), 1);
}

void TestFleetFilter::followsChanges()
{
    m_world->filter.setChips(FleetCells::Free);
    QCOMPARE(shown(), QStringList(u"b"_s));
    m_world->model.apply({States::idle(u"a"_s)});
    QCOMPARE(shown(), QStringList({u"b"_s, u"a"_s}));
    m_world->model.apply({States::inMeeting(u"b"_s)});
    QCOMPARE(shown(), QStringList(u"a"_s));
    m_world->model.setRooms({States::entry(u"c"_s)});
    QCOMPARE(shown(), QStringList());
}

void TestFleetFilter::sortsAsPeopleCount()
{
    QCOMPARE(shown(), QStringList({u"c"_s, u"d"_s, u"b"_s, u"a"_s}));
    m_world->filter.sort(FleetCells::Name, Qt::DescendingOrder);
    QCOMPARE(shown(), QStringList({u"a"_s, u"b"_s, u"d"_s, u"c"_s}));
}

void TestFleetFilter::sortsByTimeAndByAlarm()
{
    m_world->filter.sort(FleetCells::Duration, Qt::DescendingOrder);
    QCOMPARE(shown().mid(0, 2), QStringList({u"a"_s, u"c"_s})); // 32 min, then 0
    m_world->filter.sort(FleetCells::Alarm, Qt::DescendingOrder);
    QCOMPARE(shown().constFirst(), u"d"_s);
}

void TestFleetFilter::keepsViews()
{
    FleetFilter &filter = m_world->filter;
    QSignalSpy changed(&filter, &FleetFilter::viewChanged);
    const FleetView view {u"Bay"_s, u"bay"_s, FleetCells::Offline | FleetCells::Entering, FleetCells::Name,
                          Qt::DescendingOrder};
    filter.setView(FleetView::fromJson(view.toJson()));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(shown(), QStringList({u"d"_s, u"c"_s}));
    filter.setView(view);
    QCOMPARE(changed.size(), 1);
    filter.setSearch({});
    QCOMPARE(filter.view().name, u"Bay"_s);
    QCOMPARE(filter.view().chips, view.chips);
}

void TestFleetFilter::passesOnNoMoreThanTheChange()
{
    QSignalSpy changed(&m_world->filter, &QAbstractItemModel::dataChanged);
    QSignalSpy laidOut(&m_world->filter, &QAbstractItemModel::layoutChanged);
    m_world->model.apply({States::inMeeting(u"a"_s, u"Other"_s)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().column(), int(FleetCells::Title));
    QCOMPARE(changed.constFirst().at(1).toModelIndex().column(), int(FleetCells::Title));
    QCOMPARE(laidOut.size(), 0);
}

//! Typing in a thousand rooms: a search costs no frame.
void TestFleetFilter::isInstant()
{
    m_world->model.setRooms(States::entries(1000));
    QList<RoomSummary> states;
    for (int row = 0; row < 1000; ++row)
        states.append(States::inMeeting(m_world->model.entry(row).id));
    m_world->model.apply(states);
    QBENCHMARK_ONCE
    {
        for (const QString &typed : {u"0"_s, u"09"_s, u"099"_s, u"0999"_s})
            m_world->filter.setSearch(typed);
    }
    QCOMPARE(shown(), QStringList(u"0999"_s));
}

QTEST_GUILESS_MAIN(TestFleetFilter)
#include "tst_fleetfilter.moc"
