// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! A new PIN, typed twice.
PinPad {
    id: root

    //! What it is for.
    property string purpose: qsTr("4 to 8 digits. It is asked for before settings are changed here.")

    //! Why the last one that was chosen does not count, a full sentence; empty when nothing went wrong.
    property string failure

    //! The PIN as it was typed first; a secret.
    property string first

    //! The second was another.
    property bool differs: false

    //! \a pin was typed twice; a secret.
    signal chosen(string pin)

    title: root.first.length === 0 ? qsTr("Choose a PIN") : qsTr("Type it once more")
    detail: root.differs ? qsTr("Those were two different ones. Choose a PIN again.") : root.failure.length > 0 ? root.failure : root.purpose
    wrong: root.differs || root.failure.length > 0
    onEntered: pin => {
        if (root.first.length === 0) {
            root.first = pin;
            root.differs = false;
            return;
        }
        root.differs = pin !== root.first;
        root.first = "";
        if (!root.differs)
            root.chosen(pin);
    }
}
