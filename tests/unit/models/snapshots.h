// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/snapshot.h"

//! States of a room for tests to start from.
namespace Rooms::Snapshots {

//! A room whose meeting_status is \a status and which tells nothing else.
inline MeetingSnapshot bare(Meeting::Status status)
{
    MeetingSnapshot snapshot;
    snapshot.meeting.status = status;
    return snapshot;
}

//! In no meeting.
inline MeetingSnapshot idle()
{
    return bare(Meeting::Status::Idle);
}

//! In a meeting as host, all seven layouts offered, the grid shown.
inline MeetingSnapshot inMeeting()
{
    MeetingSnapshot snapshot = bare(Meeting::Status::InMeeting);
    snapshot.meeting.title = QStringLiteral("Weekly");
    snapshot.meeting.code = QStringLiteral("452871906");
    snapshot.self = UserInfo();
    snapshot.self->host = true;
    LayoutSwitchInfo layouts {Meeting::Layout::Grid, true, {}};
    for (int layout = 1; layout <= 7; ++layout)
        layouts.choices.append({Coded<Meeting::Layout>::fromNumber(layout), true, {}});
    layouts.choices[1].showVoiceActive = true;
    snapshot.layouts = layouts;
    return snapshot;
}

//! The same with \a layout shown.
inline MeetingSnapshot showing(Meeting::Layout layout)
{
    MeetingSnapshot snapshot = inMeeting();
    snapshot.layouts->current = layout;
    return snapshot;
}

} // namespace Rooms::Snapshots
