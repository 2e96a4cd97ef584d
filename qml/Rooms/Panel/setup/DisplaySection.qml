// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Panel

//! How the panel of this room looks.
Section {
    id: root

    //! The settings, open.
    required property SettingsDesk settings

    //! How it looks now.
    required property Preferences preferences

    ChoiceRow {
        objectName: "languageRow"
        width: root.rowWidth
        title: qsTr("Language")
        detail: qsTr("People can change it at the panel for a while; it comes back when a meeting ends.")
        settings: root.settings
        key: Setting.Key.Language
        words: Say.languages(setting.choices, root.preferences)
    }

    ChoiceRow {
        objectName: "themeRow"
        width: root.rowWidth
        title: qsTr("Colours")
        settings: root.settings
        key: Setting.Key.Theme
        words: [qsTr("Dark"), qsTr("Light"), qsTr("High contrast"), qsTr("As the system")]
    }

    ChoiceRow {
        objectName: "textSizeRow"
        width: root.rowWidth
        title: qsTr("Text size")
        settings: root.settings
        key: Setting.Key.TextSize
        words: [qsTr("Small"), qsTr("Medium"), qsTr("Large"), qsTr("Very large")]
    }

    SwitchRow {
        objectName: "reducedMotionRow"
        width: root.rowWidth
        title: qsTr("Less motion")
        detail: qsTr("Nothing slides or fades.")
        settings: root.settings
        key: Setting.Key.ReducedMotion
    }
}
