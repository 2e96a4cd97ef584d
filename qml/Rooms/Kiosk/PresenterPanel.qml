// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Kiosk
import Rooms.Theme

//! What a presenter has happen to the room, in a drawer that leaves the rest of the panel to be seen and used. It can change
//! sides, so that nothing stays hidden by it.
FocusScope {
    id: root

    //! Whoever presents.
    required property Presenter presenter

    //! What they command.
    required property DirectorDesk desk

    //! It stands at the right, or below on a high screen; otherwise at the opposite side.
    property bool atEnd: true

    //! The faults show, not the commands.
    property bool showsFaults: false

    //! The command whose needs show; "" for none.
    property string opened

    readonly property bool lying: root.width < root.height
    readonly property real margin: Theme.space(2)
    //! What a list keeps around its rows, for the ring of the one that has the keyboard focus.
    readonly property real ringRoom: Theme.space(1)

    objectName: "presenterPanel"
    Keys.onEscapePressed: root.presenter.go()
    Component.onCompleted: root.forceActiveFocus()

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Presenter's panel")

    Rectangle {
        id: drawer

        x: root.lying || !root.atEnd ? 0 : root.width - width
        y: root.lying && root.atEnd ? root.height - height : 0
        width: root.lying ? root.width : Math.min(Theme.space(52), root.width * 0.5)
        height: root.lying ? root.height * 0.46 : root.height
        color: Theme.palette.surface
        border.width: Theme.line
        border.color: Theme.palette.line

        MouseArea {
            anchors.fill: parent
            onWheel: wheel => wheel.accepted = true
        }

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: root.margin
            y: root.margin
            spacing: Theme.touchGap

            IconButton {
                objectName: "presenterSideButton"
                width: Theme.touch
                height: Theme.touch
                tone: Theme.palette.neutral
                icon: root.atEnd ? Icons.back : Icons.forward
                rotation: root.lying ? 90 : 0
                text: qsTr("To the other side")
                onClicked: root.atEnd = !root.atEnd
            }

            IconButton {
                objectName: "presenterCloseButton"
                width: Theme.touch
                height: Theme.touch
                tone: Theme.palette.neutral
                icon: Icons.close
                text: qsTr("Close")
                onClicked: root.presenter.go()
            }
        }

        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: root.margin
            anchors.right: buttons.left
            anchors.rightMargin: Theme.space(1)
            anchors.verticalCenter: buttons.verticalCenter
            text: qsTr("Presenter")
            role: Theme.type.heading
        }

        ChoiceBar {
            id: tabs

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: buttons.bottom
            anchors.margins: root.margin
            words: [qsTr("Actions"), root.desk.faults.on > 0 ? qsTr("Faults: %1 on").arg(root.desk.faults.on) : qsTr("Faults")]
            current: root.showsFaults ? 1 : 0
            onAsked: index => root.showsFaults = index === 1
        }

        PushButton {
            id: mendButton

            objectName: "mendButton"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: tabs.bottom
            anchors.margins: root.margin
            height: visible ? Theme.control : 0
            visible: root.desk.faults.on > 0
            tone: Theme.palette.amberAction
            text: qsTr("All faults off")
            onClicked: root.desk.mend()
        }

        Scroller {
            id: commands

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: mendButton.visible ? mendButton.bottom : tabs.bottom
            anchors.bottom: status.top
            anchors.margins: root.margin
            anchors.leftMargin: root.margin - root.ringRoom
            visible: !root.showsFaults

            Column {
                x: root.ringRoom
                topPadding: root.ringRoom
                bottomPadding: root.ringRoom
                width: commands.width - 2 * root.ringRoom
                spacing: Theme.space(1.75)

                Repeater {
                    model: root.desk.commands

                    CommandRow {
                        width: parent?.width ?? 0
                        desk: root.desk
                        open: root.opened === name
                        onWanted: root.opened = open ? "" : name
                    }
                }
            }
        }

        Scroller {
            id: faults

            anchors.fill: commands
            visible: root.showsFaults

            Column {
                x: root.ringRoom
                topPadding: root.ringRoom
                bottomPadding: root.ringRoom
                width: faults.width - 2 * root.ringRoom
                spacing: Theme.space(1.75)

                Repeater {
                    model: root.desk.faults

                    FaultRow {
                        width: parent?.width ?? 0
                        desk: root.desk
                    }
                }
            }
        }

        Column {
            id: status

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: root.margin
            spacing: Theme.space(1)

            Pill {
                objectName: "pausedPill"
                visible: root.desk.paused
                tone: Theme.palette.warning
                icon: Icons.clock
                text: qsTr("The room's time stands still")
                maximumWidth: status.width
            }

            PlainText {
                objectName: "storyCaption"
                width: parent.width
                visible: text.length > 0
                text: root.desk.caption
                role: Theme.type.strong
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }

            PlainText {
                objectName: "presenterOutcome"
                width: parent.width
                visible: text.length > 0
                text: root.presenter.failure.length > 0 ? root.presenter.failure : root.desk.outcome
                color: root.desk.refused || root.presenter.failure.length > 0 ? Theme.palette.redText : Theme.palette.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
