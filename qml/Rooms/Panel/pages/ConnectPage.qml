// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Nothing is known of the room yet, or it does not let the panel in: why, and what to do.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! What saves diagnostics.
    required property Diagnostics diagnostics

    //! Diagnostics can be saved here.
    property bool diagnosticsOffered: true

    readonly property RoomLink link: root.room.link
    readonly property bool trying: root.link.secondsToRetry === 0
    readonly property bool troubled: root.link.reason !== Link.Reason.None

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.space(4)
        width: Math.min(parent.width - Theme.space(8), Theme.space(100))
        spacing: Theme.space(3)

        Spinner {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.troubled
            size: Theme.space(13.5)
        }

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.troubled
            path: root.link.blocked ? Icons.lock : Icons.linkOff
            size: Theme.space(10)
            color: Theme.palette.amberText
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Say.linkHeadline(root.link)
            role: Theme.type.hero
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.troubled
            text: Say.linkReason(root.link)
            role: Theme.type.lead
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.troubled && !root.trying ? qsTr("%1 · next try in %2 s").arg(root.link.address).arg(root.link.secondsToRetry) : root.link.address
            role: Theme.type.caption
            color: Theme.palette.textSecondary
        }

        PushButton {
            objectName: "retryButton"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.troubled && root.link.reason !== Link.Reason.NoAddress
            width: Theme.space(40)
            height: Theme.space(9)
            icon: Icons.retry
            text: qsTr("Retry now")
            busy: root.trying
            onClicked: root.link.retryNow()
        }

        PushButton {
            objectName: "saveDiagnosticsButton"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.troubled && root.diagnosticsOffered
            width: Theme.space(40)
            tone: Theme.palette.plain
            text: qsTr("Save diagnostics")
            busy: root.diagnostics.state === Diagnostics.State.Saving
            onClicked: root.diagnostics.save()
        }

        PlainText {
            objectName: "diagnosticsOutcome"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.troubled && root.diagnosticsOffered // empty too, so that the button stays where it was pressed
            text: root.diagnostics.state === Diagnostics.State.Saved ? qsTr("Saved to %1").arg(root.diagnostics.file) : root.diagnostics.problem
            role: Theme.type.caption
            color: Theme.palette.textSecondary
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            Accessible.role: Accessible.AlertMessage
        }
    }

    Component.onDestruction: root.diagnostics.clear()
}
