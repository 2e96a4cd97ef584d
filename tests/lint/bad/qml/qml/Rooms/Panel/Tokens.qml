// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    readonly property color ink: "#F2F5F8"
    readonly property real columnWidth: 320

    color: "red"
    border.color: root.enabled ? Theme.line : "steelblue"
    palette.button: 'gray'
    width: 480
    height: Theme.space(3) + 4
    x: -8
    radius: root.enabled
        ? Theme.radius
        : 14
    border {
        width: 2
        color: Qt.rgba(1, 0, 0, 1)
    }
    anchors { fill: parent; leftMargin: 24; margins: Theme.gap * 40 }

    ColumnLayout {
        spacing: 16
        Layout.preferredWidth: 3 * 100
        Layout.margins: Math.max(12, Theme.gap)
        implicitHeight: {
            return 72;
        }
    }
    Behavior on opacity {
        NumberAnimation { duration: 200 }
    }
    Timer { interval: 1500; onTriggered: root.color = "#fff" }
    PlainText { font.pixelSize: 18; font.pointSize: 1.5; padding: .25 }
}
