// SPDX-License-Identifier: Apache-2.0
#include "../fleet/alarmstates.h"
#include "console/alarmbell.h"
#include "console/alarmpanel.h"
#include "console/consolewindow.h"

#include <QtCore/qpointer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qdialog.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct World
{
    explicit World(const QString &memoryFile)
        : memory(memoryFile)
    {
        QObject::connect(&alarms, &Alarms::changed, &model, &FleetModel::applyAlarms);
        window.setAlarms(alarms, list, clock);
        QObject::connect(&window, &ConsoleWindow::acknowledgeWanted, &alarms,
                         [this](const QList<quint64> &serials) { alarms.acknowledge(serials, u"Li"_s); });
        const QList<RoomEntry> rooms {States::entry(u"a"_s, u"Lake & <b>12</b>"_s),
                                      States::entry(u"b"_s, u"Lake 2"_s), States::entry(u"c"_s, u"Bay 1"_s)};
        model.setRooms(rooms);
        alarms.setRooms(rooms);
        list.setRooms(rooms);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    void tell(const QList<RoomSummary> &states)
    {
        model.apply(states);
        alarms.apply(states);
    }
    AlarmPanel &panel() { return *window.alarmPanel(); }
    static QStringList textsOf(const QMenu *menu)
    {
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts.append(action->text());
        return texts;
    }
    //! Chooses what is called \a text in \a menu, the first or \a skip further.
    static void choose(QMenu *menu, const QString &text, int skip = 0)
    {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(text) && skip-- == 0) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(textsOf(menu).join(u'|')));
    }

    ManualClock clock;
    FleetModel model {clock};
    FleetFilter filter {model};
    Alarms alarms {clock};
    AlarmModel list {alarms, clock};
    ConsoleMemory memory;
    ConsoleWindow window {model, filter, memory};
};

} // namespace

//! The bell, the list behind it, and what can be done there.
class TestAlarmPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsInBellAndTitle();
    void opensByKey();
    void acknowledgesByKey();
    void acknowledgesThoseThatAreSelected();
    void acknowledgesFromTheTable();
    void silencesARoom();
    void silencesAKind();
    void silencesUntilATime();
    void silencesUntilATimeFromTheContextMenu();
    void silencesManyAtOnce();
    void remembersSilences();
    void remembersWhoTakesCare();
    void goesToTheRoom();
    void saysWhenThereAreNone();
    void takesNamesForText();
    void offersNothingForWhatIsOver();
    void namesItsParts();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<World> m_world;
};

void TestAlarmPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<World>(m_folder->filePath(u"console.json"_s));
    QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
}

void TestAlarmPanel::cleanup()
{
    m_world.reset();
    m_folder.reset();
}

void TestAlarmPanel::countsInBellAndTitle()
{
    World &world = *m_world;
    QCOMPARE(world.window.windowTitle(), u"Rooms Console"_s);
    QCOMPARE(world.window.bell()->text(), QString());
    QCOMPARE(world.window.bell()->property("chip").toString(), u"neutral"_s);
    world.tell({States::joining(u"a"_s, 60)});
    QCOMPARE(world.window.bell()->property("chip").toString(), u"amber"_s);
    world.tell({States::lockedOut(u"b"_s)});
    QCOMPARE(world.window.windowTitle(), u"(2) Rooms Console"_s);
    QCOMPARE(world.window.bell()->text(), u"2"_s);
    QCOMPARE(world.window.bell()->property("chip").toString(), u"red"_s);
    QVERIFY(world.window.bell()->accessibleName().contains(u'2'));
    world.alarms.acknowledge(world.alarms.serialsOf({u"b"_s}), u"Li"_s);
    QCOMPARE(world.window.windowTitle(), u"(1) Rooms Console"_s);
    QCOMPARE(world.window.bell()->property("chip").toString(), u"amber"_s);
    world.alarms.silence({u"a"_s, std::nullopt, world.clock.wallTime().addSecs(60)});
    QCOMPARE(world.window.windowTitle(), u"Rooms Console"_s);
    QCOMPARE(world.model.count(FleetCells::Alarmed), 2); // they are still there
}

void TestAlarmPanel::opensByKey()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"b"_s), States::joining(u"a"_s, 60)});
    QVERIFY(!world.panel().isVisible());
    QTest::keyClick(&world.window, Qt::Key_F8);
    QVERIFY(world.panel().isVisible());
    QVERIFY(world.panel().list()->hasFocus());
    QVERIFY(world.window.bell()->isChecked());
    QCOMPARE(world.panel().list()->selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(&world.window, Qt::Key_Escape);
    QVERIFY(!world.panel().isVisible());
    QVERIFY(world.window.table()->hasFocus());
    QTest::mouseClick(world.window.bell(), Qt::LeftButton);
    QVERIFY(world.panel().isVisible());
    QTest::mouseClick(world.window.bell(), Qt::LeftButton);
    QVERIFY(!world.panel().isVisible());
}

void TestAlarmPanel::acknowledgesByKey()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"b"_s)});
    world.window.showAlarms(true);
    QTest::keyClick(world.panel().list(), Qt::Key_Space);
    QCOMPARE(world.alarms.loud(), 0);
    QCOMPARE(world.alarms.of(u"b"_s).constFirst().acknowledgedBy, u"Li"_s);
    QVERIFY(!world.panel().acknowledgeButton()->isEnabled());
    QCOMPARE(world.list.index(0, AlarmModel::State).data().toString().left(18), u"Acknowledged by Li"_s);
}

void TestAlarmPanel::acknowledgesThoseThatAreSelected()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s), States::lockedOut(u"b"_s), States::joining(u"c"_s, 60)});
    world.window.showAlarms(true);
    QTest::keyClick(world.panel().list(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(world.panel().list()->selectionModel()->selectedRows().size(), 2);
    world.panel().acknowledgeButton()->click();
    QCOMPARE(world.alarms.loud(), 1);
    QVERIFY(!world.alarms.of(u"c"_s).constFirst().isAcknowledged());
}

void TestAlarmPanel::acknowledgesFromTheTable()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s), States::lockedOut(u"b"_s)});
    world.window.select(u"a"_s);
    QTest::keyClick(world.window.table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(world.alarms.of(u"a"_s).constFirst().isAcknowledged());
    QVERIFY(!world.alarms.of(u"b"_s).constFirst().isAcknowledged());
    const int row = world.model.rowOf(u"a"_s);
    QVERIFY(world.model.index(row, 0).data(FleetModel::CalmRole).toBool());
    QCOMPARE(world.model.count(FleetCells::Alarmed), 2);
}

void TestAlarmPanel::silencesARoom()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s), States::lockedOut(u"b"_s)});
    world.window.showAlarms(true);
    const QString room = world.list.alarm(0).room;
    World::choose(world.panel().silenceButton()->menu(), u"For 15 minutes"_s);
    QCOMPARE(world.alarms.silences().size(), 1);
    QCOMPARE(world.alarms.silences().constFirst(),
             (AlarmSilence {room, std::nullopt, world.clock.wallTime().addSecs(900)}));
    QVERIFY(world.panel().silencesButton()->isVisible());
    World::choose(world.panel().silencesButton()->menu(), u"Hear of"_s);
    QVERIFY(world.alarms.silences().isEmpty());
    QVERIFY(!world.panel().silencesButton()->isVisible());
    QCOMPARE(world.alarms.loud(), 2);
}

void TestAlarmPanel::silencesAKind()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s), States::lockedOut(u"b"_s), States::joining(u"c"_s, 60)});
    world.window.showAlarms(true);
    World::choose(world.panel().silenceButton()->menu(), u"For 1 hour"_s, 1); // the second: everywhere
    QCOMPARE(world.alarms.silences().constFirst(),
             (AlarmSilence {{}, Alarm::Kind::NotLetIn, world.clock.wallTime().addSecs(3600)}));
    QCOMPARE(world.alarms.loud(), 1);
}

void TestAlarmPanel::silencesUntilATime()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s)});
    world.window.showAlarms(true);
    World::choose(world.panel().silenceButton()->menu(), u"Until"_s);
    auto *dialog = world.window.findChild<QDialog *>();
    QVERIFY(dialog);
    const QDateTime now = world.clock.wallTime().toLocalTime();
    auto *edit = dialog->findChild<QTimeEdit *>();
    edit->setTime(now.addSecs(-60).time()); // that is tomorrow
    dialog->accept();
    QCOMPARE(world.alarms.silences().size(), 1);
    QCOMPARE(world.alarms.silences().constFirst().until, now.addSecs(24 * 3600 - 60));
}

//! That menu is gone as soon as something was chosen.
void TestAlarmPanel::silencesUntilATimeFromTheContextMenu()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s)});
    world.window.showAlarms(true);
    QTableView *list = world.panel().list();
    Q_EMIT list->customContextMenuRequested(list->visualRect(world.list.index(0, 0)).center());
    const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            World::choose(action->menu(), u"Until"_s);
    }
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!menu);
    auto *dialog = world.window.findChild<QDialog *>();
    QVERIFY2(dialog && dialog->isVisible(), "it stays without the menu");
    dialog->accept();
    QCOMPARE(world.alarms.silences().size(), 1);
}

void TestAlarmPanel::silencesManyAtOnce()
{
    World &world = *m_world;
    QSignalSpy changed(&world.alarms, &Alarms::silencesChanged);
    world.window.table()->selectAll();
    for (const QAction *action : world.window.roomMenu()->actions()) {
        if (action->text() == u"Silence alarms"_s)
            World::choose(action->menu(), u"For 1 hour"_s);
    }
    QCOMPARE(world.alarms.silences().size(), 3);
    QCOMPARE(changed.size(), 1);
}

void TestAlarmPanel::remembersSilences()
{
    m_world->tell({States::lockedOut(u"a"_s)});
    m_world->window.showAlarms(true);
    World::choose(m_world->panel().silenceButton()->menu(), u"For 1 hour"_s);
    m_world.reset();
    m_world = std::make_unique<World>(m_folder->filePath(u"console.json"_s));
    QCOMPARE(m_world->alarms.silences().size(), 1);
    m_world->tell({States::lockedOut(u"a"_s)});
    QVERIFY(m_world->alarms.of(u"a"_s).constFirst().isSilenced());
    m_world->clock.advance(1h);
    QCOMPARE(m_world->alarms.loud(), 1);
    QVERIFY(m_world->memory.silences().isEmpty());
}

void TestAlarmPanel::remembersWhoTakesCare()
{
    m_world->tell({States::lockedOut(u"a"_s)});
    m_world->window.showAlarms(true);
    QTest::keyClick(m_world->panel().list(), Qt::Key_Space);
    QCOMPARE(m_world->alarms.loud(), 0);
    m_world.reset();
    m_world = std::make_unique<World>(m_folder->filePath(u"console.json"_s));
    m_world->tell({States::lockedOut(u"a"_s), States::lockedOut(u"b"_s)});
    QCOMPARE(m_world->alarms.of(u"a"_s).constFirst().acknowledgedBy, u"Li"_s);
    QCOMPARE(m_world->alarms.loud(), 1);
    m_world->tell({States::idle(u"a"_s)});
    m_world->clock.advance(10s); // it is over
    QVERIFY(m_world->memory.acknowledgements().isEmpty());
}

void TestAlarmPanel::goesToTheRoom()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"b"_s)});
    world.filter.setChips(FleetCells::InMeeting); // it is not shown
    world.window.showAlarms(true);
    QTest::keyClick(world.panel().list(), Qt::Key_Return);
    QCOMPARE(world.window.selectedRooms(), QStringList {u"b"_s});
    QVERIFY(world.window.table()->hasFocus());
    QVERIFY(world.panel().isVisible());
}

void TestAlarmPanel::saysWhenThereAreNone()
{
    World &world = *m_world;
    world.window.showAlarms(true);
    QVERIFY(world.panel().empty()->isVisible());
    QVERIFY(!world.panel().list()->isVisible());
    QVERIFY(!world.panel().acknowledgeButton()->isEnabled());
    QVERIFY(!world.panel().silenceButton()->isEnabled());
    QVERIFY(!world.panel().goButton()->isEnabled());
    QTest::keyClick(&world.window, Qt::Key_Escape); // also without a list to have the keys
    QVERIFY(!world.panel().isVisible());
    world.window.showAlarms(true);
    world.tell({States::lockedOut(u"b"_s)});
    QVERIFY(!world.panel().empty()->isVisible());
    QVERIFY(world.panel().list()->isVisible());
}

//! A name is no markup, and its & no key.
void TestAlarmPanel::takesNamesForText()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s)});
    world.window.showAlarms(true);
    QMenu *menu = world.panel().silenceButton()->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(World::textsOf(menu).contains(u"Lake && <b>12</b>"_s));
    QMenu context;
    world.panel().fillMenu(&context);
    QCOMPARE(context.actions().size(), 4);
    QVERIFY(!world.window.grab().isNull());
}

void TestAlarmPanel::offersNothingForWhatIsOver()
{
    World &world = *m_world;
    world.tell({States::lockedOut(u"a"_s)});
    world.window.showAlarms(true);
    world.tell({States::idle(u"a"_s)});
    world.clock.advance(10s);
    QCOMPARE(world.list.rowCount(), 1);
    world.window.showAlarms(true);
    QVERIFY(!world.panel().acknowledgeButton()->isEnabled());
    QVERIFY(!world.panel().silenceButton()->isEnabled());
    QVERIFY(world.panel().goButton()->isEnabled());
}

void TestAlarmPanel::namesItsParts()
{
    World &world = *m_world;
    QVERIFY(!world.panel().list()->accessibleName().isEmpty());
    QVERIFY(!world.window.bell()->accessibleName().isEmpty());
    for (const QPushButton *button : world.panel().findChildren<QPushButton *>())
        QVERIFY(!button->accessibleName().isEmpty() || button->text().size() > 1 || !button->isVisible());
    QStringList shortcuts;
    for (const QAction *action : world.window.actions())
        shortcuts.append(action->shortcut().toString());
    shortcuts.removeAll(QString());
    QVERIFY(shortcuts.contains(u"Ctrl+Shift+A"_s));
    QCOMPARE(shortcuts.removeDuplicates(), 0);
}

QTEST_MAIN(TestAlarmPanel)
#include "tst_alarmpanel.moc"
