// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel
import Rooms.Theme

//! What the room is called.
Section {
    id: root

    //! The settings, open.
    required property SettingsDesk settings

    readonly property SettingValue name: root.settings.value(Setting.Key.RoomName)

    SettingRow {
        width: root.rowWidth
        title: qsTr("Name of the room")
        detail: qsTr("It stands on top of every page. Without one the room is called by its address.")
        setting: root.name

        Column {
            width: parent.width
            spacing: Theme.space(2)

            TextEntry {
                id: entry

                objectName: "nameField"
                fill: Theme.palette.control
                spokenName: qsTr("Name of the room")
                width: parent.width
                visible: !root.name.locked
                value: root.name.text
                onSubmitted: root.settings.setText(Setting.Key.RoomName, entry.value)
            }

            PushButton {
                objectName: "saveNameButton"
                text: qsTr("Save")
                tone: Theme.palette.primary
                unavailableReason: root.name.locked ? Say.whyLocked(root.name) : entry.value.trim() === root.name.text ? qsTr("This is its name already.") : ""
                onClicked: root.settings.setText(Setting.Key.RoomName, entry.value)
            }
        }
    }
}
