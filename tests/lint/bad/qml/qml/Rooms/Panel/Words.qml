// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property var anything
    required property variant something
    property string title: 'Room'

    Accessible.name: "Leave"
    PlainText {
        text: root.count > 1 ? qsTr("%1 people").arg(root.count)
                             : "one person"
    }
    RoomButton { label: `Join ${root.code}`; placeholderText: "会议号" }
    RoomButton { text: qsTr("Meeting ") + "code" }
}
