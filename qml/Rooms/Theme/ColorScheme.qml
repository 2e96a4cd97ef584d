// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! One colour scheme: the base colours each scheme file gives, and the tones made from them once for all schemes.
//! Every text colour has at least 4.5:1 on each surface it is used on, every part or state at least 3:1 (tests/qml/controls/tst_contrast.qml).
QtObject {
    id: root

    //! The page.
    required property color background
    //! The ambient page, darker or calmer than `background`.
    required property color ambient
    //! Cards and fields.
    required property color surface
    //! The sheet, and what stands out of a card.
    required property color surfaceHigh
    //! Neutral pills, passing messages and the tracks of rings.
    required property color surfaceHighest
    //! An ordinary control on the page or on a card.
    required property color control
    //! `control` while pressed, or lying on `surfaceHigh`.
    required property color controlHigh
    //! A control that is not available.
    required property color controlMuted
    //! Decorative lines and frames.
    required property color line
    //! The edge of a control that would not show otherwise, such as a switch that is off.
    required property color edge
    //! Around every control and card; transparent where the surfaces alone tell them from the page.
    property color outline: "transparent"
    //! The same around what is not available.
    property color outlineMuted: "transparent"
    //! What lies under a sheet is covered with this.
    required property color scrim

    //! What lies over the ambient page when nobody has been there for long.
    readonly property color dimmer: "#99000000"
    //! Opacity of a page whose content may no longer be true: as calm as its texts stay readable.
    required property real staleOpacity

    //! Main text.
    required property color text
    //! Secondary text.
    required property color textSecondary
    //! The text of a control that is not available. Still readable.
    required property color textMuted

    //! The one colour that asks to be pressed.
    required property color accent
    //! `accent` while pressed.
    required property color accentPressed
    //! Text on `accent`.
    required property color accentContent
    //! The surface of what is chosen.
    required property color accentSoft
    //! `accentSoft` while pressed.
    required property color accentSoftPressed
    //! Accent as text, icon, arc, cursor and focus ring.
    required property color accentText
    //! The edge of what is chosen while the room cannot be asked.
    required property color accentCalm

    //! Good news, as text.
    required property color okText
    //! Good news, as surface.
    required property color okSoft

    //! The destructive action.
    required property color red
    //! `red` while pressed.
    required property color redPressed
    //! Text on `red`.
    required property color redContent
    //! The surface of a quieter destructive action or of bad news.
    required property color redSoft
    //! `redSoft` while pressed.
    required property color redSoftPressed
    //! Bad news, as text.
    required property color redText
    //! The ring that fills before the destructive action.
    required property color redRing

    //! Waiting or attention, as a solid button.
    required property color amber
    //! `amber` while pressed.
    required property color amberPressed
    //! Text on `amber`.
    required property color amberContent
    //! Waiting or attention, as surface.
    required property color amberSoft
    //! Waiting or attention, as text and edge.
    required property color amberText

    //! The large part and the equal cells of a layout glyph.
    required property color glyph
    //! The small parts of a layout glyph.
    required property color glyphMinor
    //! The large part of the glyph of the layout in use.
    required property color glyphCurrent
    //! The small parts of the glyph of the layout in use.
    required property color glyphCurrentMinor
    //! The large part of the glyph of a layout that is not offered.
    required property color glyphMuted
    //! The small parts of the glyph of a layout that is not offered.
    required property color glyphMutedMinor

    //! The action of the page.
    readonly property Tone primary: Tone {
        fill: root.accent
        pressed: root.accentPressed
        content: root.accentContent
    }

    //! An ordinary button on the page or on a card.
    readonly property Tone neutral: Tone {
        fill: root.control
        pressed: root.controlHigh
        content: root.text
        detail: root.textSecondary
        edge: root.outline
    }

    //! An ordinary button on `surfaceHigh`, such as on the sheet.
    readonly property Tone raised: Tone {
        fill: root.controlHigh
        pressed: root.line
        content: root.text
        detail: root.textSecondary
        edge: root.outline
    }

    //! A button that shows something switched off or of less weight.
    readonly property Tone quiet: Tone {
        fill: root.control
        pressed: root.controlHigh
        content: root.textSecondary
        edge: root.outline
    }

    //! A big tile or a card that can be pressed.
    readonly property Tone tile: Tone {
        fill: root.surface
        pressed: root.surfaceHigh
        content: root.text
        detail: root.textSecondary
        mark: root.accentText
        edge: root.outline
    }

    //! What is shown beside buttons but is not one.
    readonly property Tone status: Tone {
        fill: "transparent"
        content: root.textSecondary
    }

    //! A button without a surface, of full weight.
    readonly property Tone plain: Tone {
        fill: "transparent"
        pressed: root.controlHigh
        content: root.text
        edge: root.outline
    }

    //! A button without a surface, of less weight.
    readonly property Tone plainQuiet: Tone {
        fill: "transparent"
        pressed: root.control
        content: root.textSecondary
        edge: root.outline
    }

    //! A control that is drawn by its parts alone.
    readonly property Tone bare: Tone {
        fill: "transparent"
        content: root.text
        detail: root.textSecondary
    }

    //! What is chosen or switched on.
    readonly property Tone soft: Tone {
        fill: root.accentSoft
        pressed: root.accentSoftPressed
        content: root.accentText
        edge: root.outline
    }

    //! The destructive action of the page.
    readonly property Tone danger: Tone {
        fill: root.red
        pressed: root.redPressed
        content: root.redContent
    }

    //! A quieter destructive action, and bad news on a pill.
    readonly property Tone dangerSoft: Tone {
        fill: root.redSoft
        pressed: root.redSoftPressed
        content: root.redText
        edge: root.outline
    }

    //! The action of a warning.
    readonly property Tone amberAction: Tone {
        fill: root.amber
        pressed: root.amberPressed
        content: root.amberContent
    }

    //! A control that cannot be used now; it says why when touched.
    readonly property Tone unavailable: Tone {
        fill: root.controlMuted
        content: root.textMuted
        edge: root.outlineMuted
    }

    //! The same for a control without a surface.
    readonly property Tone unavailableBare: Tone {
        fill: "transparent"
        content: root.textMuted
    }

    //! A pill or banner with good news.
    readonly property Tone ok: Tone {
        fill: root.okSoft
        content: root.okText
        edge: root.outline
    }

    //! A pill or banner that waits or warns.
    readonly property Tone warning: Tone {
        fill: root.amberSoft
        content: root.amberText
        detail: root.textSecondary
        edge: root.amberText
    }

    //! A pill or banner that only informs.
    readonly property Tone info: Tone {
        fill: root.surfaceHighest
        content: root.textSecondary
        edge: root.outline.a > 0 ? root.outline : root.line
    }
}
