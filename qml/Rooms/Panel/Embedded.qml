// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The panel's pages as a part of another program's window. The program sets its size.
FocusScope {
    id: root

    //! The room under control.
    required property Room room

    //! Language and theme.
    required property Preferences preferences

    //! The settings; none of them can be changed here.
    required property SettingsDesk settings

    //! The way to the room, which is known.
    required property RoomSetup setup

    //! What would save diagnostics; it is not asked for here.
    required property Diagnostics diagnostics

    //! Whether anybody is there.
    required property Idleness idleness

    Binding {
        target: Theme
        property: "scheme"
        value: root.preferences.scheme
    }

    Binding {
        target: Theme
        property: "textSize"
        value: root.preferences.textSize
    }

    Shell {
        anchors.fill: parent
        focus: true
        embedded: true
        room: root.room
        preferences: root.preferences
        settings: root.settings
        setup: root.setup
        diagnostics: root.diagnostics
        idleness: root.idleness
    }
}
