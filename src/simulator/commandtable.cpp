// SPDX-License-Identifier: Apache-2.0
#include "commandtable.h"

#include "device/deviceaction.h"
#include "director.h"
#include "scenarionames.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Outcome = Director::Outcome;
using Status = Meeting::Status;
using Type = CommandArgument::Type;

namespace {

constexpr int mostAtOnce = 100; // people who come or go by one command
constexpr int longestWait = 24 * 60; // minutes until a scheduled meeting begins, and that it lasts
constexpr int usualLength = 60;
constexpr int largestErrorCode = 99999;

// Why something cannot be done

const char *always(Director &)
{
    return nullptr;
}

const char *idle(Director &director)
{
    return director.room().status() == Status::Idle
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room is not idle.");
}

const char *inMeeting(Director &director)
{
    return director.room().status() == Status::InMeeting
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room is in no meeting.");
}

const char *inWaitingRoom(Director &director)
{
    return director.room().status() == Status::WaitingRoom
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room is in no waiting room.");
}

const char *inOrWaiting(Director &director)
{
    return inWaitingRoom(director) ? inMeeting(director) : nullptr;
}

const char *hasCompany(Director &director)
{
    if (const char *reason = inMeeting(director))
        return reason;
    return director.room().people().isEmpty()
        ? QT_TRANSLATE_NOOP("Rooms::Director", "Nobody else is in the meeting.")
        : nullptr;
}

const char *isHost(Director &director)
{
    if (const char *reason = inMeeting(director))
        return reason;
    const auto self = director.room().snapshot().self;
    return self && self->mayDissolve()
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room is neither host nor co-host.");
}

const char *isShared(Director &director)
{
    if (const char *reason = inMeeting(director))
        return reason;
    return director.room().share().sharer
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "Nothing is shared in the meeting.");
}

const char *castable(Director &director)
{
    return director.room().status() == Status::Casting ? nullptr : idle(director);
}

const char *callable(Director &director)
{
    return director.room().status() == Status::Phone ? nullptr : idle(director);
}

const char *hasMicrophone(Director &director)
{
    return director.room().device().microphone
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room has no microphone.");
}

const char *hasCamera(Director &director)
{
    return director.room().device().camera ? nullptr
                                           : QT_TRANSLATE_NOOP("Rooms::Director", "The room has no camera.");
}

const char *hasSpeaker(Director &director)
{
    return director.room().device().speaker
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room has no loudspeaker.");
}

const char *hasClients(Director &director)
{
    return director.simulator().server().clientCount() > 0
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "No client is connected.");
}

const char *isFaulty(Director &director)
{
    return director.simulator().faults().isEmpty()
        ? QT_TRANSLATE_NOOP("Rooms::Director", "No fault is switched on.")
        : nullptr;
}

const char *runs(Director &director)
{
    return director.simulator().time().isPaused()
        ? QT_TRANSLATE_NOOP("Rooms::Director", "The room's time stands still already.")
        : nullptr;
}

const char *stands(Director &director)
{
    return director.simulator().time().isPaused()
        ? nullptr
        : QT_TRANSLATE_NOOP("Rooms::Director", "The room's time does not stand still.");
}

const char *hasStory(Director &director)
{
    return director.simulator().scenario().story.isEmpty()
        ? QT_TRANSLATE_NOOP("Rooms::Director", "The scenario has no story.")
        : nullptr;
}

// Arguments

template<const auto &Names>
QStringList words()
{
    return ScenarioNames::all(Names);
}

template<const auto &Names>
CommandArgument choice(QLatin1StringView name, bool required = true)
{
    return {.name = name, .type = Type::Choice, .required = required, .choices = &words<Names>};
}

CommandArgument text(QLatin1StringView name, bool required = false)
{
    return {.name = name, .required = required};
}

CommandArgument secret(QLatin1StringView name)
{
    return {.name = name, .secret = true};
}

CommandArgument number(QLatin1StringView name, int minimum, int maximum, bool required = false)
{
    return {.name = name, .type = Type::Number, .required = required, .minimum = minimum, .maximum = maximum};
}

CommandArgument code(QLatin1StringView name, bool required = true)
{
    return {.name = name, .type = Type::Code, .required = required};
}

QStringList faultNames()
{
    QStringList names;
    for (const FaultInfo &info : Faults::all())
        names.append(info.name);
    return names;
}

CommandArgument fault()
{
    return {.name = "fault"_L1, .type = Type::Fault, .required = true, .choices = &faultNames};
}

CommandArgument scenario()
{
    return {.name = "scenario"_L1, .required = true, .choices = &Scenario::builtIn};
}

//! \a word of ScenarioNames as a person reads it.
QString readable(const QString &word)
{
    return QCoreApplication::translate("Rooms::ScenarioNames", word.toUtf8().constData());
}

bool isOn(const Command &command, QLatin1StringView argument = "state"_L1)
{
    return ScenarioNames::meaning(ScenarioNames::switches, command.text(argument));
}

// What is done

Outcome join(Director &director, const Command &command)
{
    const int count = command.number("count"_L1, 1);
    const QString name = command.text("name"_L1);
    for (int i = 0; i < count; ++i)
        director.room().personJoins(i == 0 ? name : QString());
    return Done {[who = director.room().people().last(count).join(u", "_s)] {
        return Director::tr("%1 came.").arg(who);
    }};
}

Outcome leave(Director &director, const Command &command)
{
    SimulatedRoom &room = director.room();
    const QStringList before = room.people();
    const QString name = command.text("name"_L1);
    if (!name.isEmpty() && !before.contains(name))
        return Refused {[name, there = before.join(u", "_s)] {
            return Director::tr("\"%1\" is not in the meeting; there are: %2.").arg(name, there);
        }};
    const int count = command.number("count"_L1, 1);
    for (int i = 0; i < count; ++i)
        room.personLeaves(i == 0 ? name : QString());
    QStringList gone = before;
    for (const QString &person : room.people())
        gone.removeOne(person);
    return Done {[who = gone.join(u", "_s)] { return Director::tr("%1 went.").arg(who); }};
}

Outcome share(Director &director, const Command &command)
{
    QString name = command.text("name"_L1);
    const QStringList people = director.room().people();
    if (name.isEmpty())
        name = people.value(0, Director::tr("Somebody"));
    director.room().personShares(name);
    return Done {[name] { return Director::tr("%1 shares something.").arg(name); }};
}

Outcome refuse(Director &director, const Command &command)
{
    const QString code = command.text("code"_L1);
    if (!director.room().meeting(code))
        return Refused {[code] { return Director::tr("There is no meeting %1.").arg(code); }};
    const int error = command.number("error"_L1, toInt(ErrorCode::MeetingLocked));
    director.room().setRefusal(code, error);
    return Done {[code, error] {
        return error == 0 ? Director::tr("Meeting %1 can be joined.").arg(code)
                          : Director::tr("Joining meeting %1 is refused with %2.").arg(code).arg(error);
    }};
}

Outcome schedule(Director &director, const Command &command)
{
    ScenarioMeeting meeting;
    meeting.code = command.text("code"_L1);
    if (!meeting.code.isEmpty() && director.room().meeting(meeting.code))
        return Refused {
            [code = meeting.code] { return Director::tr("There is a meeting %1 already.").arg(code); }};
    meeting.title = command.text("title"_L1);
    meeting.creator = command.text("creator"_L1);
    meeting.password = command.text("password"_L1);
    meeting.lastsMinutes = command.number("for"_L1, usualLength);
    meeting.role = ScenarioNames::meaning(ScenarioNames::roles, command.text("role"_L1));
    meeting.waitingRoom =
        ScenarioNames::meaning(ScenarioNames::waitingRooms, command.text("waiting_room"_L1));
    if (!meeting.creator.isEmpty())
        meeting.people = {meeting.creator};
    const int minutes = command.number("in"_L1, 0);
    const QString code = director.room().schedule(meeting, minutes);
    return Done {
        [code, minutes] { return Director::tr("Meeting %1 begins in %2 min.").arg(code).arg(minutes); }};
}

Outcome cancel(Director &director, const Command &command)
{
    const QString code = command.text("code"_L1);
    if (!director.room().meeting(code))
        return Refused {[code] { return Director::tr("There is no meeting %1.").arg(code); }};
    director.room().setRefusal(code, toInt(ErrorCode::MeetingCancelled));
    return Done {[code] { return Director::tr("Meeting %1 is cancelled.").arg(code); }};
}

//! What the room answers to somebody who asks at the device itself.
Outcome ask(Director &director, const MeetingAction &action, const Done &done)
{
    const int errorCode = director.room().perform(action);
    if (errorCode == 0)
        return done;
    return Refused {[sentence = errorInfo(errorCode).sentence] {
        return QCoreApplication::translate("Rooms::ErrorInfo", sentence);
    }};
}

Outcome exit(Director &director, const Command &)
{
    if (!inWaitingRoom(director))
        return ask(director, LeaveWaitingRoom(),
                   Done {[] { return Director::tr("The room leaves the waiting room."); }});
    return ask(director, LeaveMeeting(), Done {[] { return Director::tr("The room leaves the meeting."); }});
}

Outcome switchFault(Director &director, const Command &command)
{
    const FaultSetting setting = Faults::parse(command.text("fault"_L1)).value();
    const QString name = Faults::name(setting.fault);
    if (isOn(command)) {
        director.simulator().faults().set(setting);
        return Done {[name, value = setting.value] {
            return value == 0 ? Director::tr("Fault %1 is on.").arg(name)
                              : Director::tr("Fault %1 is on: %2.").arg(name).arg(value);
        }};
    }
    director.simulator().faults().clear(setting.fault);
    return Done {[name] { return Director::tr("Fault %1 is off.").arg(name); }};
}

Outcome changePassword(Director &director, const Command &command)
{
    const QString password = command.text("password"_L1);
    director.simulator().server().setPassword(password);
    director.simulator().server().dropClients();
    return Done {[open = password.isEmpty()] {
        return open ? Director::tr("Everybody is let in.")
                    : Director::tr("Clients need another password now.");
    }};
}

const QList<CommandInfo> &table()
{
    // clang-format off
    static const QList<CommandInfo> rows {
        // The others
        {"join"_L1, {text("name"_L1), number("count"_L1, 1, mostAtOnce)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody comes into the meeting."), inMeeting, join},
        {"leave"_L1, {text("name"_L1), number("count"_L1, 1, mostAtOnce)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody leaves the meeting."), hasCompany, leave},
        {"share"_L1, {text("name"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody shares a screen in the meeting."), inMeeting, share},
        {"share-room"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room shares its screen in the meeting."), inMeeting,
         [](Director &director, const Command &) -> Outcome {
             director.room().roomShares();
             return Done {[] { return Director::tr("The room shares something."); }};
         }},
        {"share-end"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "Nothing is shared any more."), isShared,
         [](Director &director, const Command &) -> Outcome {
             director.room().sharingEnds();
             return Done {[] { return Director::tr("Nothing is shared any more."); }};
         }},
        // The host
        {"admit"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The host lets the room in from the waiting room."), inWaitingRoom,
         [](Director &director, const Command &) -> Outcome {
             director.room().admit();
             return Done {[] { return Director::tr("The room is let in."); }};
         }},
        {"turn-away"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The host sends the room away from the waiting room."), inWaitingRoom,
         [](Director &director, const Command &) -> Outcome {
             director.room().turnAway();
             return Done {[] { return Director::tr("The room is sent away."); }};
         }},
        {"role"_L1, {choice<ScenarioNames::roles>("role"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room becomes host, co-host, participant or audience."), inMeeting,
         [](Director &director, const Command &command) -> Outcome {
             const QString role = command.text("role"_L1);
             director.room().setRole(ScenarioNames::meaning(ScenarioNames::roles, role));
             return Done {[role] { return Director::tr("The room is %1 now.").arg(readable(role)); }};
         }},
        {"rename"_L1, {text("title"_L1, true)},
         QT_TRANSLATE_NOOP("Rooms::Director", "The meeting gets another title."), inMeeting,
         [](Director &director, const Command &command) -> Outcome {
             director.room().renameMeeting(command.text("title"_L1));
             return Done {[title = command.text("title"_L1)] { return Director::tr("The meeting is called \"%1\".").arg(title); }};
         }},
        {"end"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The host ends the meeting for everybody."), inOrWaiting,
         [](Director &director, const Command &) -> Outcome {
             director.room().endByHost();
             return Done {[] { return Director::tr("The meeting is over."); }};
         }},
        {"remove"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The host removes the room from the meeting."), inMeeting,
         [](Director &director, const Command &) -> Outcome {
             director.room().removeByHost();
             return Done {[] { return Director::tr("The room is removed."); }};
         }},
        // Somebody at the device
        {"start"_L1, {choice<ScenarioNames::startTypes>("type"_L1, false)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device starts a meeting."), always,
         [](Director &director, const Command &command) {
             const StartMeeting action {ScenarioNames::meaning(ScenarioNames::startTypes, command.text("type"_L1))};
             return ask(director, action, Done {[] { return Director::tr("The room starts a meeting."); }});
         }},
        {"enter"_L1, {code("code"_L1), secret("password"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device joins a meeting."), always,
         [](Director &director, const Command &command) {
             const JoinMeeting action {command.text("code"_L1), command.text("password"_L1)};
             return ask(director, action, Done {[code = action.code] { return Director::tr("The room joins meeting %1.").arg(code); }});
         }},
        {"exit"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device leaves the meeting or the waiting room."),
         inOrWaiting, exit},
        {"dissolve"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device ends the meeting for everybody."), isHost,
         [](Director &director, const Command &) {
             return ask(director, DissolveMeeting(), Done {[] { return Director::tr("The room ends the meeting."); }});
         }},
        {"layout"_L1, {choice<ScenarioNames::layouts>("layout"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device switches the layout."), inMeeting,
         [](Director &director, const Command &command) {
             const QString layout = command.text("layout"_L1);
             return ask(director, SwitchLayout {ScenarioNames::meaning(ScenarioNames::layouts, layout)},
                        Done {[layout] { return Director::tr("The room switches to the layout %1.").arg(readable(layout)); }});
         }},
        {"microphone"_L1, {choice<ScenarioNames::switches>("state"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device switches the microphone."), hasMicrophone,
         [](Director &director, const Command &command) -> Outcome {
             director.room().setMicrophone(isOn(command));
             return Done {[on = isOn(command)] { return on ? Director::tr("The microphone is on.") : Director::tr("The microphone is off."); }};
         }},
        {"camera"_L1, {choice<ScenarioNames::switches>("state"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device switches the camera."), hasCamera,
         [](Director &director, const Command &command) -> Outcome {
             director.room().setCamera(isOn(command));
             return Done {[on = isOn(command)] { return on ? Director::tr("The camera is on.") : Director::tr("The camera is off."); }};
         }},
        {"volume"_L1, {number("volume"_L1, SetSpeakerVolume::minimum, SetSpeakerVolume::maximum, true)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody at the device turns the loudspeaker."), hasSpeaker,
         [](Director &director, const Command &command) -> Outcome {
             const int volume = command.number("volume"_L1, 0);
             director.room().setVolume(volume);
             return Done {[volume] { return Director::tr("The volume is %1.").arg(volume); }};
         }},
        {"screens"_L1, {choice<ScenarioNames::screens>("screens"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room has one screen, or a second one, extended or mirrored."), always,
         [](Director &director, const Command &command) -> Outcome {
             const QString screens = command.text("screens"_L1);
             director.room().setScreens(ScenarioNames::meaning(ScenarioNames::screens, screens));
             return Done {[screens] { return Director::tr("The screens are %1.").arg(readable(screens)); }};
         }},
        {"cast"_L1, {choice<ScenarioNames::switches>("state"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody casts a laptop's screen to the room, or ends that."), castable,
         [](Director &director, const Command &command) -> Outcome {
             isOn(command) ? director.room().startCasting() : director.room().stopActivity();
             return Done {[on = isOn(command)] { return on ? Director::tr("A screen is cast to the room.") : Director::tr("Casting has ended."); }};
         }},
        {"cast-code"_L1, {text("code"_L1, true)},
         QT_TRANSLATE_NOOP("Rooms::Director", "The code for casting changes."), always,
         [](Director &director, const Command &command) -> Outcome {
             director.room().setCastCode(command.text("code"_L1));
             return Done {[code = command.text("code"_L1)] { return Director::tr("The code for casting is %1.").arg(code); }};
         }},
        {"phone"_L1, {choice<ScenarioNames::switches>("state"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Somebody telephones with the room, or ends that."), callable,
         [](Director &director, const Command &command) -> Outcome {
             isOn(command) ? director.room().startPhoneCall() : director.room().stopActivity();
             return Done {[on = isOn(command)] { return on ? Director::tr("The room is on the telephone.") : Director::tr("The call has ended."); }};
         }},
        // The calendar
        {"schedule"_L1,
         {text("title"_L1, true), number("in"_L1, 0, longestWait), number("for"_L1, 1, longestWait), code("code"_L1, false),
          secret("password"_L1), choice<ScenarioNames::waitingRooms>("waiting_room"_L1, false),
          choice<ScenarioNames::roles>("role"_L1, false), text("creator"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "A meeting is scheduled that begins in so many minutes."), always, schedule},
        {"cancel"_L1, {code("code"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "A meeting is cancelled."), always, cancel},
        {"refuse"_L1, {code("code"_L1), number("error"_L1, 0, largestErrorCode)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Joining a meeting is refused with an error code; 0 opens it."), always,
         refuse},
        // The link
        {"drop"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "Every client loses its link."), hasClients,
         [](Director &director, const Command &) -> Outcome {
             director.simulator().server().dropClients();
             return Done {[] { return Director::tr("Every client lost its link."); }};
         }},
        {"fault"_L1, {fault(), choice<ScenarioNames::switches>("state"_L1, false)},
         QT_TRANSLATE_NOOP("Rooms::Director", "A fault is switched on or off."), always, switchFault},
        {"mend"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "All faults are switched off."), isFaulty,
         [](Director &director, const Command &) -> Outcome {
             director.simulator().faults().clear();
             return Done {[] { return Director::tr("No fault is on."); }};
         }},
        {"password"_L1, {secret("password"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "Clients need another control password, or none."), always, changePassword},
        // Time
        {"pause"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room's time stands still; it still answers."), runs,
         [](Director &director, const Command &) -> Outcome {
             director.simulator().time().setPaused(true);
             return Done {[] { return Director::tr("The room's time stands still."); }};
         }},
        {"resume"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room's time goes on."), stands,
         [](Director &director, const Command &) -> Outcome {
             director.simulator().time().setPaused(false);
             return Done {[] { return Director::tr("The room's time goes on."); }};
         }, false},
        {"step"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room's time moves on to the next thing that happens."), always,
         [](Director &director, const Command &) -> Outcome {
             if (!director.simulator().time().step())
                 return Refused {[] { return Director::tr("Nothing happens by itself."); }};
             return Done {[] { return Director::tr("The room's time moved on and stands still."); }};
         }, false},
        {"speed"_L1, {number("factor"_L1, 1, PacedClock::fastest, true)},
         QT_TRANSLATE_NOOP("Rooms::Director", "The room's time passes so many times as fast."), always,
         [](Director &director, const Command &command) -> Outcome {
             const int factor = command.number("factor"_L1, 1);
             director.simulator().time().setSpeed(factor);
             return Done {[factor] { return Director::tr("The room's time passes %1 times as fast.").arg(factor); }};
         }},
        // The whole
        {"scenario"_L1, {scenario()},
         QT_TRANSLATE_NOOP("Rooms::Director", "Another scenario starts, a built-in one or a file."), always,
         [](Director &director, const Command &command) { return director.load(command.text("scenario"_L1)); }},
        {"story"_L1, {choice<ScenarioNames::switches>("state"_L1)},
         QT_TRANSLATE_NOOP("Rooms::Director", "The scenario's story is played from its begin, or no further."), hasStory,
         [](Director &director, const Command &command) -> Outcome {
             isOn(command) ? director.begin() : director.stopStory();
             return Done {[on = isOn(command)] { return on ? Director::tr("The story begins.") : Director::tr("The story has stopped."); }};
         }, false},
        {"reset"_L1, {},
         QT_TRANSLATE_NOOP("Rooms::Director", "The scenario starts anew."), always,
         [](Director &director, const Command &) -> Outcome {
             director.reset();
             return Done {[] { return Director::tr("The scenario starts anew."); }};
         }},
    };
    // clang-format on
    return rows;
}

} // namespace

const QList<CommandInfo> &CommandTable::all()
{
    return table();
}

} // namespace Rooms
