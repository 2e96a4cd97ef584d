// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include "settings/pinhash.h"

#include <QtTest/qtestmouse.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The demo that strangers try out: it shows itself, hands over a fresh room at the first touch, and begins
//! anew when nobody touches it. Time passes faster than usual.
class TestDemoKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsItsTour();
    void alternatesLanguages();
    void keepsALanguageLaidDown();
    void brokenStepBeginsAnew();
    void touchHandsOver_data();
    void touchHandsOver();
    void touchActsOnNothingElse();
    void handsOverAtOnce();
    void keyEndsTheTour();
    void keepsTheLanguageThatWasRead();
    void beginsAnew();
    void touchInTheCountdownGoesOn();
    void visitorsSettingsAreForgotten();
    void addressCannotBeChanged();
    void withoutTour();
    void never();
    void neverOnARealRoom();
    void restsBetweenSteps();
};

namespace {

Theatre::Setting kiosk(int pace, const QJsonObject &settings = {})
{
    Theatre::Setting setting;
    setting.kiosk = true;
    setting.pace = pace;
    setting.settings = settings;
    return setting;
}

const QJsonObject noTour {{"attract"_L1, false}};

GuidedTour &tour(PanelCase &panel)
{
    return *panel->demo()->kiosk()->tour();
}

int stepCalled(const char *name)
{
    const auto steps = TourStep::all();
    const auto found = std::find_if(steps.begin(), steps.end(), [name](const TourStep &step) {
        return QLatin1StringView(step.name) == QLatin1StringView(name);
    });
    return int(found - steps.begin());
}

//! Waits until the tour is at the step \a name.
bool reaches(PanelCase &panel, const char *name)
{
    return panel->waitInTour(QString::fromLatin1(name), [&] {
        return tour(panel).isPlaying() && tour(panel).step() == stepCalled(name);
    });
}

//! Waits until \a round, from 1, has begun.
bool reachesRound(PanelCase &panel, int round)
{
    return panel->waitInTour(u"round %1"_s.arg(round),
                             [&] { return panel->demo()->kiosk()->rounds() == round; });
}

//! Nobody touches the panel until a moment before the countdown.
void letAlone(PanelCase &panel)
{
    panel->clock().skip(48s);
}

//! The same to the end.
bool isTouredAgain(PanelCase &panel)
{
    letAlone(panel);
    return panel->waitFor(u"the tour"_s, [&] { return tour(panel).isPlaying(); });
}

//! Touches where there is nothing to press.
void touchAside(PanelCase &panel)
{
    panel->press(QPoint(panel->window()->width() / 2, 3));
}

//! Whether a fresh room is there and nothing else on the screen.
bool isFresh(PanelCase &panel)
{
    return panel.isHome() && !tour(panel).isPlaying() && !panel->item(u"kioskBand"_s)
        && panel->farSide().status() == Meeting::Status::Idle && panel->farSide().people().isEmpty();
}

} // namespace

void TestDemoKiosk::playsItsTour()
{
    PanelCase panel(kiosk(15));
    QVERIFY(panel.isOpen());
    QStringList steps;
    QStringList captions;
    const auto note = [&] {
        if (!tour(panel).isPlaying() || panel->demo()->kiosk()->rounds() > 1)
            return;
        steps.append(QString::fromLatin1(TourStep::all()[size_t(tour(panel).step())].name));
        captions.append(tour(panel).caption());
    };
    note();
    connect(&tour(panel), &GuidedTour::stepChanged, this, note);
    QSignalSpy finished(&tour(panel), &GuidedTour::finished);
    QList<MeetingAction> performed;
    connect(&panel->farSide(), &SimulatedRoom::performed, this,
            [&](const MeetingAction &action) { performed.append(action); });
    QVERIFY(panel->waitInTour(u"its end"_s, [&] { return !finished.isEmpty(); }));
    QStringList names;
    QStringList words;
    for (const TourStep &step : TourStep::all()) {
        names.append(QString::fromLatin1(step.name));
        words.append(QString::fromLatin1(step.caption));
    }
    QCOMPARE(steps, names);
    QCOMPARE(captions, words);
    QCOMPARE(panel->demo()->kiosk()->brokenRounds(), 0);
    // What it shows was asked of the room, as if a person had pressed.
    QCOMPARE(performed.size(), 3);
    QVERIFY(std::holds_alternative<StartMeeting>(performed.at(0)));
    QVERIFY(std::holds_alternative<SwitchLayout>(performed.at(1)));
    QVERIFY(std::holds_alternative<DissolveMeeting>(performed.at(2)));
}

void TestDemoKiosk::alternatesLanguages()
{
    PanelCase panel(kiosk(20));
    QVERIFY(panel.isOpen() && reaches(panel, "start"));
    QCOMPARE(panel->preferences().language(), u"en"_s);
    QVERIFY(panel.shows(u"One touch starts a meeting"_s));
    QVERIFY(reachesRound(panel, 2));
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s);
    QVERIFY(panel.shows(u"轻触"_s));
    QVERIFY(reaches(panel, "people")); // and coming home or into a meeting does not turn it back
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s);
    QVERIFY(reachesRound(panel, 3));
    QCOMPARE(panel->preferences().language(), u"en"_s);
}

void TestDemoKiosk::keepsALanguageLaidDown()
{
    auto setting = kiosk(20);
    setting.administratorSettings = {{"language"_L1, u"zh_CN"_s}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s);
    QVERIFY(reachesRound(panel, 2));
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s);
}

void TestDemoKiosk::brokenStepBeginsAnew()
{
    PanelCase panel(kiosk(20));
    QVERIFY(panel.isOpen() && reaches(panel, "home"));
    panel->simulator().faults().set(Fault::Refuse, 10024); // nothing can be started
    const Simulator *before = &panel->simulator();
    QSignalSpy broken(&tour(panel), &GuidedTour::broken);
    QVERIFY(panel->waitInTour(u"its end"_s, [&] { return !broken.isEmpty(); }));
    QCOMPARE(panel->demo()->kiosk()->brokenRounds(), 1);
    QVERIFY(&panel->simulator() != before);
    QVERIFY(tour(panel).isPlaying());
    QVERIFY(reaches(panel, "people")); // the fresh room has no fault
}

void TestDemoKiosk::touchHandsOver_data()
{
    QTest::addColumn<QByteArray>("step");
    for (const TourStep &step : TourStep::all())
        QTest::newRow(step.name) << QByteArray(step.name);
}

void TestDemoKiosk::touchHandsOver()
{
    QFETCH(QByteArray, step);
    PanelCase panel(kiosk(25));
    QVERIFY(panel.isOpen() && reaches(panel, step.constData()));
    const Simulator *before = &panel->simulator();
    touchAside(panel);
    QVERIFY(!tour(panel).isPlaying());
    QVERIFY(panel->waitFor(u"another room"_s, [&] { return &panel->simulator() != before; }));
    QVERIFY(isFresh(panel));
    QVERIFY(!panel->item(u"touchPoint"_s));
}

void TestDemoKiosk::touchActsOnNothingElse()
{
    PanelCase panel(kiosk(1));
    QVERIFY(panel.isOpen() && panel.isHome() && reaches(panel, "home"));
    const QQuickItem *tile = panel->item(u"startTile"_s);
    const QPoint middle = tile->mapToScene({tile->width() / 2, tile->height() / 2}).toPoint();
    QTest::mousePress(panel->window(), Qt::LeftButton, {}, middle);
    QVERIFY(isFresh(panel)); // while it is still held
    QSignalSpy performed(&panel->farSide(), &SimulatedRoom::performed);
    QTest::mouseRelease(panel->window(), Qt::LeftButton, {}, middle);
    QVERIFY(!panel.room().start()->inProgress() && performed.isEmpty());
    QVERIFY(panel->press(u"startTile"_s)); // the next one counts
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
}

void TestDemoKiosk::handsOverAtOnce()
{
    PanelCase panel(kiosk(10));
    QVERIFY(panel.isOpen() && reaches(panel, "start") && panel->waitForStage(Room::Stage::InMeeting));
    panel->clock().hold(); // it waits for nothing
    touchAside(panel);
    QVERIFY(isFresh(panel));
}

void TestDemoKiosk::keyEndsTheTour()
{
    PanelCase panel(kiosk(1));
    QVERIFY(panel.isOpen() && reaches(panel, "home"));
    QTest::keyClick(panel->window(), Qt::Key_Escape);
    QVERIFY(isFresh(panel));
}

void TestDemoKiosk::keepsTheLanguageThatWasRead()
{
    PanelCase panel(kiosk(20));
    QVERIFY(panel.isOpen());
    QVERIFY(reachesRound(panel, 2));
    QVERIFY(reaches(panel, "people"));
    touchAside(panel);
    QVERIFY(isFresh(panel));
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s);
    QVERIFY(isTouredAgain(panel));
    QCOMPARE(panel->preferences().language(), u"en"_s); // the room's own comes first again
}

void TestDemoKiosk::beginsAnew()
{
    PanelCase panel(kiosk(5));
    QVERIFY(panel.isOpen() && reaches(panel, "home"));
    touchAside(panel);
    QVERIFY(isFresh(panel));
    panel->preferences().setLanguage(u"zh_CN"_s);
    panel->preferences().setDark(false);
    QVERIFY(panel.toJoinPage() && panel->typeDigits(u"4528"_s));
    QList<int> told;
    connect(panel->demo()->kiosk(), &Kiosk::secondsLeftChanged, this,
            [&] { told.append(panel->demo()->kiosk()->secondsLeft()); });
    const qint64 touched = panel->clock().now();
    const Simulator *before = &panel->simulator();
    letAlone(panel);
    QVERIFY(!panel->item(u"kioskBand"_s));
    QVERIFY(panel->waitFor(u"the countdown"_s, [&] { return panel->item(u"kioskBand"_s); }));
    QVERIFY(panel.shows(u"后重新开始"_s) && panel.shows(u"轻触继续"_s));
    QVERIFY(panel->waitFor(u"the tour"_s, [&] { return tour(panel).isPlaying(); }));
    QVERIFY(panel->clock().now() - touched >= 60000);
    QCOMPARE(told.constFirst(), 10);
    QCOMPARE(told.constLast(), 0);
    QVERIFY(std::is_sorted(told.rbegin(), told.rend()));
    QVERIFY(&panel->simulator() != before);
    QCOMPARE(panel->preferences().language(), u"en"_s);
    QVERIFY(panel->preferences().dark());
    QVERIFY(panel.isHome());
    touchAside(panel);
    QVERIFY(isFresh(panel) && panel.toJoinPage());
    QCOMPARE(panel->item(u"codeField"_s)->property("value").toString(), QString());
}

void TestDemoKiosk::touchInTheCountdownGoesOn()
{
    PanelCase panel(kiosk(5));
    QVERIFY(panel.isOpen() && reaches(panel, "home"));
    touchAside(panel);
    QVERIFY(isFresh(panel));
    letAlone(panel);
    QVERIFY(panel->waitFor(u"the countdown"_s, [&] { return panel->item(u"kioskBand"_s); }));
    const Simulator *before = &panel->simulator();
    QVERIFY(panel->press(u"joinTile"_s)); // it acts as always
    QVERIFY(panel->item(u"codeField"_s));
    QCOMPARE(panel->demo()->kiosk()->secondsLeft(), 0);
    QVERIFY(!panel->item(u"kioskBand"_s));
    letAlone(panel);
    QVERIFY(!panel->item(u"kioskBand"_s));
    QVERIFY(panel->waitFor(u"the next countdown"_s, [&] { return panel->item(u"kioskBand"_s); }));
    QCOMPARE(&panel->simulator(), before);
}

void TestDemoKiosk::visitorsSettingsAreForgotten()
{
    PanelCase panel(kiosk(10));
    QVERIFY(panel.isOpen() && reaches(panel, "home"));
    touchAside(panel);
    QVERIFY(isFresh(panel));
    auto &desk = panel->program().desk();
    QVERIFY(desk.enter({}));
    QVERIFY(desk.setText(int(Setting::Key::TextSize), u"XL"_s));
    QVERIFY(desk.setPin(u"4711"_s));
    QCOMPARE(panel->preferences().textSize(), 3);
    QVERIFY(isTouredAgain(panel));
    QCOMPARE(panel->preferences().textSize(), 1);
    QVERIFY(!desk.isPinSet());
    QFile kept(panel->settings().userFile());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray content = kept.readAll();
    QVERIFY(!content.contains("text_size") && !content.contains("pin\""));
}

void TestDemoKiosk::addressCannotBeChanged()
{
    PanelCase panel(kiosk(1, noTour));
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->program().desk().value(int(Setting::Key::RoomUrl))->isLocked());
    QVERIFY(panel->program().desk().enter({}));
    QVERIFY(!panel->program().setup().use(u"192.0.2.10"_s, {}));
    QVERIFY(panel->program().room().demo());
}

void TestDemoKiosk::withoutTour()
{
    PanelCase panel(kiosk(10, noTour));
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(!tour(panel).isPlaying());
    const Simulator *before = &panel->simulator();
    QVERIFY(panel->press(u"startTile"_s) && panel->waitForStage(Room::Stage::InMeeting));
    letAlone(panel);
    QVERIFY(panel->waitFor(u"another room"_s, [&] { return &panel->simulator() != before; }));
    QVERIFY(isFresh(panel));
}

void TestDemoKiosk::never()
{
    PanelCase panel(kiosk(1, {{"attract_after_seconds"_L1, 0}}));
    QVERIFY(panel.isOpen() && reaches(panel, "home"));
    touchAside(panel);
    QVERIFY(isFresh(panel));
    QCOMPARE(panel->demo()->kiosk()->secondsLeft(), 0);
    QVERIFY(!panel->demo()->kiosk()->isCounting());
}

void TestDemoKiosk::neverOnARealRoom()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(!panel->demo() && !panel->item(u"kioskBand"_s));
    Finger finger(*panel->window());
    GuidedTour tour(*panel->window(), finger, panel->clock());
    tour.start({&panel.room(), nullptr});
    QVERIFY(!tour.isPlaying());
}

void TestDemoKiosk::restsBetweenSteps()
{
    PanelCase panel(kiosk(1));
    QVERIFY(panel.isOpen() && panel.isHome() && reaches(panel, "home"));
    panel->clock().hold();
    QSignalSpy frames(panel->window(), &QQuickWindow::frameSwapped);
    const bool still = QTest::qWaitFor([&frames] { return !frames.wait(500); });
    QVERIFY(still && tour(panel).step() == stepCalled("home"));
    QVERIFY(!frames.wait(700));
    QCOMPARE(tour(panel).step(), stepCalled("home"));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestDemoKiosk>(argc, argv);
}

#include "tst_demokiosk.moc"
