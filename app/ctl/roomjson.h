// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controlpassword.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>

namespace Rooms {

class AwayChanges;
class Room;

//! The room as JSON for scripts. Names and shapes are those of the specification where it has them. Secrets
//! are in it; Output masks them. Pure functions, thread of the Room.
namespace RoomJson {

//! Everything: `link`, `stage`, `stale`, `as_of`, the blocks of `Query ["Meeting"]` that the room has told
//! (`meeting_info`, `self_info`, `layout_info`, ...), those of `Query ["Device"]` under `device` and of
//! `Query ["Share"]` under `share` if it has told them, and under `actions` what can be asked for, and why
//! not. \a passwordFrom is told under `link` when it is known.
QJsonObject status(Room &room, std::optional<ControlPassword::From> passwordFrom);
//! The members of \a now that differ from \a before; those that are gone are null. `as_of` alone is no
//! change.
QJsonObject changes(const QJsonObject &before, const QJsonObject &now);
//! What changed while the link was lost, as `since` and the rows as `changes`.
QJsonObject away(const AwayChanges &away);
//! \a time as ISO 8601 with milliseconds and the offset from UTC; null when invalid.
QJsonValue time(const QDateTime &time);

} // namespace RoomJson
} // namespace Rooms
