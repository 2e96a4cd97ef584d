// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! Everything about the wire that no public text of the vendor shows, in one place, with our best guess as
//! the default (protocol sheet, section 1.2). When a real device proves a guess wrong, correct it here or in
//! a profile file; nothing guessed is spelt anywhere else. Plain value, any thread.
struct WireProfile
{
    //! Method of the request that asks for events.
    QString subscribeMethod = QStringLiteral("Subscribe");
    //! Method of the request that ends them.
    QString unsubscribeMethod = QStringLiteral("Unsubscribe");
    //! Key in `params` that names what to subscribe to, as an array of path elements.
    QString subscribePathKey = QStringLiteral("path");
    //! What the method of an event starts with; the module follows. Certain [V P2021].
    QString eventMethodPrefix = QStringLiteral("Event/");
    //! Key of the event's name. Certain [V P2021], only its place is not.
    QString subEventKey = QStringLiteral("sub_event");
    //! Keys under which an event may carry its payload, in the order they are tried. The first is written.
    QStringList eventPayloadKeys = {QStringLiteral("data"), QStringLiteral("sub_event_params"),
                                    QStringLiteral("event_params"), QStringLiteral("event_data"),
                                    QStringLiteral("action_params")};

    bool operator==(const WireProfile &) const = default;

    //! Reads a profile file's object: every member is optional and overrides one default. Fails with a
    //! sentence that names the key when a key is unknown or a value has the wrong type.
    static Result<WireProfile, QString> fromJson(const QJsonObject &object);
    //! The object that fromJson() reads back.
    QJsonObject toJson() const;
};

} // namespace Rooms
