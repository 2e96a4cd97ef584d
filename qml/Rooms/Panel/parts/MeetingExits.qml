// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The ways out of a meeting, from the wish to the room's confirmation: the sheets that ask, three seconds to take an end
//! back, and that the room is still in the meeting until it says otherwise.
FocusScope {
    id: root

    //! The room under control.
    required property Room room

    //! Height of the bar below, which the sheets and messages leave free.
    required property real barHeight

    //! True while the end of the meeting can still be taken back: nothing was sent yet.
    property bool endingSoon: false

    readonly property bool leaving: root.room.leave.inProgress || root.room.dissolve.inProgress
    readonly property int minutesLeft: Say.minutesBetween(root.room.clock.now, root.room.meeting.endTime)

    //! Asks whether to leave.
    function askToLeave() {
        leaveSheet.open = true;
    }

    //! Asks whether to end the meeting for everybody.
    function askToEnd() {
        endSheet.open = true;
    }

    //! Ends the meeting for everybody, unless it is taken back in time.
    function endSoon() {
        endSheet.open = false;
        leaveSheet.open = false;
        root.endingSoon = true;
    }

    Sheet {
        id: leaveSheet

        objectName: "leaveSheet"
        anchors.fill: parent
        bottomInset: root.barHeight + Theme.space(2)
        title: qsTr("Leave the meeting?")
        detail: root.room.self.host ? qsTr("The others stay, without this room as host.") : qsTr("The others stay in the meeting.")
        onCancelled: open = false

        PushButton {
            objectName: "stayButton"
            width: leaveSheet.buttonWidth
            height: Theme.space(9)
            tone: Theme.palette.plain
            text: qsTr("Stay")
            onClicked: leaveSheet.open = false
        }

        PushButton {
            objectName: "confirmLeaveButton"
            width: leaveSheet.buttonWidth
            height: Theme.space(9)
            tone: Theme.palette.danger
            text: qsTr("Leave")
            unavailableReason: Say.whyNot(root.room.leave)
            onClicked: {
                leaveSheet.open = false;
                root.room.leave.trigger();
            }
        }
    }

    Sheet {
        id: endSheet

        objectName: "endSheet"
        anchors.fill: parent
        bottomInset: root.barHeight + Theme.space(2)
        title: qsTr("End the meeting? Everybody has to leave.")
        detail: root.minutesLeft > 0 ? qsTr("%1 of the planned time are left").arg(Say.minutes(root.minutesLeft)) : ""
        onCancelled: open = false

        PushButton {
            objectName: "keepButton"
            width: endSheet.buttonWidth
            height: Theme.space(9)
            tone: Theme.palette.plain
            text: qsTr("Go on")
            onClicked: endSheet.open = false
        }

        PushButton {
            objectName: "onlyLeaveButton"
            width: endSheet.buttonWidth
            height: Theme.space(9)
            tone: Theme.palette.dangerSoft
            text: qsTr("Only leave")
            unavailableReason: Say.whyNot(root.room.leave)
            onClicked: {
                endSheet.open = false;
                root.room.leave.trigger();
            }
        }

        PushButton {
            objectName: "confirmEndButton"
            width: endSheet.buttonWidth
            height: Theme.space(9)
            tone: Theme.palette.danger
            text: qsTr("End meeting")
            unavailableReason: Say.whyNot(root.room.dissolve)
            onClicked: root.endSoon()
        }
    }

    Toast {
        objectName: "undoToast"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.barHeight + Theme.space(2)
        shown: root.endingSoon
        text: qsTr("The meeting ends for everybody")
        actionText: qsTr("Undo")
        seconds: Theme.motion.undoSeconds
        onActed: root.endingSoon = false
        onExpired: {
            root.endingSoon = false;
            root.room.dissolve.trigger();
        }
    }

    Pill {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.barHeight + Theme.space(2)
        visible: root.leaving
        tone: Theme.palette.warning
        role: Theme.type.strong
        text: root.room.dissolve.inProgress ? qsTr("Ending… You are still in the meeting.") : qsTr("Leaving… You are still in the meeting.")
    }
}
