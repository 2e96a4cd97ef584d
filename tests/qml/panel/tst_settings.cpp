// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include "settings/filesecrets.h"
#include "settings/pinhash.h"
#include "support/sizelimit.h"

#include <QtCore/qjsondocument.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Key = Setting::Key;

//! The settings page: who gets in, what changes at once, what is kept, and what cannot be changed.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPin();
    void withPin();
    void wrongPins();
    void closesBehindThePerson();
    void closesWhenIdle();
    void notInAMeeting();
    void language();
    void theme();
    void textSizeAndMotion();
    void idle();
    void joining();
    void name();
    void setAPin();
    void changeAndRemoveThePin();
    void lockedByTheAdministrator_data();
    void lockedByTheAdministrator();
    void lockedByAnOption();
    void otherRoom();
    void wrongAddress();
    void testShowsEachStep();
    void testSaysWhatFailed();
    void passwordSetAndForgotten();
    void passwordOfABlockedRoom();
    void demoGetsARoom();
    void cannotBeSaved();
    void diagnostics();
    void keysOnly();
    void everySectionFits_data();
    void everySectionFits();

private:
    static Theatre::Setting pinned()
    {
        Theatre::Setting setting;
        setting.settings = {{u"pin"_s, PinHash::make(u"4711"_s)}};
        return setting;
    }
    //! From Home to a section of the settings, which no PIN guards.
    static bool toSection(PanelCase &panel, int section)
    {
        return panel.isHome() && panel->press(u"settingsButton"_s)
            && panel.pressWhenThere(u"section%1"_s.arg(section));
    }
    //! Presses a choice of the row called \a row.
    static bool choose(PanelCase &panel, const QString &row, const QString &text)
    {
        QQuickItem *found = panel->item(row);
        return found && panel->press(inside(found, [&text](const QQuickItem *item) {
            return item->property("available").isValid() && item->property("text").toString() == text;
        }));
    }
    //! Presses what is called \a name in the row called \a row.
    static bool pressIn(PanelCase &panel, const QString &row, const QString &name)
    {
        QQuickItem *found = panel->item(row);
        return found && panel->press(inside(found, [&name](const QQuickItem *item) {
            return item->objectName() == name;
        }));
    }
    static QQuickItem *inside(QQuickItem *root, const std::function<bool(const QQuickItem *)> &matches)
    {
        if (matches(root))
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = inside(child, matches))
                return found;
        }
        return nullptr;
    }
    static QJsonValue keptValue(PanelCase &panel, Key key)
    {
        return Settings(panel->settings().userFile(), {}).value(key);
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

void TestSettings::withoutPin()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.shows(u"Connection"_s));
    QVERIFY(panel.pressWhenThere(u"section5"_s));
    QVERIFY(panel.shows(u"anybody at the panel can change its settings"_s));
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.isHome());
}

void TestSettings::withPin()
{
    PanelCase panel(pinned());
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.shows(u"PIN of the settings"_s));
    QVERIFY(!panel->item(u"section0"_s));
    QVERIFY(!panel->program().desk().setText(int(Key::Theme), u"light"_s)); // nor by any other way
    QVERIFY(panel->typeDigits(u"0000"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel.shows(u"That was not the PIN"_s));
    QVERIFY(!panel->item(u"section0"_s));
    QVERIFY(panel->typeDigits(u"4711"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel->waitFor(u"the sections"_s, [&] { return panel->item(u"section0"_s); }));
    QVERIFY(panel->program().desk().isOpen());
}

void TestSettings::wrongPins()
{
    PanelCase panel(pinned());
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.shows(u"PIN of the settings"_s));
    for (int time = 0; time < 3; ++time) {
        QVERIFY(panel->typeDigits(u"1234"_s));
        QVERIFY(panel->press(u"pinButton"_s));
    }
    QVERIFY(panel.shows(u"Too many wrong tries. Try again in "_s));
    QVERIFY(panel->typeDigits(u"4"_s)); // a key says why it does nothing
    QCOMPARE(panel->program().desk().wrongTries(), 3);
    panel.typeKeys(u"4711"_s);
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(!panel->program().desk().isOpen());
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.shows(u"Too many wrong tries"_s)); // going away does not help
}

void TestSettings::closesBehindThePerson()
{
    PanelCase panel(pinned());
    QVERIFY(panel.isOpen() && panel.isHome());
    for (int time = 0; time < 2; ++time) {
        QVERIFY(panel->press(u"settingsButton"_s));
        QVERIFY(panel.shows(u"PIN of the settings"_s));
        QVERIFY(panel->typeDigits(u"4711"_s));
        QVERIFY(panel->press(u"pinButton"_s));
        QVERIFY(panel->waitFor(u"the sections"_s, [&] { return panel->item(u"section0"_s); }));
        QTest::keyClick(panel->window(), Qt::Key_Escape);
        QVERIFY(panel.isHome());
        QVERIFY(
            panel->waitFor(u"the settings to close"_s, [&] { return !panel->program().desk().isOpen(); }));
    }
}

void TestSettings::closesWhenIdle()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 2));
    panel->program().desk().close(); // what its timer does
    QVERIFY(panel.isHome());
    QVERIFY(toSection(panel, 2));
    Q_EMIT panel->preferences().idle();
    QVERIFY(panel.isHome());
}

void TestSettings::notInAMeeting()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->item(u"settingsButton"_s));
    QVERIFY(panel.enterMeeting(3));
    QVERIFY(!panel->item(u"settingsButton"_s));
}

void TestSettings::language()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 2));
    QVERIFY(panel.shows(u"Less motion"_s));
    QVERIFY(choose(panel, u"languageRow"_s, u"中文"_s));
    QVERIFY(panel.shows(u"文字大小"_s));
    QVERIFY(!panel->text(u"Less motion"_s));
    QCOMPARE(keptValue(panel, Key::Language), u"zh_CN"_s);
    panel->preferences().springBack();
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s); // it is the room's now
    QVERIFY(choose(panel, u"languageRow"_s, u"English"_s));
    QVERIFY(panel.shows(u"Less motion"_s));
}

void TestSettings::theme()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 2));
    QVERIFY(panel.shows(u"Colours"_s));
    const QColor dark = panel->window()->color();
    QVERIFY(choose(panel, u"themeRow"_s, u"Light"_s));
    QTRY_VERIFY(panel->window()->color().lightness() > dark.lightness());
    QCOMPARE(keptValue(panel, Key::Theme), u"light"_s);
    QVERIFY(choose(panel, u"themeRow"_s, u"High contrast"_s));
    QTRY_COMPARE(panel->preferences().scheme(), Preferences::Scheme::HighContrast);
    QVERIFY(choose(panel, u"themeRow"_s, u"Dark"_s));
    QTRY_COMPARE(panel->window()->color(), dark);
}

void TestSettings::textSizeAndMotion()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 2));
    QVERIFY(panel.shows(u"Text size"_s));
    const auto size = [&] {
        return panel->text(u"Text size"_s)->property("font").value<QFont>().pixelSize();
    };
    const int medium = size();
    QVERIFY(choose(panel, u"textSizeRow"_s, u"Very large"_s));
    QTRY_VERIFY(size() > medium);
    QCOMPARE(keptValue(panel, Key::TextSize), u"XL"_s);
    QVERIFY(choose(panel, u"textSizeRow"_s, u"Small"_s));
    QTRY_VERIFY(size() < medium);
    QVERIFY(pressIn(panel, u"reducedMotionRow"_s, u"settingSwitch"_s));
    QTRY_VERIFY(panel->preferences().reducedMotion());
    QCOMPARE(keptValue(panel, Key::ReducedMotion), true);
}

void TestSettings::idle()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 3));
    QVERIFY(panel.shows(u"Big clock"_s));
    QVERIFY(pressIn(panel, u"ambientRow"_s, u"moreButton"_s));
    QTRY_COMPARE(panel->preferences().ambientAfterMinutes(), 6);
    for (int minutes = 5; minutes >= 0; --minutes) {
        QVERIFY(pressIn(panel, u"ambientRow"_s, u"lessButton"_s));
        QTRY_COMPARE(panel->preferences().ambientAfterMinutes(), minutes);
    }
    QVERIFY(panel.shows(u"Never"_s));
    QVERIFY(pressIn(panel, u"ambientRow"_s, u"lessButton"_s));
    QVERIFY(panel.shows(u"It cannot be less."_s));
    QCOMPARE(keptValue(panel, Key::AmbientAfter), 0);
    QVERIFY(pressIn(panel, u"springBackRow"_s, u"moreButton"_s));
    QTRY_COMPARE(keptValue(panel, Key::SpringBackAfter), 6);
    QVERIFY(pressIn(panel, u"hideTitlesRow"_s, u"settingSwitch"_s));
    QTRY_VERIFY(panel->preferences().hideTitles());
}

void TestSettings::joining()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 4));
    QVERIFY(panel.shows(u"Camera on when joining"_s));
    QVERIFY(pressIn(panel, u"cameraRow"_s, u"settingSwitch"_s));
    QTRY_COMPARE(keptValue(panel, Key::Camera), false);
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.toJoinPage());
    QVERIFY(panel.shows(u"Camera off"_s));
    QVERIFY(panel.shows(u"Microphone on"_s));
}

void TestSettings::name()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 1));
    QVERIFY(panel.pressWhenThere(u"nameField"_s));
    QVERIFY(panel->waitFor(u"the keyboard"_s, [&] { return panel->item(u"keyboard"_s); }));
    QVERIFY(panel->typeKeys(u" B"_s));
    QVERIFY(panel->press(panel->button(u"7"_s)));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel->waitFor(u"the name"_s, [&] { return panel.room().name().endsWith(u" B7"_s); }));
    QVERIFY(keptValue(panel, Key::RoomName).toString().endsWith(u" B7"_s));
    QVERIFY(panel->waitFor(u"the keyboard to go"_s, [&] { return !panel->item(u"keyboard"_s); }));
    QVERIFY(panel->press(u"saveNameButton"_s));
    QVERIFY(panel.shows(u"This is its name already."_s));
}

void TestSettings::setAPin()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 5));
    QVERIFY(panel.pressWhenThere(u"changePinButton"_s));
    QVERIFY(panel.shows(u"Choose a PIN"_s));
    for (int time = 0; time < 2; ++time) {
        QVERIFY(panel->typeDigits(u"123456"_s));
        QVERIFY(panel->press(u"pinButton"_s));
    }
    QVERIFY(panel.shows(u"It is asked for before settings are changed here."_s));
    QVERIFY(PinHash::matches(keptValue(panel, Key::Pin).toString(), u"123456"_s));
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.shows(u"PIN of the settings"_s));
}

void TestSettings::changeAndRemoveThePin()
{
    PanelCase panel(pinned());
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.shows(u"PIN of the settings"_s));
    QVERIFY(panel->typeDigits(u"4711"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel.pressWhenThere(u"section5"_s));
    QVERIFY(panel.pressWhenThere(u"changePinButton"_s));
    QVERIFY(panel.shows(u"Choose a PIN"_s));
    QVERIFY(panel->typeDigits(u"9999"_s));
    QVERIFY(panel->press(u"pinButton"_s));
    QVERIFY(panel->press(u"cancelPinButton"_s)); // half-way: the old one stays
    QVERIFY(PinHash::matches(keptValue(panel, Key::Pin).toString(), u"4711"_s));
    QVERIFY(panel.pressWhenThere(u"removePinButton"_s));
    QVERIFY(panel.shows(u"anybody at the panel can change its settings"_s));
    QCOMPARE(keptValue(panel, Key::Pin), QString());
}

void TestSettings::lockedByTheAdministrator_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("reason");
    QTest::newRow("English") << u"en"_s << u"The administrator has set this."_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"此项由管理员设定"_s;
}

void TestSettings::lockedByTheAdministrator()
{
    QFETCH(QString, language);
    QFETCH(QString, reason);
    Theatre::Setting setting;
    setting.language = language;
    setting.administratorSettings = {{u"theme"_s, u"dark"_s},
                                     {u"reduced_motion"_s, false},
                                     {u"room_name"_s, u"Theirs"_s},
                                     {u"pin"_s, QString()},
                                     {u"ambient_after_minutes"_s, 9}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && toSection(panel, 2));
    QVERIFY(panel.shows(reason));
    QVERIFY(pressIn(panel, u"themeRow"_s, u"choice1"_s));
    QVERIFY(pressIn(panel, u"reducedMotionRow"_s, u"settingSwitch"_s));
    QVERIFY(panel->preferences().dark());
    QVERIFY(!panel->preferences().reducedMotion());
    QVERIFY(panel->press(u"section1"_s));
    QVERIFY(panel.shows(u"Theirs"_s));
    QVERIFY(panel.pressWhenThere(u"saveNameButton"_s));
    QVERIFY(panel.shows(reason));
    QVERIFY(panel->press(u"section3"_s));
    QVERIFY(panel.shows(reason));
    QVERIFY(pressIn(panel, u"ambientRow"_s, u"moreButton"_s));
    QCOMPARE(panel->preferences().ambientAfterMinutes(), 9);
    QVERIFY(panel->press(u"section5"_s));
    QVERIFY(panel.pressWhenThere(u"changePinButton"_s));
    QVERIFY(!panel->item(u"pinButton"_s));
}

void TestSettings::lockedByAnOption()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->settings().setForThisRun(Key::TextSize, u"L"_s));
    QVERIFY(toSection(panel, 2));
    QVERIFY(panel.shows(u"The panel was started with an option for this."_s));
    QVERIFY(pressIn(panel, u"textSizeRow"_s, u"choice0"_s));
    QCOMPARE(panel->preferences().textSize(), 2);
}

//! The panel changes over to another room while it runs.
void TestSettings::otherRoom()
{
    SystemClock clock;
    const auto other = DemoRoom::create(u"quiet"_s, clock);
    QVERIFY(other.ok());
    const QUrl url = (*other)->url();
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 0));
    QVERIFY(panel.pressWhenThere(u"changeAddressButton"_s));
    QVERIFY(panel->waitFor(u"the field"_s, [&] { return panel->item(u"addressField"_s); }));
    for (int time = 0; time < 30; ++time)
        QTest::keyClick(panel->window(), Qt::Key_Backspace);
    QVERIFY(panel->typeKeys(u"127.0.0.1:%1"_s.arg(url.port())));
    QVERIFY(panel->press(u"useAddressButton"_s));
    QVERIFY(panel->waitFor(u"the other room"_s, [&] {
        return panel.room().link()->address() == u"127.0.0.1:%1"_s.arg(url.port())
            && panel.room().link()->ready();
    }));
    QCOMPARE(keptValue(panel, Key::RoomUrl), url.toString());
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel->press(u"startTile"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QCOMPARE((*other)->simulator().room().snapshot().meeting.status, Meeting::Status::InMeeting);
    QCOMPARE(panel->farSide().snapshot().meeting.status, Meeting::Status::Idle);
}

void TestSettings::wrongAddress()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 0));
    const QString before = panel->settings().text(Key::RoomUrl);
    QVERIFY(panel.pressWhenThere(u"changeAddressButton"_s));
    QVERIFY(panel->waitFor(u"the field"_s, [&] { return panel->item(u"addressField"_s); }));
    QVERIFY(panel->typeKeys(u"99999"_s));
    QVERIFY(panel->press(u"useAddressButton"_s));
    QVERIFY(panel.shows(u"port"_s));
    QCOMPARE(panel->settings().text(Key::RoomUrl), before);
    QVERIFY(panel->press(u"cancelAddressButton"_s));
    QVERIFY(panel->waitFor(u"the field to go"_s, [&] { return !panel->item(u"addressField"_s); }));
}

void TestSettings::testShowsEachStep()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 0));
    QVERIFY(panel.pressWhenThere(u"testButton"_s));
    for (const QString &step : {u"The room can be reached"_s, u"It lets the panel in"_s, u"It answers"_s,
                                u"It tells when something changes"_s})
        QVERIFY(panel.shows(step));
    QVERIFY(panel->waitFor(u"the end"_s, [&] { return panel->program().setup().test()->passed(); }));
    QVERIFY(panel.room().link()->ready()); // the room in use was left alone
    QVERIFY(panel->press(u"section1"_s));
    QVERIFY(panel->press(u"section0"_s));
    QVERIFY(!panel->item(u"testSteps"_s));
}

void TestSettings::testSaysWhatFailed()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 0));
    panel->simulator().faults().set(Fault::Disabled);
    QVERIFY(panel.pressWhenThere(u"testButton"_s));
    QVERIFY(panel.shows(QString::fromUtf8(Link::sentence(Link::Reason::ControlDisabled))));
}

void TestSettings::passwordSetAndForgotten()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->program().setup().setCurrent(QUrl(panel->settings().text(Key::RoomUrl)), false, {});
    QVERIFY(toSection(panel, 0));
    QVERIFY(panel.shows(u"There is none."_s));
    QVERIFY(panel->press(u"forgetPasswordButton"_s));
    QVERIFY(panel.shows(u"No password is kept here."_s));
    QVERIFY(panel->press(u"setPasswordButton"_s));
    QVERIFY(panel->waitFor(u"the field"_s, [&] { return panel->item(u"controlPasswordField"_s); }));
    QVERIFY(panel->press(u"keepPasswordButton"_s));
    QVERIFY(panel.shows(u"Type the password first."_s));
    QVERIFY(panel->typeKeys(u"secret-canary"_s));
    QVERIFY(!panel->text(u"secret-canary"_s));
    QVERIFY(panel->press(u"keepPasswordButton"_s));
    QVERIFY(panel.shows(u"Kept in a file that only the panel can read."_s));
    QCOMPARE(keptPassword(panel), u"secret-canary"_s);
    QVERIFY(panel.pressWhenThere(u"forgetPasswordButton"_s));
    QVERIFY(panel.shows(u"There is none."_s));
    QCOMPARE(keptPassword(panel), QString());
}

//! The way out of "The room does not let this panel in".
void TestSettings::passwordOfABlockedRoom()
{
    Theatre::Setting setting;
    setting.roomPassword = u"right"_s;
    setting.panelPassword = u"wrong"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel->waitForStage(Room::Stage::Blocked));
    QVERIFY(panel.pressWhenThere(u"settingsButton"_s));
    QVERIFY(panel.pressWhenThere(u"setPasswordButton"_s));
    QVERIFY(panel->waitFor(u"the field"_s, [&] { return panel->item(u"controlPasswordField"_s); }));
    QVERIFY(panel->typeKeys(u"right"_s));
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel->waitFor(u"the room"_s, [&] { return panel.room().link()->ready(); }));
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.isHome());
}

void TestSettings::demoGetsARoom()
{
    Theatre::Setting setting;
    setting.firstRun = true;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.pressWhenThere(u"demoTile"_s));
    QVERIFY(toSection(panel, 0));
    QVERIFY(panel.shows(u"The panel controls a simulated room"_s));
    QVERIFY(panel.pressWhenThere(u"changeAddressButton"_s));
    QVERIFY(panel->waitFor(u"the field"_s, [&] { return panel->item(u"addressField"_s); }));
    QVERIFY(panel->typeKeys(panel->address()));
    QVERIFY(panel->press(u"useAddressButton"_s));
    QVERIFY(panel->waitFor(u"the room"_s, [&] {
        return panel.room().link()->ready() && panel.room().link()->address() == panel->address();
    }));
    QVERIFY(!panel->program().setup().isDemo());
}

void TestSettings::cannotBeSaved()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && toSection(panel, 2));
    {
        const SizeLimit full(0);
        QVERIFY(choose(panel, u"textSizeRow"_s, u"Large"_s));
        QTRY_COMPARE(panel->preferences().textSize(), 2);
    }
    QVERIFY(panel.shows(u"The change could not be saved and counts until the panel is started again."_s));
    QVERIFY(choose(panel, u"textSizeRow"_s, u"Medium"_s));
    QVERIFY(panel->waitFor(u"the message to go"_s, [&] { return !panel->text(u"could not be saved"_s); }));
    QCOMPARE(keptValue(panel, Key::TextSize), u"M"_s);
}

void TestSettings::diagnostics()
{
    const QTemporaryDir folder;
    Theatre::Setting setting;
    setting.diagnosticsFolder = folder.path();
    setting.settings = {{u"text_size"_s, u"huge"_s}, {u"theem"_s, 1}, {u"pin"_s, u"4711-canary"_s}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && toSection(panel, 6));
    QVERIFY(panel.shows(u"\"text_size\""_s));
    QVERIFY(panel.shows(u"\"theem\""_s));
    QVERIFY(panel.shows(QStringLiteral(ROOMS_VERSION)));
    QVERIFY(panel.shows(panel->address()));
    QVERIFY(panel.shows(u"ms, half of the time"_s));
    QVERIFY(!panel->text(u"canary"_s));
    QVERIFY(panel->press(u"saveDiagnosticsButton"_s));
    QVERIFY(panel.shows(u"Saved to "_s));
    QCOMPARE(QDir(folder.path()).entryList({u"*.zip"_s}).size(), 1);
}

//! Every section and its controls are reached by Tab and pressed by Space.
void TestSettings::keysOnly()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    const auto tabTo = [&](const QString &name) {
        for (int time = 0; time < 60; ++time) {
            if (QQuickItem *item = panel->item(name); item && item->hasActiveFocus())
                return true;
            QTest::keyClick(panel->window(), Qt::Key_Tab);
        }
        return false;
    };
    QVERIFY(tabTo(u"settingsButton"_s));
    QTest::keyClick(panel->window(), Qt::Key_Space);
    QVERIFY(panel.shows(u"Connection"_s));
    QVERIFY(tabTo(u"section3"_s));
    QTest::keyClick(panel->window(), Qt::Key_Space);
    QVERIFY(panel.shows(u"Big clock"_s));
    QVERIFY(tabTo(u"moreButton"_s));
    QTest::keyClick(panel->window(), Qt::Key_Space);
    QTRY_COMPARE(panel->preferences().ambientAfterMinutes(), 6);
    QTest::keyClick(panel->window(), Qt::Key_Escape);
    QVERIFY(panel.isHome());
}

void TestSettings::everySectionFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("textSize");
    for (const QSize &size : {QSize(1280, 800), QSize(1024, 600), QSize(800, 1280)}) {
        for (const QString &textSize : {u"S"_s, u"M"_s, u"XL"_s})
            QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(textSize)) << size << textSize;
    }
}

//! No row is wider than its section, and each section comes up.
void TestSettings::everySectionFits()
{
    QFETCH(QSize, size);
    QFETCH(QString, textSize);
    Theatre::Setting setting;
    setting.size = size;
    setting.settings = {{u"text_size"_s, textSize}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && toSection(panel, 0));
    const QStringList marks {u"changeAddressButton"_s,  u"saveNameButton"_s, u"languageRow"_s,
                             u"ambientRow"_s,           u"microphoneRow"_s,  u"changePinButton"_s,
                             u"saveDiagnosticsButton"_s};
    for (int section = 0; section < marks.size(); ++section) {
        QVERIFY(panel->press(u"section%1"_s.arg(section)));
        QVERIFY(panel->waitFor(marks.at(section), [&] { return panel->item(marks.at(section)); }));
        const QQuickItem *tooWide = panel->find([&](const QQuickItem *item) {
            const QRectF place = item->mapRectToScene(item->boundingRect());
            return item->property("textFormat").isValid()
                && (place.right() > size.width() + 1 || place.left() < -1);
        });
        QVERIFY2(!tooWide, qPrintable(tooWide ? tooWide->property("text").toString() : QString()));
    }
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestSettings>(argc, argv);
}

#include "tst_settings.moc"
