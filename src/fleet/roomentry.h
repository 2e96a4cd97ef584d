// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/wireprofile.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qurl.h>

#include <optional>

namespace Rooms {

//! One room of an operator's list: who it is and where. Control passwords are no part of it, they are in the
//! SecretStore. Plain value, any thread.
struct RoomEntry
{
    QString id; //!< Tells the room from all others, for good. Never "".
    QString name; //!< What people call it; the id where the list has no name.
    QString place; //!< Where it is, "" when the list does not say.
    QUrl url; //!< As RoomAddress::fromText() reads it.
    std::optional<WireProfile> wireProfile; //!< Instead of the program's.
    QStringList tags;
    QJsonObject more; //!< What the list says beyond, kept when it is saved.

    bool operator==(const RoomEntry &) const = default;
};

//! Something to say about a list of rooms. Plain value, any thread.
struct RoomsMessage
{
    //! How bad it is.
    enum class Severity {
        Warning, //!< Nothing is lost.
        Error, //!< A room, or the whole list, could not be used.
    };

    Severity severity = Severity::Error;
    int line = 0; //!< From 1; 0: about no line.
    int column = 0; //!< From 1, in characters; 0: about no line.
    QString text; //!< What is wrong and what to do, in the language of the program.

    bool operator==(const RoomsMessage &) const = default;
};

//! What was read of a list. Plain value, any thread.
struct RoomsReading
{
    QList<RoomEntry> rooms; //!< Those that can be used, in the list's order.
    QList<RoomsMessage> messages; //!< In the order of lines.
    bool broken = false; //!< The text as a whole cannot be read; there are no rooms.
    QJsonObject more; //!< What the list says beside rooms, kept when it is saved.

    //! Whether anything could not be used.
    bool hasErrors() const
    {
        for (const RoomsMessage &message : messages) {
            if (message.severity == RoomsMessage::Severity::Error)
                return true;
        }
        return false;
    }
};

} // namespace Rooms
