// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include <QtTest/qtestkeyboard.h>

#include <malloc.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Nobody is at the panel: a clock that cannot lie, and a touch that does nothing but wake.
class TestAmbient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells();
    void hidesTitles();
    void dims();
    void neverInAMeeting();
    void meetingWakes();
    void lostLinkWakes();
    void wakingTapDoesNothingElse();
    void keyboardGoesOn();
    void forgetsWhatWasTyped();
    void springsBack();
    void moves();
    void givesMemoryBack();

private:
    static bool rests(PanelCase &panel, std::chrono::milliseconds untilDimmed = 0ms);
};

bool TestAmbient::rests(PanelCase &panel, std::chrono::milliseconds untilDimmed)
{
    panel->idleness().setTimes(1ms, untilDimmed);
    const bool resting =
        panel->waitFor(u"the ambient page"_s, [&] { return panel->item(u"ambientPage"_s) != nullptr; });
    return resting;
}

void TestAmbient::tells()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome() && panel.shows(u"In 28 min"_s) && rests(panel));
    for (const QString &text : {u"14:02"_s, u"Monday, 23 November"_s, u"Next 14:30 · 周会 Weekly sync"_s,
                                u"Connected"_s, u"Touch to wake"_s, panel.room().name()})
        QVERIFY2(panel.shows(text), qPrintable(text));
    QVERIFY(!panel->item(u"startTile"_s));
}

void TestAmbient::hidesTitles()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome() && panel.shows(u"In 28 min"_s));
    panel->window()->setProperty("hideTitles", true);
    QVERIFY(rests(panel) && panel.shows(u"Next 14:30"_s));
    QVERIFY(!panel->text(u"Weekly"_s));
}

void TestAmbient::dims()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome() && rests(panel));
    QVERIFY(!panel->item(u"dimmer"_s));
    QVERIFY(rests(panel, 1ms));
    QVERIFY(panel->waitFor(u"the dimmer"_s, [&] { return panel->item(u"dimmer"_s); }));
}

void TestAmbient::neverInAMeeting()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(2));
    QVERIFY(panel->idleness().held());
    panel->idleness().setTimes(1ms, 1ms);
    QVERIFY(panel->press(u"leaveButton"_s));
    QVERIFY(panel.pressWhenThere(u"confirmLeaveButton"_s)); // all that time it stays
    QVERIFY(panel->waitFor(u"the ambient page"_s, [&] { return panel->item(u"ambientPage"_s); }));
}

void TestAmbient::meetingWakes()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome() && rests(panel));
    panel->farSide().startCasting(); // somebody else does
    QVERIFY(panel->waitForStage(Room::Stage::Casting));
    QVERIFY(panel.shows(u"showing a screen"_s));
    QVERIFY(!panel->item(u"ambientPage"_s));
}

void TestAmbient::lostLinkWakes()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome() && rests(panel));
    panel->simulator().server().close();
    QVERIFY(panel.shows(u"The room is not connected"_s));
    QVERIFY(!panel->item(u"ambientPage"_s));
    QCOMPARE(panel->idleness().state(), Idleness::State::Active);
}

void TestAmbient::wakingTapDoesNothingElse()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    const QQuickItem *tile = panel->item(u"startTile"_s);
    const QPoint middle = tile->mapToScene({tile->width() / 2, tile->height() / 2}).toPoint();
    QVERIFY(rests(panel));
    QSignalSpy woken(&panel->idleness(), &Idleness::woken);
    QTest::mouseClick(panel->window(), Qt::LeftButton, {}, middle);
    QCOMPARE(woken.size(), 1);
    panel->idleness().setTimes(1h, 0ms);
    QVERIFY(panel->item(u"startTile"_s));
    QVERIFY(panel.calls().isEmpty() && !panel.room().start()->inProgress());
    QTest::mouseClick(panel->window(), Qt::LeftButton, {}, middle);
    QVERIFY(panel.room().start()->inProgress());
}

void TestAmbient::keyboardGoesOn()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QTest::keyClick(panel->window(), Qt::Key_Tab);
    const QString before = panel->window()->activeFocusItem()->property("text").toString();
    QVERIFY(!before.isEmpty());
    QVERIFY(rests(panel));
    QTest::keyClick(panel->window(), Qt::Key_Space); // wakes, and presses nothing
    panel->idleness().setTimes(1h, 0ms);
    QVERIFY(panel.calls().isEmpty() && !panel.room().start()->inProgress());
    QTest::keyClick(panel->window(), Qt::Key_Tab);
    QVERIFY(panel->window()->activeFocusItem()->isVisible());
    QVERIFY(!panel->window()->activeFocusItem()->property("text").toString().isEmpty());
    QTest::keyClick(panel->window(), Qt::Key_Backtab);
    QVERIFY(panel->window()->activeFocusItem()->isVisible());
}

void TestAmbient::forgetsWhatWasTyped()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage() && panel->typeDigits(u"4528"_s));
    QVERIFY(rests(panel));
    panel->idleness().setTimes(1h, 0ms);
    QVERIFY(panel.toJoinPage());
    QCOMPARE(panel->item(u"codeField"_s)->property("value").toString(), QString());
}

void TestAmbient::springsBack()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->preferences().setLanguage(u"zh_CN"_s);
    panel->preferences().setDark(false);
    QVERIFY(rests(panel));
    QCOMPARE(panel->preferences().language(), u"en"_s);
    QVERIFY(panel->preferences().dark());
}

void TestAmbient::moves()
{
    Theatre::Setting setting;
    setting.time = QTime(14, 2, 58, 500);
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.isHome() && rests(panel) && panel.shows(u"14:02"_s));
    const auto place = [&panel] {
        panel->picture(); // columns place their items when a frame is made
        return panel->text(u"Monday"_s)->mapToScene({});
    };
    const QPointF before = place();
    QVERIFY(panel.shows(u"14:03"_s));
    const QPointF after = place();
    QVERIFY(before != after);
    QVERIFY((before - after).manhattanLength() < 100);
}

void TestAmbient::givesMemoryBack()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    const auto visit = [&panel] {
        return panel->press(u"settingsButton"_s) && panel.pressWhenThere(u"section2"_s)
            && panel->press(u"backButton"_s) && panel.isHome();
    };
    QVERIFY(visit());
    const size_t before = mallinfo2().uordblks;
    QVERIFY(rests(panel));
    QVERIFY(panel->waitFor(u"less memory"_s, [before] { return mallinfo2().uordblks + 500'000 < before; }));
    panel->idleness().setTimes(0ms, 0ms);
    panel->idleness().touch();
    QVERIFY(panel.isHome() && visit()); // what went is read again
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestAmbient>(argc, argv);
}

#include "tst_ambient.moc"
