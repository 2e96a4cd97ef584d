// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The ambient page in the shell.
AmbientPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
    hideTitles: root.shell.hideTitles
    dimmed: root.shell.idleness.state === Idleness.State.Dimmed
}
