// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! What a person tells others of the meeting: creator, and, masked until touched, password and link. Below it the screens.
Card {
    id: root

    //! The room under control.
    required property Room room

    readonly property RoomScreens screens: root.room.screens
    readonly property real side: Theme.space(3.5)

    component Fact: Column {
        id: fact

        required property string label
        required property string value

        width: parent?.width ?? 0
        visible: fact.value.length > 0
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            text: fact.label
            role: Theme.type.caption
            color: Theme.palette.textSecondary
        }

        PlainText {
            width: parent.width
            text: fact.value
            role: Theme.type.strong
        }
    }

    PlainText {
        id: heading

        x: root.side
        y: Theme.space(4)
        width: parent.width - 2 * root.side
        text: qsTr("Meeting details")
        role: Theme.type.section
    }

    Scroller {
        id: scroller

        anchors.top: heading.bottom
        anchors.topMargin: Theme.space(2.5)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2)
        x: root.side
        width: parent.width - 2 * root.side

        Column {
            id: facts

            width: scroller.width
            spacing: Theme.space(2.25)

            Fact {
                label: qsTr("Meeting code")
                value: root.room.meeting.formattedCode
            }

            Fact {
                label: qsTr("Created by")
                value: root.room.meeting.creatorName
            }

            MaskedSecret {
                objectName: "meetingPassword"
                width: parent.width
                label: qsTr("Meeting password")
                secret: root.room.meeting.password
            }

            MaskedSecret {
                objectName: "meetingUrl"
                width: parent.width
                visible: secret.length > 0
                label: qsTr("Link to join")
                secret: root.room.meeting.url
            }

            Fact {
                label: qsTr("Host")
                value: root.room.meeting.hostStatus === Meeting.HostStatus.Absent ? qsTr("Not in the meeting yet") : ""
            }

            Fact {
                label: qsTr("Screens")
                value: Say.screens(root.screens.multiScreen)
            }

            Fact {
                label: qsTr("Main screen")
                value: root.screens.dual ? Say.screenLayout(root.screens.mainLayout) : ""
            }

            Fact {
                label: qsTr("Second screen")
                value: root.screens.dual ? Say.screenLayout(root.screens.secondaryLayout) : ""
            }
        }
    }
}
