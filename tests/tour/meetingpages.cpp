// SPDX-License-Identifier: Apache-2.0
#include "page.h"
#include "scenes.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace Scenes;

namespace {

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
    return theatre.waitFor(u"the changes"_s, [&] { return theatre.room().away()->count() > 0; })
        && theatre.waitFor(u"the other banner to close"_s, [&] { return !theatre.item(u"linkBanner"_s); });
}

} // namespace

QList<Page> meetingPages()
{
    const auto older = [](Theatre::Setting &setting) { setting.scenario = u"older"_s; };
    constexpr bool fleeting = true;
    return {{u"meeting"_s, meeting},
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
            {u"changed-while-away"_s, changedWhileAway}};
}

} // namespace Rooms
