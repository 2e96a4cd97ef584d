// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Rooms.Theme
import Rooms.Controls

Item {
    id: root

    width: 640
    height: 480

    Item {
        id: stage

        anchors.fill: parent
    }

    Component {
        id: masked

        MaskedSecret {
            label: "Password"
            secret: "482913"
        }
    }

    Component {
        id: maskedCode

        MaskedCode {
            label: "QR code to join"
            secret: "https://meeting.example/dm/AbC"
        }
    }

    Component {
        id: qrCode

        QrCode {
            width: 200
            height: 200
            ink: Theme.codeInk
            ground: Theme.codeGround
        }
    }

    Component {
        id: countdown

        Countdown {
            interval: 1
            seconds: 3
        }
    }

    ControlTest {
        name: "Secrets"
        stage: stage

        function texts(item) {
            return Array.from(item.children).reduce((found, child) => found + (child.visible && child.textFormat !== undefined ? child.text : "") + texts(child), "");
        }

        function test_masked_until_pressed() {
            const item = make(masked);
            verify(texts(item).indexOf("482913") < 0);
            verify(item.Accessible.description.indexOf("482913") < 0);
            mouseClick(item);
            verify(item.revealed);
            verify(texts(item).indexOf("482913") >= 0);
            compare(item.secondsLeft, Theme.motion.revealSeconds);
            compare(item.Accessible.description, "482913");
            mouseClick(item);
            verify(!item.revealed);
            verify(texts(item).indexOf("482913") < 0);
        }

        function test_the_mask_does_not_tell_the_length() {
            compare(texts(make(masked, {
                secret: "1"
            })), texts(make(masked, {
                secret: "a much longer secret"
            })));
        }

        function test_masks_again_data() {
            return [
                {
                    tag: "other secret",
                    act: item => item.secret = "1"
                },
                {
                    tag: "hidden",
                    act: item => item.visible = false
                },
                {
                    tag: "asked",
                    act: item => item.mask()
                }
            ];
        }

        function test_masks_again(data) {
            const item = make(masked);
            item.reveal();
            verify(item.revealed);
            data.act(item);
            verify(!item.revealed);
        }

        function test_hides_itself_after_ten_seconds_data() {
            return [
                {
                    tag: "text",
                    component: masked
                },
                {
                    tag: "QR code",
                    component: maskedCode
                }
            ];
        }

        function test_hides_itself_after_ten_seconds(data) {
            const item = make(data.component, {
                second: 5
            });
            const seen = [];
            item.secondsLeftChanged.connect(() => seen.push(item.secondsLeft));
            item.reveal();
            tryVerify(() => !item.revealed);
            compare(seen, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
        }

        function codeOf(item) {
            return Array.from(item.children).find(child => child instanceof QrCode) ?? Array.from(item.children).map(codeOf).find(found => found);
        }

        function test_code_is_drawn_only_while_shown() {
            const item = make(maskedCode);
            const code = codeOf(item);
            verify(!code.visible);
            compare(code.text, "");
            mouseClick(item);
            verify(item.revealed && code.visible);
            compare(code.text, item.secret);
            verify(item.Accessible.description.indexOf(item.secret) < 0);
            mouseClick(item);
            verify(!code.visible);
            compare(code.text, "");
        }

        function test_code_that_cannot_be_drawn() {
            const item = make(maskedCode, {
                secret: "x".repeat(3000)
            });
            item.reveal();
            verify(texts(item).indexOf("Too long") >= 0);
        }

        //! The three corner marks of a code, and four modules of nothing around it.
        function test_code_has_its_marks() {
            const item = make(qrCode);
            verify(!item.valid);
            item.text = "https://meeting.example/";
            verify(item.valid);
            const picture = grabImage(item);
            const modules = 25; // a code of version 2
            const module = Math.floor(200 / (modules + 8));
            const corner = Math.floor((200 - module * (modules + 8)) / 2) + 4 * module;
            const isDark = (column, row) => picture.red(corner + (column + 0.5) * module, corner + (row + 0.5) * module) < 128;
            for (const [left, top] of [[0, 0], [modules - 7, 0], [0, modules - 7]]) {
                for (let row = 0; row < 7; ++row) {
                    for (let column = 0; column < 7; ++column) {
                        const ring = Math.max(Math.abs(column - 3), Math.abs(row - 3));
                        compare(isDark(left + column, top + row), ring !== 2, "%1, %2".arg(left + column).arg(top + row));
                    }
                }
            }
            for (let i = -4; i < modules + 4; ++i)
                verify(!isDark(i, -1) && !isDark(-1, i) && !isDark(i, modules) && !isDark(modules, i));
        }

        function test_code_follows_its_text() {
            const item = make(qrCode, {
                text: "one"
            });
            const one = grabImage(item);
            item.text = "two";
            verify(!one.equals(grabImage(item)));
            item.text = "";
            verify(!item.valid);
            item.text = "\u4f1a\u8bae ".repeat(300);
            verify(item.valid);
            item.text = "x".repeat(2332);
            verify(!item.valid);
        }

        function test_nothing_to_show() {
            const item = make(masked, {
                secret: "",
                placeholder: "None"
            });
            mouseClick(item);
            verify(!item.revealed);
            verify(texts(item).indexOf("None") >= 0);
            compare(item.Accessible.description, "None");
        }

        function test_countdown_ends_once() {
            const timer = createTemporaryObject(countdown, root);
            const finished = spyOn(timer, "finished");
            timer.begin();
            compare(timer.left, 3);
            finished.wait();
            verify(!timer.running);
            compare(timer.left, 0);
            compare(finished.count, 1);
        }

        function test_countdown_stopped_does_not_end() {
            const timer = createTemporaryObject(countdown, root);
            const finished = spyOn(timer, "finished");
            timer.begin();
            timer.interval = 200;
            tryVerify(() => timer.left < 3);
            timer.stop();
            const other = createTemporaryObject(countdown, root);
            const otherFinished = spyOn(other, "finished");
            other.begin();
            otherFinished.wait();
            compare(finished.count, 0);
        }
    }
}
