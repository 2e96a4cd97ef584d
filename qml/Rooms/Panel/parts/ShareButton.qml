// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! What is shown in the meeting, and the way to end it if it is the room that shows it.
BarButton {
    id: root

    //! The room under control.
    required property Room room

    readonly property ShareStatus share: root.room.share
    readonly property PlainAction stop: root.room.stopShare

    interactive: root.share.fromHere && root.stop.supported && root.share.known
    tone: root.interactive ? Theme.palette.soft : root.stop.supported ? Theme.palette.quiet : Theme.palette.status
    icon: Icons.share
    text: {
        if (root.stop.inProgress)
            return qsTr("Stopping…");
        if (root.interactive)
            return qsTr("Stop sharing");
        if (!root.share.sharing)
            return qsTr("Not sharing");
        return root.share.sharerName.length > 0 && !root.share.fromHere ? qsTr("%1 shares").arg(root.share.sharerName) : qsTr("Sharing");
    }
    busy: root.stop.inProgress
    unavailableReason: root.interactive && !root.stop.inProgress ? Say.whyNot(root.stop) : ""
    onClicked: root.stop.trigger()
}
