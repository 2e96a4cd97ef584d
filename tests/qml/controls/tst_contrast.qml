// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Rooms.Theme

//! Measures the contrast of every pair of colours in use, in every scheme, as WCAG 2 defines it: 4.5:1 for texts, 3:1 for parts and states;
//! 7:1 and 4.5:1 in the scheme for those who see little.
Item {
    id: root

    width: 100
    height: 100

    ControlTest {
        name: "Contrast"
        stage: root

        //! Texts by the surfaces they stand on.
        readonly property var texts: ({
                background: ["text", "textSecondary", "textMuted", "accentText", "redText", "amberText", "okText"],
                ambient: ["text", "textSecondary"],
                surface: ["text", "textSecondary", "textMuted", "accentText", "redText", "amberText"],
                surfaceHigh: ["text", "textSecondary"],
                surfaceHighest: ["text", "textSecondary", "accentText"],
                accentSoft: ["text", "textSecondary"],
                amberSoft: ["text", "textSecondary"],
                okSoft: ["text", "textSecondary"],
                redSoft: ["text", "textSecondary"],
                text: ["background"],
                accent: ["accentContent"]
            })

        //! Parts and states by the surfaces they must be told from.
        readonly property var parts: ({
                background: ["accent", "accentText", "red", "edge", "accentCalm", "redText", "amberText"],
                surface: ["accent", "accentText", "glyph", "glyphMinor", "glyphMuted", "edge", "redText", "amberText", "accentCalm"],
                controlMuted: ["accentCalm"],
                surfaceHigh: ["accentText", "redRing", "red"],
                surfaceHighest: ["accentText", "redRing", "edge"],
                accentSoft: ["accent", "glyphCurrent", "glyphCurrentMinor", "accentText"],
                accentContent: ["accent"],
                amberSoft: ["amberText"]
            })

        //! The tones and the surfaces that show through those without a fill.
        readonly property var tones: ["primary", "neutral", "raised", "quiet", "tile", "status", "plain", "plainQuiet", "bare", "soft", "danger", "dangerSoft", "amberAction", "unavailable", "unavailableBare", "ok", "warning", "info"]
        readonly property var grounds: ["background", "surface", "surfaceHigh"]

        function luminance(value: color): real {
            const [red, green, blue] = [value.r, value.g, value.b].map(part => part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        function contrast(one: color, other: color): real {
            const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
        }

        function demand(one: color, other: color, ratio: real, what: string) {
            const measured = contrast(one, other);
            verify(measured >= ratio, "%1: %2:1, at least %3:1 is needed".arg(what).arg(measured.toFixed(2)).arg(ratio));
        }

        function pairs(table: var): var {
            return Object.keys(table).reduce((found, ground) => found.concat(table[ground].map(part => [ground, part])), []);
        }

        function schemes() {
            return [
                {
                    tag: "dark",
                    scheme: Theme.schemes[Theme.Dark],
                    forText: 4.5,
                    forPart: 3
                },
                {
                    tag: "light",
                    scheme: Theme.schemes[Theme.Light],
                    forText: 4.5,
                    forPart: 3
                },
                {
                    tag: "high contrast",
                    scheme: Theme.schemes[Theme.HighContrast],
                    forText: 7,
                    forPart: 4.5
                }
            ];
        }

        function test_the_measure_itself() {
            fuzzyCompare(contrast(Qt.rgba(0, 0, 0, 1), Qt.rgba(1, 1, 1, 1)), 21, 0.01);
            fuzzyCompare(contrast(Qt.rgba(0.4667, 0.4667, 0.4667, 1), Qt.rgba(1, 1, 1, 1)), 4.48, 0.01);
        }

        function test_texts_data() {
            return schemes();
        }

        function test_texts(data) {
            for (const [ground, text] of pairs(texts))
                demand(data.scheme[text], data.scheme[ground], data.forText, "%1 on %2".arg(text).arg(ground));
        }

        function test_parts_data() {
            return schemes();
        }

        function test_parts(data) {
            for (const [ground, part] of pairs(parts))
                demand(data.scheme[part], data.scheme[ground], data.forPart, "%1 on %2".arg(part).arg(ground));
        }

        function test_stale_pages_data() {
            return schemes();
        }

        //! A page that may no longer be true is calmer, and can still be read.
        function test_stale_pages(data) {
            const scheme = data.scheme;
            const calm = color => Qt.tint(scheme.background, Qt.rgba(color.r, color.g, color.b, scheme.staleOpacity));
            verify(scheme.staleOpacity < 1);
            for (const ground of ["background", "surface", "surfaceHigh"]) {
                for (const text of ["text", "textSecondary", "textMuted"].slice(0, ground === "surfaceHigh" ? 2 : 3))
                    demand(calm(scheme[text]), calm(scheme[ground]), 4.5, "stale %1 on %2".arg(text).arg(ground));
            }
            for (const name of ["unavailable", "quiet", "plainQuiet", "info", "ok", "warning", "soft"]) {
                const tone = scheme[name];
                const fill = tone.fill.a > 0 ? tone.fill : scheme.background;
                demand(calm(tone.content), calm(fill), 4.5, "content of stale %1".arg(name));
            }
        }

        //! Where surfaces do not tell a control from the page, its outline must.
        function test_outlines() {
            const scheme = Theme.schemes[Theme.HighContrast];
            for (const ground of grounds) {
                demand(scheme.outline, scheme[ground], 4.5, "outline on %1".arg(ground));
                demand(scheme.outlineMuted, scheme[ground], 4.5, "outlineMuted on %1".arg(ground));
            }
            for (const name of ["neutral", "raised", "quiet", "tile", "soft", "dangerSoft", "plain", "plainQuiet", "unavailable"])
                verify(scheme[name].edge.a > 0, name);
        }

        function test_tones_data() {
            return schemes();
        }

        function test_tones(data) {
            for (const name of tones) {
                const tone = data.scheme[name];
                const surfaces = [tone.fill, tone.pressed].reduce((found, fill) => found.concat(fill.a > 0 ? [fill] : grounds.map(ground => data.scheme[ground])), []);
                for (const surface of surfaces) {
                    demand(tone.content, surface, data.forText, "content of %1 on %2".arg(name).arg(surface));
                    demand(tone.detail, surface, data.forText, "detail of %1 on %2".arg(name).arg(surface));
                    demand(tone.mark, surface, data.forPart, "mark of %1 on %2".arg(name).arg(surface));
                }
            }
        }
    }
}
