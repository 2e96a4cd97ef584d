// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Letters, digits and signs for the field being typed into, for panels without a keyboard of any kind; it holds no text itself.
Rectangle {
    id: root

    //! What Done does, in a word.
    property string doneText: qsTr("Done")

    //! There is little room: the digits have no row of their own, they stand among the signs.
    property bool low: false

    //! Letters are capitals until one is typed.
    property bool shifted: false

    //! Signs show instead of letters.
    property bool signs: false

    //! The keys of the first row.
    readonly property string digits: "1234567890"

    //! The keys of the second row.
    readonly property string upper: root.signs ? (root.low ? root.digits : "-/:;()$&@\"") : root.shifted ? "QWERTYUIOP" : "qwertyuiop"

    //! The keys of the third row.
    readonly property string middle: root.signs ? (root.low ? "-_/@#$%&*" : ".,?!'#%*+") : root.shifted ? "ASDFGHJKL" : "asdfghjkl"

    //! The keys of the fourth row.
    readonly property string lower: root.signs ? (root.low ? "!?+=,;()" : "_=<>[]{}") : root.shifted ? "ZXCVBNM" : "zxcvbnm"

    //! The width of a key; there are ten beside each other.
    readonly property int keyWidth: (root.width - 2 * Theme.space(2) - 9 * root.gap) / 10

    //! What keys keep clear of each other.
    readonly property int gap: Theme.touchGap

    readonly property int twoKeys: root.wide(2)
    readonly property int threeKeys: root.wide(3)
    readonly property int fiveKeys: root.wide(5)

    //! A letter, digit or sign was pressed.
    signal typed(string text)

    //! Backspace was pressed.
    signal backspace

    //! Done was pressed.
    signal done

    //! The width of a key as wide as \a keys keys.
    function wide(keys: int): int {
        return keys * root.keyWidth + (keys - 1) * root.gap;
    }

    //! Back to small letters, for another field.
    function reset() {
        root.shifted = false;
        root.signs = false;
    }

    //! Types \a text.
    function type(text: string) {
        root.typed(text);
        root.shifted = false;
    }

    component Key: PushButton {
        width: root.keyWidth
        height: Theme.touch
        radius: Theme.radiusSmall
        role: Theme.type.section
        activeFocusOnTab: false
    }

    component KeyRow: Row {
        anchors.horizontalCenter: parent?.horizontalCenter
        spacing: root.gap
    }

    component IconKey: IconButton {
        width: root.keyWidth
        height: Theme.touch
        radius: Theme.radiusSmall
        activeFocusOnTab: false
        tone: Theme.palette.quiet
    }

    implicitHeight: column.height + 2 * Theme.space(1.5)
    color: Theme.palette.surface

    // What is pressed between two keys is not meant for the page below.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    Column {
        id: column

        anchors.centerIn: parent
        width: parent.width
        spacing: root.gap

        KeyRow {
            visible: !root.low

            Repeater {
                model: root.digits.length

                Key {
                    required property int index

                    text: root.digits[index] ?? ""
                    onClicked: root.type(text)
                }
            }
        }

        KeyRow {
            Repeater {
                model: root.upper.length

                Key {
                    required property int index

                    text: root.upper[index] ?? ""
                    onClicked: root.type(text)
                }
            }
        }

        KeyRow {
            Repeater {
                model: root.middle.length

                Key {
                    required property int index

                    text: root.middle[index] ?? ""
                    onClicked: root.type(text)
                }
            }

            IconKey {
                objectName: "backspaceKey"
                icon: Icons.backspace
                text: qsTr("Delete the last character")
                onClicked: root.backspace()
            }
        }

        KeyRow {
            IconKey {
                objectName: "shiftKey"
                visible: !root.signs
                icon: Icons.shift
                text: qsTr("Capital letter")
                tone: root.shifted ? Theme.palette.soft : Theme.palette.quiet
                onClicked: root.shifted = !root.shifted
            }

            Repeater {
                model: root.lower.length

                Key {
                    required property int index

                    text: root.lower[index] ?? ""
                    onClicked: root.type(text)
                }
            }

            Key {
                text: root.signs && !root.low ? "|" : "."
                onClicked: root.type(text)
            }

            Key {
                text: root.signs && !root.low ? "~" : ":"
                onClicked: root.type(text)
            }
        }

        KeyRow {
            Key {
                objectName: "signsKey"
                width: root.twoKeys
                tone: Theme.palette.quiet
                text: root.signs ? qsTr("ABC", "key that shows the letters") : root.low ? qsTr("123", "key that shows digits and signs") : qsTr("#+=", "key that shows the signs")
                onClicked: root.signs = !root.signs
            }

            Key {
                objectName: "spaceKey"
                width: root.fiveKeys
                text: qsTr("Space", "key")
                onClicked: root.type(" ")
            }

            Key {
                objectName: "doneKey"
                width: root.threeKeys
                tone: Theme.palette.primary
                text: root.doneText
                onClicked: root.done()
            }
        }
    }
}
