// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include "settings/pinhash.h"
#include "simulator/director.h"

#include <QtTest/qtestmouse.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Whoever presents the demo: how they come, and what they can have happen to the room.
class TestPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gestureAsksForThePin();
    void otherTouchesAreNoGesture_data();
    void otherTouchesAreNoGesture();
    void gestureInTheTour();
    void firstOneChooses();
    void wrongPinsCostTime();
    void keyOpensInADemo();
    void notWithoutADemo();
    void showsEveryCommand();
    void commandsChangeTheRoom();
    void commandsSayWhyNot();
    void choicesAreOffered();
    void switchesEveryFault_data();
    void switchesEveryFault();
    void changesAValue();
    void allFaultsOff();
    void leavesThePanelToBeUsed();
    void followsAFreshRoom();
    void isSentAwayByTheNextVisitor();
};

namespace {

Theatre::Setting kiosk(const QJsonObject &more = {})
{
    Theatre::Setting setting;
    setting.kiosk = true;
    setting.settings = more;
    setting.settings.insert("attract"_L1, false);
    return setting;
}

Theatre::Setting demo()
{
    Theatre::Setting setting;
    setting.demo = true;
    return setting;
}

Presenter &presenter(PanelCase &panel)
{
    return panel->demo()->presenter();
}

QPoint firstCorner(PanelCase &)
{
    return {20, 20};
}

QPoint secondCorner(PanelCase &panel)
{
    return {panel->window()->width() - 20, panel->window()->height() - 20};
}

//! Holds the first corner for \a time.
void holdCorner(PanelCase &panel, std::chrono::milliseconds time)
{
    QTest::mousePress(panel->window(), Qt::LeftButton, {}, firstCorner(panel));
    panel->clock().skip(time);
    QTest::mouseRelease(panel->window(), Qt::LeftButton, {}, firstCorner(panel));
}

void makeGesture(PanelCase &panel)
{
    holdCorner(panel, 2000ms);
    panel->press(secondCorner(panel));
}

//! A demo with the presenter's panel open.
bool presents(PanelCase &panel)
{
    if (!panel.isOpen() || !panel.isHome())
        return false;
    QTest::keyClick(panel->window(), Qt::Key_F9);
    return panel->waitFor(u"the presenter's panel"_s, [&] { return panel->item(u"presenterPanel"_s); });
}

bool pressRow(PanelCase &panel, const QString &objectName)
{
    return panel->press(panel->reveal(objectName));
}

} // namespace

void TestPresenter::gestureAsksForThePin()
{
    PanelCase panel(kiosk({{"presenter_pin"_L1, PinHash::make(u"4711"_s)}}));
    QVERIFY(panel.isOpen() && panel.isHome());
    makeGesture(panel);
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Asked);
    QVERIFY(panel->item(u"pinGate"_s) && !panel->item(u"presenterPanel"_s));
    QVERIFY(panel->typeDigits(u"4711"_s) && panel->press(u"pinButton"_s));
    QVERIFY(panel->waitFor(u"the panel"_s, [&] { return panel->item(u"presenterPanel"_s); }));
    QVERIFY(panel->demo()->kiosk()->isPresenting());
    QVERIFY(panel->press(u"presenterCloseButton"_s));
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Away);
    makeGesture(panel); // and the next time it asks again
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Asked);
}

void TestPresenter::otherTouchesAreNoGesture_data()
{
    QTest::addColumn<int>("held");
    QTest::addColumn<int>("then");
    QTest::addColumn<bool>("atSecond");
    QTest::newRow("short") << 1500 << 0 << true;
    QTest::newRow("too late") << 2000 << 4500 << true;
    QTest::newRow("elsewhere") << 2000 << 0 << false;
}

void TestPresenter::otherTouchesAreNoGesture()
{
    QFETCH(int, held);
    QFETCH(int, then);
    QFETCH(bool, atSecond);
    PanelCase panel(kiosk());
    QVERIFY(panel.isOpen() && panel.isHome());
    holdCorner(panel, std::chrono::milliseconds(held));
    panel->clock().skip(std::chrono::milliseconds(then));
    panel->press(atSecond ? secondCorner(panel) : QPoint(panel->window()->width() / 2, 3));
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Away);
}

void TestPresenter::gestureInTheTour()
{
    auto setting = kiosk();
    setting.settings.insert("attract"_L1, true);
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.isHome() && panel->demo()->kiosk()->tour()->isPlaying());
    makeGesture(panel);
    QVERIFY(panel->waitFor(u"the gate"_s, [&] { return panel->item(u"pinGate"_s); }));
    QVERIFY(!panel->demo()->kiosk()->tour()->isPlaying());
}

void TestPresenter::firstOneChooses()
{
    PanelCase panel(kiosk());
    QVERIFY(panel.isOpen() && panel.isHome());
    makeGesture(panel);
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Choosing);
    QVERIFY(panel.shows(u"Choose a PIN"_s));
    for (int time = 0; time < 2; ++time)
        QVERIFY(panel->typeDigits(u"2468"_s) && panel->press(u"pinButton"_s));
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Present);
    presenter(panel).go();
    makeGesture(panel);
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Asked);
    presenter(panel).choose(u"0000"_s); // nobody can choose another one
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Asked);
    // It outlives visits and the program.
    panel->settings().beginVisit();
    const Settings again(panel->settings().userFile(), {});
    QVERIFY(PinHash::matches(again.text(Setting::Key::PresenterPin), u"2468"_s));
}

void TestPresenter::wrongPinsCostTime()
{
    PanelCase panel(kiosk({{"presenter_pin"_L1, PinHash::make(u"4711"_s)}}));
    QVERIFY(panel.isOpen() && panel.isHome());
    QTest::keyClick(panel->window(), Qt::Key_F9);
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Asked);
    for (int time = 0; time < 3; ++time)
        presenter(panel).enter(u"0000"_s);
    QVERIFY(presenter(panel).secondsLeft() > 0);
    QVERIFY(panel.shows(u"Too many wrong tries"_s));
    presenter(panel).enter(u"4711"_s); // too early
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Asked);
}

void TestPresenter::keyOpensInADemo()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel)); // no PIN: nobody is kept out of a demo of their own
    QVERIFY(!panel->demo()->kiosk());
    QTest::keyClick(panel->window(), Qt::Key_Escape);
    QVERIFY(!panel->item(u"presenterPanel"_s));
}

void TestPresenter::notWithoutADemo()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QTest::keyClick(panel->window(), Qt::Key_F9);
    makeGesture(panel);
    QVERIFY(!panel->item(u"presenterPanel"_s) && !panel->item(u"pinGate"_s));
}

void TestPresenter::showsEveryCommand()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QStringList missing;
    for (const CommandInfo &info : CommandTable::all()) {
        if (!panel->item(u"command-"_s + info.name))
            missing.append(info.name);
    }
    // What needs a text that nobody can guess, and what has its own place.
    QCOMPARE(missing, QStringList({u"cast-code"_s, u"fault"_s}));
}

void TestPresenter::commandsChangeTheRoom()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QVERIFY(pressRow(panel, u"command-start"_s)); // opens what it can be given
    QVERIFY(pressRow(panel, u"choice-instant"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QVERIFY(pressRow(panel, u"command-join"_s));
    QCOMPARE(panel->farSide().people().size(), 1);
    QVERIFY(panel.shows(u" came."_s));
    QVERIFY(pressRow(panel, u"command-role"_s) && pressRow(panel, u"choice-participant"_s));
    QTRY_VERIFY(!panel.room().self()->mayDissolve());
    QVERIFY(pressRow(panel, u"command-screens"_s) && pressRow(panel, u"choice-extended"_s));
    QTRY_VERIFY(panel.room().screens()->dual());
    QVERIFY(pressRow(panel, u"command-pause"_s));
    QVERIFY(panel->item(u"pausedPill"_s));
    QVERIFY(pressRow(panel, u"command-resume"_s));
    QVERIFY(!panel->item(u"pausedPill"_s));
    QVERIFY(pressRow(panel, u"command-rename"_s));
    QTRY_COMPARE(panel.room().meeting()->title(), u"Presented meeting"_s);
    QVERIFY(pressRow(panel, u"command-end"_s));
    QVERIFY(panel->waitForStage(Room::Stage::Home));
    QVERIFY(pressRow(panel, u"command-schedule"_s));
    QVERIFY(panel.shows(u"begins in"_s));
    const auto isScheduled = [](const ScheduledMeeting &meeting) {
        return meeting.title == u"Presented meeting"_s;
    };
    QTRY_VERIFY(std::ranges::any_of(panel.room().snapshot().meetings, isScheduled));
    QVERIFY(pressRow(panel, u"command-scenario"_s) && pressRow(panel, u"choice-webinar"_s));
    QCOMPARE(panel->simulator().scenario(), *Scenario::load(u"webinar"_s));
}

void TestPresenter::commandsSayWhyNot()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QQuickItem *row = panel->item(u"command-join"_s);
    QCOMPARE(row->property("unavailableReason").toString(), u"The room is in no meeting."_s);
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(!row->property("unavailableReason").toString().contains(u"room"_s));
    QVERIFY(!row->property("text").toString().contains(u"People"_s));
}

void TestPresenter::choicesAreOffered()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QVERIFY(pressRow(panel, u"command-scenario"_s));
    for (const QString &name : Scenario::builtIn())
        QVERIFY2(panel->item(u"choice-"_s + name), qPrintable(name));
    QVERIFY(pressRow(panel, u"command-enter"_s)); // one at a time
    QVERIFY(!panel->item(u"choice-quiet"_s));
    QVERIFY(pressRow(panel, u"choice-452871906"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QVERIFY(pressRow(panel, u"command-volume"_s) && pressRow(panel, u"moreButton"_s));
    QVERIFY(pressRow(panel, u"giveNumberButton"_s));
    QCOMPARE(panel->farSide().device().speaker->volume, 1);
}

void TestPresenter::switchesEveryFault_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

void TestPresenter::switchesEveryFault()
{
    QFETCH(QString, language);
    auto setting = demo();
    setting.language = language;
    PanelCase panel(setting);
    QVERIFY(presents(panel) && panel->press(u"choice1"_s));
    Faults &faults = panel->simulator().faults();
    for (const FaultInfo &info : Faults::all()) {
        QQuickItem *toggle = panel->reveal(u"fault-"_s + info.name);
        QVERIFY2(toggle, info.name.data());
        panel->press(toggle);
        QVERIFY2(faults.has(info.fault), info.name.data());
        QCOMPARE(faults.value(info.fault), info.defaultValue);
        QVERIFY(toggle->property("checked").toBool());
        QCOMPARE(panel->item(u"value-"_s + info.name) != nullptr, info.value != nullptr);
        panel->press(panel->reveal(u"fault-"_s + info.name));
        QVERIFY2(!faults.has(info.fault), info.name.data());
    }
}

void TestPresenter::changesAValue()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel) && panel->press(u"choice1"_s));
    QVERIFY(pressRow(panel, u"fault-slow"_s));
    Faults &faults = panel->simulator().faults();
    QCOMPARE(faults.value(Fault::Slow), 800);
    QVERIFY(panel.shows(u"800 milliseconds"_s));
    QVERIFY(pressRow(panel, u"moreButton"_s));
    QCOMPARE(faults.value(Fault::Slow), 1600);
    QVERIFY(pressRow(panel, u"lessButton"_s));
    QCOMPARE(faults.value(Fault::Slow), 800);
}

void TestPresenter::allFaultsOff()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QVERIFY(!panel->item(u"mendButton"_s));
    panel->simulator().faults().set(Fault::Slow, 5);
    panel->simulator().faults().set(Fault::NoEvent);
    QVERIFY(panel.shows(u"Faults: 2 on"_s));
    QVERIFY(panel->press(u"mendButton"_s));
    QVERIFY(panel->simulator().faults().isEmpty());
    QVERIFY(!panel->item(u"mendButton"_s));
}

void TestPresenter::leavesThePanelToBeUsed()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QVERIFY(panel->press(u"startTile"_s) && panel->waitForStage(Room::Stage::InMeeting));
    const double before = panel->item(u"presenterCloseButton"_s)->mapToScene({}).x();
    QVERIFY(panel->press(u"presenterSideButton"_s)); // what it covers is seen from the other side
    QVERIFY(panel->item(u"presenterCloseButton"_s)->mapToScene({}).x() < before);
    QVERIFY(panel->press(u"endButton"_s));
    QVERIFY(panel->waitFor(u"the sheet"_s, [&] { return panel->item(u"confirmEndButton"_s); }));
}

void TestPresenter::followsAFreshRoom()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QVERIFY(panel->program().useDemo(u"quiet"_s));
    panel->program().room().connectToRoom();
    QVERIFY(panel->press(u"choice1"_s) && pressRow(panel, u"fault-no-event"_s));
    QVERIFY(panel->simulator().faults().has(Fault::NoEvent));
}

void TestPresenter::isSentAwayByTheNextVisitor()
{
    PanelCase panel(kiosk());
    QVERIFY(panel.isOpen() && panel.isHome());
    presenter(panel).come();
    presenter(panel).choose(u"2468"_s);
    QVERIFY(panel->item(u"presenterPanel"_s));
    panel->clock().skip(Kiosk::presentersPatience - Kiosk::warning);
    QVERIFY(panel.shows(u"Start again in"_s) && panel->item(u"presenterPanel"_s));
    panel->clock().skip(Kiosk::warning);
    QVERIFY(panel->waitFor(u"the next visitor"_s, [&] { return !panel->item(u"presenterPanel"_s); }));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestPresenter>(argc, argv);
}

#include "tst_presenter.moc"
