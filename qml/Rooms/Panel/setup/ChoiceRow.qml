// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel

//! A setting that is one of a few words.
SettingRow {
    id: root

    //! Where it is changed.
    required property SettingsDesk settings

    //! Which one, a Setting.Key.
    required property int key

    //! The choices as a person reads them, in the order of the setting's.
    required property list<string> words

    setting: root.settings.value(root.key)

    ChoiceBar {
        width: root.width
        words: root.words
        current: root.setting.choice
        unavailableReason: root.whyNot
        onAsked: index => root.settings.setText(root.key, root.setting.choices[index])
    }
}
