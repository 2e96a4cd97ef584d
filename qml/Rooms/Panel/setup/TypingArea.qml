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

    //! The keyboard is ours; also when that of the system cannot be loaded.
    readonly property bool ours: !root.systemKeyboard || system.status === Loader.Error

    //! The field that \a item is part of; null when it is of none.
    function fieldAround(item: Item): EntryField {
        for (let each = item; each && each !== root; each = each.parent) {
            if (each instanceof EntryField)
                return each as EntryField;
        }
        return null;
    }

    onFieldChanged: keyboard.reset()

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
