// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/roomentry.h"
#include "fleet/roomsummary.h"

#include <QtCore/qtimezone.h>

//! Rooms and states of them for tests to start from.
namespace Rooms::States {

//! When tests happen, the start of a ManualClock.
inline QDateTime now()
{
    return QDateTime({2026, 11, 23}, {14, 2}, QTimeZone::utc());
}

inline RoomEntry entry(const QString &id, const QString &name = {}, const QString &place = {})
{
    RoomEntry entry;
    entry.id = id;
    entry.name = name.isEmpty() ? id : name;
    entry.place = place;
    entry.url = QUrl(QStringLiteral("ws://h:6295/"));
    return entry;
}

//! \a count rooms called `0000`, `0001`, ...
inline QList<RoomEntry> entries(int count)
{
    QList<RoomEntry> result;
    for (int number = 0; number < count; ++number)
        result.append(entry(QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'))));
    return result;
}

//! Connected, in no meeting.
inline RoomSummary idle(const QString &id)
{
    RoomSummary state;
    state.id = id;
    state.link = Link::State::Ready;
    state.asOf = now();
    state.stage = Room::Stage::Home;
    state.statusNumber = 0;
    state.p95Ms = 420;
    state.microphoneOn = false;
    state.cameraOn = false;
    state.device.told = DeviceSnapshot {SoundInfo {}, SoundInfo {true, {}, 60}, CameraInfo {}};
    return state;
}

//! Connected, in a meeting for 32 minutes and 14 seconds.
inline RoomSummary inMeeting(const QString &id, const QString &title = QStringLiteral("Weekly"))
{
    RoomSummary state = idle(id);
    state.stage = Room::Stage::InMeeting;
    state.statusNumber = 1;
    state.title = title;
    state.code = QStringLiteral("452 871 906");
    state.since = now().addSecs(-32 * 60 - 14);
    state.layout = Meeting::Layout::Speaker;
    state.layoutsEnabled = true;
    state.layoutChoices = {{Meeting::Layout::Grid, true, {}},
                           {Meeting::Layout::Speaker, true, true},
                           {Meeting::Layout::RightList, false, {}}};
    state.host = true;
    state.hostPresent = true;
    return state;
}

//! Was in a meeting, and lost \a secondsAgo.
inline RoomSummary lost(const QString &id, int secondsAgo)
{
    RoomSummary state = inMeeting(id);
    state.link = Link::State::Retrying;
    state.reason = Link::Reason::ClosedByRoom;
    state.attempt = 2;
    state.lost = true;
    state.asOf = now().addSecs(-secondsAgo);
    state.downSince = state.asOf;
    return state;
}

//! Never let in.
inline RoomSummary lockedOut(const QString &id)
{
    RoomSummary state;
    state.id = id;
    state.link = Link::State::Blocked;
    state.reason = Link::Reason::WrongPassword;
    state.reasonCode = 16;
    state.attempt = 1;
    state.stage = Room::Stage::Blocked;
    state.downSince = now();
    return state;
}

} // namespace Rooms::States
