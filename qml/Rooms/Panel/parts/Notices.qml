// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Says what became of an action that the room refused or left open, until it has been read.
Item {
    id: root

    //! The room under control.
    required property Room room

    //! The way to a room.
    required property RoomSetup setup

    //! The page shows what went wrong with a password itself.
    required property bool setupHandled

    //! The page shows the outcome of a join itself.
    required property bool joinHandled

    //! The widest a notice may be.
    required property real maximumWidth

    implicitWidth: column.width
    implicitHeight: column.height

    component Notice: Toast {
        id: notice

        required property RoomAction action

        readonly property bool failed: notice.action.state === RoomAction.State.Refused || (notice.action.state === RoomAction.State.Unknown && notice.action.settled)

        anchors.horizontalCenter: parent?.horizontalCenter
        shown: notice.failed
        text: Say.outcome(notice.action)
        maximumWidth: root.maximumWidth
        seconds: Theme.motion.noticeSeconds
        onExpired: notice.action.clear()
    }

    Column {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space(1)

        Toast {
            anchors.horizontalCenter: parent?.horizontalCenter
            shown: text.length > 0 && !root.setupHandled
            text: Say.secretProblem(root.setup)
            maximumWidth: root.maximumWidth
            seconds: Theme.motion.noticeSeconds
            onExpired: root.setup.clearProblem()
        }

        Notice {
            action: root.room.start
        }

        Notice {
            action: root.room.join
            shown: failed && !root.joinHandled
        }

        Notice {
            action: root.room.leave
        }

        Notice {
            action: root.room.dissolve
        }

        Notice {
            action: root.room.leaveWaitingRoom
        }

        Notice {
            action: root.room.switchLayout
        }

        Notice {
            action: root.room.microphone
        }

        Notice {
            action: root.room.camera
        }

        Notice {
            action: root.room.volume
        }

        Notice {
            action: root.room.stopShare
        }
    }
}
