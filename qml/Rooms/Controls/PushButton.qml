// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A button with words on it, and an icon before them.
Pressable {
    id: root

    //! A drawing of `Icons` before the text, or empty.
    property string icon

    //! The size of the text.
    property TypeStyle role: Theme.type.action

    //! What icon or spinner take.
    readonly property real leadWidth: root.icon.length > 0 || root.busy ? root.role.pixelSize * 1.3 : 0

    //! The gap between icon and text.
    readonly property real gap: root.leadWidth > 0 && root.text.length > 0 ? Theme.space(1.25) : 0

    //! What a text that hardly fits keeps clear of the sides.
    readonly property real sidePadding: Theme.space(2)

    implicitWidth: Math.max(Theme.touch, Math.ceil(label.implicitWidth) + root.leadWidth + root.gap + 2 * Theme.space(3.5))
    implicitHeight: Theme.control

    Row {
        anchors.centerIn: parent
        spacing: root.gap

        OnDemand {
            anchors.verticalCenter: parent.verticalCenter
            width: root.leadWidth
            height: width
            content: root.busy ? spinner : root.icon.length > 0 ? icon : null
        }

        PlainText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), root.width - root.leadWidth - root.gap - 2 * root.sidePadding)
            text: root.text
            shrinks: true
            role: root.role
            color: root.look.content
            Accessible.ignored: true
        }
    }

    Component {
        id: icon

        Icon {
            path: root.icon
            size: root.leadWidth
            color: root.look.mark
        }
    }

    Component {
        id: spinner

        Spinner {
            size: root.leadWidth
            thickness: Theme.outline
            color: root.look.content
            trackColor: root.look.pressed
        }
    }
}
