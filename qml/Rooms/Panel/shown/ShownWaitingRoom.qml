// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The page of the waiting room in the shell.
WaitingRoomPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
}
