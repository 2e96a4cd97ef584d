// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A big tile that starts something: icon on top, words at the bottom; or, when `wide`, icon at the left of the words.
Pressable {
    id: root

    //! A drawing of `Icons`.
    required property string icon

    //! What it does, in a word or two.
    required property string title

    //! What that means, in a line or two.
    property string subtitle

    //! True to put the icon at the left.
    property bool wide: false

    //! The side of the icon.
    readonly property real iconSize: root.wide ? Theme.iconHuge * 0.92 : Theme.iconHuge

    //! What the content keeps clear of the sides.
    readonly property real side: Math.min(Theme.space(3.5), root.width * 0.12)

    //! What the icon takes of the height, with the gap under it; nothing when it stands at the left.
    readonly property real iconHeight: root.wide ? 0 : root.iconSize + Theme.space(1.5)

    //! The height for icon and words.
    readonly property real freeHeight: root.height - (root.wide ? Theme.space(2) : root.side + Theme.space(3))

    //! True when the icon has room over the words; they say all of it.
    readonly property bool iconFits: root.wide || title.height + root.iconHeight <= root.freeHeight

    //! True when the subtitle has room too; a screen reader says it anyway.
    readonly property bool subtitleFits: title.height + words.spacing + subtitle.implicitHeight + root.iconHeight <= root.freeHeight

    text: root.title
    description: root.subtitle
    tone: Theme.palette.tile
    radius: Theme.radiusHuge
    implicitWidth: root.wide ? Theme.space(65) : Theme.space(31)
    implicitHeight: root.wide ? Theme.space(16) : Theme.space(38)

    OnDemand {
        x: root.side + Theme.space(0.25)
        y: root.wide ? (root.height - height) / 2 : root.side + Theme.space(0.25)
        width: root.iconSize
        height: root.iconSize
        content: root.busy ? spinner : root.iconFits ? icon : null
    }

    Component {
        id: icon

        Icon {
            path: root.icon
            size: root.iconSize
            color: root.look.mark
        }
    }

    Component {
        id: spinner

        Spinner {
            size: root.iconSize
            color: root.look.mark
            trackColor: root.look.pressed
        }
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.wide ? root.side + root.iconSize + Theme.space(3) : root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        y: root.wide ? (root.height - height) / 2 : root.height - height - Theme.space(3)
        spacing: Theme.space(0.5)

        PlainText {
            id: title

            width: parent.width
            text: root.title
            shrinks: root.wide
            role: root.wide ? Theme.type.section : Theme.type.heading
            color: root.look.content
            wrapMode: Text.Wrap
            maximumLineCount: root.wide ? 1 : 2
            Accessible.ignored: true
        }

        PlainText {
            id: subtitle

            width: parent.width
            visible: text.length > 0 && root.subtitleFits && !truncated
            text: root.subtitle
            color: root.look.detail
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
