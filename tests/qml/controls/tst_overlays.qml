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
        id: page

        Item {
            property alias sheet: sheet
            property alias below: below
            property alias safe: safe
            property alias decisive: decisive

            anchors.fill: parent

            PushButton {
                id: below

                text: "Below"
            }

            Sheet {
                id: sheet

                title: "End the meeting for everyone?"
                detail: "27 minutes are left."
                leading: ProgressRing {
                    value: 0.5
                }

                PushButton {
                    id: safe

                    width: sheet.buttonWidth
                    text: "Stay"
                }

                PushButton {
                    id: decisive

                    width: sheet.buttonWidth
                    text: "End"
                }
            }
        }
    }

    Component {
        id: banner

        Banner {
            title: "The link to the room is lost"
            detail: "Next try in 4 s"
            actionText: "Retry now"
        }
    }

    Component {
        id: toast

        Toast {
            text: "The meeting will end"
            actionText: "Undo"
            seconds: 1
        }
    }

    ControlTest {
        name: "Overlays"
        stage: stage

        function findButton(item, text) {
            return Array.from(item.children).reduce((found, child) => found ?? (child.text === text && child.unavailableReason !== undefined ? child : findButton(child, text)), null);
        }

        function test_sheet_takes_every_press() {
            const item = make(page);
            const below = spyOn(item.below, "clicked");
            const cancelled = spyOn(item.sheet, "cancelled");
            item.sheet.open = true;
            tryVerify(() => item.safe.mapToItem(null, 0, 0).y > 0 && item.sheet.visible);
            mouseClick(item.below);
            compare(below.count, 0);
            compare(cancelled.count, 1);
            verify(item.sheet.open);
        }

        function test_a_press_on_the_panel_does_not_cancel() {
            const item = make(page);
            const cancelled = spyOn(item.sheet, "cancelled");
            const decided = spyOn(item.decisive, "clicked");
            Theme.reducedMotion = true;
            item.sheet.open = true;
            mouseClick(item.safe, item.safe.width / 2, -10);
            compare(cancelled.count, 0);
            mouseClick(item.decisive);
            compare(decided.count, 1);
        }

        function test_sheet_keeps_the_focus_and_gives_it_back() {
            const item = make(page);
            const cancelled = spyOn(item.sheet, "cancelled");
            item.below.forceActiveFocus();
            item.sheet.open = true;
            verify(!item.below.activeFocus);
            verify(!item.safe.activeFocus);
            for (const next of [item.safe, item.decisive, item.safe]) {
                keyClick(Qt.Key_Tab);
                verify(next.activeFocus);
            }
            keyClick(Qt.Key_Backtab, Qt.ShiftModifier);
            verify(item.decisive.activeFocus);
            keyClick(Qt.Key_Escape);
            compare(cancelled.count, 1);
            item.sheet.open = false;
            verify(item.below.activeFocus);
            tryVerify(() => !item.sheet.visible);
        }

        function test_the_first_key_of_a_sheet_decides_nothing() {
            const item = make(page);
            const stay = spyOn(item.safe, "clicked");
            const end = spyOn(item.decisive, "clicked");
            item.sheet.open = true;
            keyClick(Qt.Key_Return);
            compare(stay.count + end.count, 0);
        }

        function test_sheet_fits_a_narrow_window() {
            const item = make(page);
            item.anchors.fill = undefined;
            item.width = 480;
            item.height = 800;
            Theme.reducedMotion = true;
            item.sheet.open = true;
            verify(item.safe.mapToItem(item, 0, 0).x >= 0);
            verify(item.decisive.mapToItem(item, item.decisive.width, 0).x <= item.width);
            verify(item.safe.width >= Theme.touch);
        }

        function test_banner_pushes_and_acts() {
            const item = make(banner, {
                width: 1200
            });
            compare(item.height, 0);
            verify(!item.visible);
            item.shown = true;
            tryVerify(() => item.height >= Theme.touch);
            tryCompare(item, "height", findButton(item, "Retry now").parent.height);
            const acted = spyOn(item, "acted");
            mouseClick(findButton(item, "Retry now"));
            compare(acted.count, 1);
            item.shown = false;
            tryCompare(item, "height", 0);
            verify(!item.visible);
        }

        function test_toast_expires_once() {
            const item = make(toast);
            verify(!item.visible);
            const expired = spyOn(item, "expired");
            item.shown = true;
            compare(item.secondsLeft, 1);
            expired.wait();
            compare(expired.count, 1);
            item.shown = false;
            tryVerify(() => !item.visible);
        }

        function test_undone_toast_does_not_expire() {
            const item = make(toast);
            const expired = spyOn(item, "expired");
            const acted = spyOn(item, "acted");
            item.shown = true;
            mouseClick(findButton(item, "Undo"));
            compare(acted.count, 1);
            item.shown = false;
            compare(item.secondsLeft, 0);
            const other = make(toast);
            const otherExpired = spyOn(other, "expired");
            other.shown = true;
            otherExpired.wait();
            compare(expired.count, 0);
        }
    }
}
