// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! What a person has typed to set up a panel. It outlives the steps, so that going back loses nothing.
QtObject {
    id: root

    //! Address of the room.
    property string address

    //! Control password; a secret, empty when there is none.
    property string password

    //! What to call the room; empty for its address.
    property string name
}
