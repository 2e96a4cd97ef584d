// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"
#include "protocol/roomaddress.h"

#include "settings/filesecrets.h"
#include "settings/pinhash.h"

#include <QtCore/qjsondocument.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Key = Setting::Key;

//! From a panel that knows no room to one that works, by what a person can press.
class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pressesToAWorkingPanel();
    void keysToAWorkingPanel();
    void wrongAddress();
    void nobodyThere();
    void wrongPasswordThenRight();
    void withoutEvents();
    void goingBackLosesNothing();
    void demo();
    void otherLanguage();
    void setByTheAdministrator();
    void behindThePin();
    void pinsDiffer();
    void passwordCannotBeKept();
    void wrongSettingsAreSaidToo();
    void keyboardOfALowScreen();
    void smallScreens_data();
    void smallScreens();

private:
    static Theatre::Setting unset()
    {
        Theatre::Setting setting;
        setting.firstRun = true;
        return setting;
    }
    //! Presses the keys of \a text on the screen.
    static bool pressKeys(PanelCase &panel, const QString &text)
    {
        for (const QChar character : text) {
            if (!panel->press(panel->button(QString(character))))
                return false;
        }
        return true;
    }
    static bool isThere(PanelCase &panel, const QString &objectName)
    {
        return panel->waitFor(objectName, [&] { return panel->item(objectName); });
    }
    static bool toAddress(PanelCase &panel)
    {
        return panel.pressWhenThere(u"connectTile"_s) && isThere(panel, u"addressField"_s);
    }
    static bool toPassword(PanelCase &panel, const QString &address)
    {
        return toAddress(panel) && panel->typeKeys(address) && panel->press(u"doneKey"_s)
            && isThere(panel, u"controlPasswordField"_s);
    }
    //! To the end of the test, with \a password.
    static bool toTest(PanelCase &panel, const QString &address, const QString &password)
    {
        return toPassword(panel, address) && panel->typeKeys(password) && panel->press(u"doneKey"_s)
            && panel->waitFor(u"the end of the test"_s, [&] {
                   const auto *test = panel->program().setup().test();
                   return test->passed() || test->failed();
               });
    }
    //! From a test that passed to Home.
    static bool toHome(PanelCase &panel)
    {
        return panel->press(u"nextButton"_s) && isThere(panel, u"nameField"_s) && panel->press(u"doneKey"_s)
            && panel.pressWhenThere(u"skipPinButton"_s) && panel.isHome();
    }
    static QString keptPassword(PanelCase &panel)
    {
        QString kept;
        FileSecrets(panel->secretsFile())
            .read(QUrl(panel->settings().text(Key::RoomUrl)),
                  [&kept](const SecretStore::Answer &answer) { kept = answer ? answer->password : u"?"_s; });
        return kept;
    }
};

void TestFirstRun::pressesToAWorkingPanel()
{
    Theatre::Setting setting = unset();
    setting.roomPassword = u"Ab-8800!"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel.pressWhenThere(u"connectTile"_s));
    QVERIFY(panel.shows(u"Where is the room?"_s));
    QVERIFY(!panel->item(u"settingsButton"_s));
    QVERIFY(pressKeys(panel, panel->address()));
    QVERIFY(panel->press(u"doneKey"_s));

    QVERIFY(panel.shows(u"Which password lets the panel in?"_s));
    QVERIFY(panel->press(u"shiftKey"_s));
    QVERIFY(pressKeys(panel, u"Ab"_s));
    QVERIFY(panel->press(u"signsKey"_s));
    QVERIFY(pressKeys(panel, u"-8800!"_s));
    QVERIFY(panel->press(panel->button(u"*"_s)));
    QVERIFY(panel->press(u"backspaceKey"_s));
    QVERIFY(panel->press(u"doneKey"_s));

    QVERIFY(panel.shows(u"The room is ready"_s));
    QVERIFY(panel->press(u"nextButton"_s));
    QVERIFY(panel.shows(u"What is the room called?"_s));
    QVERIFY(panel->press(u"shiftKey"_s));
    QVERIFY(pressKeys(panel, u"Birch"_s));
    QVERIFY(panel->press(u"spaceKey"_s));
    QVERIFY(pressKeys(panel, u"7"_s));
    QVERIFY(panel->press(u"doneKey"_s));

    QVERIFY(panel.shows(u"Choose a PIN"_s));
    QVERIFY(panel->typeDigits(u"4711"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel.shows(u"Type it once more"_s));
    QVERIFY(panel->typeDigits(u"4711"_s));
    QVERIFY(panel->press(u"pinButton"_s));

    QVERIFY(panel.isHome());
    QVERIFY(panel.shows(u"Birch 7"_s));
    QVERIFY(panel->press(u"startTile"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));

    // The next start finds all of it.
    const Settings kept(panel->settings().userFile(), {});
    QVERIFY(kept.problems().isEmpty());
    QCOMPARE(kept.text(Key::RoomUrl), u"ws://%1/"_s.arg(panel->address()));
    QCOMPARE(kept.text(Key::RoomName), u"Birch 7"_s);
    QVERIFY(PinHash::matches(kept.text(Key::Pin), u"4711"_s));
    QCOMPARE(keptPassword(panel), u"Ab-8800!"_s);
    QVERIFY(!panel->program().desk().isOpen()); // the settings have closed behind the first run
}

//! A keyboard of hardware works everywhere, without a press.
void TestFirstRun::keysToAWorkingPanel()
{
    Theatre::Setting setting = unset();
    setting.roomPassword = u"8800"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel->waitFor(u"the welcome"_s, [&] { return panel->item(u"connectTile"_s); }));
    QVERIFY(QTest::qWaitForWindowActive(panel->window()));
    QTest::keyClick(panel->window(), Qt::Key_Tab);
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel.shows(u"Where is the room?"_s));
    panel.typeKeys(panel->address());
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel.shows(u"Which password lets the panel in?"_s));
    panel.typeKeys(u"8800"_s);
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel.shows(u"The room is ready"_s));
    QTest::keyClick(panel->window(), Qt::Key_Tab);
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel.shows(u"What is the room called?"_s));
    panel.typeKeys(u"birch"_s);
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel.shows(u"Choose a PIN"_s));
    for (int time = 0; time < 2; ++time) {
        panel.typeKeys(u"47115"_s);
        QTest::keyClick(panel->window(), Qt::Key_Backspace);
        QTest::keyClick(panel->window(), Qt::Key_Return);
    }
    QVERIFY(panel.isHome());
    QVERIFY(panel.shows(u"birch"_s));
    QVERIFY(PinHash::matches(panel->settings().text(Key::Pin), u"4711"_s));
}

void TestFirstRun::wrongAddress()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen() && toAddress(panel));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(QString::fromUtf8(RoomAddress::sentence(RoomAddress::Problem::Empty))));
    QVERIFY(panel->typeKeys(u"https://room"_s));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"A room address starts with ws://"_s));
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(panel.shows(u"会议室地址以 ws://"_s));
    panel->preferences().setLanguage(u"en"_s);
    QVERIFY(panel.shows(u"A room address starts with ws://"_s));
    QVERIFY(panel->typeKeys(u"x"_s));
    QVERIFY(panel->waitFor(u"the message to go"_s, [&] { return !panel->text(u"starts with ws://"_s); }));
    QVERIFY(panel->item(u"addressField"_s));
}

void TestFirstRun::nobodyThere()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen() && toTest(panel, u"127.0.0.1:1"_s, {}));
    QVERIFY(panel.shows(u"That did not work"_s));
    QVERIFY(panel.shows(QString::fromUtf8(Link::sentence(Link::Reason::ConnectionRefused))));
    QVERIFY(panel->press(u"otherButton"_s)); // change the address
    QVERIFY(panel.shows(u"Where is the room?"_s));
    for (int time = 0; time < 20; ++time)
        QTest::keyClick(panel->window(), Qt::Key_Backspace);
    QVERIFY(panel->typeKeys(panel->address()));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"Which password lets the panel in?"_s));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"The room is ready"_s));
    QVERIFY(toHome(panel));
}

void TestFirstRun::wrongPasswordThenRight()
{
    Theatre::Setting setting = unset();
    setting.roomPassword = u"8800"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && toTest(panel, panel->address(), u"8801"_s));
    QVERIFY(panel.shows(u"That did not work"_s));
    QVERIFY(panel.shows(QString::fromUtf8(Link::sentence(Link::Reason::WrongPassword))));
    QCOMPARE(panel->program().setup().test()->reached(), ConnectionTest::Progress::Done);
    QVERIFY(panel->press(u"nextButton"_s)); // try again: still wrong
    QVERIFY(panel.shows(u"That did not work"_s));
    QVERIFY(panel->press(u"otherButton"_s));
    QVERIFY(panel.shows(u"Which password lets the panel in?"_s));
    QTest::keyClick(panel->window(), Qt::Key_Backspace);
    QVERIFY(panel->typeKeys(u"0"_s));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"The room is ready"_s));
    QVERIFY(toHome(panel));
    QCOMPARE(keptPassword(panel), u"8800"_s);
}

void TestFirstRun::withoutEvents()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen());
    panel->simulator().faults().set(Fault::SubscribeRefused);
    QVERIFY(toTest(panel, panel->address(), {}));
    QVERIFY(panel.shows(u"The room is ready"_s));
    QVERIFY(panel.shows(u"It does not offer that."_s));
    QVERIFY(toHome(panel));
}

void TestFirstRun::goingBackLosesNothing()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen() && toTest(panel, panel->address(), {}));
    for (const QString &title :
         {u"Which password lets the panel in?"_s, u"Where is the room?"_s, u"Welcome"_s}) {
        QTest::keyClick(panel->window(), Qt::Key_Escape);
        QVERIFY(panel.shows(title));
    }
    QVERIFY(toAddress(panel));
    QCOMPARE(panel->item(u"addressField"_s)->property("value").toString(), panel->address());
    QCOMPARE(panel->settings().text(Key::RoomUrl), QString()); // nothing counts before the end
}

void TestFirstRun::demo()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen() && panel.pressWhenThere(u"demoTile"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel->program().setup().isDemo());
    QVERIFY(panel->press(u"startTile"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QCOMPARE(panel->settings().text(Key::RoomUrl), QString()); // the next start asks again
}

void TestFirstRun::otherLanguage()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen() && panel.pressWhenThere(u"languageButton"_s));
    QVERIFY(panel.shows(u"欢迎"_s));
    QVERIFY(!panel->text(u"Welcome"_s));
    QCOMPARE(panel->settings().text(Key::Language), u"zh_CN"_s);
    QVERIFY(panel->press(u"languageButton"_s));
    QVERIFY(panel.shows(u"Welcome"_s));
}

//! An administrator who says that there is no room leaves the demo only.
void TestFirstRun::setByTheAdministrator()
{
    Theatre::Setting setting = unset();
    setting.administratorSettings = {{u"room_url"_s, QString()}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.pressWhenThere(u"connectTile"_s));
    QVERIFY(panel.shows(u"The administrator has set this."_s));
    QVERIFY(panel->item(u"demoTile"_s));
    QVERIFY(panel->press(u"demoTile"_s));
    QVERIFY(panel.isHome());
}

//! A panel that lost its room does not lose its PIN.
void TestFirstRun::behindThePin()
{
    Theatre::Setting setting = unset();
    setting.settings = {{u"pin"_s, PinHash::make(u"4711"_s)}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.shows(u"PIN of the settings"_s));
    QVERIFY(!panel->item(u"connectTile"_s));
    QVERIFY(panel->typeDigits(u"0000"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel.shows(u"That was not the PIN"_s));
    QVERIFY(!panel->item(u"connectTile"_s));
    QVERIFY(panel->typeDigits(u"4711"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(toTest(panel, panel->address(), {}));
    QVERIFY(panel->press(u"nextButton"_s));
    QVERIFY(panel.shows(u"What is the room called?"_s));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"A PIN is set already."_s));
    QVERIFY(panel->press(u"skipPinButton"_s));
    QVERIFY(panel.isHome());
}

void TestFirstRun::pinsDiffer()
{
    PanelCase panel(unset());
    QVERIFY(panel.isOpen() && toTest(panel, panel->address(), {}));
    QVERIFY(panel->press(u"nextButton"_s));
    QVERIFY(panel.shows(u"What is the room called?"_s));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"Choose a PIN"_s));
    QVERIFY(panel->typeDigits(u"471"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel.shows(u"A PIN has 4 to 8 digits."_s));
    QVERIFY(panel->typeDigits(u"1"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel->typeDigits(u"4712"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel.shows(u"Those were two different ones."_s));
    QCOMPARE(panel->settings().text(Key::Pin), QString());
    for (int time = 0; time < 2; ++time) {
        QVERIFY(panel->typeDigits(u"4711"_s));
        QVERIFY(panel->press(u"pinButton"_s));
    }
    QVERIFY(panel.isHome());
}

//! The panel works with it until it is started again, and says that it will be asked for then.
void TestFirstRun::passwordCannotBeKept()
{
    Theatre::Setting setting = unset();
    setting.roomPassword = u"8800"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QFile file(QFileInfo(panel->secretsFile()).path());
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    QVERIFY(toTest(panel, panel->address(), u"8800"_s));
    QVERIFY(toHome(panel));
    QVERIFY(panel.shows(file.fileName()));
    QVERIFY(panel->program().setup().keeping() != RoomSetup::Keeping::File);
}

void TestFirstRun::wrongSettingsAreSaidToo()
{
    Theatre::Setting setting = unset();
    setting.settings = {{u"text_size"_s, 7}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.pressWhenThere(u"demoTile"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.pressWhenThere(u"section6"_s));
    QVERIFY(panel.shows(u"\"text_size\""_s));
}

//! Its digits are among the signs; what is typed into stays in sight.
void TestFirstRun::keyboardOfALowScreen()
{
    Theatre::Setting setting = unset();
    setting.size = {1024, 600};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && toAddress(panel));
    QVERIFY(!panel->button(u"1"_s));
    QVERIFY(panel->press(u"signsKey"_s));
    QVERIFY(pressKeys(panel, panel->address()));
    const QQuickItem *field = panel->item(u"addressField"_s);
    const QQuickItem *keyboard = panel->item(u"keyboard"_s);
    QVERIFY(field->mapToScene({0, field->height()}).y() <= keyboard->mapToScene({0, 0}).y());
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(isThere(panel, u"controlPasswordField"_s));
    QVERIFY(panel->button(u"q"_s)); // letters again
}

void TestFirstRun::smallScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x600") << QSize(1024, 600);
    QTest::newRow("portrait") << QSize(800, 1280);
}

void TestFirstRun::smallScreens()
{
    QFETCH(QSize, size);
    Theatre::Setting setting = unset();
    setting.size = size;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && toTest(panel, panel->address(), {}));
    QVERIFY(toHome(panel));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestFirstRun>(argc, argv);
}

#include "tst_firstrun.moc"
