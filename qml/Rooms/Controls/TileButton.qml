// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A big tile that starts something: icon on top, words at the bottom; or, when `wide`, icon at the left of the words.
Pressable {
    id: root

    //! A drawing of `Icons`.
    required property string icon

    //! What it does, in a word or two.
    required property string title

    //! What that means, in a line or two.
    property string subtitle

    //! True to put the icon at the left.
    property bool wide: false

    //! The side of the icon.
    readonly property real iconSize: root.wide ? Theme.iconHuge * 0.92 : Theme.iconHuge

    //! What the content keeps clear of the sides.
    readonly property real side: Theme.space(3.5)

    text: root.title
    description: root.subtitle
    tone: Theme.palette.tile
    radius: Theme.radiusHuge
    implicitWidth: root.wide ? Theme.space(65) : Theme.space(31)
    implicitHeight: root.wide ? Theme.space(16) : Theme.space(38)

    Item {
        x: root.side + Theme.space(0.25)
        y: root.wide ? (root.height - height) / 2 : root.side + Theme.space(0.25)
        width: root.iconSize
        height: root.iconSize

        Icon {
            visible: !root.busy
            path: root.icon
            size: root.iconSize
            color: root.look.mark
        }

        Spinner {
            visible: root.busy
            size: root.iconSize
            color: root.look.mark
            trackColor: root.look.pressed
        }
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: root.wide ? root.side + root.iconSize + Theme.space(3) : root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        y: root.wide ? (root.height - height) / 2 : root.height - height - Theme.space(3)
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            text: root.title
            role: root.wide ? Theme.type.section : Theme.type.heading
            color: root.look.content
            wrapMode: Text.Wrap
            maximumLineCount: root.wide ? 1 : 2
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            visible: text.length > 0
            text: root.subtitle
            color: root.look.detail
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
