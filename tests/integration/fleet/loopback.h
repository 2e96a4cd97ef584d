// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/fleet.h"
#include "simulator/demorooms.h"

//! Simulated rooms over loopback as a fleet has them.
namespace Rooms::Loopback {

//! The list of \a rooms.
inline QList<RoomEntry> entries(const QList<DemoRooms::Room> &rooms)
{
    QList<RoomEntry> entries;
    for (const DemoRooms::Room &room : rooms) {
        RoomEntry entry;
        entry.id = room.id;
        entry.name = room.name;
        entry.place = room.place;
        entry.url = room.url;
        entry.tags = room.tags;
        entries.append(entry);
    }
    return entries;
}

//! A fleet of a hundred rooms a thread that connects at once: what that costs is another test's matter.
inline Fleet::Options options()
{
    Fleet::Options options;
    options.roomsPerThread = 100;
    options.connectsPerSecond = 2000;
    options.seed = 1;
    return options;
}

} // namespace Rooms::Loopback
