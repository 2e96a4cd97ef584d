// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Ten digits, Clear and backspace for the field being typed into; it holds no text itself.
Grid {
    id: root

    //! Why nothing can be typed now, a full sentence; empty when it can.
    property string unavailableReason

    //! Whole pixels keep the edges of the keys sharp.
    readonly property int keyWidth: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

    //! The same for the four rows.
    readonly property int keyHeight: (root.height - 3 * root.rowSpacing) / 4

    //! The least height at which every key can be touched.
    readonly property int smallest: 4 * Theme.touch + 3 * root.rowSpacing

    //! A digit was pressed: "0" to "9".
    signal digit(string digit)

    //! Clear was pressed.
    signal clear

    //! Backspace was pressed.
    signal backspace

    component Key: PushButton {
        width: root.keyWidth
        height: root.keyHeight
        radius: Theme.radiusLarge
        unavailableReason: root.unavailableReason
    }

    component DigitKey: Key {
        role: Theme.type.key
        onClicked: root.digit(text)
    }

    columns: 3
    columnSpacing: Theme.space(2)
    rowSpacing: columnSpacing
    width: Theme.space(60)
    height: Theme.space(58)

    Repeater {
        model: 9

        DigitKey {
            required property int index

            text: index + 1
        }
    }

    Key {
        text: qsTr("Clear")
        tone: Theme.palette.quiet
        onClicked: root.clear()
    }

    DigitKey {
        text: "0"
    }

    IconButton {
        width: root.keyWidth
        height: root.keyHeight
        radius: Theme.radiusLarge
        icon: Icons.backspace
        iconSize: Theme.iconLarge
        text: qsTr("Delete the last digit")
        unavailableReason: root.unavailableReason
        onClicked: root.backspace()
    }
}
