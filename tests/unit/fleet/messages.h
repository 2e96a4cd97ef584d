// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/roomentry.h"

namespace Rooms {

//! Messages as `error 3:12 What is wrong`, so that a test shows what a person reads.
inline QStringList told(const QList<RoomsMessage> &messages)
{
    QStringList lines;
    for (const RoomsMessage &message : messages) {
        lines.append(QStringLiteral("%1 %2:%3 %4")
                         .arg(message.severity == RoomsMessage::Severity::Error ? QStringLiteral("error")
                                                                                : QStringLiteral("warning"))
                         .arg(message.line)
                         .arg(message.column)
                         .arg(message.text));
    }
    return lines;
}

//! The ids of \a rooms.
inline QStringList ids(const QList<RoomEntry> &rooms)
{
    QStringList result;
    for (const RoomEntry &room : rooms)
        result.append(room.id);
    return result;
}

} // namespace Rooms
