// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The line on top of every page: which room, what it is in the meeting, how the link stands, the time.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! The settings, behind their PIN.
    required property SettingsDesk settings

    //! The way to the settings shows.
    required property bool settingsOffered

    //! The person goes to the settings.
    signal settingsWanted

    implicitHeight: Theme.space(8)

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space(4)
        anchors.right: state.left
        anchors.rightMargin: Theme.space(3)
        anchors.verticalCenter: parent.verticalCenter
        text: root.room.name
        role: Theme.type.action
    }

    Row {
        id: state

        anchors.right: parent.right
        anchors.rightMargin: Theme.space(4)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space(2.5)

        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.room.self.mayDissolve && root.room.stage === Room.Stage.InMeeting
            icon: Icons.crown
            text: root.room.self.host ? qsTr("Host") : qsTr("Co-host")
        }

        LinkPill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.room.link.reason !== Link.Reason.NoAddress
            room: root.room
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: Say.time(root.room.clock.now)
            role: Theme.type.action
        }

        IconButton {
            objectName: "settingsButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.settingsOffered
            width: Theme.touch
            height: Theme.touch
            tone: Theme.palette.plainQuiet
            icon: Icons.gear
            text: qsTr("Settings")
            onClicked: root.settingsWanted()

            Rectangle {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.space(1)
                visible: root.settings.problems.length > 0
                width: Theme.space(1.5)
                height: width
                radius: width / 2
                color: Theme.palette.amber
            }
        }
    }
}
