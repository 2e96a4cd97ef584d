// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! One layout to choose: its drawing, its name, and a mark when it is in use, being switched to, or not offered.
//! It never becomes `current` by itself.
Pressable {
    id: root

    //! The layout_type of the specification.
    required property int layoutType

    //! The name of the layout.
    required property string name

    //! True for the layout the room reports.
    property bool current: false

    //! True while a switch to it was asked for and is not yet reported.
    property bool pending: false

    //! The word of the mark while `pending`.
    property string pendingText: qsTr("Switching…")

    //! True to write `unavailableReason` under the name; otherwise a touch shows it.
    property bool showsReason: false

    //! True when it is drawn as not available.
    readonly property bool muted: root.unavailableReason.length > 0

    //! The colour of the mark while `pending`.
    readonly property color markColor: root.muted ? root.look.content : Theme.palette.amberText

    //! True when `pendingText` has room beside the name; a spinner stands for it otherwise.
    readonly property bool wordFits: nameText.implicitWidth + pendingWord.implicitWidth + Theme.space(0.5) <= words.width

    //! What the content keeps clear of the sides.
    readonly property real side: Math.min(Theme.space(2.75), root.width * 0.12)

    text: root.name
    description: root.pending ? root.pendingText : ""
    tone: root.current ? Theme.palette.soft : Theme.palette.tile
    edge: !root.current && !root.pending ? root.look.edge : root.muted ? Theme.palette.accentCalm : root.pending ? Theme.palette.amberText : Theme.palette.accent
    radius: Theme.radiusLarge
    explainsItself: !root.showsReason
    implicitWidth: Theme.space(25.5)
    implicitHeight: words.y + words.height + Theme.space(2.25)

    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.current

    LayoutGlyph {
        id: glyph

        x: root.side
        y: Theme.space(2.75)
        width: Math.min(implicitWidth, root.width - 2 * root.side)
        height: Math.round(width * implicitHeight / implicitWidth)
        layoutType: root.layoutType
        current: root.current
        muted: root.muted
        ground: root.look.fill
    }

    Column {
        id: words

        x: root.side
        y: glyph.y + glyph.height + Theme.space(1.5)
        width: root.width - 2 * root.side
        spacing: Theme.space(0.5)

        Item {
            width: parent.width
            height: Theme.type.strong.pixelSize * 1.5

            PlainText {
                id: nameText

                anchors.left: parent.left
                anchors.right: mark.left
                anchors.rightMargin: Theme.space(0.5)
                anchors.verticalCenter: parent.verticalCenter
                text: root.name
                shrinks: true
                role: Theme.type.strong
                color: root.muted ? root.look.content : Theme.palette.text
                Accessible.ignored: true
            }

            Row {
                id: mark

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                OnDemand {
                    visible: root.pending ? !root.wordFits : root.current
                    width: Theme.space(2.5)
                    height: width
                    content: !visible ? null : root.pending ? spinner : check
                }

                PlainText {
                    id: pendingWord

                    visible: root.pending && root.wordFits
                    text: root.pendingText
                    role: Theme.type.caption
                    color: root.markColor
                    Accessible.ignored: true
                }
            }
        }

        PlainText {
            width: parent.width
            visible: root.showsReason && root.muted
            text: root.unavailableReason
            role: Theme.type.caption
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }

    Component {
        id: check

        Icon {
            path: Icons.check
            size: Theme.space(2.5)
            color: root.look.content
        }
    }

    Component {
        id: spinner

        Spinner {
            size: Theme.space(2.5)
            color: root.markColor
        }
    }
}
