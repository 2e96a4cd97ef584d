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
        id: scroller

        Scroller {
            width: 200
            height: 100

            Column {
                Repeater {
                    model: 10

                    Icon {
                        path: Icons.check
                        size: 50
                    }
                }
            }
        }
    }

    ControlTest {
        name: "Scrolling"
        stage: stage

        function icons(item) {
            return Array.from(item.contentItem.children[0].children).filter(child => child instanceof Icon);
        }

        function marks() {
            return Array.from(stage.children).filter(child => child instanceof ScrollMark && child.visible);
        }

        function test_scrolls_only_what_does_not_fit() {
            const item = make(scroller);
            tryCompare(item, "contentHeight", 500);
            verify(item.overflowing && item.interactive && item.clip);
            compare(marks().length, 1);
            compare(marks()[0].height, 20);
            item.height = 480;
            compare(marks().length, 1);
            item.height = 500;
            verify(!item.overflowing && !item.interactive && !item.clip);
            compare(marks().length, 0);
        }

        function test_mark_follows() {
            const item = make(scroller);
            tryCompare(item, "contentHeight", 500);
            item.contentY = 250;
            compare(marks()[0].y, 50);
            compare(marks()[0].x, item.width + Theme.space(0.75));
        }

        //! The software renderer would draw in full what is clipped away altogether.
        function test_drawings_out_of_sight_are_hidden() {
            const item = make(scroller);
            tryCompare(item, "contentHeight", 500);
            const seen = () => icons(item).map(icon => icon.opacity);
            compare(seen(), [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
            item.contentY = 75;
            compare(seen(), [0, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
            item.contentY = 400;
            compare(seen(), [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
            item.height = 500;
            item.contentY = 0;
            compare(seen(), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        }
    }
}
