// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Theme

//! A part of the settings: its rows under each other, which scroll when there are too many.
FocusScope {
    id: root

    //! The rows.
    default property alias rows: column.data

    //! The width of a row.
    readonly property real rowWidth: column.width

    Flickable {
        id: view

        anchors.fill: parent
        contentHeight: column.height + Theme.space(3)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        FocusReveal {
            parent: view
            view: view
        }

        Column {
            id: column

            // The focus ring of a control at the edge is not clipped.
            x: Theme.space(1)
            y: Theme.space(1)
            width: Math.min(view.width - 2 * x, Theme.space(104))
            spacing: Theme.space(4)
        }
    }

    Rectangle {
        readonly property real share: view.height / view.contentHeight

        anchors.right: parent.right
        visible: share < 1
        y: view.contentY / view.contentHeight * view.height
        width: Theme.line
        height: view.height * share
        radius: width / 2
        color: Theme.palette.edge
    }
}
