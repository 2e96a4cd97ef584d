// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A square button with only an icon on it; `text` is what a screen reader says.
Pressable {
    id: root

    //! A drawing of `Icons`.
    required property string icon

    //! The side of the icon.
    property real iconSize: Theme.icon

    implicitWidth: Theme.control
    implicitHeight: Theme.control

    Icon {
        anchors.centerIn: parent
        visible: !root.busy
        path: root.icon
        size: root.iconSize
        color: root.look.mark
    }

    Spinner {
        anchors.centerIn: parent
        visible: root.busy
        size: root.iconSize
        color: root.look.mark
    }
}
