// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/alarms.h"
#include "states.h"
#include "support/manualclock.h"

#include <QtCore/qobject.h>

namespace Rooms::States {

//! In a meeting that ends in \a untilEnd seconds, the next one beginning in \a untilNext.
inline RoomSummary ending(const QString &id, int untilEnd, int untilNext)
{
    RoomSummary state = inMeeting(id);
    state.endTime = now().addSecs(untilEnd);
    state.nextTitle = QStringLiteral("Sync");
    state.nextBegin = now().addSecs(untilNext);
    return state;
}

//! Joining since \a secondsAgo.
inline RoomSummary joining(const QString &id, int secondsAgo = 0)
{
    RoomSummary state = idle(id);
    state.stage = Room::Stage::Joining;
    state.statusNumber = 2;
    state.since = now().addSecs(-secondsAgo);
    return state;
}

//! Takes \a recentMs to answer, usually \a usualMs.
inline RoomSummary answering(const QString &id, int recentMs, int usualMs)
{
    RoomSummary state = idle(id);
    state.recentP95Ms = recentMs;
    state.usualP95Ms = usualMs;
    return state;
}

//! An alarm of the room \a id that came \a secondsAgo.
inline Alarm alarm(const QString &id, Alarm::Kind kind = Alarm::Kind::LinkLost, int secondsAgo = 0)
{
    Alarm alarm;
    alarm.serial = 1;
    alarm.room = id;
    alarm.kind = kind;
    alarm.reason = Link::Reason::ClosedByRoom;
    alarm.since = now().addSecs(-secondsAgo);
    alarm.raisedAt = now();
    return alarm;
}

} // namespace Rooms::States
