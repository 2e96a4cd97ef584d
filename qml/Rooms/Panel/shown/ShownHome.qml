// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! Home in the shell.
HomePage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
    preferences: root.shell.preferences
    hideTitles: root.shell.hideTitles
    looksOffered: !root.shell.embedded
    onCodeWanted: root.shell.typeCode("")
}
