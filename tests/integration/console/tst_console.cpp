// SPDX-License-Identifier: Apache-2.0
#include "base/filelimit.h"
#include "base/systemclock.h"
#include "consoleprogram.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qheaderview.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {
constexpr int manyRooms = 200;
constexpr int patience = 40'000;
} // namespace

//! The program with many simulated rooms over real connections.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void countsItsRooms();
    void livesWithoutResets();
    void showsWhatBecameOfARequest();

private:
    int shownOf(const QString &search)
    {
        m_program->window().search()->setText(search);
        return m_program->filter().rowCount();
    }

    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<ConsoleProgram> m_program;
};

void TestConsole::initTestCase()
{
    raiseFileLimit();
    m_clock = std::make_unique<SystemClock>();
    m_program = std::make_unique<ConsoleProgram>(*m_clock, QString(), u"/nonexistent/rooms.json"_s,
                                                 [] { return nullptr; });
    m_program->window().resize(1440, 900);
    m_program->window().show();
    m_program->demo({.count = manyRooms, .pace = 20, .trouble = false});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->model().rowCount(), manyRooms, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->fleet()->counters().ready, manyRooms, patience);
}

void TestConsole::cleanupTestCase()
{
    m_program.reset();
    m_clock.reset();
}

void TestConsole::countsItsRooms()
{
    const FleetModel &model = m_program->model();
    int inMeeting = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        inMeeting += model.state(row).stage == Room::Stage::InMeeting;
    ChipBar *chips = m_program->window().chips();
    QCOMPARE(chips->chip(0)->text(), u"All 200"_s);
    QCOMPARE(chips->chip(1)->text(), u"In meeting %1"_s.arg(inMeeting));
    const QString name = model.entry(7).name;
    QVERIFY(shownOf(name) >= 1);
    QCOMPARE(shownOf(u"no room has this"_s), 0);
    QCOMPARE(shownOf({}), manyRooms);
}

void TestConsole::livesWithoutResets()
{
    ConsoleWindow &window = m_program->window();
    window.table()->horizontalHeader()->setSortIndicator(FleetCells::State, Qt::DescendingOrder);
    const QString id = m_program->model().entry(3).id;
    window.select(id);
    const QSignalSpy resets(window.table()->model(), &QAbstractItemModel::modelReset);
    const QSignalSpy layouts(window.table()->model(), &QAbstractItemModel::layoutChanged);
    QSignalSpy changes(window.table()->model(), &QAbstractItemModel::dataChanged);
    const quint64 before = m_program->fleet()->counters().events;
    QTRY_VERIFY_WITH_TIMEOUT(m_program->fleet()->counters().events > before + 100, patience);
    QTRY_VERIFY(changes.size() > 100);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(window.selectedRooms(), QStringList {id});
    QCOMPARE(window.panel()->room(), id);
}

void TestConsole::showsWhatBecameOfARequest()
{
    ConsoleWindow &window = m_program->window();
    m_program->demo({.count = 3, .lives = false, .trouble = false});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->fleet()->counters().ready, 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->model().count(FleetCells::InMeeting), 3, patience);
    window.select(m_program->model().entry(1).id);
    ActionRow *leave = window.panel()->row(AskRows::Leave);
    QTRY_VERIFY(leave->button()->isEnabled());
    QTest::mouseClick(leave->button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(leave->note().contains(u"Confirmed"_s), patience);
    QVERIFY(!leave->button()->isEnabled());
    QTRY_VERIFY(window.panel()->row(AskRows::Start)->button()->isEnabled());
    QTRY_COMPARE(window.chips()->chip(1)->text(), u"In meeting 2"_s);
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
