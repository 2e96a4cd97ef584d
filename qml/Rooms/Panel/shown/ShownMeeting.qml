// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Rooms.Panel

//! The page of a meeting in the shell.
MeetingPage {
    id: root

    //! What it stands in.
    required property Shell shell

    room: root.shell.room
    topInset: root.shell.pageTop
}
