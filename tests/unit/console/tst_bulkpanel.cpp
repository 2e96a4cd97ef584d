// SPDX-License-Identifier: Apache-2.0
#include "../fleet/fakeasker.h"
#include "../fleet/states.h"
#include "console/celldelegate.h"
#include "console/consolewindow.h"
#include "console/runquestion.h"
#include "support/manualclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Page = BulkPanel::Page;
using Step = BulkItem::Step;
using Told = AskProgress::Step;

//! An action on many rooms, as an operator sees and steers it.
class TestBulkPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void selectsWithBoxes();
    void saysHowManyCanBeAsked();
    void asksNothingBeforeItIsConfirmed();
    void showsWhatBecomesOfEach();
    void cancelsAndRetries();
    void asksTwiceBeforeEnding();
    void looksAgainWhenMeetingsChange();
    void staysUntilItIsDone();
    void goesBackByKeys();
    void asksBeforeTheDeskIsLeft();
    void stopsAndWaitsForOutcomes();
    void stopsWithoutWaiting();

private:
    struct World
    {
        World()
        {
            QList<RoomEntry> entries = States::entries(8);
            model.setRooms(entries);
            QList<RoomSummary> states;
            for (int row = 0; row < 8; ++row)
                states.append(row < 5 ? States::inMeeting(entries.at(row).id, u"Meeting %1"_s.arg(row))
                                      : States::idle(entries.at(row).id));
            states[4].host = false;
            model.apply(states);
            bulk->setAsker(asker.get());
            window.resize(1440, 900);
            window.show();
            window.activateWindow();
        }
        ~World() { bulk->setAsker(nullptr); }

        void selectAll() { window.table()->selectAll(); }
        void want(AskRows::Kind kind) { panel->row(kind)->action()->trigger(); }
        void askAll() { clock.advance(2s); }
        //! Asks the first of five rooms to leave.
        void beginToLeave()
        {
            selectAll();
            want(AskRows::Leave);
            bulk->forward()->click();
            clock.advance(0ms);
        }
        QString id(int row) const { return model.entry(row).id; }

        ManualClock clock;
        std::unique_ptr<FakeAsker> asker = std::make_unique<FakeAsker>(clock);
        FleetModel model {clock};
        FleetFilter filter {model};
        ConsoleMemory memory {QString()};
        ConsoleWindow window {model, filter, memory};
        RoomPanel *panel = window.panel();
        BulkPanel *bulk = panel->bulk();
    };
    std::unique_ptr<World> m_world;
};

void TestBulkPanel::init()
{
    m_world = std::make_unique<World>();
    QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
}

void TestBulkPanel::cleanup()
{
    m_world.reset();
}

//! One by one without any key, for a mouse or a finger.
void TestBulkPanel::selectsWithBoxes()
{
    QTableView *table = m_world->window.table();
    const auto press = [table](int row, int x) {
        const QRect cell = table->visualRect(table->model()->index(row, FleetCells::Name));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {cell.left() + x, cell.center().y()});
    };
    press(0, 20);
    press(2, 20);
    press(3, 20);
    QCOMPARE(m_world->window.selectedRooms().size(), 3);
    press(2, 20);
    QCOMPARE(m_world->window.selectedRooms().size(), 2);
    press(5, CellDelegate::boxWidth + 10); // beside the box: this one only
    QCOMPARE(m_world->window.selectedRooms().size(), 1);
}

void TestBulkPanel::saysHowManyCanBeAsked()
{
    m_world->selectAll();
    QCOMPARE(m_world->panel->row(AskRows::Leave)->note(), u"5 of 8 rooms"_s);
    QCOMPARE(m_world->panel->row(AskRows::End)->note(), u"4 of 8 rooms"_s);
    QVERIFY(!m_world->panel->row(AskRows::LeaveWaiting)->button()->isEnabled());
    QVERIFY(m_world->panel->row(AskRows::LeaveWaiting)->note().contains(u"waiting room"_s));
    m_world->model.apply({States::idle(m_world->id(0))});
    QTRY_COMPARE(m_world->panel->row(AskRows::Leave)->note(), u"4 of 8 rooms"_s);
}

void TestBulkPanel::asksNothingBeforeItIsConfirmed()
{
    m_world->selectAll();
    m_world->want(AskRows::Leave);
    QCOMPARE(m_world->bulk->page(), Page::Plan);
    QVERIFY(m_world->bulk->isVisible());
    QCOMPARE(m_world->bulk->forward()->text(), u"Leave with 5 room(s)"_s);
    QVERIFY(m_world->bulk->back()->hasFocus());
    QCOMPARE(m_world->bulk->chip(BulkPanel::Pending)->text(), u"Will act 5"_s);
    m_world->bulk->chip(BulkPanel::Left)->click();
    QCOMPARE(m_world->bulk->list()->model()->rowCount(), 3);
    m_world->bulk->chip(BulkPanel::Left)->click();
    m_world->bulk->search()->setText(u"0002"_s);
    QCOMPARE(m_world->bulk->list()->model()->rowCount(), 1);
    m_world->askAll();
    QVERIFY(m_world->asker->asks.isEmpty());
    m_world->bulk->back()->click();
    QCOMPARE(m_world->bulk->page(), Page::None);
    QVERIFY(m_world->window.table()->hasFocus());
    m_world->askAll();
    QVERIFY(m_world->asker->asks.isEmpty());
}

void TestBulkPanel::showsWhatBecomesOfEach()
{
    m_world->selectAll();
    m_world->want(AskRows::Leave);
    m_world->bulk->forward()->click();
    QVERIFY(m_world->bulk->isRunning());
    m_world->askAll();
    QCOMPARE(m_world->asker->asks.size(), 5);
    m_world->asker->tell(m_world->id(0), Told::Confirmed);
    m_world->asker->tell(m_world->id(1), Told::Refused);
    QTRY_VERIFY(m_world->bulk->text().contains(u"Confirmed 1"_s));
    QVERIFY2(m_world->bulk->text().contains(u"Refused 1"_s), qPrintable(m_world->bulk->text()));
    QVERIFY(m_world->bulk->text().contains(u"Skipped 3"_s));
    const QModelIndex first = m_world->bulk->list()->model()->index(0, 0);
    QCOMPARE(first.data(BulkModel::RoomIdRole).toString(), m_world->id(1)); // what needs a person is first
    // Rooms that go out of the selection by themselves change nothing.
    m_world->filter.setChips(FleetCells::InMeeting);
    QCOMPARE(m_world->window.selectedRooms().size(), 5);
    QVERIFY(m_world->bulk->isVisible());
    // One that is wanted from the list is shown, and the way back.
    Q_EMIT m_world->bulk->list()->activated(first);
    QCOMPARE(m_world->panel->room(), m_world->id(1));
    QVERIFY(m_world->panel->bulkLink()->isVisible());
    m_world->window.table()->clearSelection();
    QVERIFY(m_world->bulk->isVisible());
}

void TestBulkPanel::cancelsAndRetries()
{
    m_world->selectAll();
    m_world->want(AskRows::Leave);
    m_world->bulk->forward()->click();
    m_world->clock.advance(100ms);
    QCOMPARE(m_world->asker->asks.size(), 3);
    m_world->bulk->back()->click();
    m_world->askAll();
    QCOMPARE(m_world->asker->asks.size(), 3);
    QCOMPARE(m_world->bulk->run()->count(Step::Cancelled), 2);
    m_world->asker->tell(m_world->id(0), Told::Refused);
    m_world->asker->tell(m_world->id(1), Told::Unknown, true);
    m_world->asker->tell(m_world->id(2), Told::Confirmed);
    QVERIFY(!m_world->bulk->isRunning());
    QCOMPARE(m_world->bulk->forward()->text(), u"Retry the 1 that failed"_s);
    m_world->bulk->forward()->click();
    m_world->askAll();
    QCOMPARE(m_world->asker->asks.size(), 4);
    QCOMPARE(m_world->asker->count(m_world->id(0)), 2);
    m_world->asker->tell(m_world->id(0), Told::Confirmed);
    QVERIFY(!m_world->bulk->forward()->isVisible());
}

void TestBulkPanel::asksTwiceBeforeEnding()
{
    m_world->selectAll();
    m_world->want(AskRows::End);
    QCOMPARE(m_world->bulk->page(), Page::Plan);
    const QRect first(m_world->bulk->forward()->mapTo(m_world->bulk, QPoint()),
                      m_world->bulk->forward()->size());
    m_world->bulk->forward()->click();
    QCOMPARE(m_world->bulk->page(), Page::Question);
    for (int row = 0; row < 4; ++row)
        QVERIFY(m_world->bulk->meetings().contains(u"Meeting %1"_s.arg(row)));
    QVERIFY(!m_world->bulk->meetings().contains(u"Meeting 4"_s)); // not its host
    QVERIFY(m_world->bulk->back()->hasFocus());
    QCoreApplication::processEvents();
    const QRect second(m_world->bulk->endNow()->mapTo(m_world->bulk, QPoint()),
                       m_world->bulk->endNow()->size());
    QVERIFY2(!second.intersects(first), "a second press at the same place ends nothing");
    m_world->askAll();
    QVERIFY(m_world->asker->asks.isEmpty());
    m_world->bulk->endNow()->click();
    m_world->askAll();
    QCOMPARE(m_world->asker->asks.size(), 4);
}

void TestBulkPanel::looksAgainWhenMeetingsChange()
{
    m_world->selectAll();
    m_world->want(AskRows::End);
    m_world->bulk->forward()->click();
    m_world->model.apply({States::inMeeting(m_world->id(0), u"Another"_s)});
    m_world->bulk->endNow()->click();
    QCOMPARE(m_world->bulk->page(), Page::Plan);
    m_world->askAll();
    QVERIFY(m_world->asker->asks.isEmpty());
    m_world->bulk->forward()->click();
    QVERIFY(m_world->bulk->meetings().contains(u"Another"_s));
}

void TestBulkPanel::staysUntilItIsDone()
{
    m_world->window.select(m_world->id(0));
    m_world->window.table()->selectionModel()->select(
        m_world->filter.mapFromSource(m_world->model.index(1, 0)),
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_world->want(AskRows::Leave);
    m_world->bulk->forward()->click();
    m_world->askAll();
    m_world->window.select(m_world->id(7)); // another one
    QVERIFY(!m_world->bulk->isVisible());
    QVERIFY(m_world->panel->bulkLink()->isVisible());
    QVERIFY(m_world->panel->bulkLink()->text().contains(u"0 of 2"_s));
    m_world->asker->tell(m_world->id(0), Told::Confirmed);
    m_world->asker->tell(m_world->id(1), Told::Confirmed);
    QTRY_VERIFY(m_world->panel->bulkLink()->text().contains(u"2 of 2"_s));
    m_world->panel->bulkLink()->click();
    QVERIFY(m_world->bulk->isVisible());
    QCOMPARE(m_world->bulk->back()->text(), u"Done"_s);
    m_world->bulk->back()->click();
    QCOMPARE(m_world->bulk->page(), Page::None);
    QVERIFY(!m_world->panel->bulkLink()->isVisible());
    QCOMPARE(m_world->panel->room(), m_world->id(7));
}

void TestBulkPanel::goesBackByKeys()
{
    ConsoleWindow &window = m_world->window;
    QTest::keyClick(window.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(window.selectedRooms().size(), 8);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_world->bulk->page(), Page::Plan);
    m_world->bulk->forward()->click();
    QCOMPARE(m_world->bulk->page(), Page::Question);
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_world->bulk->page(), Page::Plan);
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_world->bulk->page(), Page::None);
    QCOMPARE(window.selectedRooms().size(), 8);
    QVERIFY(m_world->asker->asks.isEmpty());
    for (const QWidget *part : std::initializer_list<const QWidget *> {
             m_world->bulk->search(), m_world->bulk->list(), m_world->bulk->chip(BulkPanel::Failed)})
        QVERIFY(!part->accessibleName().isEmpty());
}

void TestBulkPanel::asksBeforeTheDeskIsLeft()
{
    m_world->beginToLeave();
    m_world->window.close();
    QVERIFY(m_world->window.isVisible());
    auto *question = m_world->window.findChild<RunQuestion *>();
    QVERIFY(question && question->isVisible());
    QVERIFY2(question->text().contains(u"4 room"_s), qPrintable(question->text()));
    question->no()->click();
    QVERIFY(m_world->window.isVisible());
    m_world->clock.advance(50ms);
    QCOMPARE(m_world->asker->asks.size(), 2); // it goes on
}

void TestBulkPanel::stopsAndWaitsForOutcomes()
{
    const auto question = [this] {
        const auto all = m_world->window.findChildren<RunQuestion *>();
        const auto shown =
            std::find_if(all.begin(), all.end(), [](const auto *each) { return each->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    };
    m_world->beginToLeave();
    m_world->window.close();
    QVERIFY(question());
    QTest::mouseClick(question()->yes(), Qt::LeftButton);
    QCOMPARE(m_world->bulk->run()->count(Step::Cancelled), 4);
    QVERIFY2(m_world->window.isVisible() && question(), "one was asked, and has not answered");
    QVERIFY2(question()->text().contains(u"1 room"_s), qPrintable(question()->text()));
    m_world->asker->tell(m_world->asker->asks.constLast().roomId, Told::Confirmed);
    QVERIFY(!m_world->window.isVisible());
    QCOMPARE(m_world->bulk->run()->count(Step::Confirmed), 1);
}

void TestBulkPanel::stopsWithoutWaiting()
{
    m_world->beginToLeave();
    m_world->window.close();
    auto *question = m_world->window.findChild<RunQuestion *>();
    QVERIFY(question);
    for (int time = 0; time < 2; ++time) {
        QVERIFY(m_world->window.isVisible());
        QTest::mouseClick(question->yes(), Qt::LeftButton);
    }
    QVERIFY(!m_world->window.isVisible());
    m_world->askAll();
    QCOMPARE(m_world->asker->asks.size(), 1);
}

QTEST_MAIN(TestBulkPanel)
#include "tst_bulkpanel.moc"
