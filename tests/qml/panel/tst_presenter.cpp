// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include "protocol/errorcode.h"
#include "settings/pinhash.h"
#include "simulator/director.h"

#include <QtTest/qtestmouse.h>

#include <algorithm>

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
    void keyInTheTour();
    void keyCountsAsATouch();
    void firstOneChooses();
    void choosesNothingThatIsLocked();
    void wrongPinsCostTime();
    void keyOpensInADemo();
    void ringIsWhole_data();
    void ringIsWhole();
    void notWithoutADemo();
    void showsEveryCommand();
    void commandsChangeTheRoom();
    void commandsSayWhyNot();
    void choicesAreOffered();
    void choicesSpeakTheLanguage();
    void entersWithThePassword();
    void offersScheduledMeetings();
    void outcomesSpeakTheLanguage();
    void showsTheStory();
    void switchesEveryFault_data();
    void switchesEveryFault();
    void changesAValue();
    void stepsThroughErrorCodes();
    void valuesHavePlurals();
    void allFaultsOff();
    void leavesThePanelToBeUsed();
    void followsAFreshRoom();
    void isSentAwayByTheNextVisitor();
    void isSentAwayByARealRoom();
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

//! Holds the first corner for \a time. No more of it passes while the clock is held.
void holdCorner(PanelCase &panel, std::chrono::milliseconds time)
{
    QTest::mousePress(panel->window(), Qt::LeftButton, {}, firstCorner(panel));
    panel->clock().skip(time);
    QTest::mouseRelease(panel->window(), Qt::LeftButton, {}, firstCorner(panel));
}

void makeGesture(PanelCase &panel)
{
    panel->clock().hold();
    holdCorner(panel, 2000ms);
    panel->press(secondCorner(panel));
    panel->clock().letGo();
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
    panel->clock().hold();
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

void TestPresenter::keyInTheTour()
{
    auto setting = kiosk({{"presenter_pin"_L1, PinHash::make(u"4711"_s)}});
    setting.settings.insert("attract"_L1, true);
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.isHome() && panel->demo()->kiosk()->tour()->isPlaying());
    const Simulator *before = &panel->simulator();
    QTest::keyClick(panel->window(), Qt::Key_F9);
    QVERIFY(!panel->demo()->kiosk()->tour()->isPlaying());
    QVERIFY(&panel->simulator() != before);
    QVERIFY(panel->waitFor(u"the gate"_s, [&] { return panel->item(u"pinGate"_s); }));
    panel.typeKeys(u"4711"_s); // nobody throws them out
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel->waitFor(u"the panel"_s, [&] { return panel->item(u"presenterPanel"_s); }));
    QVERIFY(panel.isHome() && panel->item(u"presenterPanel"_s));
    QVERIFY(panel->demo()->kiosk()->isCounting());
}

void TestPresenter::keyCountsAsATouch()
{
    PanelCase panel(kiosk());
    QVERIFY(panel.isOpen() && panel.isHome());
    const Kiosk &kiosk = *panel->demo()->kiosk();
    panel->press(QPoint(panel->window()->width() / 2, 3));
    panel->clock().skip(52s);
    QVERIFY(panel->waitFor(u"the countdown"_s, [&] { return panel->item(u"kioskBand"_s); }));
    QTest::keyClick(panel->window(), Qt::Key_F9);
    QVERIFY(kiosk.isCounting() && !panel->item(u"kioskBand"_s));
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Choosing);
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

void TestPresenter::choosesNothingThatIsLocked()
{
    auto setting = kiosk();
    setting.administratorSettings = {{"presenter_pin"_L1, QString()}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.isHome());
    QTest::keyClick(panel->window(), Qt::Key_F9);
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Choosing);
    for (int time = 0; time < 2; ++time)
        QVERIFY(panel->typeDigits(u"2468"_s) && panel->press(u"pinButton"_s));
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Choosing);
    QVERIFY(panel.shows(u"This is set elsewhere"_s));
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(!panel->text(u"This is set elsewhere"_s));
    QVERIFY(panel.shows(presenter(panel).failure()));
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

void TestPresenter::ringIsWhole_data()
{
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("row");
    QTest::newRow("actions") << u"choice0"_s << u"command-start"_s;
    QTest::newRow("faults") << u"choice1"_s << u"fault-slow"_s;
}

//! The ring around what has the keyboard focus is cut nowhere, in a list that scrolls.
void TestPresenter::ringIsWhole()
{
    QFETCH(const QString, tab);
    QFETCH(const QString, row);
    PanelCase panel(demo());
    QVERIFY(presents(panel) && panel->press(tab));
    QQuickItem *focused = panel->reveal(row);
    QVERIFY(focused);
    focused->forceActiveFocus(Qt::TabFocusReason);
    const auto isRing = [](const QQuickItem *item) {
        return QByteArrayView(item->metaObject()->className()).startsWith("FocusRing");
    };
    QVERIFY(panel->waitFor(u"the ring"_s, [&] { return panel->find(isRing); }));
    QQuickItem *ring = panel->find(isRing);
    for (QQuickItem *place = ring->parentItem(); place; place = place->parentItem()) {
        const QRectF area = ring->mapRectToItem(place, {0, 0, ring->width(), ring->height()});
        QVERIFY(!place->clip() || QRectF(0, 0, place->width(), place->height()).contains(area));
    }
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
    QCOMPARE(missing, QStringList({u"cast-code"_s, u"fault"_s, u"password"_s}));
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
    QCOMPARE(row->property("text").toString(), u"有人加入会议。"_s);
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

void TestPresenter::choicesSpeakTheLanguage()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel) && pressRow(panel, u"command-scenario"_s));
    const auto words = [&](const QString &choice) {
        return panel->item(u"choice-"_s + choice)->property("text").toString();
    };
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        panel->preferences().setLanguage(language);
        for (const QString &name : Scenario::builtIn())
            QCOMPARE(words(name), Scenario::load(name)->summary.in(language));
    }
    QVERIFY(pressRow(panel, u"command-screens"_s));
    QCOMPARE(words(u"mirrored"_s), u"镜像"_s);
    panel->preferences().setLanguage(u"en"_s);
    QCOMPARE(words(u"mirrored"_s), u"Mirrored"_s);
}

void TestPresenter::entersWithThePassword()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    QVERIFY(!panel->farSide().meeting(u"618204333"_s)->password.isEmpty());
    QVERIFY(pressRow(panel, u"command-enter"_s) && pressRow(panel, u"choice-618204333"_s));
    QVERIFY(!panel->demo()->desk().isRefused());
    QVERIFY(panel->waitForStage(Room::Stage::WaitingRoom));
}

void TestPresenter::offersScheduledMeetings()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel) && pressRow(panel, u"command-schedule"_s));
    const auto &meetings = panel->farSide().meetings();
    const auto found = std::ranges::find(meetings, u"Presented meeting"_s, &ScenarioMeeting::title);
    QVERIFY(found != meetings.end());
    const QString code = found->code;
    QVERIFY(pressRow(panel, u"command-cancel"_s) && pressRow(panel, u"choice-"_s + code));
    QCOMPARE(panel->farSide().meeting(code)->refusal, toInt(ErrorCode::MeetingCancelled));
}

void TestPresenter::outcomesSpeakTheLanguage()
{
    auto setting = demo();
    setting.language = u"zh_CN"_s;
    PanelCase panel(setting);
    QVERIFY(presents(panel) && panel.enterMeeting(8));
    QVERIFY(pressRow(panel, u"command-role"_s) && pressRow(panel, u"choice-co-host"_s));
    QVERIFY(panel.shows(u"会议室现在是联席主持人。"_s));
    QVERIFY(pressRow(panel, u"command-screens"_s) && pressRow(panel, u"choice-mirrored"_s));
    QVERIFY(panel.shows(u"屏幕模式现为镜像。"_s));
    QVERIFY(pressRow(panel, u"command-layout"_s) && pressRow(panel, u"choice-right-list"_s));
    QVERIFY(panel.shows(u"会议室切换到布局“右侧列表”。"_s));
    // And what was said before follows the language, refusals too.
    panel->preferences().setLanguage(u"en"_s);
    QVERIFY(panel.shows(u"The room switches to the layout "_s));
    QVERIFY(pressRow(panel, u"command-enter"_s) && pressRow(panel, u"choice-452871906"_s));
    QVERIFY(panel->demo()->desk().isRefused());
    const QString refusal = panel->demo()->desk().outcome();
    QVERIFY(panel.shows(refusal));
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(panel->demo()->desk().outcome() != refusal);
    QVERIFY(panel.shows(panel->demo()->desk().outcome()));
}

void TestPresenter::showsTheStory()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel) && !panel->item(u"storyCaption"_s));
    QVERIFY(panel->simulator().director().load(u"a-day"_s).ok());
    QVERIFY(panel.shows(u"Morning. The room is free."_s));
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(panel.shows(u"清晨，会议室空闲。"_s));
    QVERIFY(panel->simulator().director().load(u"quiet"_s).ok());
    QVERIFY(!panel->item(u"storyCaption"_s));
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

void TestPresenter::stepsThroughErrorCodes()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel) && panel->press(u"choice1"_s));
    QVERIFY(pressRow(panel, u"fault-refuse"_s));
    QList<int> known;
    for (const ErrorInfo &error : allErrors()) {
        if (error.code > 0)
            known.append(error.code);
    }
    Faults &faults = panel->simulator().faults();
    QCOMPARE(faults.value(Fault::Refuse), 1);
    for (const int code : std::as_const(known)) {
        QCOMPARE(faults.value(Fault::Refuse), code);
        QVERIFY(panel.shows(u"code %1"_s.arg(code)));
        panel->press(panel->reveal(u"moreButton"_s));
    }
    QCOMPARE(faults.value(Fault::Refuse), known.constLast());
    panel->press(panel->reveal(u"lessButton"_s));
    QCOMPARE(faults.value(Fault::Refuse), known.at(known.size() - 2));
}

void TestPresenter::valuesHavePlurals()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel) && panel->press(u"choice1"_s));
    panel->simulator().faults().set(Fault::Slow, 1);
    QVERIFY(panel.shows(u"1 millisecond"_s) && !panel->text(u"1 milliseconds"_s));
    panel->simulator().faults().set(Fault::Markup);
    QVERIFY(panel.shows(u"port 9"_s));
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(panel.shows(u"1 毫秒"_s) && panel.shows(u"端口 9"_s));
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

void TestPresenter::isSentAwayByARealRoom()
{
    PanelCase panel(demo());
    QVERIFY(presents(panel));
    panel->program().room().set({QUrl(u"ws://"_s + panel->address()), ControlPassword(), {}, {}});
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Away);
    QVERIFY(panel->waitFor(u"an empty place"_s, [&] { return !panel->item(u"presenterPanel"_s); }));
    QCOMPARE(panel->demo()->desk().faults()->on(), 0);
    QTest::keyClick(panel->window(), Qt::Key_F9);
    QCOMPARE(presenter(panel).stage(), Presenter::Stage::Away);
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestPresenter>(argc, argv);
}

#include "tst_presenter.moc"
