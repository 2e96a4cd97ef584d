// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Rooms.Controls
import Rooms.Models
import Rooms.Theme
import "pages"

Rectangle {
    id: root

    required property Room room
    property list<string> names
    property real share: 0.3
    signal left(string reason)

    enum Mode { Calm, Busy }

    Accessible.name: qsTr("Room \"%1\"").arg(room.name)
    color: room.state === "busy" ? Theme.accent : "transparent"
    border { width: Theme.line; color: Theme.lineColor }
    width: parent.width / 2 - Theme.space(2.5)
    height: 2 * Theme.outline + (room.count > 3 ? 0 : Theme.gap)
    x: -1 * Theme.gap
    radius: Theme.radii[2]
    opacity: 0.4

    function leave(reason: string): void {
        root.left(reason);
    }

    ColumnLayout {
        anchors {
            fill: parent
            margins: Theme.space(3)
        }
        spacing: Theme.space(1)
        TextEdit { textFormat: TextEdit.PlainText }
        PlainText {
            text: root.room.titles["main"] + " · " +
                  qsTr("Started at %1").arg(Qt.formatTime(root.room.start, "hh:mm"))
            font.pixelSize: Theme.bodySize // not 18
        }
        TextInput { text: "12:30" }
        Repeater {
            model: [{ "kind": "red", "size": 40 }]
            delegate: Text {
                required property int index
                textFormat: Text.PlainText
                text: index % 2 === 1 ? qsTr("Odd") : qsTr("Even", "a number")
            }
        }
        Image { source: "qrc:/icons/mic.svg" }
    }
    states: [
        State {
            name: "open"
            PropertyChanges { root.width: Theme.columnWidth }
        }
    ]
    Behavior on opacity {
        NumberAnimation { duration: Theme.duration; easing.type: Easing.OutCubic }
    }
    Component.onCompleted: {
        const ratio = 16 / 9;
        console.assert(ratio > 1, "ratio");
    }
}
