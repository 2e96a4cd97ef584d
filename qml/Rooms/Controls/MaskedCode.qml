// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Theme

//! A secret as a QR code to be scanned; a press shows it for ten seconds.
TimedSecret {
    id: root

    //! What the mask says.
    readonly property string maskText: qsTr("Tap to show for %1 s").arg(Theme.motion.revealSeconds)

    description: root.revealed ? qsTr("Shown. Press to hide it.") : root.invitation
    tone: Theme.palette.quiet
    radius: Theme.radiusLarge
    implicitWidth: Theme.space(22)
    implicitHeight: implicitWidth

    Accessible.role: root.revealed ? Accessible.Graphic : Accessible.Button

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space(1.5)
        visible: !root.revealed
        spacing: Theme.space(1.5)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: Icons.eye
            size: Theme.iconLarge
            color: root.look.content
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            shrinks: true
            role: Theme.type.strong
            color: root.look.content
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.maskText
            role: Theme.type.caption
            color: root.look.content
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }

    QrCode {
        id: code

        anchors.fill: parent
        anchors.margins: Theme.space(1)
        visible: root.revealed && valid
        text: root.revealed ? root.secret : ""
        ink: Theme.codeInk
        ground: Theme.codeGround
    }

    PlainText {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space(1.5)
        visible: root.revealed && !code.valid
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Too long for a QR code")
        role: Theme.type.caption
        color: root.look.content
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Accessible.ignored: true
    }
}
