// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The bar under a meeting: at the left how the room takes part, to be changed there, at the right the two ways out, which differ in place, shape
//! and weight.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! The person wants to change the volume.
    signal volumeWanted

    //! The person wants to leave; to be confirmed elsewhere.
    signal leaveWanted

    //! The person wants to end the meeting for everybody; to be confirmed elsewhere.
    signal endWanted

    //! The person held the button long enough: that is the confirmation.
    signal endHeld

    readonly property DeviceStatus device: root.room.device
    readonly property bool narrow: root.width < Theme.space(132)
    readonly property real buttonWidth: root.narrow ? Theme.space(12) : Theme.space(16.5)
    readonly property TypeStyle stateRole: root.narrow ? Theme.type.label : Theme.type.strong
    readonly property real statePadding: root.narrow ? Theme.space(0.5) : Theme.space(1.5)

    implicitHeight: Theme.bar

    Row {
        spacing: Theme.space(2)

        DeviceButton {
            objectName: "microphoneButton"
            width: root.buttonWidth
            role: root.stateRole
            sidePadding: root.statePadding
            action: root.room.microphone
            whyNotOpened: Say.whyNotOpened(root.room)
            on: root.device.microphoneOn
            known: root.device.microphoneKnown
            textOn: qsTr("Mic on")
            textOff: qsTr("Mic off")
            iconOn: Icons.mic
            iconOff: Icons.micOff
        }

        DeviceButton {
            objectName: "cameraButton"
            width: root.buttonWidth
            role: root.stateRole
            sidePadding: root.statePadding
            action: root.room.camera
            whyNotOpened: Say.whyNotOpened(root.room)
            on: root.device.cameraOn
            known: root.device.cameraKnown
            textOn: qsTr("Camera on")
            textOff: qsTr("Camera off")
            iconOn: Icons.camera
            iconOff: Icons.cameraOff
        }

        BarButton {
            objectName: "volumeButton"
            visible: root.device.speakerKnown
            width: root.buttonWidth
            role: root.stateRole
            sidePadding: root.statePadding
            interactive: root.room.volume.supported
            tone: interactive ? Theme.palette.neutral : Theme.palette.status
            icon: Icons.volume
            text: qsTr("Volume %1").arg(root.device.volume)
            description: interactive ? qsTr("Changes the volume") : ""
            unavailableReason: interactive && !root.room.volume.inProgress ? Say.whyNot(root.room.volume) : ""
            onClicked: root.volumeWanted()
        }

        ShareButton {
            objectName: "shareButton"
            width: Math.min(implicitWidth, root.narrow ? Theme.space(15.5) : Theme.space(26)) // a name may be in it
            role: root.stateRole
            sidePadding: root.statePadding
            room: root.room
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
