// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A secret of the meeting with its label: six dots whatever its length; a press shows it for ten seconds.
TimedSecret {
    id: root

    //! Stands in its place when there is none.
    property string placeholder: qsTr("None")

    description: root.secret.length === 0 ? root.placeholder : root.revealed ? root.secret : root.invitation
    implicitWidth: Theme.space(33)
    implicitHeight: Math.max(Theme.touch, column.height)

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: mark.left
        anchors.rightMargin: Theme.space(1)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            text: root.label
            shrinks: true
            role: Theme.type.caption
            color: root.look.detail
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            text: root.secret.length === 0 ? root.placeholder : root.revealed ? root.secret : "• • • • • •"
            role: Theme.type.strong
            color: root.look.content
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }

    Row {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: (Theme.touch - Theme.space(3)) / 2 // in line with an icon on a button
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space(1)
        visible: root.secret.length > 0

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.revealed
            text: qsTr("%1 s").arg(root.secondsLeft)
            role: Theme.type.caption
            color: root.look.detail
            Accessible.ignored: true
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            path: root.revealed ? Icons.eyeOff : Icons.eye
            size: Theme.space(3)
            color: root.look.detail
        }
    }
}
