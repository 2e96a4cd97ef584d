// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Nobody is at the panel: the time, what comes next, and how the link stands. It changes once a minute and moves a little with it,
//! so that nothing burns into the screen.
Rectangle {
    id: root

    //! The room under control.
    required property Room room

    //! True to keep the titles of meetings from those who pass by.
    required property bool hideTitles

    //! True after a longer time without a touch.
    required property bool dimmed

    readonly property MeetingListModel meetings: root.room.meetings
    readonly property date now: root.room.clock.now
    readonly property int minute: root.now.getHours() * 60 + root.now.getMinutes() // getMinutes() alone would meet the same place each hour

    //! How many places there are along each way.
    readonly property int places: 9
    readonly property string next: {
        if (isNaN(root.meetings.nextBegin))
            return Say.outlook(root.meetings);
        const when = isNaN(root.meetings.freeUntil) ? qsTr("%1, %2").arg(Say.shortDay(root.meetings.nextBegin)).arg(Say.time(root.meetings.nextBegin)) : Say.time(root.meetings.nextBegin);
        return root.hideTitles ? qsTr("Next %1").arg(when) : qsTr("Next %1 · %2").arg(when).arg(Say.meetingTitle(root.meetings.nextTitle));
    }

    //! Where one of the places is, from the middle.
    function shift(place: int): int {
        return (place % root.places - (root.places - 1) / 2) * Theme.space(0.5);
    }

    objectName: "ambientPage"
    color: Theme.palette.ambient

    Column {
        id: column

        x: (parent.width - width) / 2 + root.shift(root.minute)
        y: (parent.height - height) / 2 + root.shift(Math.floor(root.minute / root.places))
        width: parent.width - Theme.space(8) - root.places * Theme.space(0.5)
        spacing: Theme.space(3)

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.room.name
            role: Theme.type.section
            color: Theme.palette.textSecondary
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Say.time(root.now)
            shrinks: true
            role: Theme.type.ambientClock
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Say.day(root.now)
            role: Theme.type.lead
            color: Theme.palette.textSecondary
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            topPadding: Theme.space(2)
            spacing: Theme.space(1.75)

            Pill {
                id: nextPill

                maximumWidth: column.width - linkPill.width - parent.spacing
                icon: Icons.calendar
                role: Theme.type.strong
                text: root.next
            }

            LinkPill {
                id: linkPill

                role: Theme.type.strong
                room: root.room
            }
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Touch to wake")
            role: Theme.type.caption
            color: Theme.palette.textSecondary
        }
    }

    Rectangle {
        objectName: "dimmer"
        anchors.fill: parent
        visible: root.dimmed
        color: Theme.palette.dimmer
    }
}
