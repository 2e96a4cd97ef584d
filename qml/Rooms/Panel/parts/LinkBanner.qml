// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Says that the link is lost, since when what is shown may be wrong, why, and when it is tried again.
Banner {
    id: root

    //! The room under control.
    required property Room room

    readonly property RoomLink link: root.room.link

    //! Since when what is shown may be wrong, taken as the banner appears: one that is hidden follows nothing, and wakes no page.
    property date asOf

    readonly property bool trying: root.link.secondsToRetry === 0

    objectName: "linkBanner"
    shown: root.room.stale && !root.link.blocked
    icon: Icons.linkOff
    title: (root.flat ? qsTr("Not connected · this is from %1") : qsTr("The room is not connected · what you see is from %1")).arg(Say.exactTime(root.asOf))
    detail: root.trying ? qsTr("Trying to connect, try %1. %2").arg(root.link.attempt).arg(Say.linkReason(root.link)) : qsTr("Next try in %1 s, try %2. %3").arg(root.link.secondsToRetry).arg(root.link.attempt + 1).arg(Say.linkReason(root.link))
    actionText: qsTr("Retry now")
    busy: root.trying
    onActed: root.link.retryNow()
    onShownChanged: {
        if (root.shown)
            root.asOf = root.room.asOf;
    }
}
