// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel
import Rooms.Theme

//! The PIN in front of the settings.
FocusScope {
    id: root

    //! The settings, open.
    required property SettingsDesk settings

    //! A new one is being typed.
    property bool changing: false

    readonly property SettingValue pin: root.settings.value(Setting.Key.Pin)

    Section {
        anchors.fill: parent
        visible: !root.changing

        SettingRow {
            width: parent.width
            title: qsTr("PIN")
            detail: root.settings.pinSet ? qsTr("It is asked for before settings are changed here.") : qsTr("There is none: anybody at the panel can change its settings.")
            setting: root.pin

            Flow {
                width: parent.width
                spacing: Theme.space(2)

                PushButton {
                    objectName: "changePinButton"
                    text: root.settings.pinSet ? qsTr("Change") : qsTr("Set a PIN")
                    unavailableReason: Say.whyLocked(root.pin)
                    onClicked: {
                        root.changing = true;
                        entry.forceActiveFocus();
                    }
                }

                PushButton {
                    objectName: "removePinButton"
                    visible: root.settings.pinSet
                    text: qsTr("Remove")
                    unavailableReason: Say.whyLocked(root.pin)
                    onClicked: root.settings.setPin("")
                }
            }
        }
    }

    NewPin {
        id: entry

        anchors.top: parent.top
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.space(104))
        anchors.bottom: cancel.top
        anchors.bottomMargin: Theme.space(1)
        visible: root.changing
        onChosen: pin => {
            if (root.settings.setPin(pin))
                root.changing = false;
        }
    }

    PushButton {
        id: cancel

        objectName: "cancelPinButton"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2)
        visible: root.changing
        text: qsTr("Cancel")
        onClicked: {
            entry.digits = "";
            entry.first = "";
            root.changing = false;
        }
    }
}
