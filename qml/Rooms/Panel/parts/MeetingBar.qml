// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The bar under a meeting: at the left how the room takes part, at the right the two ways out, which differ in place, shape
//! and weight.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! The person wants to leave; to be confirmed elsewhere.
    signal leaveWanted

    //! The person wants to end the meeting for everybody; to be confirmed elsewhere.
    signal endWanted

    //! The person held the button long enough: that is the confirmation.
    signal endHeld

    readonly property SelfInfo self: root.room.self
    readonly property bool narrow: root.width < Theme.space(110)
    readonly property real buttonWidth: root.narrow ? Theme.space(12) : Theme.space(16.5)

    implicitHeight: Theme.bar

    Row {
        spacing: Theme.space(2)
        visible: root.self.present

        BarButton {
            interactive: false
            tone: Theme.palette.quiet
            width: root.buttonWidth
            icon: root.self.audioOn ? Icons.mic : Icons.micOff
            text: root.self.audioOn ? qsTr("Mic on") : qsTr("Mic off")
        }

        BarButton {
            interactive: false
            tone: Theme.palette.quiet
            width: root.buttonWidth
            icon: root.self.videoOn ? Icons.camera : Icons.cameraOff
            text: root.self.videoOn ? qsTr("Camera on") : qsTr("Camera off")
        }

        BarButton {
            interactive: false
            tone: Theme.palette.quiet
            visible: !root.narrow
            width: root.buttonWidth
            icon: Icons.share
            text: root.self.screenSharing || root.self.webSharing ? qsTr("Sharing") : qsTr("Not sharing")
        }
    }

    Row {
        anchors.right: parent.right
        spacing: Theme.space(2)

        BarButton {
            objectName: "leaveButton"
            width: root.buttonWidth
            tone: Theme.palette.dangerSoft
            icon: Icons.leave
            text: qsTr("Leave")
            busy: root.room.leave.inProgress
            unavailableReason: root.room.leave.inProgress ? "" : Say.whyNot(root.room.leave)
            onClicked: root.leaveWanted()
        }

        HoldButton {
            objectName: "endButton"
            width: root.narrow ? Theme.space(18) : Theme.space(29)
            icon: Icons.hangUp
            text: root.narrow ? qsTr("End") : qsTr("End meeting · hold")
            description: qsTr("Ends the meeting for everybody")
            busy: root.room.dissolve.inProgress
            unavailableReason: root.room.dissolve.inProgress ? "" : Say.whyNot(root.room.dissolve)
            onTapped: root.endWanted()
            onHeld: root.endHeld()
        }
    }
}
