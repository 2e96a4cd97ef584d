// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roomentry.h"

namespace Rooms {

//! A change to a list of rooms, told by the rooms before and after, so that it can be made to a list that
//! somebody else has changed meanwhile, and be undone. Plain value, any thread.
struct RoomsChange
{
    //! What becomes of one room.
    struct Item
    {
        std::optional<RoomEntry> before; //!< Nothing when it is added.
        std::optional<RoomEntry> after; //!< Nothing when it is removed.
        qsizetype place = -1; //!< Where it goes when it is added; -1: behind all others.

        bool operator==(const Item &) const = default;
    };
    QList<Item> items;

    bool operator==(const RoomsChange &) const = default;

    static RoomsChange adding(const RoomEntry &room);
    static RoomsChange replacing(const RoomEntry &before, const RoomEntry &after);
    //! Takes those with \a ids out of \a rooms.
    static RoomsChange removing(const QList<RoomEntry> &rooms, const QStringList &ids);

    //! Names of the rooms of \a rooms that are not, or no longer, what this change began with.
    QStringList conflicts(const QList<RoomEntry> &rooms) const;
    //! \a rooms after the change, conflicts or not.
    QList<RoomEntry> appliedTo(QList<RoomEntry> rooms) const;
    //! What takes it back.
    RoomsChange reversed() const;
};

} // namespace Rooms
