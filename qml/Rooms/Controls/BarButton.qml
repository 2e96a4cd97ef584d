// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A button of the meeting bar: icon over words. With `interactive` false it is the display of a state at the same place.
Pressable {
    id: root

    //! A drawing of `Icons`.
    required property string icon

    //! The size of the text.
    property TypeStyle role: Theme.type.strong

    //! A ring around the icon is filled up to here, 0 to 1; 0 shows no ring.
    property real progress: 0

    //! What the words keep clear of the sides.
    property real sidePadding: Math.min(Theme.space(1.5), root.width * 0.06)

    tone: root.interactive ? Theme.palette.neutral : Theme.palette.status
    implicitWidth: Math.max(Theme.space(16.5), Math.ceil(label.implicitWidth) + 2 * Theme.space(2.5))
    implicitHeight: Theme.bar

    Item {
        id: mark

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.space(1.75)
        width: Theme.icon
        height: Theme.icon

        OnDemand {
            anchors.fill: parent
            content: root.busy ? spinner : icon
        }

        OnDemand {
            anchors.fill: parent
            content: root.progress > 0 ? ring : null
        }
    }

    PlainText {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.space(2.75)
        width: Math.min(Math.ceil(implicitWidth), root.width - 2 * root.sidePadding)
        text: root.text
        shrinks: true
        role: root.role
        color: root.look.content
        Accessible.ignored: true
    }

    Component {
        id: icon

        Icon {
            path: root.icon
            color: root.look.mark
        }
    }

    Component {
        id: spinner

        Spinner {
            size: mark.width
            thickness: Theme.outline
            color: root.look.mark
            trackColor: root.look.pressed
        }
    }

    Component {
        id: ring

        ProgressRing {
            anchors.centerIn: parent
            value: root.progress
            size: Theme.space(5)
            thickness: Theme.outline
            color: root.look.mark
            trackColor: root.look.fill
        }
    }
}
