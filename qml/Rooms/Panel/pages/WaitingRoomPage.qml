// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The room waits for the host to let it in.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! When this page came up: since then the room waits, as far as the panel knows.
    property date since: root.room.clock.now

    readonly property PlainAction leaving: root.room.leaveWaitingRoom

    //! Rooms tell the code only in the meeting; before, it is the one that was asked for here, if it was.
    readonly property string code: root.room.meeting.formattedCode.length > 0 ? root.room.meeting.formattedCode : root.room.join.state === RoomAction.State.Confirmed ? root.room.join.formattedCode : ""

    Component.onCompleted: root.since = root.room.clock.now

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.space(4)
        width: parent.width - Theme.space(8)
        spacing: Theme.space(3)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: Icons.clock
            size: Theme.space(10)
            color: Theme.palette.accentText
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.room.meeting.title.length > 0 ? root.room.meeting.title : qsTr("Waiting room")
            role: Theme.type.hero
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("You are in the waiting room. The host will let you in.")
            role: Theme.type.lead
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space(1.5)

            Pill {
                visible: root.code.length > 0
                icon: Icons.hash
                text: root.code
            }

            Pill {
                icon: Icons.clock
                text: qsTr("Waiting since %1").arg(Say.time(root.since))
            }
        }

        Item {
            width: parent.width
            height: leaveButton.height + Theme.space(3)

            PushButton {
                id: leaveButton

                objectName: "leaveWaitingRoomButton"
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                width: Math.max(Theme.space(40), implicitWidth)
                height: Theme.space(9)
                icon: Icons.leave
                text: qsTr("Leave the waiting room")
                tone: Theme.palette.dangerSoft
                busy: root.leaving.inProgress
                unavailableReason: root.leaving.inProgress ? "" : Say.whyNot(root.leaving)
                onClicked: root.leaving.trigger()
            }
        }
    }
}
