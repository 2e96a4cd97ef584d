// SPDX-License-Identifier: Apache-2.0
#include "pages.h"

#include "access.h"
#include "checks.h"
#include "kioskpages.h"
#include "theatre.h"

#include "settings/pinhash.h"

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using Scene = std::function<bool(Theatre &)>;

bool home(Theatre &theatre)
{
    return theatre.waitForStage(Room::Stage::Home);
}

//! Home with as many meetings as a list can have, several at a time and over days.
bool homeWithList(Theatre &theatre)
{
    return home(theatre)
        && theatre.waitFor(u"the list"_s, [&] { return theatre.room().meetings()->count() > 1; });
}

bool homeHidden(Theatre &theatre)
{
    theatre.window()->setProperty("hideTitles", true);
    return home(theatre);
}

bool ambient(Theatre &theatre)
{
    if (!home(theatre)
        || !theatre.waitFor(u"the list"_s, [&] { return theatre.room().meetings()->count() > 1; }))
        return false;
    theatre.idleness().setTimes(std::chrono::milliseconds(1), {});
    return theatre.waitFor(u"the ambient page"_s, [&] { return theatre.item(u"ambientPage"_s); });
}

bool ambientHidden(Theatre &theatre)
{
    theatre.window()->setProperty("hideTitles", true);
    return ambient(theatre);
}

bool dimmed(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.idleness().setTimes(std::chrono::milliseconds(1), std::chrono::milliseconds(1));
    return theatre.waitFor(u"the dimmed page"_s, [&] { return theatre.item(u"dimmer"_s); });
}

bool toJoinPage(Theatre &theatre)
{
    return home(theatre) && theatre.press(u"joinTile"_s)
        && theatre.waitFor(u"the join page"_s, [&] { return theatre.item(u"codeField"_s); });
}

bool join(Theatre &theatre)
{
    return toJoinPage(theatre) && theatre.typeDigits(u"4528719"_s) && theatre.press(u"passwordField"_s)
        && theatre.typeDigits(u"8800"_s) && theatre.press(u"cameraTile"_s) && theatre.press(u"codeField"_s);
}

//! Joins with \a code and comes back to the page with what the room said.
bool refused(Theatre &theatre, const QString &code)
{
    return toJoinPage(theatre) && theatre.typeDigits(code) && theatre.press(u"joinButton"_s)
        && theatre.waitFor(u"a refusal"_s,
                           [&] { return theatre.room().join()->state() == RoomAction::State::Refused; })
        && theatre.waitFor(u"the join page"_s, [&] { return theatre.item(u"codeField"_s); });
}

bool unknownCode(Theatre &theatre)
{
    return refused(theatre, u"999999999"_s);
}

bool passwordNeeded(Theatre &theatre)
{
    return refused(theatre, u"903117245"_s);
}

bool joining(Theatre &theatre)
{
    if (!home(theatre) || !theatre.room().join()->trigger(u"452871906"_s, {}, true, true)
        || !theatre.waitFor(u"the room to accept"_s,
                            [&] { return theatre.room().join()->state() == RoomAction::State::Accepted; }))
        return false;
    // From here on the room says nothing in time, so that there is time to look.
    theatre.simulator().faults().set(Fault::Slow, 60000);
    return theatre.waitForStage(Room::Stage::Joining);
}

bool waitingRoom(Theatre &theatre)
{
    return home(theatre) && theatre.room().join()->trigger(u"771360058"_s, {}, true, true)
        && theatre.waitForStage(Room::Stage::WaitingRoom);
}

//! In a meeting as its host, with \a people others.
bool inMeeting(Theatre &theatre, int people = 4)
{
    if (!home(theatre) || !theatre.room().join()->trigger(u"452871906"_s, {}, true, false)
        || !theatre.waitForStage(Room::Stage::InMeeting))
        return false;
    auto &farSide = theatre.farSide();
    while (farSide.people().size() > people)
        farSide.personLeaves();
    while (farSide.people().size() < people)
        farSide.personJoins();
    const auto toSpeakerLayout = [&] {
        if (theatre.room().layouts()->currentLayout() == int(Meeting::Layout::Speaker))
            return true;
        theatre.room().switchLayout()->trigger(int(Meeting::Layout::Speaker), true);
        return false;
    };
    return theatre.waitFor(u"the speaker layout"_s, toSpeakerLayout)
        && theatre.waitFor(u"the switch to end"_s,
                           [&] { return !theatre.room().switchLayout()->inProgress(); });
}

bool meeting(Theatre &theatre)
{
    return inMeeting(theatre);
}

//! A meeting with a password, and all its secrets shown.
bool revealed(Theatre &theatre)
{
    if (!home(theatre) || !theatre.room().join()->trigger(u"903117245"_s, u"8800"_s, true, false)
        || !theatre.waitForStage(Room::Stage::InMeeting))
        return false;
    return theatre.waitFor(u"the QR code"_s, [&] { return theatre.item(u"meetingQr"_s); })
        && theatre.press(u"meetingQr"_s) && theatre.press(u"meetingPassword"_s)
        && theatre.waitFor(u"the password"_s, [&] { return theatre.text(u"8800"_s); });
}

bool dualScreen(Theatre &theatre)
{
    theatre.farSide().setScreens(Meeting::MultiScreen::Extended);
    return inMeeting(theatre, 8)
        && theatre.waitFor(u"two screens"_s, [&] { return theatre.room().screens()->dual(); });
}

bool switching(Theatre &theatre)
{
    if (!inMeeting(theatre))
        return false;
    theatre.simulator().faults().set(Fault::Slow, 60000);
    return theatre.press(theatre.layoutCard(int(Meeting::Layout::Speaker2)))
        && theatre.waitFor(u"the switch"_s, [&] { return theatre.room().switchLayout()->inProgress(); });
}

bool volume(Theatre &theatre)
{
    return inMeeting(theatre) && theatre.press(u"volumeButton"_s)
        && theatre.waitFor(u"the sheet"_s, [&] { return theatre.item(u"volumeSlider"_s); });
}

//! Microphone and camera are off, and the camera is being switched on.
bool devices(Theatre &theatre)
{
    if (!inMeeting(theatre))
        return false;
    theatre.farSide().setMicrophone(false);
    if (!theatre.waitFor(u"silence"_s, [&] { return !theatre.room().device()->microphoneOn(); }))
        return false;
    theatre.simulator().faults().set(Fault::Slow, 60000);
    return theatre.press(u"cameraButton"_s)
        && theatre.waitFor(u"the switch"_s, [&] { return theatre.room().camera()->inProgress(); });
}

bool sharing(Theatre &theatre)
{
    if (!inMeeting(theatre))
        return false;
    theatre.farSide().roomShares();
    return theatre.waitFor(u"what is shared"_s, [&] { return theatre.room().share()->fromHere(); });
}

bool otherShares(Theatre &theatre)
{
    if (!inMeeting(theatre))
        return false;
    theatre.farSide().personShares(u"Sofia Rossi"_s);
    return theatre.waitFor(u"what is shared"_s, [&] { return theatre.room().share()->sharing(); });
}

bool participant(Theatre &theatre)
{
    return inMeeting(theatre) && (theatre.farSide().setRole(Meeting::Role::Participant), true)
        && theatre.waitFor(u"the role"_s, [&] { return !theatre.room().self()->mayDissolve(); });
}

bool alone(Theatre &theatre)
{
    return home(theatre) && theatre.room().start()->trigger(Meeting::StartType::Instant)
        && theatre.waitForStage(Room::Stage::InMeeting);
}

bool leaveSheet(Theatre &theatre)
{
    return inMeeting(theatre) && theatre.press(u"leaveButton"_s)
        && theatre.waitFor(u"the sheet"_s, [&] { return theatre.item(u"confirmLeaveButton"_s); });
}

bool endSheet(Theatre &theatre)
{
    return inMeeting(theatre) && theatre.press(u"endButton"_s)
        && theatre.waitFor(u"the sheet"_s, [&] { return theatre.item(u"confirmEndButton"_s); });
}

bool undo(Theatre &theatre)
{
    return endSheet(theatre) && theatre.press(u"confirmEndButton"_s)
        && theatre.waitFor(u"undo"_s, [&] { return theatre.item(u"undoToast"_s); });
}

bool loseLink(Theatre &theatre)
{
    theatre.simulator().server().close();
    // The loss is told after a moment of grace.
    return theatre.waitFor(u"the loss"_s,
                           [&] { return theatre.room().stale() && theatre.item(u"linkBanner"_s); });
}

bool linkLost(Theatre &theatre)
{
    return inMeeting(theatre) && loseLink(theatre);
}

bool homeLinkLost(Theatre &theatre)
{
    return home(theatre) && loseLink(theatre);
}

bool joinLinkLost(Theatre &theatre)
{
    return join(theatre) && loseLink(theatre);
}

//! The link comes back to a meeting that is not as it was.
bool changedWhileAway(Theatre &theatre)
{
    auto &server = theatre.simulator().server();
    const quint16 port = server.port();
    if (!inMeeting(theatre) || !loseLink(theatre))
        return false;
    theatre.farSide().setRole(Meeting::Role::Participant);
    theatre.farSide().setMicrophone(false);
    theatre.farSide().renameMeeting(u"Design review, second part"_s);
    if (!server.listen(QHostAddress::LocalHost, port))
        return false;
    theatre.room().link()->touch();
    return theatre.waitFor(u"the changes"_s, [&] { return theatre.room().away()->count() > 0; })
        && theatre.waitFor(u"the other banner to close"_s, [&] { return !theatre.item(u"linkBanner"_s); });
}

bool casting(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.farSide().startCasting();
    return theatre.waitForStage(Room::Stage::Casting) && theatre.waitFor(u"the picture"_s, [&] {
        return theatre.room().share()->casting() == Share::Casting::Sharing
            || !theatre.room().share()->known();
    });
}

bool phone(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.farSide().startPhoneCall();
    return theatre.waitForStage(Room::Stage::Phone);
}

bool unreachable(Theatre &theatre)
{
    return theatre.waitFor(
        u"the reason"_s, [&] { return theatre.room().link()->reason() == Link::Reason::ConnectionRefused; });
}

bool blocked(Theatre &theatre)
{
    return theatre.waitForStage(Room::Stage::Blocked);
}

bool settings(Theatre &theatre, int section)
{
    return home(theatre) && theatre.press(u"settingsButton"_s)
        && theatre.waitFor(u"the sections"_s, [&] { return theatre.item(u"section0"_s); })
        && theatre.press(u"section%1"_s.arg(section));
}

Scene settings(int section)
{
    return [section](Theatre &theatre) { return settings(theatre, section); };
}

//! A room that takes no subscription: which guess is wrong stands on the page.
bool settingsDeviations(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.simulator().faults().set(Fault::SubscribeRefused);
    theatre.simulator().server().dropClients();
    ContractDoctor &doctor = theatre.program().room().session().diagnostics().doctor();
    return theatre.waitFor(u"a deviation"_s, [&doctor] { return doctor.deviations().size() >= 3; })
        && theatre.waitFor(u"the room"_s, [&theatre] { return theatre.room().link()->ready(); })
        && settings(theatre, 6);
}

bool settingsTested(Theatre &theatre)
{
    return settings(theatre, 0) && theatre.press(u"testButton"_s)
        && theatre.waitFor(u"the test"_s, [&] { return theatre.program().setup().test()->passed(); });
}

bool settingsAddress(Theatre &theatre)
{
    return settings(theatre, 0) && theatre.press(u"changeAddressButton"_s)
        && theatre.waitFor(u"the keyboard"_s, [&] { return theatre.item(u"keyboard"_s); });
}

bool settingsPin(Theatre &theatre)
{
    return home(theatre) && theatre.press(u"settingsButton"_s)
        && theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

bool settingsPinTyped(Theatre &theatre)
{
    return settingsPin(theatre) && theatre.typeDigits(u"12345"_s);
}

bool settingsPinWrong(Theatre &theatre)
{
    if (!settingsPin(theatre))
        return false;
    for (int time = 0; time < 3; ++time) {
        if (!theatre.typeDigits(u"0000"_s) || !theatre.press(u"pinButton"_s))
            return false;
    }
    return true;
}

bool settingsNewPin(Theatre &theatre)
{
    return settings(theatre, 5) && theatre.press(u"changePinButton"_s)
        && theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

bool welcome(Theatre &theatre)
{
    return theatre.waitFor(u"the welcome"_s, [&] { return theatre.item(u"connectTile"_s); });
}

bool firstAddress(Theatre &theatre)
{
    return welcome(theatre) && theatre.press(u"connectTile"_s)
        && theatre.waitFor(u"the field"_s, [&] { return theatre.item(u"addressField"_s); });
}

bool firstAddressWrong(Theatre &theatre)
{
    return firstAddress(theatre) && theatre.typeKeys(u"https://room"_s) && theatre.press(u"doneKey"_s);
}

bool firstPassword(Theatre &theatre, const QString &address)
{
    return firstAddress(theatre) && theatre.typeKeys(address) && theatre.press(u"doneKey"_s)
        && theatre.waitFor(u"the field"_s, [&] { return theatre.item(u"controlPasswordField"_s); });
}

bool firstPassword(Theatre &theatre)
{
    return firstPassword(theatre, theatre.address()) && theatre.typeKeys(u"8800"_s);
}

bool firstTest(Theatre &theatre, const QString &address)
{
    return firstPassword(theatre, address) && theatre.typeKeys(u"8800"_s) && theatre.press(u"doneKey"_s);
}

bool firstTest(Theatre &theatre)
{
    return firstTest(theatre, theatre.address())
        && theatre.waitFor(u"the test"_s, [&] { return theatre.program().setup().test()->passed(); });
}

bool firstTestFailed(Theatre &theatre)
{
    return theatre.waitFor(u"the test"_s, [&] { return theatre.program().setup().test()->failed(); });
}

bool firstTestRunning(Theatre &theatre)
{
    theatre.simulator().faults().set(Fault::Slow, 60000);
    return firstTest(theatre, theatre.address()) && theatre.waitFor(u"the first step"_s, [&] {
        return theatre.program().setup().test()->reached() == ConnectionTest::Progress::Done;
    });
}

bool firstTestNobody(Theatre &theatre)
{
    return firstTest(theatre, u"127.0.0.1:1"_s) && firstTestFailed(theatre);
}

bool firstTestPassword(Theatre &theatre)
{
    return firstTest(theatre, theatre.address()) && firstTestFailed(theatre);
}

bool firstName(Theatre &theatre)
{
    return firstTest(theatre) && theatre.press(u"nextButton"_s)
        && theatre.waitFor(u"the field"_s, [&] { return theatre.item(u"nameField"_s); });
}

bool firstPin(Theatre &theatre)
{
    return firstName(theatre) && theatre.press(u"doneKey"_s)
        && theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

bool presenter(Theatre &theatre)
{
    if (!inMeeting(theatre))
        return false;
    theatre.simulator().faults().set(Fault::Slow, 100);
    theatre.demo()->presenter().come();
    return theatre.waitFor(u"the drawer"_s, [&] { return theatre.item(u"presenterPanel"_s); });
}

bool presenterChoices(Theatre &theatre)
{
    return presenter(theatre) && theatre.press(theatre.reveal(u"command-role"_s))
        && theatre.reveal(u"choice-audience"_s);
}

bool presenterFaults(Theatre &theatre)
{
    return presenter(theatre) && theatre.press(u"choice1"_s);
}

bool presenterStory(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.demo()->presenter().come();
    return theatre.simulator().director().load(u"a-day"_s).ok() && home(theatre)
        && theatre.press(theatre.reveal(u"command-scenario"_s)) && theatre.reveal(u"choice-a-day"_s)
        && theatre.waitFor(u"the caption"_s, [&] { return theatre.item(u"storyCaption"_s); });
}

bool presenterPin(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.demo()->presenter().come();
    return theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

struct Page
{
    QString name;
    Scene scene;
    //! Gone by itself after a few seconds: every picture needs its own.
    bool fleeting = false;
    std::function<void(Theatre::Setting &)> prepare = [](Theatre::Setting &) {};
};

QList<Page> allPages()
{
    const auto nobodyThere = [](Theatre::Setting &setting) {
        setting.address = QUrl(u"ws://127.0.0.1:1/"_s);
    };
    const auto older = [](Theatre::Setting &setting) { setting.scenario = u"older"_s; };
    const auto wrongPassword = [](Theatre::Setting &setting) { setting.roomPassword = u"right"_s; };
    const auto withPin = [](Theatre::Setting &setting) {
        setting.settings.insert(u"pin"_s, PinHash::make(u"4711"_s));
    };
    const auto locked = [](Theatre::Setting &setting) {
        setting.administratorSettings = {{u"theme"_s, setting.dark ? u"dark"_s : u"light"_s},
                                         {u"text_size"_s, u"M"_s},
                                         {u"reduced_motion"_s, false}};
    };
    const auto withProblems = [](Theatre::Setting &setting) {
        setting.settings.insert(u"text_size"_s, u"huge"_s);
        setting.settings.insert(u"theem"_s, u"dark"_s);
    };
    const auto demo = [](Theatre::Setting &setting) { setting.demo = true; };
    const auto kiosk = [](Theatre::Setting &setting) {
        setting.kiosk = true;
        setting.settings = {{u"attract"_s, false}, {u"attract_after_seconds"_s, 0}};
    };
    const auto kioskWithPin = [kiosk](Theatre::Setting &setting) {
        kiosk(setting);
        setting.settings.insert(u"presenter_pin"_s, PinHash::make(u"4711"_s));
    };
    const auto firstRun = [](Theatre::Setting &setting) { setting.firstRun = true; };
    const auto firstRunOtherPassword = [](Theatre::Setting &setting) {
        setting.firstRun = true;
        setting.roomPassword = u"right"_s;
    };
    constexpr bool fleeting = true;
    const auto scenario = [](const QString &name) {
        return [name](Theatre::Setting &setting) { setting.scenario = u":/tour/%1.json"_s.arg(name); };
    };
    return {{u"home"_s, home},
            {u"home-no-meetings"_s, home, false, scenario(u"no-meetings"_s)},
            {u"home-many-meetings"_s, homeWithList, false, scenario(u"many-meetings"_s)},
            {u"home-titles-hidden"_s, homeHidden},
            {u"ambient"_s, ambient},
            {u"ambient-titles-hidden"_s, ambientHidden},
            {u"ambient-dimmed"_s, dimmed},
            {u"settings-connection"_s, settings(0)},
            {u"settings-connection-tested"_s, settingsTested},
            {u"settings-address"_s, settingsAddress},
            {u"settings-name"_s, settings(1)},
            {u"settings-display"_s, settings(2)},
            {u"settings-display-locked"_s, settings(2), false, locked},
            {u"settings-idle"_s, settings(3)},
            {u"settings-joining"_s, settings(4)},
            {u"settings-no-pin"_s, settings(5)},
            {u"settings-new-pin"_s, settingsNewPin},
            {u"settings-diagnostics"_s, settings(6), false, withProblems},
            {u"settings-diagnostics-deviations"_s, settingsDeviations},
            {u"settings-pin"_s, settingsPinTyped, false, withPin},
            {u"settings-pin-wrong"_s, settingsPinWrong, fleeting, withPin},
            {u"first-welcome"_s, welcome, false, firstRun},
            {u"first-address"_s, firstAddress, false, firstRun},
            {u"first-address-wrong"_s, firstAddressWrong, false, firstRun},
            {u"first-password"_s, static_cast<bool (*)(Theatre &)>(firstPassword), false, firstRun},
            {u"first-test"_s, static_cast<bool (*)(Theatre &)>(firstTest), false, firstRun},
            {u"first-test-running"_s, firstTestRunning, fleeting, firstRun},
            {u"first-test-nobody"_s, firstTestNobody, false, firstRun},
            {u"first-test-password"_s, firstTestPassword, false, firstRunOtherPassword},
            {u"first-name"_s, firstName, false, firstRun},
            {u"first-pin"_s, firstPin, false, firstRun},
            {u"join"_s, join},
            {u"join-unknown-code"_s, unknownCode},
            {u"join-password-needed"_s, passwordNeeded},
            {u"joining"_s, joining},
            {u"waiting-room"_s, waitingRoom},
            {u"meeting"_s, meeting},
            {u"meeting-revealed"_s, revealed, fleeting},
            {u"meeting-switching"_s, switching},
            {u"meeting-dual-screen"_s, dualScreen},
            {u"meeting-participant"_s, participant},
            {u"meeting-devices"_s, devices},
            {u"meeting-volume"_s, volume},
            {u"meeting-sharing"_s, sharing},
            {u"meeting-other-shares"_s, otherShares},
            {u"meeting-older-room"_s, meeting, false, older},
            {u"meeting-alone"_s, alone},
            {u"leave"_s, leaveSheet},
            {u"end"_s, endSheet},
            {u"end-undo"_s, undo, fleeting},
            {u"link-lost"_s, linkLost},
            {u"home-link-lost"_s, homeLinkLost},
            {u"join-link-lost"_s, joinLinkLost},
            {u"changed-while-away"_s, changedWhileAway},
            {u"casting"_s, casting},
            {u"casting-older-room"_s, casting, false, older},
            {u"phone"_s, phone},
            {u"unreachable"_s, unreachable, false, nobodyThere},
            {u"blocked"_s, blocked, false, wrongPassword},
            {u"presenter"_s, presenter, false, demo},
            {u"presenter-choices"_s, presenterChoices, false, demo},
            {u"presenter-faults"_s, presenterFaults, false, demo},
            {u"presenter-story"_s, presenterStory, false, demo},
            {u"presenter-new-pin"_s, presenterPin, false, kiosk},
            {u"presenter-pin"_s, presenterPin, false, kioskWithPin}};
}

const QStringList languages {u"en"_s, u"zh_CN"_s};
constexpr QSize small(1024, 600), usual(1280, 800), large(1920, 1200), standing(800, 1280);
constexpr double sevenInches = 170 / 25.4; // the density of a small tablet of 1024 x 600

//! Every language, colour scheme, screen and text size, each with each that may go wrong together.
QList<Look> allLooks()
{
    QList<Look> looks;
    for (const QString &language : languages) {
        for (const auto scheme : {Look::Dark, Look::Light, Look::HighContrast})
            looks.append({language, scheme});
        for (const QSize &size : {small, usual, large, standing}) {
            for (const auto textSize : {Look::Small, Look::Medium, Look::Large, Look::ExtraLarge}) {
                if (size != usual || textSize != Look::Medium)
                    looks.append({language, Look::Dark, size, textSize});
            }
        }
        looks.append({language, Look::Light, small, Look::Medium, sevenInches});
    }
    return looks;
}

//! A few looks that show most of what can go wrong: long words and short, each scheme, each screen, large
//! texts.
QList<Look> quickLooks()
{
    return {{u"en"_s, Look::Dark},
            {u"zh_CN"_s, Look::Light},
            {u"en"_s, Look::HighContrast, small, Look::ExtraLarge},
            {u"zh_CN"_s, Look::Dark, standing, Look::ExtraLarge},
            {u"en"_s, Look::Light, standing},
            {u"en"_s, Look::Light, large, Look::ExtraLarge}};
}

class Tour
{
public:
    Tour(const QString &folder, const Wanted &wanted)
        : m_folder(folder)
        , m_wanted(wanted)
    { }

    bool run(const QList<Look> &looks)
    {
        for (const Page &page : allPages()) {
            if (!isWanted(page.name))
                continue;
            std::unique_ptr<Theatre> theatre;
            for (const Look &look : looks) {
                if (page.fleeting)
                    theatre.reset(); // the next one hears the log of the process, one at a time
                if (!theatre)
                    theatre = open(page);
                if (!theatre)
                    break;
                take(*theatre, page.name, look);
                if (page.fleeting)
                    walk(*theatre, page, look);
            }
            // Last, for it moves the focus and scrolls.
            for (const Look &look : looks) {
                if (theatre && !page.fleeting)
                    walk(*theatre, page, look);
            }
        }
        for (const Look &look : looks) {
            const auto take = [&](Theatre &theatre, const QString &page) {
                if (isWanted(page))
                    this->take(theatre, page, look);
            };
            const QString &only = m_wanted.only;
            const bool wanted = kioskPages.contains(only) || only.startsWith(kioskPages);
            if (wanted && isWanted(only + kioskPages) && !playKiosk(look, take))
                fault(u"%1 does not come up in %2"_s.arg(kioskPages, look.name()));
        }
        return m_faults == 0;
    }

private:
    bool isWanted(const QString &page) const
    {
        return page.contains(m_wanted.only) && (m_wanted.except.isEmpty() || !page.contains(m_wanted.except));
    }

    std::unique_ptr<Theatre> open(const Page &page)
    {
        Theatre::Setting setting;
        page.prepare(setting);
        auto theatre = Theatre::open(setting);
        if (theatre && page.scene(*theatre))
            return theatre;
        fault(u"%1 does not come up"_s.arg(page.name));
        return nullptr;
    }

    void take(Theatre &theatre, const QString &page, const Look &look)
    {
        theatre.wear(look);
        const QString name = u"%1-%2"_s.arg(page, look.name());
        const auto measured = [&theatre](const QImage &picture) {
            const auto rules =
                Checks::Rules::forDensity(theatre.window()->property("densityOverride").toDouble());
            return Checks::faults(*theatre.window(), picture, rules) + Access::treeFaults(*theatre.window());
        };
        QImage picture = theatre.picture();
        QStringList found = measured(picture);
        if (!found.isEmpty()) {
            // A page on which the minute ends is still moving its rows the first time.
            picture = theatre.picture();
            found = measured(picture);
        }
        if ((!m_wanted.onlyFaulty || !found.isEmpty()) && !picture.save(u"%1/%2.png"_s.arg(m_folder, name)))
            fault(u"cannot write %1"_s.arg(name));
        tell(name, found);
        std::printf("%s\n", qUtf8Printable(name));
        std::fflush(stdout);
    }

    void walk(Theatre &theatre, const Page &page, const Look &look)
    {
        theatre.wear(look);
        if (!Access::tabFaults(*theatre.window()).isEmpty())
            tell(page.name + u'-' + look.name(), Access::tabFaults(*theatre.window()));
    }

    void tell(const QString &name, const QStringList &found)
    {
        for (const QString &each : found)
            fault(u"%1: %2"_s.arg(name, each));
    }

    void fault(const QString &text)
    {
        ++m_faults;
        std::fprintf(stderr, "rooms-tour: %s\n", qUtf8Printable(text));
    }

    const QString m_folder;
    const Wanted m_wanted;
    int m_faults = 0;
};

} // namespace

bool takePictures(const QString &folder, const Wanted &wanted)
{
    QDir().mkpath(folder);
    return Tour(folder, wanted).run(wanted.quick ? quickLooks() : allLooks());
}

} // namespace Rooms
