// SPDX-License-Identifier: Apache-2.0
#include "meetingday.h"

#include "unixtime.h"

#include <QtCore/qtimezone.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using Phase = MeetingPhase::Value;

namespace {

Phase phaseOf(const ScheduledMeeting &meeting, qint64 now, qint64 nextBegin)
{
    if (meeting.endTime > 0 && meeting.endTime <= now)
        return Phase::Past;
    if (meeting.beginTime <= 0)
        return Phase::Later; // the room does not say when
    if (meeting.beginTime <= now)
        return Phase::Now;
    return meeting.beginTime == nextBegin ? Phase::Next : Phase::Later;
}

//! The day of a time that a room sent, in the time zone of \a now; invalid for what is no time.
QDate dayOf(qint64 seconds, const QDateTime &now)
{
    const QDateTime time = fromUnixTime(seconds);
    return now.timeSpec() == Qt::LocalTime ? time.date() : time.toTimeZone(now.timeZone()).date();
}

QString groupOf(const MeetingRow &row, const QDateTime &now)
{
    if (row.phase == Phase::Past)
        return u"past"_s;
    if (row.phase == Phase::Now)
        return u"now"_s;
    const QDate day = dayOf(row.meeting.beginTime, now);
    if (!day.isValid())
        return u"untold"_s;
    if (day != now.date())
        return day.toString(Qt::ISODate);
    return row.phase == Phase::Next ? u"next"_s : u"later"_s;
}

int minutesUntil(qint64 time, qint64 now)
{
    constexpr qint64 week = 7 * 24 * 3600; // stands for more
    return int((std::clamp<qint64>(time - now, 0, week) + 59) / 60);
}

//! Marks what takes the same time. One look at each row: of those before it, only the one that lasts longest
//! counts.
void markOverlaps(QList<MeetingRow> &rows)
{
    MeetingRow *longest = nullptr;
    const auto mark = [](MeetingRow &row, const MeetingRow &other) {
        if (row.overlaps)
            return;
        row.overlaps = true;
        row.overlapTitle = other.meeting.title;
    };
    for (MeetingRow &row : rows) {
        const ScheduledMeeting &meeting = row.meeting;
        if (row.phase == Phase::Past || meeting.beginTime <= 0 || meeting.endTime <= meeting.beginTime)
            continue;
        if (longest && meeting.beginTime < longest->meeting.endTime) {
            mark(row, *longest);
            mark(*longest, row);
        }
        if (!longest || meeting.endTime > longest->meeting.endTime)
            longest = &row;
    }
}

} // namespace

QList<MeetingRow> MeetingDay::rows(const QList<ScheduledMeeting> &meetings, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    const auto next = std::find_if(meetings.begin(), meetings.end(),
                                   [seconds](const auto &meeting) { return meeting.beginTime > seconds; });
    const qint64 nextBegin = next == meetings.end() ? 0 : next->beginTime;
    QList<MeetingRow> rows;
    rows.reserve(meetings.size());
    for (const ScheduledMeeting &meeting : meetings) {
        MeetingRow row {.meeting = meeting,
                        .phase = phaseOf(meeting, seconds, nextBegin),
                        .group = {},
                        .overlapTitle = {}};
        row.group = groupOf(row, now);
        row.minutesToStart = minutesUntil(meeting.beginTime, seconds);
        row.minutesToEnd = row.phase == Phase::Now ? minutesUntil(meeting.endTime, seconds) : 0;
        rows.append(row);
    }
    markOverlaps(rows);
    return rows;
}

MeetingDay::Outlook MeetingDay::outlook(const QList<MeetingRow> &rows, const QDateTime &now)
{
    Outlook outlook;
    bool endIsTold = true;
    for (const MeetingRow &row : rows) {
        const ScheduledMeeting &meeting = row.meeting;
        const bool begun = row.phase == Phase::Now;
        if (!begun && outlook.nextBegin == 0 && fromUnixTime(meeting.beginTime).isValid()
            && (row.phase == Phase::Next || row.phase == Phase::Later)) {
            outlook.nextBegin = meeting.beginTime;
            outlook.nextTitle = meeting.title;
        }
        const bool follows = outlook.busy && row.phase != Phase::Past && meeting.beginTime > 0
            && meeting.beginTime <= outlook.busyUntil;
        if (!begun && !follows)
            continue;
        outlook.busy = true;
        endIsTold = endIsTold && fromUnixTime(meeting.endTime).isValid();
        outlook.busyUntil = std::max(outlook.busyUntil, meeting.endTime);
    }
    if (!endIsTold)
        outlook.busyUntil = 0;
    if (dayOf(outlook.nextBegin, now) == now.date())
        outlook.freeUntil = outlook.nextBegin;
    return outlook;
}

} // namespace Rooms
