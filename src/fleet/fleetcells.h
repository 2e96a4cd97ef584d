// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarm.h"
#include "roomentry.h"
#include "roomsummary.h"

#include <QtCore/qvariant.h>

#include <array>

namespace Rooms {

//! One row of an operator's table: what its cells say, and what the row is found and sorted by. A row is made
//! anew whenever anything changes and compared with the one before, so that only what differs is told. Plain
//! value, any thread.
struct FleetCells
{
    //! The columns, in their order.
    enum Column {
        Name,
        Place,
        Link,
        State, //!< What the room is doing, or why nobody knows.
        Title, //!< The meeting; the one that comes next; or what was seen last.
        Code,
        Duration, //!< Since when it is doing that.
        Host, //!< What the room is in the meeting.
        Layout,
        Response, //!< What 95 of 100 answers took at most.
        Alarm,
        ColumnCount,
    };

    //! The kinds of rows that can be chosen. A row may be of none: one that casts, for example.
    enum Chip {
        InMeeting = 1,
        Free = 2,
        Entering = 4, //!< Joining, or in a waiting room.
        Offline = 8, //!< Not connected, for longer than a blip.
        Alarmed = 16, //!< Somebody should do something.
    };
    static constexpr int chipKinds = 5;

    std::array<QString, ColumnCount> text; //!< As shown.
    std::array<QVariant, ColumnCount>
        sort; //!< By what a column is sorted: texts or numbers, one kind a column.
    QString haystack; //!< All that can be searched for, see fold().
    int chips = 0; //!< Chip, or-ed.
    int severity = -1; //!< Alarm::Severity of the worst alarm, -1 without one.
    bool isCalm = false; //!< There are alarms, and somebody has looked after all of them.
    int ageMinutes =
        -1; //!< Of what is known, while the room is offline; -1 when it is true now or never was.
    bool ticks = false; //!< Whether the row says something else later by itself.

    //! The row of a room at \a now, with its \a alarms, the worst first.
    static FleetCells make(const RoomEntry &entry, const RoomSummary &state, const QDateTime &now,
                           const QList<Rooms::Alarm> &alarms = {});
    //! \a text as it is searched: without case, and without other ways to write the same.
    static QString fold(const QString &text);
};

} // namespace Rooms
