// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Kiosk
import Rooms.Theme

//! One thing that can go wrong: a switch, and its value while it is on.
Rectangle {
    id: root

    //! Where it is commanded.
    required property DirectorDesk desk

    required property int index
    required property string name
    required property string effect
    required property string amount
    required property bool on
    required property int value
    required property int most
    required property list<int> steps

    readonly property string title: root.desk.capitalised(qsTranslate("Rooms::Faults", root.effect))

    implicitHeight: column.height + Theme.space(2)
    radius: Theme.radiusSmall
    color: root.on ? Theme.palette.amberSoft : Theme.palette.control
    border.width: root.on ? Theme.line : 0
    border.color: Theme.palette.amberText

    Column {
        id: column

        x: Theme.space(1.75)
        y: Theme.space(1)
        width: root.width - 2 * x
        spacing: Theme.touchGap

        Item {
            width: parent.width
            height: Math.max(words.height, toggle.height)

            Column {
                id: words

                anchors.left: parent.left
                anchors.right: toggle.left
                anchors.rightMargin: Theme.space(1.5)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space(0.25)

                PlainText {
                    width: parent.width
                    text: root.title
                    role: Theme.type.strong
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                }

                PlainText {
                    width: parent.width
                    text: root.name
                    role: Theme.type.caption
                    color: Theme.palette.textSecondary
                }
            }

            Switch {
                id: toggle

                objectName: "fault-" + root.name
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                checked: root.on
                Accessible.name: root.title
                onAsked: checked => root.desk.setFault(root.index, checked, root.value)
            }
        }

        Stepper {
            visible: root.on && root.amount.length > 0
            objectName: "value-" + root.name
            value: root.value
            words: qsTranslate("Rooms::Faults", root.amount, "", root.value)
            wordsWidth: column.width - 2 * (Theme.touch + spacing)
            doubles: true
            steps: root.steps
            least: 1
            most: root.most
            onAsked: value => root.desk.setFault(root.index, true, value)
        }
    }
}
