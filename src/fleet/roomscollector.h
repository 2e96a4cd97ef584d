// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/locatedjson.h"
#include "roomentry.h"

#include <QtCore/qhash.h>

namespace Rooms {

//! Collects the rooms and messages of a list that is read, whatever its format. Lives only while it is read.
class RoomsCollector
{
public:
    using Place = LocatedJson::Place;

    void warn(Place place, const QString &text);
    void fail(Place place, const QString &text);
    //! As fail(), and the list as a whole cannot be read.
    void breakOff(Place place, const QString &text);

    //! Begins a room. What fails from now on spoils it.
    void begin();
    //! What the room is known by; complains about one that is empty or another's.
    void setId(Place place, const QString &id);
    //! Where it is; complains about an address that is none.
    void setUrl(Place place, const QString &address);
    //! The room that is being read, for what cannot be wrong.
    RoomEntry &room() { return m_room; }
    //! Ends the room that began at \a place, and keeps it when nothing was wrong.
    void end(Place place);

    //! Whether \a key looks like one for a password, which has no place in a list of rooms.
    static bool isPasswordKey(const QString &key);
    //! Warns that there is a password at \a place.
    void warnOfPassword(Place place);

    //! The list, with its messages in the order of lines.
    RoomsReading take();

private:
    void add(RoomsMessage::Severity severity, Place place, const QString &text);

    RoomsReading m_reading;
    RoomEntry m_room;
    bool m_spoilt = false;
    QHash<QString, int> m_lineOfId;
};

} // namespace Rooms
