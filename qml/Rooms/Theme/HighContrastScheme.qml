// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

//! The scheme for those who see little: white and yellow on black, texts at least 7:1, and an outline around everything that stands out of the page.
ColorScheme {
    background: "#000000"
    ambient: "#000000"
    surface: "#000000"
    surfaceHigh: "#0A0A0A"
    surfaceHighest: "#1A1A1A"
    control: "#000000"
    controlHigh: "#2B2B2B"
    controlMuted: "#000000"
    line: "#404040"
    edge: "#FFFFFF"
    outline: "#FFFFFF"
    outlineMuted: "#8C8C8C"
    scrim: "#D9000000"
    staleOpacity: 0.8

    text: "#FFFFFF"
    textSecondary: "#E6E6E6"
    textMuted: "#BFBFBF"

    accent: "#FFE14D"
    accentPressed: "#FFC700"
    accentContent: "#000000"
    accentSoft: "#332B00"
    accentSoftPressed: "#4D4100"
    accentText: "#FFE14D"
    accentCalm: "#BFBFBF"

    okText: "#5CFF9D"
    okSoft: "#003319"

    red: "#FF7A7A"
    redPressed: "#FF9999"
    redContent: "#000000"
    redSoft: "#330000"
    redSoftPressed: "#4D0000"
    redText: "#FF9C9C"
    redRing: "#FF7A7A"

    amber: "#FFB84D"
    amberPressed: "#FFA31A"
    amberContent: "#000000"
    amberSoft: "#332200"
    amberText: "#FFC266"

    glyph: "#FFFFFF"
    glyphMinor: "#BFBFBF"
    glyphCurrent: "#FFE14D"
    glyphCurrentMinor: "#CCB43D"
    glyphMuted: "#A6A6A6"
    glyphMutedMinor: "#7A7A7A"
}
