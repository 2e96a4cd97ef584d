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
        id: toggle

        ToggleTile {
            checked: false
            icon: Icons.mic
            text: "Microphone off"
        }
    }

    Component {
        id: switchComponent

        Switch {
            checked: false
            text: "Small window"
        }
    }

    Component {
        id: card

        LayoutCard {
            layoutType: 3
            name: "Speaker 2"
        }
    }

    ControlTest {
        name: "Choices"
        stage: stage

        function test_asks_and_never_flips_data() {
            return [
                {
                    tag: "toggle",
                    component: toggle
                },
                {
                    tag: "switch",
                    component: switchComponent
                }
            ];
        }

        function test_asks_and_never_flips(data) {
            const item = make(data.component);
            const asked = spyOn(item, "asked");
            mouseClick(item);
            compare(asked.count, 1);
            compare(asked.signalArguments[0][0], true);
            verify(!item.checked);
            verify(!item.Accessible.checked);
            item.checked = true;
            verify(item.Accessible.checked);
            item.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(asked.signalArguments[1][0], false);
            verify(item.checked);
            compare(item.Accessible.role, Accessible.CheckBox);
            verify(item.height >= Theme.touch);
        }

        function test_a_pending_switch_does_not_ask_twice() {
            const item = make(switchComponent, {
                pending: true
            });
            const asked = spyOn(item, "asked");
            mouseClick(item);
            compare(asked.count, 0);
        }

        function test_an_unavailable_switch_explains_itself() {
            const item = make(switchComponent, {
                y: 300,
                unavailableReason: "The link to the room is lost."
            });
            const asked = spyOn(item, "asked");
            mouseClick(item);
            compare(asked.count, 0);
            verify(item.tip);
        }

        function test_card_shows_what_the_room_reports() {
            const item = make(card);
            const clicked = spyOn(item, "clicked");
            mouseClick(item);
            compare(clicked.count, 1);
            verify(!item.current);
            item.pending = true;
            compare(item.Accessible.description, item.pendingText);
            item.pending = false;
            item.current = true;
            verify(item.Accessible.checked);
            compare(item.Accessible.name, "Speaker 2");
        }

        function test_card_writes_its_reason() {
            const item = make(card);
            const plainHeight = item.implicitHeight;
            const explained = spyOn(item, "explained");
            item.showsReason = true;
            item.unavailableReason = "The room does not offer it now.";
            tryVerify(() => item.implicitHeight > plainHeight);
            mouseClick(item);
            compare(explained.count, 1);
            compare(item.tip, null);
        }
    }
}
