// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The frame and the behaviour of everything that is typed into, by a hardware keyboard or by a `Keypad` through `append` and `backspace`.
//! The value belongs to the field: read it, or set it to prefill.
FocusScope {
    id: root

    //! What was typed, without any decoration.
    property string value

    //! The longest value, in characters.
    property int maximumLength: 64

    //! What is to be typed; stands over the field.
    property string label

    //! A remark beside the label, such as that the field may stay empty.
    property string hint

    //! Stands in the field while it is empty.
    property string placeholder

    //! What is wrong with the value, a full sentence; stands under the field until it is empty again.
    property string errorText

    //! The height of the box.
    property real boxHeight: Theme.space(9)

    //! The colour of the box: `control` of the palette on a card.
    property color fill: Theme.palette.surface

    //! What is inside the box.
    default property alias content: box.data

    //! Something was typed that the field does not take: it is unchanged.
    signal refused

    //! Enter was pressed.
    signal submitted

    //! Adds to the end; emits `refused` instead when the value would be too long.
    function append(text: string) {
        if (root.value.length + text.length > root.maximumLength)
            root.refused();
        else
            root.value += text;
    }

    //! Removes the last character.
    function backspace() {
        root.value = root.value.slice(0, -1);
    }

    //! Removes everything.
    function clear() {
        root.value = "";
    }

    implicitWidth: Theme.space(87)
    implicitHeight: column.height

    Keys.onReturnPressed: root.submitted()
    Keys.onEnterPressed: root.submitted()

    Column {
        id: column

        width: root.width
        spacing: Theme.space(1)

        Row {
            visible: root.label.length > 0
            spacing: Theme.space(1)

            PlainText {
                id: labelText

                text: root.label
                role: Theme.type.body
                color: Theme.palette.textSecondary
            }

            PlainText {
                anchors.baseline: labelText.baseline
                width: Math.min(Math.ceil(implicitWidth), root.width - labelText.width - parent.spacing)
                text: root.hint
                role: Theme.type.caption
                color: Theme.palette.textSecondary
            }
        }

        Rectangle {
            id: box

            width: root.width
            height: root.boxHeight
            radius: Theme.radiusLarge
            color: root.fill
            border.width: root.activeFocus || root.errorText.length > 0 ? Theme.outline : Theme.palette.outline.a > 0 ? Theme.line : 0
            border.color: root.errorText.length > 0 ? Theme.palette.redText : root.activeFocus ? Theme.palette.accent : Theme.palette.outline

            TapHandler {
                onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
            }

            PlainText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space(4)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - Theme.space(8)
                visible: root.value.length === 0
                text: root.placeholder
                color: Theme.palette.textMuted
                Accessible.ignored: true
            }
        }

        Row {
            visible: root.errorText.length > 0
            spacing: Theme.space(1)

            Icon {
                path: Icons.warning
                size: Theme.space(2.5)
                color: Theme.palette.redText
            }

            PlainText {
                width: root.width - Theme.space(3.5)
                text: root.errorText
                role: Theme.type.label
                color: Theme.palette.redText
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
