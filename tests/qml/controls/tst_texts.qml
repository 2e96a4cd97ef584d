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
        id: plain

        PlainText {}
    }

    Component {
        id: pill

        Pill {
            text: "Connected"
            dot: true
        }
    }

    Component {
        id: steps

        StepPills {
            Step {
                text: "Sent"
                state: Step.Done
            }

            Step {
                text: "Accepted"
                state: Step.Active
            }

            Step {
                text: "In the meeting"
            }
        }
    }

    Component {
        id: spinner

        Spinner {}
    }

    Component {
        id: icon

        Icon {}
    }

    ControlTest {
        name: "Texts"
        stage: stage

        function test_markup_is_shown_as_it_is() {
            const markup = "<b>bold</b> <img src='http://127.0.0.1:9/x.png'>";
            const item = make(plain, {
                text: markup
            });
            compare(item.textFormat, Text.PlainText);
            const words = make(plain, {
                text: "bold"
            });
            verify(item.implicitWidth > 3 * words.implicitWidth);
        }

        function test_one_line_that_ends_in_an_ellipsis() {
            const item = make(plain, {
                text: "first\nsecond and a good deal more",
                width: 100
            });
            compare(item.lineCount, 1);
            item.text = "a text that is longer than the place it has";
            verify(item.truncated);
            verify(item.contentWidth <= 100);
        }

        function test_role_sets_the_font() {
            const item = make(plain, {
                role: Theme.type.title
            });
            compare(item.font.pixelSize, Theme.type.title.pixelSize);
            compare(item.font.weight, Font.DemiBold);
        }

        function test_pill_keeps_to_its_maximum() {
            const item = make(pill, {
                text: "A state that needs many words to be said",
                maximumWidth: 120
            });
            compare(item.width, 120);
            compare(item.Accessible.name, item.text);
        }

        function test_steps_show_how_far_it_got() {
            const item = make(steps);
            const pills = Array.from(item.children).filter(child => child.tone !== undefined);
            compare(pills.map(child => child.text), ["Sent", "Accepted", "In the meeting"]);
            compare(pills[0].tone, Theme.palette.ok);
            compare(pills[0].icon, Icons.check);
            compare(pills[1].tone, Theme.palette.warning);
            item.steps[1].state = Step.Failed;
            compare(pills[1].tone, Theme.palette.dangerSoft);
        }

        function test_spinner_turns_only_when_it_may() {
            const item = make(spinner);
            tryVerify(() => item.rotation > 0);
            Theme.reducedMotion = true;
            const still = make(spinner);
            compare(still.rotation, 0);
        }

        function test_no_icon_shows_nothing() {
            verify(!make(icon).visible);
        }
    }
}
