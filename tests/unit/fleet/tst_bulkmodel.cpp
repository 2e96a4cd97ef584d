// SPDX-License-Identifier: Apache-2.0
#include "fakeasker.h"
#include "fleet/bulkmodel.h"
#include "fleet/bulkrun.h"
#include "fleet/bulkwords.h"
#include "states.h"
#include "support/manualclock.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Step = BulkItem::Step;
using Told = AskProgress::Step;

//! The rows of an action on many rooms, and what of them is shown.
class TestBulkModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsPlanAndRun();
    void tellsChangedRowsOnly();
    void filtersAndSorts();
    void hasWordsForAll();
    void keepsPasswordsToItself();

private:
    struct World
    {
        World()
        {
            const QList<RoomEntry> entries {States::entry(u"a"_s, u"Lake"_s), States::entry(u"b"_s, u"Bay"_s),
                                            States::entry(u"c"_s, u"Hill"_s),
                                            States::entry(u"d"_s, u"Shore"_s)};
            fleet.setRooms(entries);
            fleet.apply({States::inMeeting(u"a"_s), States::idle(u"b"_s), States::inMeeting(u"c"_s),
                         States::inMeeting(u"d"_s)});
            model.setItems(&plan);
        }
        void start()
        {
            run.emplace(std::get<ConfirmedPlan>(*plan.confirm()), fleet, asker, clock);
            model.setItems(&*run);
            clock.advance(1s);
        }
        QStringList shown() const
        {
            QStringList ids;
            for (int row = 0; row < filter.rowCount(); ++row)
                ids.append(filter.index(row, 0).data(BulkModel::RoomIdRole).toString());
            return ids;
        }
        QString text(int row, int column) const { return model.index(row, column).data().toString(); }

        ManualClock clock;
        FleetModel fleet {clock};
        BulkPlan plan {fleet, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, LeaveMeeting {}};
        FakeAsker asker {clock};
        std::optional<BulkRun> run;
        BulkModel model;
        QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        BulkFilter filter {model};
        QAbstractItemModelTester filterTester {&filter,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest};
    };
};

void TestBulkModel::showsPlanAndRun()
{
    World world;
    QCOMPARE(world.model.rowCount(), 4);
    QCOMPARE(world.text(0, BulkModel::Name), u"Lake"_s);
    QCOMPARE(world.text(0, BulkModel::Step), u"Will act"_s);
    QVERIFY(world.text(1, BulkModel::Detail).contains(u"not in a meeting"_s));
    world.start();
    world.asker.tell(u"a"_s, Told::Refused);
    QCOMPARE(world.text(0, BulkModel::Step), u"Refused"_s);
    QVERIFY(world.text(0, BulkModel::Detail).contains(u"10004"_s));
    const QString spoken = world.model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"Lake"_s) && spoken.contains(u"Refused"_s));
    world.model.setItems(nullptr);
    QCOMPARE(world.model.rowCount(), 0);
}

void TestBulkModel::tellsChangedRowsOnly()
{
    World world;
    world.start();
    QSignalSpy changes(&world.model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
    world.asker.tell(u"c"_s, Told::Confirmed);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().at(0).toModelIndex().row(), 2);
    QCOMPARE(changes.constFirst().at(1).toModelIndex().row(), 2);
    QCOMPARE(resets.size(), 0);
}

void TestBulkModel::filtersAndSorts()
{
    World world;
    QCOMPARE(world.shown(), QStringList({u"a"_s, u"c"_s, u"d"_s, u"b"_s}));
    world.filter.setSteps(1 << int(Step::Skipped));
    QCOMPARE(world.shown(), QStringList {u"b"_s});
    world.filter.setSteps(0);
    world.filter.setSearch(u"  SHO "_s);
    QCOMPARE(world.shown(), QStringList {u"d"_s});
    world.filter.setSearch(u"skipped bay"_s);
    QCOMPARE(world.shown(), QStringList {u"b"_s});
    world.filter.setSearch({});
    world.start();
    world.asker.tell(u"a"_s, Told::Confirmed);
    world.asker.tell(u"d"_s, Told::Refused);
    QCOMPARE(world.shown(), QStringList({u"d"_s, u"c"_s, u"a"_s, u"b"_s})); // what needs a person is first
}

void TestBulkModel::hasWordsForAll()
{
    const OperatorAction actions[] = {StartMeeting {},
                                      StartMeeting {Meeting::StartType::Personal},
                                      JoinMeeting {u"452871906"_s, {}},
                                      DissolveMeeting {},
                                      LeaveMeeting {},
                                      LeaveWaitingRoom {},
                                      SwitchLayout {.layout = Meeting::Layout::Grid},
                                      MuteMicrophone {},
                                      CloseCamera {},
                                      SetSpeakerVolume {40},
                                      StopShare {}};
    QSet<QString> titles;
    for (const OperatorAction &action : actions) {
        titles.insert(BulkWords::title(action));
        QVERIFY(BulkWords::command(action, 12).contains(u"12"_s));
    }
    QCOMPARE(titles.size(), qsizetype(std::size(actions)));
    QSet<QString> steps;
    for (int step = 0; step < BulkItem::steps; ++step)
        steps.insert(BulkWords::step(Step(step)));
    QCOMPARE(steps.size(), BulkItem::steps);
}

void TestBulkModel::keepsPasswordsToItself()
{
    World world;
    const OperatorAction join = JoinMeeting {u"452871906"_s, u"canary"_s};
    BulkPlan plan(world.fleet, {u"a"_s, u"b"_s}, join);
    world.model.setItems(&plan);
    QString all = BulkWords::title(join) + BulkWords::command(join, 2);
    for (int row = 0; row < world.model.rowCount(); ++row) {
        for (int column = 0; column < BulkModel::ColumnCount; ++column)
            all += world.text(row, column);
        all += world.model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    QVERIFY(all.contains(u"452 871 906"_s));
    QVERIFY(!all.contains(u"canary"_s));
    world.model.setItems(nullptr);
}

QTEST_GUILESS_MAIN(TestBulkModel)
#include "tst_bulkmodel.moc"
