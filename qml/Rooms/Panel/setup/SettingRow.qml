// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel
import Rooms.Theme

//! One setting: its name, what it means, who else says what it is, and below them what changes it.
Item {
    id: root

    //! The setting in a word or two.
    required property string title

    //! What it means, or empty.
    property string detail

    //! The setting, whose lock is shown; null when none is changed.
    property SettingValue setting: null

    //! Why it cannot be changed here, a full sentence; empty when it can.
    readonly property string whyNot: root.setting ? Say.whyLocked(root.setting) : ""

    //! True to put what changes it at the right of its name.
    property bool beside: false

    //! What changes it.
    default property alias content: slot.data

    implicitHeight: root.beside ? Math.max(words.height, slot.height) : words.height + (slot.height > 0 ? Theme.space(1.5) + slot.height : 0)

    Column {
        id: words

        width: root.beside ? root.width - slot.width - Theme.space(2) : root.width
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            text: root.title
            role: Theme.type.section
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        PlainText {
            width: parent.width
            visible: text.length > 0
            text: root.detail
            role: Theme.type.caption
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 4
        }

        Row {
            visible: root.whyNot.length > 0
            width: parent.width
            spacing: Theme.space(1)

            Icon {
                id: lock

                path: Icons.lock
                size: Theme.iconSmall
                color: Theme.palette.amberText
            }

            PlainText {
                objectName: "whyLocked"
                width: parent.width - lock.width - parent.spacing
                text: root.whyNot
                role: Theme.type.caption
                color: Theme.palette.amberText
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }
        }
    }

    Item {
        id: slot

        x: root.beside ? root.width - width : 0
        y: root.beside ? 0 : words.height + Theme.space(1.5)
        width: root.beside ? childrenRect.width : root.width
        height: childrenRect.height
    }
}
