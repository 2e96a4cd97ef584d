// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Says what changed while the link was lost, for as long as the model keeps it or until it has been read.
Banner {
    id: root

    //! The room under control.
    required property Room room

    readonly property AwayChanges changes: root.room.away

    //! More than this are only counted, so that the page keeps its place.
    readonly property int mostLines: 4

    objectName: "awayBanner"
    shown: root.changes.count > 0 && !root.room.stale && !root.room.link.blocked
    icon: Icons.info
    tone: Theme.palette.info
    actionTone: Theme.palette.soft
    title: qsTr("While the room was not connected, since %1").arg(Say.exactTime(root.changes.since))
    actionText: qsTr("OK")
    onActed: root.changes.clear()

    Grid {
        width: parent?.width ?? 0
        columns: 2
        columnSpacing: Theme.space(3)
        rowSpacing: Theme.space(0.5)

        Repeater {
            model: root.changes

            delegate: PlainText {
                required property int index
                required property int kind
                required property string title
                required property int number

                width: ((parent?.width ?? 0) - Theme.space(3)) / 2 // no parent while it is being removed
                visible: index < root.mostLines
                text: Say.awayChange(kind, title, number)
                role: Theme.type.caption
                color: Theme.palette.textSecondary
            }
        }
    }

    PlainText {
        width: parent?.width ?? 0
        visible: root.changes.count > root.mostLines
        text: qsTr("and %n more", "", root.changes.count - root.mostLines)
        role: Theme.type.caption
        color: Theme.palette.textSecondary
    }
}
