// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! Microphone or camera: a button that switches it, and where the room cannot be asked to, how it stands.
BarButton {
    id: root

    //! What switches it.
    required property SwitchAction action

    //! Whether it is on, as the room reports it.
    required property bool on

    //! Whether the room reports it.
    required property bool known

    //! Its state in words.
    required property string textOn
    required property string textOff

    //! Its drawings.
    required property string iconOn
    required property string iconOff

    //! Why it cannot be switched on from here, "" when it can.
    property string whyNotOpened

    readonly property bool switching: root.action.inProgress

    visible: root.known || root.action.supported
    interactive: root.action.supported
    tone: !root.interactive ? Theme.palette.status : root.on ? Theme.palette.neutral : Theme.palette.quiet
    icon: root.on ? root.iconOn : root.iconOff
    text: root.switching ? qsTr("Switching…") : root.on ? root.textOn : root.textOff
    description: !root.interactive || root.switching ? "" : root.on ? qsTr("Switches it off") : qsTr("Switches it on")
    busy: root.switching
    unavailableReason: {
        if (!root.interactive || root.switching)
            return "";
        const reason = Say.whyNot(root.action);
        return reason.length > 0 || root.on ? reason : root.whyNotOpened;
    }
    onClicked: root.action.trigger(!root.on)
}
