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

    OnDemand {
        anchors.centerIn: parent
        width: root.iconSize
        height: root.iconSize
        content: root.busy ? spinner : icon
    }

    Component {
        id: icon

        Icon {
            path: root.icon
            size: root.iconSize
            color: root.look.mark
        }
    }

    Component {
        id: spinner

        Spinner {
            size: root.iconSize
            color: root.look.mark
        }
    }
}
