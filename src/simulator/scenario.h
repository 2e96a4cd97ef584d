// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "delayrange.h"
#include "meeting/enums.h"
#include "story.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! A meeting of a scenario's directory: what can be joined, and how it ends.
struct ScenarioMeeting
{
    //! Whether those who join wait until they are let in.
    enum class WaitingRoom {
        None,
        Admitted, //!< The host lets the room in after Scenario::Pace::admit.
        Kept, //!< Only SimulatedRoom::admit() lets it in.
    };

    QString code; //!< Digits only.
    QString title;
    QString creator;
    QString password; //!< "" for none.
    Meeting::Type type = Meeting::Type::Single;
    Meeting::Role role = Meeting::Role::Participant; //!< What the room is in it.
    int startsInMinutes = 0; //!< Counted from the half hour that began last when the room was made.
    int lastsMinutes = 60; //!< At least 1.
    bool listed = true; //!< Whether it is in the room's meeting_list.
    WaitingRoom waitingRoom = WaitingRoom::None;
    int refusal = 0; //!< Error code that JoinMeeting is refused with at once, 0 for none.
    int lateFailure = 0; //!< Error code that an accepted join fails with later, 0 for none.
    QStringList people; //!< Who is in it besides the room.

    bool operator==(const ScenarioMeeting &) const = default;
};

//! How a simulated room starts and at what pace it lives. Read from JSON; the schema is told in
//! resources/scenarios/README.md. Plain value, any thread.
struct Scenario
{
    //! The device itself.
    struct Room
    {
        QString name;
        Meeting::MultiScreen screens = Meeting::MultiScreen::Single;
        QString mainMonitorId;
        QString personalCode; //!< Of the personal meeting (pmi).
        QString personalPassword; //!< "" for none.
        int instantRefusal = 0; //!< Error code that an instant meeting is refused with, 0 for none.
        int personalRefusal = 0; //!< The same for the personal meeting.
        bool layouts = true; //!< layout_switch_enable

        bool operator==(const Room &) const = default;
    };

    //! What a room offers of a module that it need not have.
    enum class Support {
        Full,
        ReadOnly, //!< It is told, but every action is refused: not supported.
        None, //!< Queries, actions and subscriptions are refused: not supported.
    };

    //! Microphone, camera and loudspeaker.
    struct Device
    {
        Support support = Support::Full;
        QString microphone; //!< Its name; "" when there is none.
        QString camera; //!< Its name; "" when there is none.
        QString speaker; //!< Its name; "" when there is none.
        int volume = 60; //!< Of the loudspeaker, 0 to 100.

        bool operator==(const Device &) const = default;
    };

    //! Sharing and casting.
    struct Share
    {
        Support support = Support::Full;
        QString castCode; //!< "" when there is none.

        bool operator==(const Share &) const = default;
    };

    //! How long things take.
    struct Pace
    {
        DelayRange join; //!< From the acknowledgement until the room is in, or waits to be let in.
        DelayRange leave; //!< From the acknowledgement until it is out.
        DelayRange layout; //!< From the acknowledgement until the layout has changed.
        DelayRange admit; //!< In the waiting room.
        DelayRange people; //!< Between two people coming or going.
        DelayRange device; //!< From the acknowledgement until something of the device has changed.
        DelayRange share; //!< The same for sharing, and from casting's first sign until it shows.

        bool operator==(const Pace &) const = default;
    };

    //! The others.
    struct People
    {
        bool comeAndGo = false; //!< By themselves, at Pace::people.
        int maximum = 0; //!< Most people who are in a meeting besides the room.
        QStringList names; //!< Who may come.

        bool operator==(const People &) const = default;
    };

    LocalText summary; //!< One line that says what it shows.
    Room room;
    Device device;
    Share share;
    Pace pace;
    People people;
    QList<ScenarioMeeting> meetings;
    QList<StoryStep> story; //!< What happens by itself, played by the Director.

    bool operator==(const Scenario &) const = default;

    //! The names of the scenarios that are part of the program.
    static QStringList builtIn();
    //! Reads a built-in scenario by its name, or a file. Fails with a sentence that says what is wrong first,
    //! and where, for example `mine.json:12:20: meetings[2].code: must be digits`.
    static Result<Scenario, QString> load(const QString &nameOrFile);
    //! Everything that is wrong with \a nameOrFile, a sentence each, as load() has it. Empty when nothing is.
    static QStringList check(const QString &nameOrFile);
    //! Reads a scenario's object; fails as load() does, without a file and its lines.
    static Result<Scenario, QString> fromJson(const QJsonObject &object);
};

} // namespace Rooms
