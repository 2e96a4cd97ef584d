// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The page to join by code in the shell.
JoinPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
    draft: root.shell.typed
    onClosed: {
        root.shell.closeJoinPage();
        root.room.join.clear();
    }
}
