// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A password: dots, and an eye that shows it for ten seconds.
EntryField {
    id: root

    //! True while the value can be read.
    readonly property bool revealed: countdown.running

    // On the field, not on its TextInput: as the value of that, Qt tells the typed text. The name of a password is never told.
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.description: root.errorText.length > 0 ? root.errorText : root.label
    Accessible.passwordEdit: true

    onValueChanged: {
        if (root.value.length === 0)
            countdown.stop();
    }

    Countdown {
        id: countdown

        seconds: Theme.motion.revealSeconds
    }

    TextInput {
        id: input

        anchors.left: parent.left
        anchors.leftMargin: Theme.space(4)
        anchors.right: eye.left
        anchors.rightMargin: Theme.space(1)
        anchors.verticalCenter: parent.verticalCenter
        clip: true
        focus: true
        activeFocusOnTab: true
        maximumLength: root.maximumLength
        echoMode: root.revealed ? TextInput.Normal : TextInput.Password
        passwordCharacter: "•"
        passwordMaskDelay: 0
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        text: root.value
        font.pixelSize: Theme.type.section.pixelSize
        font.weight: Theme.type.section.weight
        font.letterSpacing: root.revealed ? 0 : Theme.space(0.75)
        color: Theme.palette.text
        selectionColor: Theme.palette.accent
        selectedTextColor: Theme.palette.accentContent

        cursorDelegate: Rectangle {
            visible: input.activeFocus
            width: Theme.outline
            color: Theme.palette.accentText
        }

        onTextEdited: {
            root.value = text;
            text = Qt.binding(() => root.value);
        }
    }

    IconButton {
        id: eye

        anchors.right: parent.right
        anchors.rightMargin: Theme.space(1.5)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.value.length > 0
        width: Theme.touch
        height: Theme.touch
        tone: Theme.palette.plainQuiet
        icon: root.revealed ? Icons.eyeOff : Icons.eye
        text: root.revealed ? qsTr("Hide the password") : qsTr("Show the password")
        onClicked: root.revealed ? countdown.stop() : countdown.begin()
    }
}
