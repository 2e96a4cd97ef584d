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
        id: slider

        Slider {
            x: 100
            y: 300
            width: 400
            text: "Volume"
            reported: 60
        }
    }

    ControlTest {
        name: "Slider"
        stage: stage

        //! The value of the last request.
        function lastAsked(spy: SignalSpy): int {
            return spy.signalArguments[spy.count - 1][0];
        }

        function test_shows_what_is_reported_and_what_is_wanted() {
            const item = make(slider);
            compare(item.value, 60);
            item.wanted = 20;
            compare(item.value, 20);
            compare(item.reported, 60);
            item.wanted = -1;
            item.reported = -1; // not known
            compare(item.value, 0);
            verify(item.height >= Theme.touch);
        }

        function test_asks_and_never_takes_a_value() {
            const item = make(slider);
            const asked = spyOn(item, "asked");
            mouseClick(item, 0, item.height / 2);
            compare(lastAsked(asked), 0);
            compare(item.value, 60);
            mouseClick(item, item.width - 1, item.height / 2);
            compare(lastAsked(asked), 100);
            mouseClick(item, item.width / 2, item.height / 2);
            compare(lastAsked(asked), 50);
            compare(item.value, 60);
        }

        function test_a_drag_asks_for_each_value_once() {
            const item = make(slider);
            const asked = spyOn(item, "asked");
            mousePress(item, item.width / 2, item.height / 2);
            for (let x = item.width / 2; x >= 0; x -= 3)
                mouseMove(item, x, item.height / 2);
            mouseMove(item, -200, item.height / 2); // off the end is the end
            compare(item.value, 0);
            mouseRelease(item, -200, item.height / 2);
            compare(lastAsked(asked), 0);
            const values = asked.signalArguments.map(each => each[0]);
            compare(new Set(values).size, values.length);
            verify(values.every((value, index) => index === 0 || value < values[index - 1]));
            compare(item.value, 60);
        }

        function test_keys_data() {
            return [
                {
                    tag: "right",
                    key: Qt.Key_Right,
                    expected: 65
                },
                {
                    tag: "up",
                    key: Qt.Key_Up,
                    expected: 65
                },
                {
                    tag: "left",
                    key: Qt.Key_Left,
                    expected: 55
                },
                {
                    tag: "down",
                    key: Qt.Key_Down,
                    expected: 55
                },
                {
                    tag: "page up",
                    key: Qt.Key_PageUp,
                    expected: 80
                },
                {
                    tag: "page down",
                    key: Qt.Key_PageDown,
                    expected: 40
                },
                {
                    tag: "home",
                    key: Qt.Key_Home,
                    expected: 0
                },
                {
                    tag: "end",
                    key: Qt.Key_End,
                    expected: 100
                }
            ];
        }

        function test_keys(data) {
            const item = make(slider);
            const asked = spyOn(item, "asked");
            item.forceActiveFocus();
            keyClick(data.key);
            compare(asked.count, 1);
            compare(lastAsked(asked), data.expected);
        }

        function test_steps_go_on_from_what_is_wanted() {
            const item = make(slider, {
                wanted: 95
            });
            const asked = spyOn(item, "asked");
            item.step(10);
            compare(lastAsked(asked), 100);
            item.wanted = 100;
            item.step(10);
            compare(asked.count, 1); // it is at the end
        }

        function test_unavailable() {
            const item = make(slider, {
                unavailableReason: "The link to the room is lost."
            });
            const asked = spyOn(item, "asked");
            mouseClick(item);
            item.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(asked.count, 0);
            compare(item.Accessible.description, item.unavailableReason);
        }

        function test_a_screen_reader_can_use_it() {
            const item = make(slider);
            const asked = spyOn(item, "asked");
            compare(item.Accessible.role, Accessible.Slider);
            compare(item.Accessible.name, "Volume");
            verify(item.Accessible.focusable);
            item.Accessible.increaseAction();
            compare(lastAsked(asked), 65);
            item.Accessible.decreaseAction();
            compare(lastAsked(asked), 55);
        }
    }
}
