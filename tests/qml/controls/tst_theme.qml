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
            Theme.reportedDensity = 2 * 56 / 9.5;
            compare(Theme.touch, 112);
            compare(Theme.mainTouch, 236);
            compare(Theme.space(2), 32);
            compare(Theme.radius, 40);
            compare(Theme.type.action.pixelSize, 40);
        }

        function test_density_data() {
            return [
                {
                    tag: "nothing known",
                    reported: 0,
                    override: 0,
                    expected: 56 / 9.5
                },
                {
                    tag: "reported",
                    reported: 8,
                    override: 0,
                    expected: 8
                },
                {
                    tag: "overridden",
                    reported: 8,
                    override: 6,
                    expected: 6
                },
                {
                    tag: "a television",
                    reported: 2,
                    override: 0,
                    expected: 96 / 25.4
                },
                {
                    tag: "a telephone",
                    reported: 25,
                    override: 0,
                    expected: 500 / 25.4
                },
                {
                    tag: "a slip of the hand",
                    reported: 8,
                    override: 1000,
                    expected: 500 / 25.4
                }
            ];
        }

        function test_density(data) {
            Theme.reportedDensity = data.reported;
            Theme.densityOverride = data.override;
            fuzzyCompare(Theme.pixelsPerMillimetre, data.expected, 0.001);
            compare(Theme.touch, Math.round(9.5 * Theme.pixelsPerMillimetre));
            compare(Theme.touchGap, Math.round(2 * Theme.pixelsPerMillimetre));
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
            for (const scheme of [Theme.Dark, Theme.Light, Theme.HighContrast]) {
                Theme.scheme = scheme;
                compare(Theme.palette, Theme.schemes[scheme]);
            }
            compare(Theme.schemes.length, 3);
        }

        function test_motion_is_short_and_can_be_none() {
            verify(Theme.motion.quick <= 200 && Theme.motion.standard <= 200);
            Theme.reducedMotion = true;
            compare(Theme.motion.quick + Theme.motion.standard, 0);
            compare(Theme.motion.hold, 1500);
        }
    }
}
