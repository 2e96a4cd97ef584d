// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A secret of the meeting with its label: six dots whatever its length; a press shows it for ten seconds.
Pressable {
    id: root

    //! What the secret is.
    required property string label

    //! The secret; empty when there is none.
    required property string secret

    //! Stands in its place when there is none.
    property string placeholder: qsTr("None")

    //! True while it can be read.
    readonly property bool revealed: countdown.running

    //! How long it stays readable.
    readonly property int secondsLeft: root.revealed ? countdown.left : 0

    //! Shows it, from now for ten seconds.
    function reveal() {
        if (root.secret.length > 0)
            countdown.begin();
    }

    //! Hides it at once.
    function mask() {
        countdown.stop();
    }

    text: root.label
    description: root.secret.length === 0 ? root.placeholder : root.revealed ? root.secret : qsTr("Hidden. Press to show it for %n second(s).", "", countdown.seconds)
    interactive: root.secret.length > 0
    tone: Theme.palette.bare
    radius: Theme.radiusSmall
    implicitWidth: Theme.space(33)
    implicitHeight: Math.max(Theme.touch, column.height)

    onClicked: root.revealed ? root.mask() : root.reveal()
    onSecretChanged: root.mask()
    onVisibleChanged: root.mask()

    Countdown {
        id: countdown

        seconds: Theme.motion.revealSeconds
    }

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
