// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel

//! A setting that is on or off.
SettingRow {
    id: root

    //! Where it is changed.
    required property SettingsDesk settings

    //! Which one, a Setting.Key.
    required property int key

    setting: root.settings.value(root.key)
    beside: true

    Switch {
        objectName: "settingSwitch"
        checked: root.setting.flag
        unavailableReason: root.whyNot
        Accessible.name: root.title
        onAsked: checked => root.settings.setFlag(root.key, checked)
    }
}
