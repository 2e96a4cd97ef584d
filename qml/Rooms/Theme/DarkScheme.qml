// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

//! The dark scheme.
ColorScheme {
    background: "#0B0F14"
    ambient: "#05080B"
    surface: "#141A21"
    surfaceHigh: "#1C242D"
    surfaceHighest: "#283340"
    control: "#1C242D"
    controlHigh: "#283340"
    controlMuted: "#141A21"
    line: "#33404D"
    edge: "#77869A"
    scrim: "#B804060A"
    staleOpacity: 0.85

    text: "#F2F5F8"
    textSecondary: "#A8B5C2"
    textMuted: "#8A97A5"

    accent: "#2C6DF1"
    accentPressed: "#2459CC"
    accentContent: "#FFFFFF"
    accentSoft: "#16294D"
    accentSoftPressed: "#1E3765"
    accentText: "#8DB4FF"
    accentCalm: "#5D6F92"

    okText: "#2FBF7A"
    okSoft: "#12352A"

    red: "#D93A40"
    redPressed: "#B92D33"
    redContent: "#FFFFFF"
    redSoft: "#3B1A1F"
    redSoftPressed: "#52222A"
    redText: "#FF9A9E"
    redRing: "#FF6B70"

    amber: "#F5A524"
    amberPressed: "#D98D12"
    amberContent: "#1A1206"
    amberSoft: "#3A2B10"
    amberText: "#F5A524"

    glyph: "#A0ADB9"
    glyphMinor: "#6D7781"
    glyphCurrent: "#8DB4FF"
    glyphCurrentMinor: "#5B82CE"
    glyphMuted: "#707D89"
    glyphMutedMinor: "#4E5963"
}
