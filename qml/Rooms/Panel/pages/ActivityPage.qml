// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The room is busy with something that the panel can only tell of: casting, a phone call, or a status it does not know.
Item {
    id: root

    //! The room under control.
    required property Room room

    readonly property int stage: root.room.stage

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.space(4)
        width: parent.width - Theme.space(8)
        spacing: Theme.space(3)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: root.stage === Room.Stage.Casting ? Icons.cast : root.stage === Room.Stage.Phone ? Icons.phone : Icons.info
            size: Theme.space(10)
            color: Theme.palette.accentText
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.stage === Room.Stage.Casting ? qsTr("The room is showing a screen") : root.stage === Room.Stage.Phone ? qsTr("The room is in a phone call") : qsTr("The room is busy")
            role: Theme.type.hero
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.stage === Room.Stage.Casting ? qsTr("Stop casting on the device that casts, then meetings can be started here.") : root.stage === Room.Stage.Phone ? qsTr("Hang up on the room device, then meetings can be started here.") : qsTr("The room reports status %1, which this panel does not know. Use the room device.").arg(root.room.meeting.statusNumber)
            role: Theme.type.lead
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
    }
}
