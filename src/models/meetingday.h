// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/snapshot.h"
#include "meetingphase.h"

#include <QtCore/qdatetime.h>

namespace Rooms {

//! One scheduled meeting as it is seen from now.
struct MeetingRow
{
    ScheduledMeeting meeting;
    MeetingPhase::Value phase = MeetingPhase::Value::Later;
    QString group; //!< What it is listed under, see MeetingDay::rows().
    int minutesToStart = 0; //!< Rounded up; 0 once begun.
    int minutesToEnd = 0; //!< The same while it is Now; 0 otherwise and when its end is not told.
    bool overlaps = false; //!< Another meeting that is not over takes a part of its time.
    QString overlapTitle; //!< That meeting's title, if it has one.
};

//! How the day of a room looks, from its scheduled meetings. Pure functions, any thread.
namespace MeetingDay {

//! Whether and until when the room is taken.
struct Outlook
{
    bool busy = false; //!< Something is on now.
    qint64 busyUntil = 0; //!< When that, and what follows without a break, ends; 0 when free or not told.
    qint64 freeUntil = 0; //!< When the next meeting begins, if that is today; 0 otherwise.
    qint64 nextBegin = 0; //!< When the next meeting begins, on any day; 0 when there is none.
    QString nextTitle; //!< What that is called; the first of several.

    bool operator==(const Outlook &) const = default;
};

//! \a meetings, which are sorted by their beginning, as seen at \a now. Days are those of its time zone. The
//! group of a row is `past`, `now`, `next` or `later` (today), the ISO date of another day, or `untold` when
//! the room does not say when.
QList<MeetingRow> rows(const QList<ScheduledMeeting> &meetings, const QDateTime &now);
//! What \a rows, made for the same \a now, mean for the room.
Outlook outlook(const QList<MeetingRow> &rows, const QDateTime &now);

} // namespace MeetingDay
} // namespace Rooms
