// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls as Controls

Item {
    id: root
    Text { text: qsTr("Hello") }
    Controls.Label {
        textFormat: Text.StyledText
    }
    property Item area: TextArea {
        Rectangle { property int textFormat: Text.PlainText }
    }
    component Note: TextEdit {
        readOnly: true
    }
    states: [
        State { },
        State { Text { } }
    ]
}
