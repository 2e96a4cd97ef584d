// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The settings in the shell.
SettingsPage {
    id: root

    //! What it stands in.
    required property Shell shell

    systemKeyboard: root.shell.systemKeyboard
    room: root.shell.room
    preferences: root.shell.preferences
    settings: root.shell.settings
    setup: root.shell.setup
    diagnostics: root.shell.diagnostics
    onClosed: root.shell.changingSettings = false
}
