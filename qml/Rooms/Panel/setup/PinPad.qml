// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Theme

//! A PIN being typed, on its keys or on a keyboard: a dot for each digit. What it is for its owner knows.
FocusScope {
    id: root

    //! What is to be typed.
    required property string title

    //! A remark, or what went wrong with the last one.
    property string detail

    //! The detail says that something went wrong.
    property bool wrong: false

    //! Why nothing can be typed now, a full sentence; empty when it can.
    property string unavailableReason

    //! The words of its button.
    property string actionText: qsTr("OK")

    //! The digits; a secret.
    property string digits

    //! How many there are at least.
    readonly property int fewest: 4

    //! How many there are at most.
    readonly property int most: 8

    //! Words at the left, keys at the right; otherwise above each other.
    readonly property bool wide: root.width >= Theme.space(90) || root.height < Theme.space(80)

    //! Where the words begin when the keys are below them.
    readonly property real wordsTop: Math.max(0, (root.height - words.height - Theme.space(4) - keypad.height) / 2)

    //! The button was pressed; \a pin is a secret, and forgotten here.
    signal entered(string pin)

    //! Adds a digit.
    function append(digit: string) {
        if (root.unavailableReason.length === 0 && root.digits.length < root.most)
            root.digits += digit;
    }

    //! Gives the digits away.
    function submit() {
        if (!button.available)
            return;
        const pin = root.digits;
        root.digits = "";
        root.entered(pin);
    }

    onUnavailableReasonChanged: root.digits = ""

    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text))
            root.append(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.digits = root.digits.slice(0, -1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.submit();
        else
            return;
        event.accepted = true;
    }

    Column {
        id: words

        x: root.wide ? 0 : (root.width - width) / 2
        y: root.wide ? (root.height - height) / 2 : root.wordsTop
        width: root.wide ? root.width - keypad.width - Theme.space(6) : Math.min(root.width, Theme.space(70))
        spacing: Theme.space(2)

        PlainText {
            width: parent.width
            text: root.title
            role: Theme.type.heading
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        Row {
            id: dots

            height: Theme.space(4)
            spacing: Theme.space(2)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%n digit(s)", "", root.digits.length)

            Repeater {
                model: Math.max(root.fewest, root.digits.length)

                Rectangle {
                    required property int index

                    anchors.verticalCenter: parent?.verticalCenter
                    width: Theme.space(2)
                    height: width
                    radius: width / 2
                    color: index < root.digits.length ? Theme.palette.accentText : "transparent"
                    border.width: Theme.line
                    border.color: index < root.digits.length ? Theme.palette.accentText : Theme.palette.edge
                }
            }
        }

        PlainText {
            objectName: "pinDetail"
            width: parent.width
            text: root.unavailableReason.length > 0 ? root.unavailableReason : root.detail
            color: root.wrong ? Theme.palette.redText : Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 3
            Accessible.role: root.wrong ? Accessible.AlertMessage : Accessible.StaticText
        }

        PushButton {
            id: button

            objectName: "pinButton"
            width: Math.min(parent.width, Theme.space(34))
            height: Theme.space(8.5)
            text: root.actionText
            tone: Theme.palette.primary
            unavailableReason: root.unavailableReason.length > 0 ? root.unavailableReason : root.digits.length >= root.fewest ? "" : qsTr("A PIN has 4 to 8 digits.")
            onClicked: root.submit()
        }
    }

    Keypad {
        id: keypad

        x: root.wide ? root.width - width : (root.width - width) / 2
        y: root.wide ? (root.height - height) / 2 : root.wordsTop + words.height + Theme.space(4)
        width: Math.min(Theme.space(52), root.wide ? root.width * 0.5 : root.width)
        height: Math.min(Theme.space(48), root.height - (root.wide ? 0 : words.height + Theme.space(4)))
        unavailableReason: root.unavailableReason
        onDigit: digit => root.append(digit)
        onClear: root.digits = ""
        onBackspace: root.digits = root.digits.slice(0, -1)
    }
}
