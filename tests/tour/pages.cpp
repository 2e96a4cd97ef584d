// SPDX-License-Identifier: Apache-2.0
#include "pages.h"

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
    return theatre.waitFor(u"the loss"_s, [&] { return theatre.room().stale(); });
}

bool linkLost(Theatre &theatre)
{
    return inMeeting(theatre) && loseLink(theatre);
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
    return theatre.waitFor(u"the changes"_s, [&] { return theatre.room().away()->count() > 0; });
}

bool casting(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.farSide().startCasting();
    return theatre.waitForStage(Room::Stage::Casting);
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

struct Page
{
    QString name;
    Scene scene;
    std::function<void(Theatre::Setting &)> prepare = [](Theatre::Setting &) {};
};

QList<Page> pages()
{
    const auto nobodyThere = [](Theatre::Setting &setting) {
        setting.address = QUrl(u"ws://127.0.0.1:1/"_s);
    };
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
    const auto firstRun = [](Theatre::Setting &setting) { setting.firstRun = true; };
    const auto firstRunOtherPassword = [](Theatre::Setting &setting) {
        setting.firstRun = true;
        setting.roomPassword = u"right"_s;
    };
    return {{u"settings-connection"_s, settings(0)},
            {u"settings-connection-tested"_s, settingsTested},
            {u"settings-address"_s, settingsAddress},
            {u"settings-name"_s, settings(1)},
            {u"settings-display"_s, settings(2)},
            {u"settings-display-locked"_s, settings(2), locked},
            {u"settings-idle"_s, settings(3)},
            {u"settings-joining"_s, settings(4)},
            {u"settings-no-pin"_s, settings(5)},
            {u"settings-new-pin"_s, settingsNewPin},
            {u"settings-diagnostics"_s, settings(6), withProblems},
            {u"settings-pin"_s, settingsPinTyped, withPin},
            {u"settings-pin-wrong"_s, settingsPinWrong, withPin},
            {u"first-welcome"_s, welcome, firstRun},
            {u"first-address"_s, firstAddress, firstRun},
            {u"first-address-wrong"_s, firstAddressWrong, firstRun},
            {u"first-password"_s, static_cast<bool (*)(Theatre &)>(firstPassword), firstRun},
            {u"first-test"_s, static_cast<bool (*)(Theatre &)>(firstTest), firstRun},
            {u"first-test-running"_s, firstTestRunning, firstRun},
            {u"first-test-nobody"_s, firstTestNobody, firstRun},
            {u"first-test-password"_s, firstTestPassword, firstRunOtherPassword},
            {u"first-name"_s, firstName, firstRun},
            {u"first-pin"_s, firstPin, firstRun},
            {u"home"_s, home},
            {u"join"_s, join},
            {u"join-unknown-code"_s, unknownCode},
            {u"join-password-needed"_s, passwordNeeded},
            {u"joining"_s, joining},
            {u"waiting-room"_s, waitingRoom},
            {u"meeting"_s, meeting},
            {u"meeting-switching"_s, switching},
            {u"meeting-dual-screen"_s, dualScreen},
            {u"meeting-participant"_s, participant},
            {u"meeting-alone"_s, alone},
            {u"leave"_s, leaveSheet},
            {u"end"_s, endSheet},
            {u"end-undo"_s, undo},
            {u"link-lost"_s, linkLost},
            {u"changed-while-away"_s, changedWhileAway},
            {u"casting"_s, casting},
            {u"phone"_s, phone},
            {u"unreachable"_s, unreachable, nobodyThere},
            {u"blocked"_s, blocked, wrongPassword}};
}

} // namespace

bool takePictures(const QString &folder, const QString &only, const QSize &size)
{
    bool complete = true;
    for (const Page &page : pages()) {
        if (!page.name.contains(only))
            continue;
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            for (const bool dark : {true, false}) {
                Theatre::Setting setting;
                setting.language = language;
                setting.dark = dark;
                setting.size = size;
                page.prepare(setting);
                const QString file =
                    u"%1/%2-%3-%4.png"_s.arg(folder, page.name, language, dark ? u"dark"_s : u"light"_s);
                const auto theatre = Theatre::open(setting);
                const bool taken = theatre && page.scene(*theatre) && theatre->picture(file);
                std::printf("%s %s\n", taken ? "wrote" : "FAILED", qUtf8Printable(file));
                std::fflush(stdout);
                complete = complete && taken;
            }
        }
    }
    return complete;
}

} // namespace Rooms
