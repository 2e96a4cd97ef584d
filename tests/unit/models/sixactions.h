// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/snapshotjson.h"
#include "roomfixture.h"

//! The six actions by their names, so that one test can play them all: the state each is asked for in, the
//! state that confirms it, and the event that the specification names for that.
namespace Rooms::SixActions {

inline const QStringList &names()
{
    static const QStringList list {QStringLiteral("StartMeeting"),     QStringLiteral("JoinMeeting"),
                                   QStringLiteral("DissolveMeeting"),  QStringLiteral("LeaveMeeting"),
                                   QStringLiteral("LeaveWaitingRoom"), QStringLiteral("SwitchLayout")};
    return list;
}

inline RoomAction &action(Room &room, const QString &name)
{
    const QList<RoomAction *> actions {
        room.start(),       room.join(), room.dissolve(), room.leave(), room.leaveWaitingRoom(),
        room.switchLayout()};
    return *actions.at(names().indexOf(name));
}

inline bool trigger(Room &room, const QString &name)
{
    switch (names().indexOf(name)) {
    case 0:
        return room.start()->trigger(Meeting::StartType::Instant);
    case 1:
        return room.join()->trigger(QStringLiteral("452 871 906"), {}, true, true);
    case 5:
        return room.switchLayout()->trigger(int(Meeting::Layout::RightList), true);
    default:
        return static_cast<PlainAction &>(action(room, name)).trigger();
    }
}

inline bool enters(const QString &name)
{
    return names().indexOf(name) < 2;
}

inline MeetingSnapshot before(const QString &name)
{
    if (enters(name))
        return Snapshots::idle();
    return names().indexOf(name) == 4 ? Snapshots::bare(Meeting::Status::WaitingRoom)
                                      : Snapshots::inMeeting();
}

inline MeetingSnapshot after(const QString &name)
{
    if (enters(name))
        return Snapshots::inMeeting();
    return names().indexOf(name) == 5 ? Snapshots::showing(Meeting::Layout::RightList) : Snapshots::idle();
}

//! The room tells of the outcome; with a code, that it failed.
inline void sendOutcome(ScriptedRoom &room, const QString &name, int errorCode = 0)
{
    if (enters(name))
        room.sendEvent(QStringLiteral("JoinMeetingCompleted"),
                       {{QStringLiteral("meeting_info"), SnapshotJson::write(after(name).meeting)}},
                       errorCode);
    else if (name == names().constLast())
        room.sendEvent(QStringLiteral("LayoutSwitchChanged"), SnapshotJson::write(*after(name).layouts),
                       errorCode);
    else
        room.sendEvent(name, {}, errorCode);
}

} // namespace Rooms::SixActions
