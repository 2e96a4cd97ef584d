// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The small drawing of a layout: a screen and how it is divided. A layout type without a drawing shows its number.
Rectangle {
    id: root

    //! The layout_type of the specification.
    required property int layoutType

    //! True for the layout in use.
    property bool current: false

    //! True for a layout that cannot be chosen.
    property bool muted: false

    //! The colour of the surface it lies on.
    property color ground: Theme.palette.surface

    //! True when the layout type has a drawing.
    readonly property bool known: LayoutCells.knows(root.layoutType)

    //! Its row of the table.
    readonly property int row: root.known ? root.layoutType : 0

    //! The colour of the main parts.
    readonly property color majorColor: root.muted ? Theme.palette.glyphMuted : root.current ? Theme.palette.glyphCurrent : Theme.palette.glyph

    //! The colour of the small parts.
    readonly property color minorColor: root.muted ? Theme.palette.glyphMutedMinor : root.current ? Theme.palette.glyphCurrentMinor : Theme.palette.glyphMinor

    //! Half of what is free between two parts.
    readonly property int gap: Math.max(1, Math.round(Theme.line * 0.75))

    //! A part of the screen: a cell of the table, with straight pixel edges and half a gap kept free around it.
    component Part: Rectangle {
        required property rect modelData

        x: Math.round(modelData.x * screen.width)
        y: Math.round(modelData.y * screen.height)
        width: Math.round((modelData.x + modelData.width) * screen.width) - x
        height: Math.round((modelData.y + modelData.height) * screen.height) - y
        radius: Theme.outline + root.gap
        border.width: root.gap
        border.color: root.ground
    }

    implicitWidth: Theme.space(18.5)
    implicitHeight: Theme.space(10.5)
    radius: Theme.space(1)
    color: root.ground
    border.width: root.current && !root.muted ? Theme.outline : Theme.line
    border.color: root.current && !root.muted ? Theme.palette.accentText : Theme.palette.line

    Item {
        id: screen

        anchors.fill: parent
        anchors.margins: Theme.space(0.5)

        Repeater {
            model: LayoutCells.table[root.row].major

            Part {
                color: root.majorColor
            }
        }

        Repeater {
            model: LayoutCells.table[root.row].minor

            Part {
                color: root.minorColor
            }
        }
    }

    PlainText {
        anchors.centerIn: parent
        visible: !root.known
        text: root.layoutType
        role: Theme.type.section
        color: root.majorColor
        Accessible.ignored: true
    }
}
