// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Sets the volume of the room's loudspeaker: by sliding, in steps, or with the keys.
Sheet {
    id: root

    //! The room under control.
    required property Room room

    readonly property VolumeAction action: root.room.volume

    //! A request that is under way is no reason: what is wanted next waits for it.
    readonly property string whyNot: root.action.inProgress ? "" : Say.whyNot(root.action)

    title: root.room.device.speakerKnown ? qsTr("Volume %1").arg(root.room.device.volume) : qsTr("Volume")
    detail: root.room.device.speakerName
    onCancelled: open = false

    body: Slider {
        id: slider

        objectName: "volumeSlider"
        width: parent?.width ?? 0
        text: qsTr("Volume")
        reported: root.room.device.volume
        wanted: root.action.wanted
        unavailableReason: root.whyNot
        onAsked: value => root.action.trigger(value)
    }

    PushButton {
        objectName: "quieterButton"
        width: root.buttonWidth
        height: Theme.space(9)
        tone: Theme.palette.raised
        text: qsTr("Quieter")
        unavailableReason: root.whyNot
        onClicked: slider.step(-slider.stepSize)
    }

    PushButton {
        objectName: "louderButton"
        width: root.buttonWidth
        height: Theme.space(9)
        tone: Theme.palette.raised
        text: qsTr("Louder")
        unavailableReason: root.whyNot
        onClicked: slider.step(slider.stepSize)
    }

    PushButton {
        objectName: "volumeDoneButton"
        width: root.buttonWidth
        height: Theme.space(9)
        tone: Theme.palette.primary
        text: qsTr("Done")
        onClicked: root.open = false
    }
}
