// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Kiosk
import Rooms.Theme

//! One thing that can happen to the room: a button, and below it what it needs, once it was pressed.
Column {
    id: root

    //! Where it is commanded.
    required property DirectorDesk desk

    required property int index
    required property string name
    required property string help
    required property string whyNot
    required property list<string> choices
    required property list<string> words
    required property int least
    required property int most

    //! What it needs shows below it.
    property bool open: false

    readonly property bool needsMore: root.choices.length > 0 || root.most > 0
    readonly property string reason: root.whyNot.length > 0 ? qsTranslate("Rooms::Director", root.whyNot) : ""

    //! Pressed, and it needs more: whoever holds the rows opens this one alone.
    signal wanted

    spacing: Theme.touchGap

    Pressable {
        id: button

        objectName: "command-" + root.name
        width: root.width
        height: Math.max(Theme.touch, words.height + Theme.space(2.5))
        radius: Theme.radiusSmall
        tone: root.open ? Theme.palette.soft : Theme.palette.neutral
        text: qsTranslate("Rooms::Director", root.help)
        unavailableReason: root.reason
        Accessible.checkable: root.needsMore
        Accessible.checked: root.open
        onClicked: root.needsMore ? root.wanted() : root.desk.give(root.index)

        PlainText {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.space(1.75)
            anchors.right: mark.left
            anchors.rightMargin: Theme.space(1)
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            role: Theme.type.strong
            color: button.look.content
            wrapMode: Text.Wrap
            maximumLineCount: 3
            Accessible.ignored: true
        }

        Icon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: Theme.space(1.5)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.needsMore
            path: Icons.forward
            size: Theme.space(2.5)
            rotation: root.open ? 90 : 0
            color: button.look.content
        }
    }

    Flow {
        width: root.width
        visible: root.open && root.choices.length > 0
        spacing: Theme.space(2)
        bottomPadding: Theme.space(1)

        Repeater {
            model: root.open ? root.words : []

            Pressable {
                id: choice

                required property int index
                required property string modelData

                objectName: "choice-" + root.choices[index]
                width: Math.min(Math.max(Theme.touch, choiceWords.implicitWidth + Theme.space(7)), root.width)
                height: Math.max(Theme.touch, choiceWords.height + Theme.space(2.5))
                radius: Theme.radiusSmall
                tone: Theme.palette.neutral
                text: modelData
                unavailableReason: root.reason
                onClicked: root.desk.giveWith(root.index, root.choices[index])

                PlainText {
                    id: choiceWords

                    anchors.centerIn: parent
                    width: Math.min(Math.ceil(implicitWidth), root.width - Theme.space(3.5))
                    text: choice.text
                    role: Theme.type.strong
                    color: choice.look.content
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    Accessible.ignored: true
                }
            }
        }
    }

    Row {
        visible: root.open && root.most > 0
        spacing: Theme.space(2)
        bottomPadding: Theme.space(1)

        Stepper {
            id: number

            property int chosen: root.least

            value: chosen
            words: chosen
            wordsWidth: Theme.space(8)
            least: root.least
            most: root.most
            unavailableReason: root.reason
            onAsked: value => chosen = value
        }

        PushButton {
            objectName: "giveNumberButton"
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.touch
            tone: Theme.palette.primary
            text: qsTr("Set")
            unavailableReason: root.reason
            onClicked: root.desk.giveNumber(root.index, number.chosen)
        }
    }
}
