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

    //! The settings, behind their PIN.
    required property SettingsDesk settings

    //! The way to a room.
    required property RoomSetup setup

    //! What saves diagnostics.
    required property Diagnostics diagnostics

    //! Whether anybody is there.
    required property Idleness idleness

    //! The colour scheme, a `Theme.Scheme`.
    property int scheme: root.preferences.scheme

    //! The text size, a `Theme.TextSize`.
    property int textSize: root.preferences.textSize

    //! True when nothing may move.
    property bool reducedMotion: root.preferences.reducedMotion

    //! The screen's density in pixels per millimetre as the screen reports it, 0 when it does not. Set by the program.
    property real reportedDensity: 0

    //! The density a person has set instead, 0 for none.
    property real densityOverride: root.preferences.pixelsPerMillimetre

    //! True to keep the titles of meetings from those who pass by, on Home and on the ambient page.
    property bool hideTitles: root.preferences.hideTitles

    //! The system brings a keyboard of its own. Set by the program.
    property bool systemKeyboard: false

    //! Height of what stands below the pages. Set by whoever puts it there.
    property real bottomInset: 0

    title: root.room.name
    color: Theme.palette.background

    component Token: Binding {
        target: Theme
    }

    Token {
        property: "scheme"
        value: root.scheme
    }

    Token {
        property: "textSize"
        value: root.textSize
    }

    Token {
        property: "reducedMotion"
        value: root.reducedMotion
    }

    Token {
        property: "reportedDensity"
        value: root.reportedDensity
    }

    Token {
        property: "densityOverride"
        value: root.densityOverride
    }

    Component {
        id: shell

        Shell {
            // Not by its parent, which has a size only once the window is shown.
            width: root.width
            height: root.height - root.bottomInset
            focus: true
            systemKeyboard: root.systemKeyboard
            room: root.room
            preferences: root.preferences
            settings: root.settings
            setup: root.setup
            diagnostics: root.diagnostics
            idleness: root.idleness
            hideTitles: root.hideTitles
        }
    }

    // Once the tokens are set, or all would be laid out twice.
    Component.onCompleted: shell.createObject(root.contentItem)
}
