// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Joins a meeting by its code. A refused join comes back here: what was typed is kept, and the cause stands under the field
//! that can mend it.
FocusScope {
    id: root

    //! The room under control.
    required property Room room

    //! What was typed so far; outlives the page.
    required property JoinDraft draft

    //! The person goes back.
    signal closed

    readonly property JoinAction join: root.room.join
    readonly property bool portrait: root.width < root.height
    readonly property real margin: Theme.space(4)
    readonly property bool failed: root.join.state === RoomAction.State.Refused || root.join.state === RoomAction.State.Unknown
    readonly property string failure: root.failed ? Say.outcome(root.join) : ""


    //! True when there is little height: everything stands closer.
    readonly property bool flat: root.height < Theme.space(80)

    //! The height between the title and the button to join.
    readonly property real freeHeight: joinButton.y - Theme.space(1.5) - scroller.y

    //! The field that the keypad types into.
    property EntryField field: code

    //! What the person did wrong in the code; said only when it was submitted or refused.
    property string codeProblem

    //! Asks the room to join with what was typed.
    function submit() {
        root.codeProblem = Say.codeProblem(root.join, root.draft.code);
        if (root.codeProblem.length === 0)
            root.join.trigger(root.draft.code, root.draft.password, root.draft.microphone && !root.room.remote, root.draft.camera && !root.room.remote);
        else
            code.forceActiveFocus();
    }

    onFieldChanged: scroller.showField()

    Keys.onEscapePressed: root.closed()

    Component.onCompleted: root.join.wantsPassword ? password.forceActiveFocus() : code.forceActiveFocus()

    IconButton {
        id: back

        objectName: "backButton"
        x: root.margin
        y: Theme.space(1)
        icon: Icons.back
        text: qsTr("Back")
        onClicked: root.closed()
    }

    PlainText {
        anchors.left: back.right
        anchors.leftMargin: Theme.space(2)
        anchors.right: root.flat && !root.portrait ? keypad.left : parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: back.verticalCenter
        text: qsTr("Join a meeting")
        role: Theme.type.title
    }

    Scroller {
        id: scroller

        anchors.top: back.bottom
        anchors.topMargin: root.flat ? Theme.space(1.5) : Theme.space(4)
        x: root.margin
        width: Math.floor(root.portrait ? root.width - 2 * root.margin : keypad.x - Theme.space(5) - x)
        height: Math.min(entry.height, root.freeHeight - (root.portrait ? keypad.smallest + Theme.space(3) : 0))

        //! Brings the field being typed into, and what is wrong with it, into view.
        function showField() {
            contentY = Math.max(0, Math.min(root.field.y, contentHeight - height));
        }

        onHeightChanged: showField()
        onContentHeightChanged: showField()

        Column {
            id: entry

            width: scroller.width
            spacing: root.flat ? Theme.space(1.5) : Theme.space(3.5)

            CodeField {
                id: code

                objectName: "codeField"
                width: parent.width
                label: qsTr("Meeting code")
                boxHeight: root.flat ? Theme.space(9) : Theme.space(13)
                focus: true
                value: root.draft.code
                errorText: root.codeProblem.length > 0 ? root.codeProblem : root.join.wantsPassword ? "" : root.failure
                onValueChanged: {
                    root.draft.code = value;
                    root.codeProblem = "";
                }
                onRefused: root.codeProblem = Say.codeProblem(root.join, value + "?")
                onSubmitted: root.submit()
                onActiveFocusChanged: {
                    if (activeFocus)
                        root.field = code;
                }
            }

            SecretField {
                id: password

                objectName: "passwordField"
                width: parent.width
                label: qsTr("Meeting password")
                hint: qsTr("Leave empty if there is none")
                value: root.draft.password
                errorText: root.join.wantsPassword ? root.failure : ""
                onValueChanged: root.draft.password = value
                onSubmitted: root.submit()
                onActiveFocusChanged: {
                    if (activeFocus)
                        root.field = password;
                }
            }

            Row {
                width: parent.width
                spacing: Theme.space(2.5)

                ToggleTile {
                    objectName: "microphoneTile"
                    width: (parent.width - parent.spacing) / 2
                    height: root.flat ? Theme.touch : implicitHeight
                    icon: checked ? Icons.mic : Icons.micOff
                    text: checked ? qsTr("Microphone on") : qsTr("Microphone off")
                    checked: root.draft.microphone && !root.room.remote
                    unavailableReason: Say.whyNotOpened(root.room)
                    onAsked: checked => root.draft.microphone = checked
                }

                ToggleTile {
                    objectName: "cameraTile"
                    width: (parent.width - parent.spacing) / 2
                    height: root.flat ? Theme.touch : implicitHeight
                    icon: checked ? Icons.camera : Icons.cameraOff
                    text: checked ? qsTr("Camera on") : qsTr("Camera off")
                    checked: root.draft.camera && !root.room.remote
                    unavailableReason: Say.whyNotOpened(root.room)
                    onAsked: checked => root.draft.camera = checked
                }
            }
        }
    }

    Keypad {
        id: keypad

        x: root.portrait ? root.margin : root.width - root.margin - width
        y: root.portrait ? scroller.y + scroller.height + Theme.space(3) : root.flat ? back.y : scroller.y - Theme.space(2)
        width: root.portrait ? root.width - 2 * root.margin : Math.min(Theme.space(60), root.width * 0.4)
        height: Math.min(Theme.space(58), (root.portrait ? joinButton.y : root.height) - y - (root.flat ? Theme.space(2) : Theme.space(3)))
        onDigit: digit => root.field.append(digit)
        onClear: root.field.clear()
        onBackspace: root.field.backspace()
    }

    PushButton {
        id: joinButton

        objectName: "joinButton"
        x: root.margin
        width: scroller.width
        height: root.flat ? Theme.space(9) : Theme.space(12)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.flat ? Theme.space(2) : Theme.space(7)
        radius: Theme.radiusLarge
        text: qsTr("Join")
        role: Theme.type.mainAction
        tone: Theme.palette.primary
        busy: root.join.inProgress
        unavailableReason: root.join.inProgress ? "" : Say.whyNot(root.join)
        onClicked: root.submit()
    }
}
