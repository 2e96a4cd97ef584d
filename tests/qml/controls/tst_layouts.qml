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
        id: glyph

        LayoutGlyph {
            layoutType: 1
        }
    }

    ControlTest {
        name: "Layouts"
        stage: stage

        function parts(item) {
            return Array.from(item.children).reduce((found, child) => found.concat(child.modelData === undefined ? parts(child) : [child]), []);
        }

        function test_each_type_has_its_drawing_data() {
            return [
                {
                    tag: "grid",
                    layoutType: 1,
                    count: 9
                },
                {
                    tag: "small window",
                    layoutType: 2,
                    count: 2
                },
                {
                    tag: "strip on top",
                    layoutType: 3,
                    count: 6
                },
                {
                    tag: "right column",
                    layoutType: 4,
                    count: 5
                },
                {
                    tag: "top and right",
                    layoutType: 5,
                    count: 9
                },
                {
                    tag: "bottom and right",
                    layoutType: 6,
                    count: 9
                },
                {
                    tag: "ring",
                    layoutType: 7,
                    count: 15
                },
                {
                    tag: "unknown",
                    layoutType: 9,
                    count: 0
                },
                {
                    tag: "negative",
                    layoutType: -1,
                    count: 0
                },
                {
                    tag: "zero",
                    layoutType: 0,
                    count: 0
                }
            ];
        }

        function test_each_type_has_its_drawing(data) {
            const item = make(glyph, {
                layoutType: data.layoutType
            });
            const found = parts(item);
            compare(found.length, data.count);
            compare(item.known, data.count > 0);
            for (const part of found) {
                verify(part.x >= 0 && part.y >= 0);
                verify(part.width > 0 && part.height > 0);
                verify(part.x + part.width <= part.parent.width);
                verify(part.y + part.height <= part.parent.height);
            }
        }

        function test_the_parts_fill_the_screen_data() {
            return [1, 3, 4, 5, 6, 7].map(layoutType => ({
                        tag: "type %1".arg(layoutType),
                        layoutType: layoutType
                    }));
        }

        function test_the_parts_fill_the_screen(data) {
            const item = make(glyph, {
                layoutType: data.layoutType
            });
            const found = parts(item);
            const screen = found[0].parent;
            compare(found.reduce((area, part) => area + part.width * part.height, 0), screen.width * screen.height);
        }
    }
}
