// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: root

    property QtObject room

    width: 1280
    height: 800
    color: "#0B0F14"

    Text {
        anchors.centerIn: parent
        color: "white"
        text: root.room?.title ?? ""
        textFormat: Text.PlainText
    }

    TapHandler {
        onTapped: root.room?.tap()
    }

    Item {
        objectName: "microphoneButton"
        anchors.fill: parent
    }
}
