// SPDX-License-Identifier: Apache-2.0
#include "pages.h"

#include "theatre.h"

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
    const auto older = [](Theatre::Setting &setting) { setting.scenario = u"older"_s; };
    const auto small = [](Theatre::Setting &setting) { setting.size = {1024, 600}; };
    const auto portrait = [](Theatre::Setting &setting) { setting.size = {800, 1280}; };
    const auto wrongPassword = [](Theatre::Setting &setting) { setting.roomPassword = u"right"_s; };
    return {{u"home"_s, home},
            {u"join"_s, join},
            {u"join-unknown-code"_s, unknownCode},
            {u"join-password-needed"_s, passwordNeeded},
            {u"joining"_s, joining},
            {u"waiting-room"_s, waitingRoom},
            {u"meeting"_s, meeting},
            {u"meeting-switching"_s, switching},
            {u"meeting-dual-screen"_s, dualScreen},
            {u"meeting-participant"_s, participant},
            {u"meeting-devices"_s, devices},
            {u"meeting-devices-small"_s, devices, small},
            {u"meeting-devices-portrait"_s, devices, portrait},
            {u"meeting-volume"_s, volume},
            {u"meeting-volume-portrait"_s, volume, portrait},
            {u"meeting-sharing"_s, sharing},
            {u"meeting-other-shares"_s, otherShares},
            {u"meeting-older-room"_s, meeting, older},
            {u"meeting-alone"_s, alone},
            {u"leave"_s, leaveSheet},
            {u"end"_s, endSheet},
            {u"end-undo"_s, undo},
            {u"link-lost"_s, linkLost},
            {u"changed-while-away"_s, changedWhileAway},
            {u"casting"_s, casting},
            {u"casting-older-room"_s, casting, older},
            {u"phone"_s, phone},
            {u"unreachable"_s, unreachable, nobodyThere},
            {u"blocked"_s, blocked, wrongPassword}};
}

} // namespace

bool takePictures(const QString &folder)
{
    bool complete = true;
    for (const Page &page : pages()) {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            for (const bool dark : {true, false}) {
                Theatre::Setting setting;
                setting.language = language;
                setting.dark = dark;
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
