// SPDX-License-Identifier: Apache-2.0
#include "meetings.h"

#include "protocol/errorcode.h"

#include <algorithm>

namespace Rooms::History::Meetings {

using namespace Qt::StringLiterals;
using Role = Meeting::Role;
using WaitingRoom = ScenarioMeeting::WaitingRoom;

namespace {

const QString personalCode = u"3012345678"_s;

ScenarioMeeting meeting(const QString &code, Role role, int startsInMinutes)
{
    ScenarioMeeting meeting;
    meeting.code = code;
    meeting.title = u"Meeting "_s + code.first(1);
    meeting.creator = u"Amy Chen"_s;
    meeting.role = role;
    meeting.startsInMinutes = startsInMinutes;
    return meeting;
}

QStringList people(int count)
{
    QStringList names {u"Amy Chen"_s, u"Kenji"_s, u"林珂"_s, u"Priya"_s,
                       u"张敏"_s,     u"Tom"_s,   u"刘洋"_s, u"Sofia"_s};
    return names.first(count);
}

QList<ScenarioMeeting> meetings()
{
    ScenarioMeeting open = meeting(u"111111111"_s, Role::Host, -30);
    open.people = people(7);
    ScenarioMeeting weekly = meeting(u"222222222"_s, Role::CoHost, 0);
    weekly.password = u"canary-weekly"_s;
    weekly.waitingRoom = WaitingRoom::Admitted;
    weekly.people = people(2);
    ScenarioMeeting supplier = meeting(u"333333333"_s, Role::Participant, 60);
    supplier.password = u"canary-supplier"_s;
    supplier.people = people(4);
    ScenarioMeeting kept = meeting(u"444444444"_s, Role::Participant, 120);
    kept.waitingRoom = WaitingRoom::Kept;
    kept.people = people(1);
    ScenarioMeeting failing = meeting(u"555555555"_s, Role::Participant, 180);
    failing.lateFailure = toInt(ErrorCode::JoiningFailed);
    failing.listed = false;
    ScenarioMeeting locked = meeting(u"666666666"_s, Role::Participant, 240);
    locked.refusal = toInt(ErrorCode::MeetingLocked);
    locked.listed = false;
    return {open, weekly, supplier, kept, failing, locked};
}

} // namespace

Scenario scenario(Chance &chance)
{
    const auto range = [&chance](int most) {
        const int least = chance.magnitude(1, most);
        return DelayRange {least, least + chance.between(0, most)};
    };
    Scenario scenario;
    scenario.room.name = u"Room 12"_s;
    scenario.room.mainMonitorId = u"HDMI-1"_s;
    scenario.room.personalCode = personalCode;
    scenario.room.personalPassword = u"canary-personal"_s;
    scenario.room.screens =
        chance.happens(20) ? Meeting::MultiScreen::Extended : Meeting::MultiScreen::Single;
    scenario.room.layouts = chance.happens(95);
    scenario.pace = {range(2000), range(600), range(600), range(4000), range(8000), {}, {}};
    scenario.people.comeAndGo = chance.happens(20);
    scenario.people.maximum = 9;
    scenario.people.names = people(8);
    scenario.meetings = meetings();
    return scenario;
}

const QStringList &codes()
{
    static const QStringList list = [] {
        QStringList codes {personalCode, u"999 999 999"_s, u"12"_s, u"not a code"_s};
        for (const ScenarioMeeting &meeting : meetings())
            codes.append(meeting.code);
        return codes;
    }();
    return list;
}

QString typedPassword(const QString &code, Chance &chance)
{
    if (chance.happens(15))
        return u"canary-mistyped"_s;
    if (chance.happens(15))
        return {};
    if (code == personalCode)
        return u"canary-personal"_s;
    for (const ScenarioMeeting &meeting : meetings()) {
        if (meeting.code == code)
            return meeting.password;
    }
    return {};
}

QString secretMark()
{
    return u"canary"_s;
}

QString urlMark()
{
    return u"meeting.example.com"_s;
}

} // namespace Rooms::History::Meetings
