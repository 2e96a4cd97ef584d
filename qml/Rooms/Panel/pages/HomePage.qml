// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The room is free: start, join by code, or join one of the scheduled meetings.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! Language and theme.
    required property Preferences preferences

    //! True to keep the titles of meetings from those who pass by.
    property bool hideTitles: false

    //! Language and colours can be changed here.
    property bool looksOffered: true

    //! The person wants to type a meeting code.
    signal codeWanted

    readonly property bool portrait: root.width < root.height
    readonly property real margin: Theme.space(4)
    readonly property real gap: Theme.space(3)

    //! True when there is no height for a large clock; the status bar has one.
    readonly property bool flat: root.height < Theme.space(60) + 2 * (Theme.type.clock.pixelSize - Theme.type.title.pixelSize)
    readonly property int columnWidth: root.portrait ? root.width - 2 * root.margin : (root.width - 2 * root.margin - root.gap) * 0.44
    readonly property string whyNotStart: Say.whyNot(root.room.start)

    Column {
        id: clock

        x: root.margin
        y: Theme.space(0.5)
        width: root.columnWidth
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            visible: !root.flat
            text: Say.time(root.room.clock.now)
            role: Theme.type.clock
        }

        PlainText {
            width: parent.width
            text: qsTr("%1 · %2").arg(Say.day(root.room.clock.now)).arg(Say.outlook(root.room.meetings))
            shrinks: true
            role: Theme.type.lead
            color: Theme.palette.textSecondary
        }
    }

    Item {
        id: tiles

        anchors.top: clock.bottom
        anchors.topMargin: Theme.space(3.5)
        x: root.margin
        width: root.columnWidth
        height: Math.min(Theme.space(82), (root.portrait ? root.height * 0.45 : footer.y - Theme.space(2)) - y)

        TileButton {
            id: startTile

            objectName: "startTile"
            width: (parent.width - root.gap) / 2
            height: parent.height - personalTile.height - root.gap
            icon: Icons.plus
            title: qsTr("New meeting")
            subtitle: qsTr("Starts at once")
            tone: Theme.palette.primary
            unavailableReason: root.whyNotStart
            onClicked: root.room.start.trigger(Meeting.StartType.Instant)
        }

        TileButton {
            objectName: "joinTile"
            anchors.right: parent.right
            width: startTile.width
            height: startTile.height
            icon: Icons.hash
            title: qsTr("Join")
            subtitle: qsTr("With a meeting code")
            unavailableReason: Say.whyNot(root.room.join)
            onClicked: root.codeWanted()
        }

        TileButton {
            id: personalTile

            objectName: "personalTile"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(Theme.touch, Math.min(implicitHeight, parent.height * 0.28))
            wide: true
            icon: Icons.person
            title: qsTr("Personal meeting")
            subtitle: qsTr("Meet under the fixed code of this room")
            unavailableReason: root.whyNotStart
            onClicked: root.room.start.trigger(Meeting.StartType.Personal)
        }
    }

    MeetingList {
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: root.portrait ? tiles.bottom : parent.top
        anchors.topMargin: root.portrait ? root.gap : Theme.space(1)
        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.space(2)
        width: root.portrait ? root.columnWidth : root.width - 2 * root.margin - root.gap - root.columnWidth
        room: root.room
        hideTitles: root.hideTitles
    }

    Row {
        id: footer

        anchors.left: parent.left
        anchors.leftMargin: Theme.space(2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(1.5)
        spacing: Theme.touchGap
        visible: root.looksOffered

        PushButton {
            objectName: "languageButton"
            tone: Theme.palette.plainQuiet
            icon: Icons.globe
            text: root.preferences.nativeName(root.preferences.language)
            description: qsTr("Changes the language")
            onClicked: root.preferences.setLanguage(root.preferences.nextLanguage())
        }

        PushButton {
            objectName: "themeButton"
            tone: Theme.palette.plainQuiet
            icon: root.preferences.dark ? Icons.sun : Icons.moon
            text: root.preferences.dark ? qsTr("Light") : qsTr("Dark")
            description: qsTr("Changes the colours")
            onClicked: root.preferences.dark = !root.preferences.dark
        }
    }

    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: footer.verticalCenter
        text: {
            const parts = [Say.screens(root.room.screens.multiScreen)];
            if (root.room.share.castCode.length > 0)
                parts.push(qsTr("Casting code %1").arg(root.room.share.castCode));
            return parts.filter(part => part.length > 0).join(" · ");
        }
        role: Theme.type.caption
        color: Theme.palette.textSecondary
    }
}
