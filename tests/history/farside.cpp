// SPDX-License-Identifier: Apache-2.0
#include "meetings.h"
#include "script.h"

#include <iterator>

namespace Rooms::History::Script {

using namespace Qt::StringLiterals;

namespace {

struct Move
{
    const char *name;
    void (*make)(SimulatedRoom &room, Chance &chance);
};

constexpr Meeting::Role roles[] = {Meeting::Role::Host, Meeting::Role::CoHost, Meeting::Role::Participant,
                                   Meeting::Role::Audience};
constexpr Meeting::MultiScreen screens[] = {Meeting::MultiScreen::Single, Meeting::MultiScreen::Extended,
                                            Meeting::MultiScreen::Mirrored};

// Somebody at the device is another controller without a session.
constexpr Move moves[] = {
    {"the host lets the room in", [](SimulatedRoom &room, Chance &) { room.admit(); }},
    {"the host sends the room away", [](SimulatedRoom &room, Chance &) { room.turnAway(); }},
    {"the host ends the meeting", [](SimulatedRoom &room, Chance &) { room.endByHost(); }},
    {"the host removes the room", [](SimulatedRoom &room, Chance &) { room.removeByHost(); }},
    {"somebody comes", [](SimulatedRoom &room, Chance &) { room.personJoins(); }},
    {"somebody goes", [](SimulatedRoom &room, Chance &) { room.personLeaves(); }},
    {"the room gets a role", [](SimulatedRoom &room, Chance &chance) { room.setRole(chance.oneOf(roles)); }},
    {"a screen comes or goes",
     [](SimulatedRoom &room, Chance &chance) { room.setScreens(chance.oneOf(screens)); }},
    {"the microphone is switched",
     [](SimulatedRoom &room, Chance &chance) { room.setMicrophone(chance.happens(50)); }},
    {"the camera is switched",
     [](SimulatedRoom &room, Chance &chance) { room.setCamera(chance.happens(50)); }},
    {"casting starts", [](SimulatedRoom &room, Chance &) { room.startCasting(); }},
    {"a phone call starts", [](SimulatedRoom &room, Chance &) { room.startPhoneCall(); }},
    {"casting or the call ends", [](SimulatedRoom &room, Chance &) { room.stopActivity(); }},
    {"the meeting is renamed",
     [](SimulatedRoom &room, Chance &chance) {
         room.renameMeeting(u"Title %1"_s.arg(chance.between(1, 99)));
     }},
    {"a meeting is locked or opened",
     [](SimulatedRoom &room, Chance &chance) {
         room.setRefusal(chance.oneOf(Meetings::codes()),
                         chance.happens(50) ? 0 : toInt(ErrorCode::MeetingLocked));
     }},
    {"somebody at the device starts a meeting",
     [](SimulatedRoom &room, Chance &) { room.perform(StartMeeting()); }},
    {"somebody at the device leaves the meeting",
     [](SimulatedRoom &room, Chance &) { room.perform(LeaveMeeting()); }},
    {"somebody at the device switches the layout",
     [](SimulatedRoom &room, Chance &chance) {
         room.perform(
             SwitchLayout {Coded<Meeting::Layout>::fromNumber(chance.between(1, 7)), chance.happens(50)});
     }},
};

} // namespace

void moveFarSide(World &world)
{
    const Move &move = world.chance().oneOf(moves);
    world.journal().note(u"far side"_s, QString::fromLatin1(move.name));
    move.make(world.device().room(), world.chance());
}

} // namespace Rooms::History::Script
