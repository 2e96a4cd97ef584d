// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Rooms.Theme

//! A stroked icon. It is decoration: what it says is also said by the text of the control it is part of.
Drawing {
    id: root

    //! One of the drawings of `Icons`; empty shows nothing.
    property string path

    //! The colour of the strokes.
    property color color: Theme.palette.text

    //! The side in device pixels.
    property real size: Theme.icon

    implicitWidth: root.size
    implicitHeight: root.size
    visible: root.path.length > 0

    ShapePath {
        strokeColor: root.color
        strokeWidth: Math.max(0.75 * Theme.line, root.size / Icons.grid * 2)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        scale: Qt.size(root.size / Icons.grid, root.size / Icons.grid)

        PathSvg {
            path: root.path
        }
    }
}
