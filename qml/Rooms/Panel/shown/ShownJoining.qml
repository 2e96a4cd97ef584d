// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The page while a meeting is being joined in the shell.
JoiningPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
}
