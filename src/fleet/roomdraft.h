// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "roomentry.h"

#include <array>

namespace Rooms {

//! A room as a person is typing it: texts that need not make sense yet, and what is wrong with each. Plain
//! value, any thread.
struct RoomDraft
{
    //! What can be typed. From SubscribeMethod on, "" means what the program uses.
    enum Field {
        Name,
        Address,
        Place,
        Tags, //!< With commas between them.
        Id,
        SubscribeMethod,
        UnsubscribeMethod,
        SubscribePathKey,
        EventMethodPrefix,
        SubEventKey,
        EventPayloadKeys, //!< With commas between them.
        FieldCount
    };
    using Texts = std::array<QString, FieldCount>;

    Texts texts;
    QJsonObject more; //!< Of the room that is being changed; kept.

    //! What \a room says.
    static RoomDraft of(const RoomEntry &room);
    //! The same for another room: no address, and an id and a name of its own among \a rooms.
    static RoomDraft copyOf(const RoomEntry &room, const QList<RoomEntry> &rooms);
    //! What the program uses where \a field is empty; "" where that is nothing.
    static QString usual(Field field);
    //! The words of \a text, which has commas between them; no word twice.
    static QStringList words(const QString &text);

    //! What is wrong with each field and what to do, in the language of the program, for a room that stands
    //! beside \a others; "" where nothing is.
    Texts problems(const QList<RoomEntry> &others) const;
    //! The room, if nothing is wrong.
    std::optional<RoomEntry> room(const QList<RoomEntry> &others) const;
};

} // namespace Rooms
