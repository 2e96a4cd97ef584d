// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Rooms.Theme

//! A ring that is filled from the top, clockwise, up to `value`.
Drawing {
    id: root

    //! The filled part, 0 to 1.
    property real value: 0

    //! The outer diameter in device pixels.
    property real size: Theme.space(11)

    //! The width of the ring in device pixels.
    property real thickness: Math.max(Theme.line, root.size * 0.075)

    //! The colour of the filled part.
    property color color: Theme.palette.accentText

    //! The colour of the rest.
    property color trackColor: Theme.palette.surfaceHighest

    //! The radius of the middle of the ring.
    readonly property real arcRadius: (root.size - root.thickness) / 2

    implicitWidth: root.size
    implicitHeight: root.size

    Accessible.role: Accessible.ProgressBar

    ShapePath {
        strokeColor: root.trackColor
        strokeWidth: root.thickness
        fillColor: "transparent"

        PathAngleArc {
            centerX: root.size / 2
            centerY: centerX
            radiusX: root.arcRadius
            radiusY: radiusX
            sweepAngle: 360
        }
    }

    ShapePath {
        strokeColor: root.value > 0 ? root.color : "transparent"
        strokeWidth: root.thickness
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap

        PathAngleArc {
            centerX: root.size / 2
            centerY: centerX
            radiusX: root.arcRadius
            radiusY: radiusX
            startAngle: -90
            sweepAngle: 360 * Math.min(1, root.value)
        }
    }
}
