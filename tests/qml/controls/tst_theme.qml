// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Rooms.Theme

Item {
    id: root

    width: 100
    height: 100

    ControlTest {
        name: "Theme"
        stage: root

        function test_sizes_are_millimetres() {
            compare(Theme.touch, 56);
            compare(Theme.space(2), 16);
            compare(Theme.type.action.pixelSize, 20);
            Theme.pixelsPerMillimetre *= 2;
            compare(Theme.touch, 112);
            compare(Theme.mainTouch, 236);
            compare(Theme.space(2), 32);
            compare(Theme.radius, 40);
            compare(Theme.type.action.pixelSize, 40);
        }

        function test_text_size_enlarges_texts_only() {
            const body = Theme.type.body.pixelSize;
            const grid = Theme.space(3);
            Theme.textSize = Theme.ExtraLarge;
            verify(Theme.type.body.pixelSize > body);
            compare(Theme.space(3), grid);
            Theme.textSize = Theme.Small;
            verify(Theme.type.body.pixelSize < body);
        }

        function test_every_scheme_has_its_column() {
            for (const scheme of [Theme.Dark, Theme.Light]) {
                Theme.scheme = scheme;
                compare(Theme.palette, Theme.schemes[scheme]);
            }
            compare(Theme.schemes.length, 2);
        }

        function test_motion_is_short_and_can_be_none() {
            verify(Theme.motion.quick <= 200 && Theme.motion.standard <= 200);
            Theme.reducedMotion = true;
            compare(Theme.motion.quick + Theme.motion.standard, 0);
            compare(Theme.motion.hold, 1500);
        }
    }
}
