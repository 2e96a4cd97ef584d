// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Controls
import Rooms.Models
import Rooms.Theme

//! How the link to the room stands.
Pill {
    id: root

    //! The room under control.
    required property Room room

    readonly property bool lost: root.room.link.lost || root.room.link.blocked

    dot: !root.lost
    icon: root.lost ? Icons.linkOff : ""
    tone: root.room.known && !root.lost ? Theme.palette.ok : Theme.palette.warning
    text: root.lost ? qsTr("Not connected") : root.room.known ? qsTr("Connected") : qsTr("Connecting")
}
