// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel

//! A setting that is a number of minutes, of which none means never.
SettingRow {
    id: root

    //! Where it is changed.
    required property SettingsDesk settings

    //! Which one, a Setting.Key.
    required property int key

    //! The word for no minutes.
    property string never: qsTr("Never")

    setting: root.settings.value(root.key)

    Stepper {
        value: root.setting.number
        words: value === 0 ? root.never : Say.minutes(value)
        least: root.setting.least
        most: root.setting.most
        unavailableReason: root.whyNot
        onAsked: value => root.settings.setNumber(root.key, value)
    }
}
