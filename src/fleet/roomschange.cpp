// SPDX-License-Identifier: Apache-2.0
#include "roomschange.h"

#include <algorithm>

namespace Rooms {

namespace {

qsizetype indexOf(const QList<RoomEntry> &rooms, const QString &id)
{
    const auto found =
        std::find_if(rooms.begin(), rooms.end(), [&id](const RoomEntry &room) { return room.id == id; });
    return found == rooms.end() ? -1 : found - rooms.begin();
}

//! Whether somebody else has changed what \a item is about.
bool isInConflict(const RoomsChange::Item &item, const QList<RoomEntry> &rooms)
{
    if (item.before) {
        const qsizetype index = indexOf(rooms, item.before->id);
        if (index < 0 ? item.after.has_value() : rooms.at(index) != *item.before)
            return true;
    }
    const bool takesId = item.after && (!item.before || item.before->id != item.after->id);
    return takesId && indexOf(rooms, item.after->id) >= 0;
}

} // namespace

RoomsChange RoomsChange::adding(const RoomEntry &room)
{
    return {{{std::nullopt, room}}};
}

RoomsChange RoomsChange::replacing(const RoomEntry &before, const RoomEntry &after)
{
    return {{{before, after}}};
}

RoomsChange RoomsChange::removing(const QList<RoomEntry> &rooms, const QStringList &ids)
{
    RoomsChange change;
    for (qsizetype place = 0; place < rooms.size(); ++place) {
        if (ids.contains(rooms.at(place).id))
            change.items.append({rooms.at(place), std::nullopt, place});
    }
    return change;
}

QStringList RoomsChange::conflicts(const QList<RoomEntry> &rooms) const
{
    QStringList names;
    for (const Item &item : items) {
        if (isInConflict(item, rooms))
            names.append(item.before ? item.before->name : item.after->name);
    }
    return names;
}

QList<RoomEntry> RoomsChange::appliedTo(QList<RoomEntry> rooms) const
{
    for (const Item &item : items) {
        qsizetype index = item.before ? indexOf(rooms, item.before->id) : -1;
        if (!item.after) {
            if (index >= 0)
                rooms.removeAt(index);
            continue;
        }
        if (const qsizetype twin = indexOf(rooms, item.after->id); twin >= 0 && twin != index) {
            rooms.removeAt(twin);
            index -= twin < index;
        }
        if (index >= 0)
            rooms[index] = *item.after;
        else
            rooms.insert(item.place < 0 ? rooms.size() : qMin(item.place, rooms.size()), *item.after);
    }
    return rooms;
}

RoomsChange RoomsChange::reversed() const
{
    RoomsChange back;
    for (const Item &item : items)
        back.items.append({item.after, item.before, item.place});
    return back;
}

} // namespace Rooms
