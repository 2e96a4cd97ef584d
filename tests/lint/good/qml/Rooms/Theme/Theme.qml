// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

QtObject {
    readonly property color background: "#0B0F14"
    readonly property color text: "#F2F5F8"
    readonly property color line: Qt.rgba(0, 0, 0, 0.2)
    readonly property real buttonHeight: 56
    readonly property int duration: 120
}
