// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Theme

//! Content that is typed into: while one of its fields has the focus, a keyboard stands below it, unless the system brings one.
FocusScope {
    id: root

    //! The system brings a keyboard of its own.
    required property bool systemKeyboard

    //! What Done on the keyboard does, in a word.
    property string doneText: qsTr("Done")

    //! What is typed into.
    default property alias content: holder.data

    //! The field that has the focus; null when none has.
    readonly property EntryField field: root.fieldAround(root.Window.activeFocusItem)

    //! A keyboard shows.
    readonly property bool typing: root.field !== null

    //! The keyboard leaves so little room that what is typed into is all that fits.
    readonly property bool cramped: root.typing && root.height < Theme.space(90)

    //! The keyboard is ours; also when that of the system cannot be loaded.
    readonly property bool ours: !root.systemKeyboard || system.status === Loader.Error

    //! The field on the screen that \a item is part of; null when it is of none.
    function fieldAround(item: Item): EntryField {
        for (let each = item; each && each !== root; each = each.parent) {
            if (each instanceof EntryField)
                return each.visible ? each as EntryField : null;
        }
        return null;
    }

    onFieldChanged: {
        keyboard.reset();
        hidden.restart();
    }

    // A field that was hidden keeps the focus, and keys would go on to it. Not at once: this is told while the focus moves.
    Timer {
        id: hidden

        interval: 0
        onTriggered: {
            if (root.Window.activeFocusItem?.visible === false)
                rest.forceActiveFocus();
        }
    }

    FocusScope {
        id: holder

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: root.typing ? (root.ours ? keyboard.top : system.top) : parent.bottom
        focus: true
    }

    // Where the focus goes when typing is done: the page still hears keys.
    Item {
        id: rest
    }

    Loader {
        id: system

        objectName: "systemKeyboard"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        active: root.typing && root.systemKeyboard
        source: "system/SystemKeyboard.qml"
    }

    Keyboard {
        id: keyboard

        objectName: "keyboard"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.typing && root.ours
        doneText: root.doneText
        low: root.cramped
        onTyped: text => root.field?.append(text)
        onBackspace: root.field?.backspace()
        onDone: {
            const field = root.field;
            field?.submitted();
            if (root.field === field && field.errorText.length === 0)
                rest.forceActiveFocus();
        }
    }
}
