// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Theme

//! A step of the first run: what is to be done, and below it the way back and the way on.
FocusScope {
    id: root

    //! What is to be done.
    required property string title

    //! What that means, or empty.
    property string detail

    //! The words of the button that goes on; empty for none.
    property string nextText: qsTr("Next")

    //! A keyboard stands below, whose Done goes on.
    property bool typing: false

    //! So little room is left that the title has to go; the field says what is typed.
    property bool cramped: false

    //! Why it cannot go on, a full sentence; empty when it can.
    property string whyNotNext

    //! What it goes on with is on its way.
    property bool busy: false

    //! The words of a button beside it; empty for none.
    property string otherText

    //! What is typed or shown.
    default property alias content: slot.data

    //! The width of the content.
    readonly property real contentWidth: slot.width

    //! Go on.
    signal next

    //! Go back.
    signal back

    //! The other button was pressed.
    signal other

    Keys.onEscapePressed: root.back()

    Flickable {
        id: view

        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - Theme.space(8), Theme.space(100))
        contentHeight: column.height + Theme.space(2)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        FocusReveal {
            parent: view
            view: view
        }

        Column {
            id: column

            x: Theme.space(1)
            y: Math.max(Theme.space(1), Math.min(Theme.space(8), (view.height - height) / 3))
            width: view.width - 2 * x
            spacing: Theme.space(2)

            PlainText {
                objectName: "stepTitle"
                width: parent.width
                visible: !root.cramped
                text: root.title
                role: Theme.type.title
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }

            PlainText {
                width: parent.width
                visible: text.length > 0
                text: root.detail
                color: Theme.palette.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 4
            }

            FocusScope {
                id: slot

                width: parent.width
                height: childrenRect.height
                focus: true
            }
        }
    }

    Row {
        id: buttons

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(1.5)
        width: view.width - Theme.space(2)
        height: Theme.space(8.5)
        layoutDirection: Qt.RightToLeft
        spacing: Theme.space(2)

        PushButton {
            objectName: "nextButton"
            visible: root.nextText.length > 0 && !root.typing
            height: Theme.space(8.5)
            width: Math.max(implicitWidth, Theme.space(24))
            text: root.nextText
            tone: Theme.palette.primary
            busy: root.busy
            unavailableReason: root.whyNotNext
            onClicked: root.next()
        }

        PushButton {
            objectName: "otherButton"
            visible: root.otherText.length > 0
            height: Theme.space(8.5)
            text: root.otherText
            onClicked: root.other()
        }
    }

    PushButton {
        objectName: "stepBackButton"
        anchors.left: buttons.left
        anchors.verticalCenter: buttons.verticalCenter
        height: Theme.space(8.5)
        text: qsTr("Back")
        tone: Theme.palette.plainQuiet
        onClicked: root.back()
    }
}
