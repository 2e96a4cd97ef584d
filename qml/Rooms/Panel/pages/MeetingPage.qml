// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The room is in a meeting: what it is, how it looks on the screens, and the two ways out of it.
FocusScope {
    id: root

    //! The room under control.
    required property Room room

    //! Height of what stands above the page, which a sheet has to cover too.
    required property real topInset

    readonly property MeetingStatus meeting: root.room.meeting
    readonly property bool portrait: root.width < root.height
    readonly property real margin: Theme.space(4)
    readonly property int minutesRun: Say.minutesBetween(root.meeting.beginTime, root.room.clock.now)
    readonly property string subtitle: {
        const parts = [];
        if (root.meeting.formattedCode.length > 0)
            parts.push(root.meeting.formattedCode);
        if (!isNaN(root.meeting.beginTime))
            parts.push(root.minutesRun > 0 ? qsTr("running for %1").arg(Say.minutes(root.minutesRun)) : qsTr("just begun"));
        if (!isNaN(root.meeting.endTime))
            parts.push(qsTr("planned until %1").arg(Say.time(root.meeting.endTime)));
        return parts.join(" · ");
    }

    Column {
        id: heading

        x: root.margin
        y: Theme.space(0.5)
        width: board.width
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            text: Say.meetingTitle(root.meeting.title)
            role: Theme.type.title
        }

        PlainText {
            width: parent.width
            // The layouts need its place more where few lines of text fit.
            visible: root.height >= Math.max(Theme.space(36), 20 * Theme.type.strong.pixelSize)
            text: root.subtitle
            shrinks: true
            role: Theme.type.lead
            color: Theme.palette.textSecondary
        }
    }

    LayoutBoard {
        id: board

        anchors.top: heading.bottom
        anchors.topMargin: Theme.space(2)
        anchors.bottom: root.portrait ? info.top : bar.top
        anchors.bottomMargin: Theme.space(2)
        x: root.margin
        width: root.portrait ? root.width - 2 * root.margin : info.x - Theme.space(3) - x
        room: root.room
    }

    MeetingInfoCard {
        id: info

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.bottom: bar.top
        anchors.bottomMargin: Theme.space(4)
        width: root.portrait ? root.width - 2 * root.margin : Math.min(Theme.space(40), root.width * 0.3)
        height: root.portrait ? Math.min(implicitHeight, root.height * 0.42) : bar.y - anchors.bottomMargin
        room: root.room
    }

    MeetingBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: root.margin
        anchors.rightMargin: root.margin
        anchors.bottomMargin: root.height < Theme.space(80) ? Theme.space(2) : Theme.space(3.5)
        room: root.room
        onVolumeWanted: volumeSheet.open = true
        onLeaveWanted: exits.askToLeave()
        onEndWanted: exits.askToEnd()
        onEndHeld: exits.endSoon()
    }

    MeetingExits {
        id: exits

        anchors.fill: parent
        anchors.topMargin: -root.topInset
        room: root.room
        barHeight: parent.height - bar.y
    }

    VolumeSheet {
        id: volumeSheet

        objectName: "volumeSheet"
        anchors.fill: parent
        anchors.topMargin: -root.topInset
        bottomInset: parent.height - bar.y + Theme.space(2)
        room: root.room
    }
}
