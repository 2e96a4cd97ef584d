// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A choice that is on or off, as a tile with its state in words. It never flips by itself: it asks, and shows `checked`.
Pressable {
    id: root

    //! The choice as it stands.
    required property bool checked

    //! A drawing of `Icons`.
    required property string icon

    //! Pressed; `checked` is the state asked for.
    signal asked(bool checked)

    //! What the content keeps clear of the sides.
    readonly property real side: Math.min(Theme.space(3.75), root.width * 0.08)

    tone: root.checked ? Theme.palette.soft : Theme.palette.quiet
    implicitWidth: Theme.space(42)
    implicitHeight: Theme.space(11)

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.checked

    onClicked: root.asked(!root.checked)

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.verticalCenter: parent.verticalCenter
        path: root.icon
        color: root.look.mark
    }

    PlainText {
        anchors.left: mark.right
        anchors.leftMargin: Math.min(Theme.space(2), root.side)
        anchors.right: check.left
        anchors.rightMargin: Theme.space(1)
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        shrinks: true
        role: Theme.type.action
        color: root.look.content
        Accessible.ignored: true
    }

    Icon {
        id: check

        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.verticalCenter: parent.verticalCenter
        visible: root.checked
        path: Icons.check
        color: root.look.mark
    }
}
