// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The page while the room is not known yet in the shell.
ConnectPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
    diagnostics: root.shell.diagnostics
    diagnosticsOffered: !root.shell.embedded
}
