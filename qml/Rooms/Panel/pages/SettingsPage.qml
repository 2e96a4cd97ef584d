// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The settings of the panel: a PIN in front, then sections at the left and what is in them at the right.
TypingArea {
    id: root

    //! The room under control.
    required property Room room

    //! How the panel looks now.
    required property Preferences preferences

    //! The settings, behind their PIN.
    required property SettingsDesk settings

    //! The way to a room.
    required property RoomSetup setup

    //! What saves diagnostics.
    required property Diagnostics diagnostics

    //! The index of the section that shows.
    property int section: 0

    //! The person goes back.
    signal closed

    readonly property real margin: Theme.space(4)

    component SectionButton: Pressable {
        id: entry

        required property int index
        required property string icon

        readonly property bool chosen: root.section === entry.index

        objectName: "section" + entry.index
        width: sections.width
        height: Theme.touch
        tone: entry.chosen ? Theme.palette.soft : Theme.palette.plainQuiet
        Accessible.role: Accessible.PageTab
        Accessible.selected: entry.chosen
        onClicked: root.section = entry.index

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.space(2)
            anchors.verticalCenter: parent.verticalCenter
            path: entry.icon
            size: Theme.space(3)
            color: entry.look.mark
        }

        PlainText {
            anchors.left: mark.right
            anchors.leftMargin: Theme.space(1.75)
            anchors.right: parent.right
            anchors.rightMargin: Theme.space(1.5)
            anchors.verticalCenter: parent.verticalCenter
            text: entry.text
            role: Theme.type.action
            color: entry.look.content
            Accessible.ignored: true
        }
    }

    Keys.onEscapePressed: root.closed()

    Component.onCompleted: {
        if (!root.settings.pinSet)
            root.settings.enter("");
    }
    Component.onDestruction: root.settings.close()

    IconButton {
        id: back

        objectName: "backButton"
        visible: !root.cramped
        x: root.margin
        y: Theme.space(0.5)
        icon: Icons.back
        text: qsTr("Back")
        onClicked: root.closed()
    }

    PlainText {
        anchors.left: back.right
        anchors.leftMargin: Theme.space(2)
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: back.verticalCenter
        visible: !root.cramped
        text: qsTr("Settings")
        role: Theme.type.title
    }

    PinPad {
        id: pinPad

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: back.bottom
        anchors.topMargin: Theme.space(3)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
        width: Math.min(parent.width - 2 * root.margin, Theme.space(110))
        visible: !root.settings.open
        focus: visible
        title: qsTr("PIN of the settings")
        wrong: root.settings.wrongTries > 0
        detail: root.settings.wrongTries > 0 ? qsTr("That was not the PIN, %n time(s) now.", "", root.settings.wrongTries) : qsTr("The administrator of the room knows it.")
        unavailableReason: root.settings.secondsLeft > 0 ? qsTr("Too many wrong tries. Try again in %n second(s).", "", root.settings.secondsLeft) : ""
        onEntered: pin => root.settings.enter(pin)
    }

    Flickable {
        id: view

        anchors.left: parent.left
        anchors.leftMargin: root.margin - Theme.space(1)
        anchors.top: back.bottom
        anchors.topMargin: Theme.space(1.5)
        anchors.bottom: parent.bottom
        width: sections.width + Theme.space(2)
        visible: root.settings.open && !root.cramped
        contentHeight: sections.height + Theme.space(2)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        FocusReveal {
            parent: view
            view: view
        }

        Column {
            id: sections

            x: Theme.space(1)
            y: Theme.space(1)
            width: Math.min(Theme.space(34), root.width * 0.29)
            spacing: Theme.touchGap
            Accessible.role: Accessible.PageTabList

            SectionButton {
                index: 0
                icon: Icons.link
                text: qsTr("Connection")
            }

            SectionButton {
                index: 1
                icon: Icons.letter
                text: qsTr("Name")
            }

            SectionButton {
                index: 2
                icon: Icons.sun
                text: qsTr("Display")
            }

            SectionButton {
                index: 3
                icon: Icons.clock
                text: qsTr("When idle")
            }

            SectionButton {
                index: 4
                icon: Icons.mic
                text: qsTr("Joining")
            }

            SectionButton {
                index: 5
                icon: Icons.lock
                text: qsTr("PIN")
            }

            SectionButton {
                index: 6
                icon: root.settings.problems.length > 0 ? Icons.warning : Icons.info
                text: qsTr("Diagnostics")
            }
        }
    }

    Card {
        id: card

        anchors.left: parent.left
        anchors.leftMargin: root.margin + (root.cramped ? 0 : sections.width + Theme.space(2.5))
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: root.cramped ? parent.top : back.bottom
        anchors.topMargin: root.cramped ? 0 : Theme.space(2.5)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.cramped ? Theme.space(1) : Theme.space(3)
        visible: root.settings.open

        Item {
            id: failure

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: card.padding
            height: failureText.text.length > 0 ? failureText.height : 0

            PlainText {
                id: failureText

                objectName: "settingsFailure"
                width: parent.width
                visible: text.length > 0
                text: root.settings.failure
                color: Theme.palette.redText
                wrapMode: Text.Wrap
                maximumLineCount: 4
                Accessible.role: Accessible.AlertMessage
            }
        }

        PageHost {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: failure.bottom
            anchors.bottom: parent.bottom
            anchors.leftMargin: card.padding
            anchors.rightMargin: card.padding
            anchors.topMargin: Theme.space(1.5)
            page: root.settings.open ? [connection, name, display, idle, joining, pin, diagnosis][root.section] : nothing
        }
    }

    Component {
        id: nothing

        Item {}
    }

    Component {
        id: connection

        ConnectionSection {
            settings: root.settings
            setup: root.setup
        }
    }

    Component {
        id: name

        RoomSection {
            settings: root.settings
        }
    }

    Component {
        id: display

        DisplaySection {
            settings: root.settings
            preferences: root.preferences
        }
    }

    Component {
        id: idle

        IdleSection {
            settings: root.settings
        }
    }

    Component {
        id: joining

        JoiningSection {
            settings: root.settings
        }
    }

    Component {
        id: pin

        PinSection {
            settings: root.settings
        }
    }

    Component {
        id: diagnosis

        DiagnosticsSection {
            room: root.room
            settings: root.settings
            diagnostics: root.diagnostics
        }
    }
}
