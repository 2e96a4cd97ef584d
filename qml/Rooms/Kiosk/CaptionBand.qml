// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Theme

//! A band below the pages that says what is going on, and what a touch would do. It is as high whatever it says, so that the
//! pages above keep their places from one caption to the next.
Rectangle {
    id: root

    //! What is going on.
    required property string text

    //! What a touch does.
    required property string invitation

    //! True while it is shown.
    property bool shown: false

    //! Above each other on a narrow screen.
    readonly property bool stacked: root.width < Theme.space(80)

    readonly property real margin: Theme.space(4)
    readonly property real lineHeight: Math.ceil(Theme.type.section.pixelSize * 1.35)

    visible: root.shown
    implicitHeight: Theme.space(3) + 2 * root.lineHeight + (root.stacked ? invitation.height + Theme.space(1) : 0)
    color: Theme.palette.surfaceHigh

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2").arg(root.text).arg(root.invitation)

    Rectangle {
        width: parent.width
        height: Theme.line
        color: Theme.palette.accentText
    }

    PlainText {
        objectName: "kioskCaption"
        x: root.margin
        y: root.stacked ? Theme.space(1.5) : (root.height - height) / 2
        width: root.stacked ? root.width - 2 * root.margin : invitation.x - x - Theme.space(3)
        height: Math.min(implicitHeight, 2 * root.lineHeight)
        text: root.text
        role: Theme.type.section
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }

    Pill {
        id: invitation

        objectName: "kioskInvitation"
        x: root.stacked ? root.margin : root.width - width - root.margin
        y: root.stacked ? root.height - height - Theme.space(1.5) : (root.height - height) / 2
        tone: Theme.palette.soft
        role: Theme.type.strong
        text: root.invitation
        maximumWidth: root.stacked ? root.width - 2 * root.margin : root.width * 0.5
        Accessible.ignored: true
    }
}
