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
