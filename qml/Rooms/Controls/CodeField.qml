// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A meeting code: digits only, shown in groups of three. Spaces and dashes of a pasted code are dropped; anything else is `refused`.
EntryField {
    id: root

    //! The value in groups of three.
    readonly property string grouped: root.value.replace(/(\d{3})(?=\d)/g, "$1 ")

    //! The size of the digits when they fit.
    readonly property TypeStyle role: Theme.type.code

    //! Makes what was typed or pasted the value, or emits `refused` and keeps the old one.
    function take(text: string) {
        const digits = text.replace(/[\s-]/g, "");
        if (/^\d*$/.test(digits) && digits.length <= root.maximumLength)
            root.value = digits;
        else
            root.refused();
    }

    maximumLength: 20
    boxHeight: Theme.space(13)

    TextMetrics {
        id: natural

        font: root.role.font
        text: root.grouped
    }

    TextInput {
        id: input

        //! How much smaller the digits must be to fit, at most 1.
        readonly property real fit: Math.min(1, (width - 2 * Theme.outline) / Math.max(1, natural.advanceWidth), root.boxHeight * 0.7 / root.role.pixelSize)

        anchors.left: parent.left
        anchors.leftMargin: Theme.space(4)
        anchors.right: parent.right
        anchors.rightMargin: Theme.space(4)
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        activeFocusOnTab: true
        selectByMouse: false
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.grouped
        font.pixelSize: Math.floor(root.role.pixelSize * fit)
        font.weight: root.role.weight
        font.letterSpacing: root.role.letterSpacing * fit
        color: Theme.palette.text
        selectionColor: Theme.palette.accent
        selectedTextColor: Theme.palette.accentContent

        cursorDelegate: Rectangle {
            visible: input.activeFocus
            width: Theme.outline
            color: Theme.palette.accentText
        }

        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.errorText

        onTextEdited: {
            root.take(text);
            text = Qt.binding(() => root.grouped);
        }
        onCursorPositionChanged: {
            if (selectedText.length === 0)
                cursorPosition = text.length;
        }
    }
}
