// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The first run in the shell.
FirstRunPage {
    id: root

    //! What it stands in.
    required property Shell shell

    systemKeyboard: root.shell.systemKeyboard
    preferences: root.shell.preferences
    settings: root.shell.settings
    setup: root.shell.setup
}
