// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A message over the whole page that pushes the page down instead of covering it, with one thing to do about it.
Item {
    id: root

    //! True while it is shown; the height grows and shrinks.
    property bool shown: false

    //! A drawing of `Icons`.
    property string icon: Icons.warning

    //! What happened.
    required property string title

    //! What that means and what happens next, or empty.
    property string detail

    //! More to read, below the detail.
    default property alias content: words.data

    //! The words of its button; empty for no button.
    property string actionText

    //! One line for each of title and detail, where the page below needs the room.
    property bool flat: false

    //! True while what the button asked for is on its way.
    property bool busy: false

    //! The colours: `warning`, `ok`, `info` or `dangerSoft` of the palette.
    property Tone tone: Theme.palette.warning

    //! The colours of the button.
    property Tone actionTone: Theme.palette.amberAction

    //! The button was pressed.
    signal acted

    implicitWidth: Theme.space(152)
    implicitHeight: root.shown ? box.height : 0
    visible: root.height > 0
    clip: true

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.detail

    Behavior on implicitHeight {
        NumberAnimation {
            duration: Theme.motion.standard
        }
    }

    Rectangle {
        id: box

        width: root.width
        height: root.flat ? Math.max(action.height, words.height) + Theme.space(2) : Math.max(Theme.space(11), words.height + Theme.space(3))
        radius: Theme.radiusLarge
        color: root.tone.fill
        border.width: root.tone.edge.a > 0 ? Theme.line : 0
        border.color: root.tone.edge

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.space(3.75)
            anchors.verticalCenter: parent.verticalCenter
            // The software renderer does not clip shapes, and would leave a moving one behind.
            visible: root.height >= box.height
            path: root.icon
            size: Theme.iconLarge
            color: root.tone.mark
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.space(2.5)
            anchors.right: action.visible ? action.left : parent.right
            anchors.rightMargin: Theme.space(2.5)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space(0.5)

            PlainText {
                width: parent.width
                text: root.title
                role: Theme.type.section
                wrapMode: Text.Wrap
                maximumLineCount: root.flat ? 1 : 2
                Accessible.ignored: true
            }

            PlainText {
                width: parent.width
                visible: text.length > 0
                text: root.detail
                role: Theme.type.caption
                color: Theme.palette.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: root.flat ? 1 : 2
                Accessible.ignored: true
            }
        }

        PushButton {
            id: action

            objectName: "bannerAction"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space(3.5)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.actionText.length > 0
            height: Theme.space(7.5)
            text: root.actionText
            tone: root.actionTone
            busy: root.busy
            onClicked: root.acted()
        }
    }
}
