// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Where the guided tour presses: a ring that glides there and closes in while it presses.
Item {
    id: root

    //! Where that is.
    required property point place

    //! True while it presses.
    required property bool pressing

    x: root.place.x
    y: root.place.y

    Accessible.ignored: true

    Behavior on x {
        NumberAnimation {
            duration: Theme.motion.standard
        }
    }

    Behavior on y {
        NumberAnimation {
            duration: Theme.motion.standard
        }
    }

    // Two colours, one within the other: whatever it lies on, one of them stands out.
    Rectangle {
        id: rim

        anchors.centerIn: parent
        width: root.pressing ? Theme.space(4.5) : Theme.space(6.5)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.outline
        border.color: Theme.palette.background

        Behavior on width {
            NumberAnimation {
                duration: Theme.motion.quick
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: rim.width - 2 * Theme.outline
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.outline
        border.color: Theme.palette.text
    }

    Rectangle {
        anchors.centerIn: parent
        visible: root.pressing // before, the words below it can be read
        width: Theme.space(2.25)
        height: width
        radius: width / 2
        color: Theme.palette.text
        border.width: Theme.line
        border.color: Theme.palette.background
    }
}
