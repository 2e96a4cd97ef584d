// SPDX-License-Identifier: Apache-2.0
#include "page.h"
#include "scenes.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace Scenes;

namespace {

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

bool homeLinkLost(Theatre &theatre)
{
    return home(theatre) && loseLink(theatre);
}

bool joinLinkLost(Theatre &theatre)
{
    return join(theatre) && loseLink(theatre);
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

} // namespace

QList<Page> homePages()
{
    const auto nobodyThere = [](Theatre::Setting &setting) {
        setting.address = QUrl(u"ws://127.0.0.1:1/"_s);
    };
    const auto older = [](Theatre::Setting &setting) { setting.scenario = u"older"_s; };
    const auto wrongPassword = [](Theatre::Setting &setting) { setting.roomPassword = u"right"_s; };
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
            {u"join"_s, join},
            {u"join-unknown-code"_s, unknownCode},
            {u"join-password-needed"_s, passwordNeeded},
            {u"joining"_s, joining},
            {u"waiting-room"_s, waitingRoom},
            {u"home-link-lost"_s, homeLinkLost},
            {u"join-link-lost"_s, joinLinkLost},
            {u"casting"_s, casting},
            {u"casting-older-room"_s, casting, false, older},
            {u"phone"_s, phone},
            {u"unreachable"_s, unreachable, false, nobodyThere},
            {u"blocked"_s, blocked, false, wrongPassword}};
}

} // namespace Rooms
