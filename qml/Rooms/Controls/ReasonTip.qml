// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Says near a touched control why it cannot be used, for a few seconds, over everything else. It is a child of the window's content.
Rectangle {
    id: root

    //! The control being explained; a child of the same window.
    required property Item target

    //! The reason, a full sentence.
    required property string text

    //! Emitted when the time is over; whoever made the tip takes it away.
    signal expired

    //! The width of the window.
    readonly property real stageWidth: root.parent?.width ?? 0

    //! The top left corner of the target in the window.
    readonly property point anchor: root.parent ? root.target.mapToItem(root.parent, 0, 0) : Qt.point(0, 0)

    //! True when there is room above the target.
    readonly property bool above: root.anchor.y > root.height + Theme.space(2)

    z: 1000
    x: Math.max(Theme.space(1), Math.min(root.stageWidth - root.width - Theme.space(1), root.anchor.x + (root.target.width - root.width) / 2))
    y: root.above ? root.anchor.y - root.height - Theme.space(1) : root.anchor.y + root.target.height + Theme.space(1)
    width: label.width + Theme.space(4)
    height: label.height + Theme.space(2.5)
    radius: Theme.radiusSmall
    color: Theme.palette.text

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    PlainText {
        id: label

        anchors.centerIn: parent
        width: Math.min(Math.ceil(implicitWidth), Theme.space(45), root.stageWidth - Theme.space(6))
        text: root.text
        role: Theme.type.label
        color: Theme.palette.background
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Accessible.ignored: true
    }

    Timer {
        running: true
        interval: Theme.motion.explain
        onTriggered: root.expired()
    }
}
