// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The page of casting and telephone calls in the shell.
ActivityPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
}
