// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The room's scheduled meetings by when they are, the one that is on or comes next on top, each with a button to join it.
Card {
    id: root

    //! The room under control.
    required property Room room

    //! True to keep the titles from those who pass by.
    property bool hideTitles: false

    readonly property MeetingListModel meetings: root.room.meetings
    readonly property int count: root.meetings.count

    //! When the list was last seen to be true, as it is told: that moves with the clock, so that a look that finds nothing new draws nothing.
    property date asOf

    function takeAsOf(): void {
        root.asOf = root.room.asOf;
    }

    onRoomChanged: root.takeAsOf()
    onCountChanged: root.takeAsOf()
    Component.onCompleted: root.takeAsOf()

    Connections {
        target: root.room.clock

        function onTick(): void {
            root.takeAsOf();
        }
    }

    Connections {
        target: root.room

        function onStaleChanged(): void {
            root.takeAsOf();
        }
    }

    PlainText {
        id: heading

        x: Theme.space(6)
        y: Theme.space(4)
        text: qsTr("Meetings")
        role: Theme.type.section
    }

    PlainText {
        anchors.left: heading.right
        anchors.leftMargin: Theme.space(2)
        anchors.right: parent.right
        anchors.rightMargin: Theme.space(6)
        anchors.baseline: heading.baseline
        horizontalAlignment: Text.AlignRight
        visible: root.count > 0
        text: qsTr("%n meeting(s) · as of %1", "", root.count).arg(Say.time(root.asOf))
        role: Theme.type.caption
        color: Theme.palette.textSecondary
    }

    ListView {
        id: list

        readonly property int firstOpen: root.meetings.firstOpen

        objectName: "meetingList"
        anchors.fill: parent
        anchors.topMargin: Theme.space(9.5)
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(3)
        anchors.bottomMargin: Theme.space(2)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.meetings
        section.property: "group"
        delegate: MeetingListRow {
            id: row

            width: list.width
            heading: ListView.section === ListView.previousSection ? "" : Say.meetingGroup(row.group, root.room.clock.now)
            hideTitle: root.hideTitles
            whyNot: Say.whyNot(root.room.join)
            onJoinWanted: root.room.join.trigger(row.code, "", !root.room.remote, !root.room.remote)
        }

        function showFirstOpen() {
            positionViewAtIndex(list.firstOpen, ListView.Beginning);
        }

        onFirstOpenChanged: showFirstOpen()
        Component.onCompleted: showFirstOpen()
    }

    FocusReveal {
        view: list
    }

    ScrollMark {
        view: list
    }

    OnDemand {
        id: emptiness

        anchors.centerIn: parent
        width: parent.width - Theme.space(8)
        height: item?.height ?? 0
        content: root.meetings.count === 0 ? noMeetings : null
    }

    Component {
        id: noMeetings

        Column {
            objectName: "noMeetings"
            width: emptiness.width
            spacing: Theme.space(2)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                path: Icons.calendar
                size: Theme.space(8)
                color: Theme.palette.textSecondary
            }

            PlainText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("No meetings are scheduled for this room.")
                role: Theme.type.lead
                color: Theme.palette.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }
    }
}
