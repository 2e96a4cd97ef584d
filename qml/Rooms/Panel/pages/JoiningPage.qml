// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Theme

//! The room is entering a meeting: how far it is, and after ten seconds a way out.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! What was asked for here; null when the room joins because of somebody else.
    readonly property RoomAction action: root.room.join.inProgress ? root.room.join : root.room.start.inProgress ? root.room.start : null
    readonly property bool ours: root.action !== null

    //! Seconds since this page came up.
    property int waited: 0

    readonly property int secondsToCancel: Math.max(0, Theme.motion.cancelSeconds - root.waited)
    readonly property string title: {
        if (root.room.join.inProgress)
            return qsTr("Joining %1").arg(root.room.join.formattedCode);
        if (root.room.start.inProgress)
            return root.room.start.startType === Meeting.StartType.Personal ? qsTr("Opening the personal meeting") : qsTr("Starting a meeting");
        return root.room.meeting.formattedCode.length > 0 ? qsTr("Joining %1").arg(root.room.meeting.formattedCode) : qsTr("Joining a meeting");
    }

    Timer {
        running: true
        repeat: true
        interval: Theme.motion.second
        onTriggered: ++root.waited
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.space(4)
        width: parent.width - Theme.space(8)
        spacing: Theme.space(4)

        Spinner {
            anchors.horizontalCenter: parent.horizontalCenter
            size: Theme.space(13.5)
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            role: Theme.type.hero
        }

        StepPills {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.ours

            Step {
                text: qsTr("Sent")
                state: Step.Done
            }

            Step {
                text: qsTr("Accepted by the room")
                state: root.action?.state === RoomAction.State.Accepted ? Step.Done : Step.Active
            }

            Step {
                text: qsTr("Waiting for the room · %1 s").arg(root.action?.seconds ?? 0)
                state: root.action?.state === RoomAction.State.Accepted ? Step.Active : Step.Waiting
            }
        }

        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            topPadding: Theme.space(4)
            spacing: Theme.space(2.5)

            PushButton {
                objectName: "cancelButton"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.space(40)
                height: Theme.space(9)
                text: root.room.cancelling ? qsTr("Cancelling…") : qsTr("Cancel")
                busy: root.room.cancelling
                unavailableReason: root.secondsToCancel > 0 ? qsTr("The room usually needs a few seconds. You can cancel in %1 s.").arg(root.secondsToCancel) : ""
                explainsItself: false
                onClicked: root.room.cancelJoining()
            }

            PlainText {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.room.cancelling ? qsTr("The room cannot stop half-way. It leaves as soon as it is in.") : root.secondsToCancel > 0 ? qsTr("You can cancel in %1 s").arg(root.secondsToCancel) : qsTr("The room takes longer than usual")
                role: Theme.type.caption
                color: Theme.palette.textSecondary
            }
        }
    }
}
