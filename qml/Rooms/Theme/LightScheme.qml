// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

//! The light scheme.
ColorScheme {
    background: "#F3F5F8"
    ambient: "#E9EDF2"
    surface: "#FFFFFF"
    surfaceHigh: "#EEF1F5"
    surfaceHighest: "#E1E6EC"
    control: "#E4E9EF"
    controlHigh: "#D6DDE5"
    controlMuted: "#EDF0F4"
    line: "#C6CFD8"
    edge: "#6B7889"
    scrim: "#99101A26"
    staleOpacity: 0.92

    text: "#10161D"
    textSecondary: "#48566A"
    textMuted: "#525F71"

    accent: "#2C6DF1"
    accentPressed: "#2459CC"
    accentContent: "#FFFFFF"
    accentSoft: "#DCE8FF"
    accentSoftPressed: "#CBDCFD"
    accentText: "#1D55C4"
    accentCalm: "#7385A6"

    okText: "#0B6B40"
    okSoft: "#DDF5E9"

    red: "#D93A40"
    redPressed: "#B92D33"
    redContent: "#FFFFFF"
    redSoft: "#FDE3E4"
    redSoftPressed: "#FACFD2"
    redText: "#B3262C"
    redRing: "#D93A40"

    amber: "#F5A524"
    amberPressed: "#D98D12"
    amberContent: "#1A1206"
    amberSoft: "#FFF0D6"
    amberText: "#8A5A00"

    glyph: "#515F72"
    glyphMinor: "#848E9B"
    glyphCurrent: "#1D55C4"
    glyphCurrentMinor: "#5480D8"
    glyphMuted: "#828E9B"
    glyphMutedMinor: "#B0B8C0"
}
