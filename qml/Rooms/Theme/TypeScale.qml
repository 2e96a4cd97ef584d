// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! The type scale, from the smallest print to the clock of the ambient page. Sizes are those of the pictures times `factor`.
QtObject {
    id: root

    //! Device pixels per pixel of the pictures, times the factor of the text size.
    required property real factor

    //! Small print: times of update, hints, captions.
    readonly property TypeStyle caption: TypeStyle {
        pixelSize: root.pixels(15)
        weight: Font.Normal
    }

    //! Pills and marks.
    readonly property TypeStyle label: TypeStyle {
        pixelSize: root.pixels(15)
    }

    //! Running text.
    readonly property TypeStyle body: TypeStyle {
        pixelSize: root.pixels(18)
        weight: Font.Normal
    }

    //! Values and the names of things.
    readonly property TypeStyle strong: TypeStyle {
        pixelSize: root.pixels(18)
    }

    //! What stands on buttons, and the titles of list rows.
    readonly property TypeStyle action: TypeStyle {
        pixelSize: root.pixels(20)
    }

    //! The line under a page title or a clock.
    readonly property TypeStyle lead: TypeStyle {
        pixelSize: root.pixels(22)
        weight: Font.Normal
    }

    //! The title of a card or of a part of a page.
    readonly property TypeStyle section: TypeStyle {
        pixelSize: root.pixels(22)
    }

    //! The action of a page, when it is wide.
    readonly property TypeStyle mainAction: TypeStyle {
        pixelSize: root.pixels(26)
    }

    //! The title of a big tile or of a sheet.
    readonly property TypeStyle heading: TypeStyle {
        pixelSize: root.pixels(28)
    }

    //! The title of a page.
    readonly property TypeStyle title: TypeStyle {
        pixelSize: root.pixels(32)
    }

    //! A keypad digit.
    readonly property TypeStyle key: TypeStyle {
        pixelSize: root.pixels(36)
    }

    //! The one sentence of a page that has only one.
    readonly property TypeStyle hero: TypeStyle {
        pixelSize: root.pixels(40)
    }

    //! The digits of a meeting code being typed.
    readonly property TypeStyle code: TypeStyle {
        pixelSize: root.pixels(52)
        letterSpacing: root.pixels(3)
    }

    //! The clock of the home page.
    readonly property TypeStyle clock: TypeStyle {
        pixelSize: root.pixels(88)
    }

    //! The clock of the ambient page.
    readonly property TypeStyle ambientClock: TypeStyle {
        pixelSize: root.pixels(200)
    }

    //! A size of the pictures in device pixels.
    function pixels(size: real): int {
        return Math.round(size * root.factor);
    }
}
