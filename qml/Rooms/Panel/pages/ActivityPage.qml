// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The room is busy with something that is not a meeting: casting, which can be stopped here where the room can be asked to, a phone
//! call, or a status that the panel does not know.
Item {
    id: root

    //! The room under control.
    required property Room room

    readonly property int stage: root.room.stage
    readonly property PlainAction stop: root.room.stopShare
    readonly property bool canStop: root.stage === Room.Stage.Casting && root.room.share.known && root.stop.supported
    readonly property string title: {
        switch (root.stage) {
        case Room.Stage.Casting:
            return root.room.share.casting === Share.Casting.Preparing ? qsTr("A screen is about to be shown") : qsTr("The room is showing a screen");
        case Room.Stage.Phone:
            return qsTr("The room is in a phone call");
        default:
            return qsTr("The room is busy");
        }
    }
    readonly property string advice: {
        switch (root.stage) {
        case Room.Stage.Casting:
            return root.canStop ? qsTr("Stop casting here or on the device that casts, then meetings can be started here.") : qsTr("Stop casting on the device that casts, then meetings can be started here.");
        case Room.Stage.Phone:
            return qsTr("Hang up on the room device, then meetings can be started here.");
        default:
            return qsTr("The room reports status %1, which this panel does not know. Use the room device.").arg(root.room.meeting.statusNumber);
        }
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.space(4)
        width: parent.width - Theme.space(8)
        spacing: Theme.space(3)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: root.stage === Room.Stage.Casting ? Icons.cast : root.stage === Room.Stage.Phone ? Icons.phone : Icons.info
            size: Theme.space(10)
            color: Theme.palette.accentText
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            role: Theme.type.hero
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.advice
            role: Theme.type.lead
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        PlainText {
            width: parent.width
            visible: root.stage === Room.Stage.Casting && root.room.share.castCode.length > 0
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Casting code %1").arg(root.room.share.castCode)
            role: Theme.type.strong
        }

        PushButton {
            objectName: "stopCastingButton"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.canStop
            height: Theme.space(9)
            width: Math.max(implicitWidth, Theme.space(32))
            tone: Theme.palette.primary
            icon: Icons.cast
            text: root.stop.inProgress ? qsTr("Stopping…") : qsTr("Stop casting")
            busy: root.stop.inProgress
            unavailableReason: root.stop.inProgress ? "" : Say.whyNot(root.stop)
            onClicked: root.stop.trigger()
        }
    }
}
