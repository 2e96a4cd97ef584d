// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"
#include "support/manualclock.h"

#include <QtTest/qsignalspy.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Key = Setting::Key;
using Scheme = Preferences::Scheme;

//! How the panel looks: it follows the settings at once, takes what a person chooses for a while, and springs
//! back.
class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheSettings();
    void followsTheSettings();
    void unknownSystemLanguage();
    void chosenForAWhile();
    void idleSpringsBack();
    void touchesPutItOff();
    void occupiedIsNotIdle();
    void neverIdle();
    void patienceChanges();
    void onThePanel();
    void joinDefaults();
    void whenTheMeetingEnds();
    void roomName();

private:
    struct Bench
    {
        ManualClock clock;
        Settings settings {{}, {}};
        Preferences preferences {settings, clock};
    };
    static void say(Settings &settings, Key key, const QJsonValue &value)
    {
        QVERIFY(settings.setForThisRun(key, value));
    }
};

void TestPreferences::fromTheSettings()
{
    ManualClock clock;
    Settings settings({}, {});
    say(settings, Key::Language, u"zh_CN"_s);
    say(settings, Key::Theme, u"high_contrast"_s);
    say(settings, Key::TextSize, u"XL"_s);
    say(settings, Key::PixelsPerMillimetre, 7.5);
    say(settings, Key::ReducedMotion, true);
    say(settings, Key::HideTitles, true);
    say(settings, Key::AmbientAfter, 0);
    const Preferences preferences(settings, clock);
    QCOMPARE(preferences.language(), u"zh_CN"_s);
    QCOMPARE(preferences.scheme(), Scheme::HighContrast);
    QVERIFY(preferences.dark());
    QCOMPARE(preferences.textSize(), 3);
    QCOMPARE(preferences.pixelsPerMillimetre(), 7.5);
    QVERIFY(preferences.reducedMotion());
    QVERIFY(preferences.hideTitles());
    QCOMPARE(preferences.ambientAfterMinutes(), 0);
}

void TestPreferences::followsTheSettings()
{
    Bench bench;
    QSignalSpy language(&bench.preferences, &Preferences::languageChanged);
    QSignalSpy scheme(&bench.preferences, &Preferences::schemeChanged);
    QSignalSpy look(&bench.preferences, &Preferences::lookChanged);
    QSignalSpy habits(&bench.preferences, &Preferences::habitsChanged);
    say(bench.settings, Key::Language, u"zh_CN"_s);
    QCOMPARE(bench.preferences.language(), u"zh_CN"_s);
    QCOMPARE(language.size(), 1);
    say(bench.settings, Key::Theme, u"light"_s);
    QCOMPARE(bench.preferences.scheme(), Scheme::Light);
    QCOMPARE(scheme.size(), 1);
    say(bench.settings, Key::TextSize, u"S"_s);
    say(bench.settings, Key::ReducedMotion, true);
    QCOMPARE(look.size(), 2);
    QCOMPARE(bench.preferences.textSize(), 0);
    say(bench.settings, Key::Camera, false);
    QCOMPARE(habits.size(), 1);
    QVERIFY(!bench.preferences.cameraOnJoining());
}

void TestPreferences::unknownSystemLanguage()
{
    qputenv("LANG", "xx_YY.UTF-8");
    const Bench bench; // "system" is the default; the tests run in no language that there is
    QCOMPARE(bench.preferences.language(), u"en"_s);
}

void TestPreferences::chosenForAWhile()
{
    Bench bench;
    QVERIFY(bench.preferences.setLanguage(u"zh_CN"_s));
    bench.preferences.setDark(false);
    QCOMPARE(bench.settings.text(Key::Language), u"system"_s);
    QCOMPARE(bench.settings.text(Key::Theme), u"dark"_s);
    bench.preferences.springBack();
    QCOMPARE(bench.preferences.language(), u"en"_s);
    QCOMPARE(bench.preferences.scheme(), Scheme::Dark);
}

void TestPreferences::idleSpringsBack()
{
    Bench bench;
    QSignalSpy idle(&bench.preferences, &Preferences::idle);
    bench.preferences.touch();
    bench.preferences.setLanguage(u"zh_CN"_s);
    bench.preferences.setDark(false);
    bench.clock.advance(5min - 1ms);
    QCOMPARE(bench.preferences.language(), u"zh_CN"_s);
    bench.clock.advance(1ms);
    QCOMPARE(bench.preferences.language(), u"en"_s);
    QVERIFY(bench.preferences.dark());
    QCOMPARE(idle.size(), 1);
    bench.clock.advance(24h);
    QCOMPARE(idle.size(), 1); // once, not again and again
}

void TestPreferences::touchesPutItOff()
{
    Bench bench;
    bench.preferences.setLanguage(u"zh_CN"_s);
    for (int time = 0; time < 10; ++time) {
        bench.preferences.touch();
        bench.clock.advance(4min);
    }
    QCOMPARE(bench.preferences.language(), u"zh_CN"_s);
}

void TestPreferences::occupiedIsNotIdle()
{
    Bench bench;
    bench.preferences.touch();
    bench.preferences.setLanguage(u"zh_CN"_s);
    bench.preferences.setOccupied(true);
    bench.clock.advance(3h);
    QCOMPARE(bench.preferences.language(), u"zh_CN"_s);
    bench.preferences.setOccupied(false);
    bench.clock.advance(5min);
    QCOMPARE(bench.preferences.language(), u"en"_s);
}

void TestPreferences::neverIdle()
{
    Bench bench;
    say(bench.settings, Key::SpringBackAfter, 0);
    bench.preferences.touch();
    bench.preferences.setLanguage(u"zh_CN"_s);
    bench.clock.advance(24h);
    QCOMPARE(bench.preferences.language(), u"zh_CN"_s);
}

void TestPreferences::patienceChanges()
{
    Bench bench;
    bench.preferences.touch();
    bench.preferences.setLanguage(u"zh_CN"_s);
    say(bench.settings, Key::SpringBackAfter, 1);
    bench.clock.advance(1min);
    QCOMPARE(bench.preferences.language(), u"en"_s);
}

//! Everything on the screen follows while the program runs.
void TestPreferences::onThePanel()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    const auto size = [&] {
        return panel->text(u"New meeting"_s)->property("font").value<QFont>().pixelSize();
    };
    const int before = size();
    const QColor dark = panel->window()->color();
    QVERIFY(!panel->settings().set(Key::TextSize, u"XL"_s));
    QTRY_VERIFY(size() > before);
    QVERIFY(!panel->settings().set(Key::Theme, u"light"_s));
    QTRY_VERIFY(panel->window()->color().lightness() > dark.lightness());
    QVERIFY(!panel->settings().set(Key::Theme, u"high_contrast"_s));
    QTRY_VERIFY(panel->window()->color().lightness() < dark.lightness() + 1);
    QVERIFY(panel->window()->color() != dark);
    QVERIFY(!panel->settings().set(Key::Language, u"zh_CN"_s));
    QVERIFY(panel.shows(u"个人会议"_s));
    QVERIFY(!panel->text(u"Personal meeting"_s));
}

//! The join page begins with what the settings say, and again after each join.
void TestPreferences::joinDefaults()
{
    Theatre::Setting setting;
    setting.settings = {{u"camera_on_joining"_s, false}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel.shows(u"Microphone on"_s));
    QVERIFY(panel.shows(u"Camera off"_s));
    QVERIFY(panel->press(u"microphoneTile"_s));
    QVERIFY(panel.shows(u"Microphone off"_s));
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.toJoinPage());
    QVERIFY(panel.shows(u"Microphone on"_s));
    QVERIFY(!panel->settings().set(Key::Camera, true));
    QVERIFY(panel.shows(u"Camera on"_s));
}

void TestPreferences::whenTheMeetingEnds()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(3));
    QVERIFY(panel->preferences().isOccupied());
    panel->preferences().setLanguage(u"zh_CN"_s);
    panel->preferences().setDark(false);
    panel->farSide().endByHost();
    QVERIFY(panel.isHome());
    QVERIFY(panel.shows(u"New meeting"_s));
    QVERIFY(panel->preferences().dark());
    QVERIFY(!panel->preferences().isOccupied());
}

void TestPreferences::roomName()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(!panel->settings().set(Key::RoomName, u"Birch <b>7</b>"_s));
    QVERIFY(panel.shows(u"Birch <b>7</b>"_s));
    QCOMPARE(panel->window()->title(), u"Birch <b>7</b>"_s);
    QVERIFY(!panel->settings().set(Key::RoomName, QString()));
    QVERIFY(panel.shows(u"127.0.0.1"_s));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestPreferences>(argc, argv);
}

#include "tst_preferences.moc"
