// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A line of text: a name, an address.
EntryField {
    id: root

    //! What an input method should know of the text.
    property int hints: Qt.ImhNone

    //! What a screen reader calls it; what its label says, if it has one.
    property string spokenName: root.label

    TextInput {
        id: input

        anchors.left: parent.left
        anchors.leftMargin: Theme.space(4)
        anchors.right: parent.right
        anchors.rightMargin: Theme.space(4)
        anchors.verticalCenter: parent.verticalCenter
        clip: true
        focus: true
        activeFocusOnTab: true
        maximumLength: root.maximumLength
        inputMethodHints: root.hints
        text: root.value
        font.pixelSize: Theme.type.section.pixelSize
        font.weight: Theme.type.section.weight
        color: Theme.palette.text
        selectionColor: Theme.palette.accent
        selectedTextColor: Theme.palette.accentContent

        cursorDelegate: Rectangle {
            visible: input.activeFocus
            width: Theme.outline
            color: Theme.palette.accentText
        }

        Accessible.role: Accessible.EditableText
        Accessible.name: root.spokenName
        Accessible.description: root.errorText

        onTextEdited: {
            root.value = text;
            text = Qt.binding(() => root.value);
        }
    }
}
