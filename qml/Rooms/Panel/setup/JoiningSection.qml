// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Panel

//! How the room enters a meeting that is joined by its code.
Section {
    id: root

    //! The settings, open.
    required property SettingsDesk settings

    SwitchRow {
        objectName: "microphoneRow"
        width: root.rowWidth
        title: qsTr("Microphone on when joining")
        detail: qsTr("Whoever joins can still choose otherwise.")
        settings: root.settings
        key: Setting.Key.Microphone
    }

    SwitchRow {
        objectName: "cameraRow"
        width: root.rowWidth
        title: qsTr("Camera on when joining")
        detail: qsTr("Whoever joins can still choose otherwise.")
        settings: root.settings
        key: Setting.Key.Camera
    }
}
