// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Panel

//! What happens while nobody is at the panel.
Section {
    id: root

    //! The settings, open.
    required property SettingsDesk settings

    MinutesRow {
        objectName: "ambientRow"
        width: root.rowWidth
        title: qsTr("Big clock")
        detail: qsTr("It shows when nobody has touched the panel for so long.")
        settings: root.settings
        key: Setting.Key.AmbientAfter
    }

    MinutesRow {
        objectName: "springBackRow"
        width: root.rowWidth
        title: qsTr("Back to the room's language and colours")
        detail: qsTr("When nobody has touched the panel for so long, and whenever a meeting ends.")
        settings: root.settings
        key: Setting.Key.SpringBackAfter
        never: qsTr("After meetings")
    }

    SwitchRow {
        objectName: "hideTitlesRow"
        width: root.rowWidth
        title: qsTr("Hide titles")
        detail: qsTr("Titles and organisers of meetings do not show while the room is free.")
        settings: root.settings
        key: Setting.Key.HideTitles
    }
}
