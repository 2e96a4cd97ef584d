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
        id: push

        PushButton {
            text: "Join"
        }
    }

    Component {
        id: iconButton

        IconButton {
            icon: Icons.back
            text: "Back"
        }
    }

    Component {
        id: tile

        TileButton {
            icon: Icons.plus
            title: "Start"
            subtitle: "Without a code"
        }
    }

    Component {
        id: bar

        BarButton {
            icon: Icons.mic
            text: "Microphone on"
        }
    }

    Component {
        id: hold

        HoldButton {
            icon: Icons.hangUp
            text: "End, hold"
        }
    }

    ControlTest {
        name: "Buttons"
        stage: stage

        function test_names_and_sizes_data() {
            return [
                {
                    tag: "push",
                    component: push,
                    accessibleName: "Join"
                },
                {
                    tag: "icon",
                    component: iconButton,
                    accessibleName: "Back"
                },
                {
                    tag: "tile",
                    component: tile,
                    accessibleName: "Start"
                },
                {
                    tag: "bar",
                    component: bar,
                    accessibleName: "Microphone on"
                },
                {
                    tag: "hold",
                    component: hold,
                    accessibleName: "End, hold"
                }
            ];
        }

        function test_names_and_sizes(data) {
            const item = make(data.component);
            compare(item.Accessible.name, data.accessibleName);
            compare(item.Accessible.role, Accessible.Button);
            verify(item.width >= Theme.touch);
            verify(item.height >= Theme.touch);
        }

        function test_a_long_text_never_leaves_its_button_data() {
            return [
                {
                    tag: "push",
                    component: push
                },
                {
                    tag: "bar",
                    component: bar
                }
            ];
        }

        function test_a_long_text_never_leaves_its_button(data) {
            const item = make(data.component, {
                text: "A text that is far too long for the button it stands on",
                width: 120,
                busy: true
            });
            const label = findChildren(item, child => child.truncated === true)[0];
            verify(label);
            verify(label.mapToItem(item, 0, 0).x >= 0);
            verify(label.mapToItem(item, label.width, 0).x <= item.width);
        }

        function findChildren(item, condition) {
            return Array.from(item.children).reduce((found, child) => found.concat(condition(child) ? [child] : [], findChildren(child, condition)), []);
        }

        function test_subtitle_is_read() {
            compare(make(tile).Accessible.description, "Without a code");
        }

        function test_short_press_is_tapped() {
            const item = make(hold);
            const tapped = spyOn(item, "tapped");
            const held = spyOn(item, "held");
            mouseClick(item);
            compare(tapped.count, 1);
            compare(held.count, 0);
            compare(item.progress, 0);
        }

        function test_full_hold_is_held_and_not_tapped() {
            const item = make(hold);
            const tapped = spyOn(item, "tapped");
            const held = spyOn(item, "held");
            mousePress(item);
            verify(item.holding);
            tryVerify(() => item.progress > 0.1);
            tryCompare(held, "count", 1);
            verify(!item.holding);
            mouseRelease(item);
            compare(held.count, 1);
            compare(tapped.count, 0);
        }

        function test_hold_given_up_does_nothing_data() {
            return [
                {
                    tag: "released",
                    off: 0
                },
                {
                    tag: "slid off",
                    off: 400
                }
            ];
        }

        function test_hold_given_up_does_nothing(data) {
            const item = make(hold);
            const tapped = spyOn(item, "tapped");
            const held = spyOn(item, "held");
            const gaveUp = spyOn(item, "gaveUp");
            mousePress(item);
            tryVerify(() => item.progress > 0.5);
            if (data.off > 0)
                mouseMove(item, item.width + data.off, 5);
            mouseRelease(item, data.off > 0 ? item.width + data.off : item.width / 2, 5);
            compare(gaveUp.count, 1);
            compare(tapped.count, 0);
            compare(held.count, 0);
            compare(item.progress, 0);
            mouseClick(item);
            compare(tapped.count, 1);
        }

        function test_a_hold_is_no_tap_even_when_the_button_was_unavailable_meanwhile() {
            const item = make(hold);
            const tapped = spyOn(item, "tapped");
            const held = spyOn(item, "held");
            held.target.held.connect(() => item.busy = true);
            mousePress(item);
            tryCompare(held, "count", 1);
            item.busy = false;
            mouseRelease(item);
            compare(tapped.count, 0);
        }

        function test_key_is_tapped() {
            const item = make(hold);
            const tapped = spyOn(item, "tapped");
            item.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(tapped.count, 1);
        }

        function test_unavailable_hold_explains_itself() {
            const item = make(hold, {
                y: 300,
                unavailableReason: "Only the host can end the meeting."
            });
            const tapped = spyOn(item, "tapped");
            const explained = spyOn(item, "explained");
            mousePress(item);
            verify(!item.holding);
            mouseRelease(item);
            compare(tapped.count, 0);
            compare(explained.count, 1);
        }

        function test_becoming_unavailable_stops_the_hold() {
            const item = make(hold);
            const held = spyOn(item, "held");
            mousePress(item);
            verify(item.holding);
            item.unavailableReason = "The link to the room is lost.";
            verify(!item.holding);
            compare(item.progress, 0);
            mouseRelease(item);
            compare(held.count, 0);
        }
    }
}
