// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The panel's window. The program sets its size and shows it.
Window {
    id: root

    //! The room under control.
    required property Room room

    //! Language and theme.
    required property Preferences preferences

    //! What saves diagnostics.
    required property Diagnostics diagnostics

    title: root.room.name
    color: Theme.palette.background

    Binding {
        target: Theme
        property: "scheme"
        value: root.preferences.dark ? Theme.Dark : Theme.Light
    }

    Shell {
        anchors.fill: parent
        focus: true
        room: root.room
        preferences: root.preferences
        diagnostics: root.diagnostics
    }
}
