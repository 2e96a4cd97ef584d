// SPDX-License-Identifier: Apache-2.0
#include "../fleet/alarmstates.h"
#include "console/celldelegate.h"
#include "console/consolewindow.h"
#include "console/viewmenu.h"
#include "support/manualclock.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qheaderview.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! The window over a table of rooms without sessions.
class TestConsoleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsInChips();
    void searchesAtOnce();
    void keepsTheSelectionWhenRowsMove();
    void remembersColumns();
    void keepsViews();
    void forgetsRequestsWithTheirFleet();
    void greysWhatIsStale();
    void goesByKeys();
    void showsKeysInMenus();
    void namesItsParts();

private:
    struct World
    {
        explicit World(const QString &memoryFile)
            : memory(memoryFile)
        {
            model.setRooms({States::entry(u"a"_s, u"Lake 12"_s), States::entry(u"b"_s, u"Lake 2"_s),
                            States::entry(u"c"_s, u"Bay 1"_s), States::entry(u"d"_s, u"Bay 2"_s)});
            RoomSummary waiting = States::inMeeting(u"c"_s, u"Design"_s);
            waiting.stage = Room::Stage::WaitingRoom;
            waiting.statusNumber = 3;
            model.apply(
                {States::inMeeting(u"a"_s), States::idle(u"b"_s), waiting, States::lost(u"d"_s, 300)});
            model.applyAlarms({{u"d"_s, {States::alarm(u"d"_s, Alarm::Kind::LinkLost, 300)}}});
            window.resize(1440, 900);
            window.show();
            window.activateWindow();
        }
        QStringList shown() const
        {
            QStringList ids;
            for (int row = 0; row < filter.rowCount(); ++row)
                ids.append(filter.index(row, 0).data(FleetModel::RoomIdRole).toString());
            return ids;
        }
        ManualClock clock;
        FleetModel model {clock};
        FleetFilter filter {model};
        ConsoleMemory memory;
        ConsoleWindow window {model, filter, memory};
    };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<World> m_world;
};

void TestConsoleWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<World>(m_folder->filePath(u"console.json"_s));
    QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
}

void TestConsoleWindow::cleanup()
{
    m_world.reset();
    m_folder.reset();
}

void TestConsoleWindow::countsInChips()
{
    ChipBar *chips = m_world->window.chips();
    const QStringList expected {u"All 4"_s,  u"In meeting 1"_s, u"Waiting or joining 1"_s,
                                u"Free 1"_s, u"Offline 1"_s,    u"Alarm 1"_s};
    for (int position = 0; position < ChipBar::count; ++position)
        QCOMPARE(chips->chip(position)->text(), expected.at(position));
    QTest::mouseClick(chips->chip(1), Qt::LeftButton);
    QCOMPARE(m_world->shown(), QStringList {u"a"_s});
    QVERIFY(chips->chip(1)->isChecked());
    QVERIFY(!chips->chip(0)->isChecked());
    m_world->model.apply({States::inMeeting(u"b"_s)});
    QCOMPARE(chips->chip(1)->text(), u"In meeting 2"_s);
    QCOMPARE(m_world->shown(), (QStringList {u"b"_s, u"a"_s}));
}

void TestConsoleWindow::searchesAtOnce()
{
    QTest::keyClicks(m_world->window.search(), u"lake"_s);
    QCOMPARE(m_world->shown(), (QStringList {u"b"_s, u"a"_s}));
    QTest::keyClicks(m_world->window.search(), u" 452871906"_s);
    QCOMPARE(m_world->shown(), QStringList {u"a"_s});
    QTest::keyClick(&m_world->window, Qt::Key_Escape);
    QCOMPARE(m_world->shown().size(), 4);
    QVERIFY(m_world->window.search()->text().isEmpty());
}

//! An operator acts on the room that was chosen, wherever its row goes meanwhile.
void TestConsoleWindow::keepsTheSelectionWhenRowsMove()
{
    ConsoleWindow &window = m_world->window;
    window.select(u"a"_s);
    QCOMPARE(window.panel()->room(), u"a"_s);
    window.table()->horizontalHeader()->setSortIndicator(FleetCells::State, Qt::DescendingOrder);
    QCOMPARE(window.selectedRooms(), QStringList {u"a"_s});
    QStringList before = m_world->shown();
    m_world->model.apply({States::inMeeting(u"b"_s), States::idle(u"a"_s), States::idle(u"d"_s)});
    QVERIFY(m_world->shown() != before);
    QCOMPARE(window.selectedRooms(), QStringList {u"a"_s});
    QCOMPARE(window.panel()->room(), u"a"_s);
    // One that is no longer shown is not replaced by its neighbour.
    m_world->filter.setChips(FleetCells::InMeeting);
    QVERIFY(window.selectedRooms().isEmpty());
    QVERIFY(window.panel()->room().isEmpty());
}

void TestConsoleWindow::remembersColumns()
{
    QHeaderView *header = m_world->window.table()->horizontalHeader();
    QVERIFY(header->isSectionHidden(FleetCells::Link));
    header->setSectionHidden(FleetCells::Link, false);
    header->resizeSection(FleetCells::Title, 333);
    header->moveSection(header->visualIndex(FleetCells::Code), 0);
    m_world->window.close();
    m_world.reset();
    m_world = std::make_unique<World>(m_folder->filePath(u"console.json"_s));
    header = m_world->window.table()->horizontalHeader();
    QVERIFY(!header->isSectionHidden(FleetCells::Link));
    QCOMPARE(header->sectionSize(FleetCells::Title), 333);
    QCOMPARE(header->visualIndex(FleetCells::Code), 0);
}

void TestConsoleWindow::keepsViews()
{
    m_world->window.chips()->choose(5);
    m_world->window.findChild<ViewMenu *>()->keep(u"Broken & lost"_s);
    m_world->window.chips()->choose(0);
    m_world->window.close();
    m_world.reset();
    m_world = std::make_unique<World>(m_folder->filePath(u"console.json"_s));
    QCOMPARE(m_world->memory.views().size(), 1);
    m_world->filter.setView(m_world->memory.views().constFirst());
    QCOMPARE(m_world->shown(), QStringList {u"d"_s});
    QVERIFY(m_world->window.chips()->chip(5)->isChecked());
}

//! Of a request to rooms that are no longer connected no end is ever told.
void TestConsoleWindow::forgetsRequestsWithTheirFleet()
{
    ConsoleWindow &window = m_world->window;
    window.select(u"a"_s);
    AskProgress progress;
    progress.roomId = u"a"_s;
    progress.action = OperatorActions::name(LeaveMeeting {});
    progress.step = AskProgress::Step::Asked;
    window.panel()->apply(progress);
    QVERIFY(!window.panel()->row(AskRows::Leave)->action()->isEnabled());
    window.setFleet(nullptr);
    QVERIFY(window.panel()->row(AskRows::Leave)->action()->isEnabled());
}

void TestConsoleWindow::greysWhatIsStale()
{
    const int row = m_world->model.rowOf(u"d"_s);
    const QString text = CellDelegate::textOf(m_world->model.index(row, FleetCells::Title));
    QVERIFY2(text.contains(u"Last seen"_s) && text.endsWith(u"5 min"_s), qPrintable(text));
    QCOMPARE(CellDelegate::toneOf(m_world->model.index(row, 0)), ConsoleTokens::Tone::Red);
    const QModelIndex fresh = m_world->model.index(m_world->model.rowOf(u"a"_s), FleetCells::Title);
    QCOMPARE(CellDelegate::textOf(fresh), u"Weekly"_s);
    QCOMPARE(CellDelegate::toneOf(fresh), ConsoleTokens::Tone::Ok);
}

void TestConsoleWindow::goesByKeys()
{
    ConsoleWindow &window = m_world->window;
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(window.search()->hasFocus());
    QTest::keyClick(window.search(), Qt::Key_Down);
    QVERIFY(window.table()->hasFocus());
    QCOMPARE(window.panel()->room(), u"c"_s); // Bay 1
    QTest::keyClick(window.table(), Qt::Key_Down);
    QCOMPARE(window.panel()->room(), u"d"_s); // Bay 2
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_world->shown(), QStringList {u"a"_s});
    window.select(u"a"_s);
    const QSignalSpy wanted(&window, &ConsoleWindow::roomWanted);
    QTest::keyClick(window.table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"a"_s);
    QTest::keyClick(window.table(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.panel()->isAncestorOf(window.focusWidget()));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(window.table()->hasFocus());
    QTest::keyClick(window.table(), Qt::Key_Escape);
    QCOMPARE(m_world->shown().size(), 4);
    QTest::keyClick(window.table(), Qt::Key_Escape);
    QVERIFY(window.selectedRooms().isEmpty());
}

void TestConsoleWindow::showsKeysInMenus()
{
    QStringList shortcuts;
    for (const QAction *action : m_world->window.actions())
        shortcuts.append(action->shortcut().toString());
    for (const auto &keys : {u"Ctrl+F"_s, u"Ctrl+1"_s, u"Ctrl+6"_s, u"Ctrl+O"_s, u"Ctrl+Shift+E"_s})
        QVERIFY2(shortcuts.contains(keys), qPrintable(keys));
    shortcuts.removeAll(QString());
    QCOMPARE(shortcuts.removeDuplicates(), 0);
}

void TestConsoleWindow::namesItsParts()
{
    QVERIFY(!m_world->window.search()->accessibleName().isEmpty());
    QVERIFY(!m_world->window.table()->accessibleName().isEmpty());
    for (int position = 0; position < ChipBar::count; ++position)
        QVERIFY(!m_world->window.chips()->chip(position)->accessibleName().isEmpty());
}

QTEST_MAIN(TestConsoleWindow)
#include "tst_consolewindow.moc"
