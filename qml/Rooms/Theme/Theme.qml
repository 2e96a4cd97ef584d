// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

//! All design tokens. What it holds is only which column of the tables is in use: scheme, text size, screen density and reduced motion.
//! Lengths are device pixels that keep their size in millimetres; colours come from `palette`, fonts from `type`, times from `motion`.
QtObject {
    id: root

    //! The columns of `schemes`, in its order.
    enum Scheme { Dark, Light, HighContrast }

    //! The columns of the text factors, S to XL.
    enum TextSize { Small, Medium, Large, ExtraLarge }

    //! The colour scheme in use, a `Theme.Scheme`.
    property int scheme: Theme.Dark

    //! The text size in use, a `Theme.TextSize`. It enlarges texts only, never the grid.
    property int textSize: Theme.Medium

    //! True when the system or the person asks for no motion: every duration of `motion` that moves something is then 0.
    property bool reducedMotion: false

    //! What the screen says of its density, in pixels per millimetre; 0 when it says nothing that can be true.
    property real reportedDensity: 0

    //! The density a person has set instead, in pixels per millimetre; 0 for none.
    property real densityOverride: 0

    //! The density in use, in pixels per millimetre. A screen that says nothing counts as the 149 ppi the pictures are drawn at, where a
    //! touch target is 56 px. Coarser than 96 ppi counts as 96, below which small print would be too few pixels to read; finer than 500 ppi as 500.
    readonly property real pixelsPerMillimetre: Math.max(96 / 25.4, Math.min(500 / 25.4, densityOverride || reportedDensity || 56 / 9.5))

    //! Every colour scheme, in the order of `Scheme`.
    readonly property list<ColorScheme> schemes: [DarkScheme {}, LightScheme {}, HighContrastScheme {}]

    //! The colours in use.
    readonly property ColorScheme palette: schemes[scheme]

    //! The type scale in use.
    readonly property TypeScale type: TypeScale {
        factor: root.scale * [0.9, 1, 1.15, 1.3][root.textSize]
    }

    //! The durations in use.
    readonly property Motion motion: Motion {
        reduced: root.reducedMotion
    }

    //! The smallest side of anything that can be touched: 9.5 mm.
    readonly property int touch: Math.round(9.5 * pixelsPerMillimetre)

    //! The short side of a main action where the page allows it: 20 mm.
    readonly property int mainTouch: Math.round(20 * pixelsPerMillimetre)

    //! What touch targets keep clear of each other: 2 mm.
    readonly property int touchGap: Math.round(2 * pixelsPerMillimetre)

    //! The height of a button that stands alone.
    readonly property int control: space(8)

    //! The height of a button or tile on the meeting bar.
    readonly property int bar: space(12)

    //! Corner radius of pills and small tiles.
    readonly property int radiusSmall: space(1.75)

    //! Corner radius of buttons.
    readonly property int radius: space(2.5)

    //! Corner radius of cards, keys and fields.
    readonly property int radiusLarge: space(3)

    //! Corner radius of the big tiles.
    readonly property int radiusHuge: space(3.5)

    //! The dark parts of a QR code: the same in every scheme, as scanners read it.
    readonly property color codeInk: "#000000"

    //! The light parts of a QR code.
    readonly property color codeGround: "#FFFFFF"

    //! Side of an icon beside a caption or in a pill.
    readonly property int iconSmall: space(2)

    //! Side of an icon in a button.
    readonly property int icon: space(3.5)

    //! Side of an icon that leads a banner or a card.
    readonly property int iconLarge: space(4.5)

    //! Side of an icon on a big tile.
    readonly property int iconHuge: space(6)

    //! Width of an edge that separates or marks: 2 px in the pictures.
    readonly property int line: Math.max(1, Math.round(2 * scale))

    //! Width of an edge that carries a state, of the focus ring and of the text cursor: 3 px in the pictures.
    readonly property int outline: Math.max(2, Math.round(3 * scale))

    //! Device pixels per pixel of the pictures.
    readonly property real scale: pixelsPerMillimetre * 9.5 / 56

    //! A length on the 8 px grid of the pictures, in device pixels: `space(2)` is 16 px there; halves and quarters are allowed.
    function space(steps: real): int {
        return Math.round(steps * 8 * root.scale);
    }
}
