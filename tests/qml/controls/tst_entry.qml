// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Rooms.Theme
import Rooms.Controls

Item {
    id: root

    width: 1280
    height: 800

    Item {
        id: stage

        anchors.fill: parent
    }

    Component {
        id: code

        CodeField {
            label: "Meeting code"
            width: 600
        }
    }

    Component {
        id: secret

        SecretField {
            label: "Password"
            width: 600
        }
    }

    Component {
        id: keypad

        Keypad {
            x: 640
        }
    }

    Component {
        id: clipboard

        TextEdit {
            textFormat: Text.PlainText
        }
    }

    ControlTest {
        name: "Entry"
        stage: stage

        function inputOf(item) {
            return item.Window.activeFocusItem;
        }

        function copyToClipboard(text) {
            const edit = make(clipboard, {
                text: text
            });
            edit.selectAll();
            edit.copy();
        }

        function key(pad, text) {
            return Array.from(pad.children).find(child => child.text === text);
        }

        function test_digits_are_grouped() {
            const field = make(code);
            field.forceActiveFocus();
            for (const digit of "4528719")
                keyClick(digit);
            compare(field.value, "4528719");
            compare(inputOf(field).text, "452 871 9");
            compare(inputOf(field).cursorPosition, 9);
        }

        function test_backspace_removes_one_digit_each() {
            const field = make(code, {
                value: "4528"
            });
            field.forceActiveFocus();
            for (const rest of ["452", "45", "4", "", ""]) {
                keyClick(Qt.Key_Backspace);
                compare(field.value, rest);
            }
        }

        function test_letters_are_refused() {
            const field = make(code, {
                value: "45"
            });
            const refused = spyOn(field, "refused");
            field.forceActiveFocus();
            keyClick("a");
            compare(refused.count, 1);
            compare(field.value, "45");
            compare(inputOf(field).text, "45");
            keyClick("6");
            compare(field.value, "456");
        }

        function test_paste_data() {
            return [
                {
                    tag: "plain",
                    text: "452871906",
                    value: "452871906"
                },
                {
                    tag: "spaces",
                    text: " 452 871 906 ",
                    value: "452871906"
                },
                {
                    tag: "dashes",
                    text: "452-871-906",
                    value: "452871906"
                },
                {
                    tag: "letters",
                    text: "code 452",
                    value: ""
                },
                {
                    tag: "other digits",
                    text: "٤٥٢",
                    value: ""
                },
                {
                    tag: "too long",
                    text: "123456789012345678901",
                    value: ""
                },
                {
                    tag: "markup",
                    text: "<b>1</b>",
                    value: ""
                }
            ];
        }

        function test_paste(data) {
            copyToClipboard(data.text);
            const field = make(code);
            const refused = spyOn(field, "refused");
            field.forceActiveFocus();
            keySequence(StandardKey.Paste);
            compare(field.value, data.value);
            compare(refused.count, data.value.length > 0 ? 0 : 1);
        }

        function test_twenty_digits_fit_and_no_more() {
            const field = make(code, {
                value: "12345678901234567890"
            });
            const refused = spyOn(field, "refused");
            field.forceActiveFocus();
            const input = inputOf(field);
            verify(input.font.pixelSize < Theme.type.code.pixelSize);
            verify(input.contentWidth <= input.width);
            keyClick("1");
            field.append("1");
            compare(refused.count, 2);
            compare(field.value.length, 20);
        }

        function test_the_cursor_stays_at_the_end() {
            const field = make(code, {
                value: "452871"
            });
            field.forceActiveFocus();
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Left);
            keyClick("9");
            compare(field.value, "4528719");
        }

        function test_touch_gives_the_focus_data() {
            return [
                {
                    tag: "code",
                    component: code
                },
                {
                    tag: "secret",
                    component: secret
                }
            ];
        }

        function test_touch_gives_the_focus(data) {
            const field = make(data.component);
            verify(!field.activeFocus);
            mouseClick(field, field.width / 2, field.height - field.boxHeight / 2);
            verify(field.activeFocus);
            const submitted = spyOn(field, "submitted");
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
        }

        function test_the_error_stands_under_the_field() {
            const field = make(code);
            const before = field.implicitHeight;
            field.errorText = "There is no meeting with this code. Check it and try again.";
            tryVerify(() => field.implicitHeight > before);
            field.forceActiveFocus();
            compare(inputOf(field).Accessible.description, field.errorText);
        }

        function test_keypad_types_into_a_field() {
            const field = make(code);
            const pad = make(keypad);
            pad.digit.connect(field.append);
            pad.clear.connect(field.clear);
            pad.backspace.connect(field.backspace);
            field.forceActiveFocus();
            for (const digit of "1234567890")
                mouseClick(key(pad, digit));
            compare(field.value, "1234567890");
            verify(field.activeFocus);
            mouseClick(key(pad, "Delete the last digit"));
            compare(field.value, "123456789");
            slideOff(key(pad, "Clear"));
            compare(field.value, "123456789");
            mouseClick(key(pad, "Clear"));
            compare(field.value, "");
        }

        function test_keypad_explains_itself() {
            const pad = make(keypad, {
                unavailableReason: "The link to the room is lost."
            });
            const digit = spyOn(pad, "digit");
            mouseClick(key(pad, "5"));
            compare(digit.count, 0);
            verify(key(pad, "5").tip);
        }

        function test_a_secret_is_dots_until_the_eye_is_pressed() {
            const field = make(secret);
            field.forceActiveFocus();
            keyClick("a");
            keyClick("1");
            field.append("2");
            compare(field.value, "a12");
            const input = inputOf(field);
            verify(input.displayText.indexOf("a") < 0);
            const eye = Array.from(input.parent.children).find(child => child.icon !== undefined);
            mouseClick(eye);
            verify(field.revealed);
            compare(input.displayText, "a12");
            verify(field.activeFocus);
            mouseClick(eye);
            verify(!field.revealed);
            field.clear();
            compare(field.value, "");
            verify(!eye.visible);
        }
    }
}
