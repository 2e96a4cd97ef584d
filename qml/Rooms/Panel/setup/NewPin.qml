// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Panel

//! A new PIN, typed twice.
PinPad {
    id: root

    //! Where it is set.
    required property SettingsDesk settings

    //! The PIN as it was typed first; a secret.
    property string first

    //! The second was another.
    property bool differs: false

    //! It is the PIN now.
    signal kept

    title: root.first.length === 0 ? qsTr("Choose a PIN") : qsTr("Type it once more")
    detail: root.differs ? qsTr("Those were two different ones. Choose a PIN again.") : qsTr("4 to 8 digits. It is asked for before settings are changed here.")
    wrong: root.differs
    onEntered: pin => {
        if (root.first.length === 0) {
            root.first = pin;
            root.differs = false;
            return;
        }
        root.differs = pin !== root.first;
        root.first = "";
        if (!root.differs && root.settings.setPin(pin))
            root.kept();
    }
}
