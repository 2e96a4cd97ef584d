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
        id: pressable

        Pressable {
            x: 100
            y: 200
            width: 200
            text: "Press"
        }
    }

    Component {
        id: list

        ListView {
            readonly property SignalSpy spy: SignalSpy {
                signalName: "clicked"
            }

            width: 300
            height: 400
            model: 30
            delegate: Pressable {
                id: row

                required property int index

                width: 300
                height: 80
                text: "Row %1".arg(index)
                Component.onCompleted: {
                    if (row.index === 1)
                        ListView.view.spy.target = row;
                }
            }
        }
    }

    ControlTest {
        name: "Pressable"
        stage: stage

        function test_acts_on_release() {
            const item = make(pressable);
            const clicked = spyOn(item, "clicked");
            mousePress(item);
            verify(item.down);
            compare(clicked.count, 0);
            mouseRelease(item);
            verify(!item.down);
            compare(clicked.count, 1);
        }

        function test_sliding_off_cancels() {
            const item = make(pressable);
            const clicked = spyOn(item, "clicked");
            mousePress(item);
            mouseMove(item, item.width + 20, 5);
            verify(!item.down);
            mouseRelease(item, item.width + 20, 5);
            compare(clicked.count, 0);
        }

        function test_two_fingers_press_two_controls() {
            const first = make(pressable);
            const second = make(pressable, {
                x: 400
            });
            const firstClicked = spyOn(first, "clicked");
            const secondClicked = spyOn(second, "clicked");
            const fingers = touchEvent(first);
            fingers.press(1, first).commit();
            fingers.stationary(1).press(2, second).commit();
            verify(first.down && second.down);
            fingers.release(1, first).stationary(2).commit();
            fingers.release(2, second).commit();
            compare(firstClicked.count, 1);
            compare(secondClicked.count, 1);
        }

        function test_a_list_can_still_be_dragged() {
            const view = make(list);
            tryVerify(() => view.spy.target !== null);
            const row = view.spy.target;
            const finger = touchEvent(row);
            finger.press(1, row, 20, 70).commit();
            // Moves are compressed into one a frame, so go on until the list has seen enough of them.
            let y = 70;
            tryVerify(() => {
                y -= 10;
                finger.move(1, row, 20, y).commit();
                return view.contentY > 0;
            });
            finger.release(1, row, 20, y).commit();
            compare(view.spy.count, 0);
        }

        function test_keys_data() {
            return [
                {
                    tag: "space",
                    key: Qt.Key_Space
                },
                {
                    tag: "return",
                    key: Qt.Key_Return
                },
                {
                    tag: "enter",
                    key: Qt.Key_Enter
                }
            ];
        }

        function test_keys(data) {
            const item = make(pressable);
            const clicked = spyOn(item, "clicked");
            item.forceActiveFocus();
            keyPress(data.key);
            verify(item.down);
            compare(clicked.count, 0);
            keyRelease(data.key);
            compare(clicked.count, 1);
        }

        function test_leaving_with_a_key_held_does_not_act() {
            const item = make(pressable);
            const clicked = spyOn(item, "clicked");
            item.forceActiveFocus();
            keyPress(Qt.Key_Space);
            item.focus = false;
            keyRelease(Qt.Key_Space);
            verify(!item.down);
            compare(clicked.count, 0);
        }

        function test_tab_reaches_it_and_a_touch_does_not_take_the_focus() {
            const first = make(pressable);
            const second = make(pressable, {
                x: 400
            });
            first.forceActiveFocus();
            mouseClick(second);
            verify(first.activeFocus);
            keyClick(Qt.Key_Tab);
            verify(second.activeFocus);
        }

        function test_unavailable_explains_itself() {
            const item = make(pressable, {
                unavailableReason: "Only the host can end the meeting."
            });
            const clicked = spyOn(item, "clicked");
            const explained = spyOn(item, "explained");
            compare(item.Accessible.description, "Only the host can end the meeting.");
            mouseClick(item);
            compare(clicked.count, 0);
            compare(explained.count, 1);
            verify(item.tip);
            compare(item.tip.text, "Only the host can end the meeting.");
            const tip = item.tip;
            verify(tip.mapToItem(null, 0, tip.height).y <= item.mapToItem(null, 0, 0).y);

            item.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(explained.count, 2);
            compare(item.tip, tip);
        }

        function test_the_tip_stays_inside_the_window() {
            const corner = make(pressable, {
                x: 0,
                y: 0,
                width: 60,
                unavailableReason: "A long reason that is much wider than the small control it belongs to."
            });
            mouseClick(corner);
            const tip = corner.tip;
            verify(tip.x >= 0);
            verify(tip.y >= corner.height);
            verify(tip.x + tip.width <= root.width);
        }

        function test_the_tip_goes_away() {
            const item = make(pressable, {
                unavailableReason: "Not now."
            });
            mouseClick(item);
            item.tip.expired();
            compare(item.tip, null);
        }

        function test_busy_ignores_presses() {
            const item = make(pressable, {
                busy: true
            });
            const clicked = spyOn(item, "clicked");
            mouseClick(item);
            compare(clicked.count, 0);
            verify(!item.available);
        }

        function test_a_display_is_no_button() {
            const item = make(pressable, {
                interactive: false
            });
            const clicked = spyOn(item, "clicked");
            mouseClick(item);
            compare(clicked.count, 0);
            verify(!item.activeFocusOnTab);
            compare(item.Accessible.role, Accessible.StaticText);
        }
    }
}
