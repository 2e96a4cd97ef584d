// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A passing message, with a button to undo what it speaks of while a ring runs out.
Rectangle {
    id: root

    //! True while it is shown; each time it becomes true the countdown begins.
    property bool shown: false

    //! What happened or is about to happen.
    required property string text

    //! The words of its button, such as Undo; empty for a mere message.
    property string actionText

    //! The widest it may be; its text wraps within.
    property real maximumWidth: Theme.space(110)

    //! How long it stays.
    property int seconds: Theme.motion.toastSeconds

    //! How long it will still stay.
    readonly property int secondsLeft: countdown.running ? countdown.left : 0

    //! The button was pressed in time. Whoever shows the toast sets `shown` to false.
    signal acted

    //! The time is over and the button was not pressed. Whoever shows the toast sets `shown` to false.
    signal expired

    implicitWidth: holder.width + 2 * Theme.space(3)
    implicitHeight: Math.max(Theme.space(9), holder.height + Theme.space(4))
    radius: Theme.radius
    color: Theme.palette.surfaceHighest
    border.color: Theme.palette.outline
    border.width: Theme.palette.outline.a > 0 ? Theme.line : 0
    opacity: root.shown ? 1 : 0
    visible: root.shown || opacity > 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    onShownChanged: root.shown ? countdown.begin() : countdown.stop()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion.standard
        }
    }

    Countdown {
        id: countdown

        seconds: root.seconds
        onFinished: root.expired()
    }

    OnDemand {
        id: holder

        anchors.centerIn: parent
        width: item?.width ?? 0
        height: item?.height ?? 0
        content: root.shown || root.opacity > 0 ? body : null
    }

    Component {
        id: body

        Row {
            id: row

            //! What is beside the text: padding, ring and button.
            readonly property real fixedWidth: 2 * Theme.space(3) + (ring.visible ? ring.width + button.width + 2 * row.spacing : 0)

            height: label.height
            spacing: Theme.space(2)

            TextMetrics {
                id: natural

                font: label.font
                text: root.text
            }

            ProgressRing {
                id: ring

                anchors.verticalCenter: parent.verticalCenter
                visible: root.actionText.length > 0
                size: Theme.space(4.5)
                thickness: Theme.outline
                value: root.secondsLeft / root.seconds
                trackColor: Theme.palette.line

                PlainText {
                    anchors.centerIn: parent
                    text: root.secondsLeft
                    role: Theme.type.label
                    Accessible.ignored: true
                }
            }

            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(natural.advanceWidth + Theme.space(0.5)), root.maximumWidth - row.fixedWidth)
                text: root.text
                role: Theme.type.strong
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.ignored: true
            }

            PushButton {
                id: button

                anchors.verticalCenter: parent.verticalCenter
                visible: root.actionText.length > 0
                height: Theme.touch
                text: root.actionText
                tone: Theme.palette.soft
                onClicked: root.acted()
            }
        }
    }
}
