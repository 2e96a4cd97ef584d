// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Panel
import Rooms.Theme

//! Where the room is, whether it can be controlled, and its control password.
Section {
    id: root

    //! The settings, open.
    required property SettingsDesk settings

    //! The way to a room.
    required property RoomSetup setup

    //! The address is being typed.
    property bool changingAddress: false

    //! The password is being typed.
    property bool changingPassword: false

    //! The address that was typed is none; said only when it was submitted.
    property bool addressWrong: false

    readonly property SettingValue url: root.settings.value(Setting.Key.RoomUrl)
    readonly property string noRoom: root.setup.address.length > 0 && !root.setup.demo ? "" : qsTr("No room is connected.")

    //! Uses the address that was typed.
    function useAddress() {
        root.addressWrong = root.setup.addressProblem(address.value).length > 0;
        if (!root.addressWrong && root.setup.use(address.value, ""))
            root.changingAddress = false;
    }

    //! Keeps the password that was typed.
    function keepPassword() {
        if (password.value.length === 0)
            return;
        root.setup.keepPassword(password.value);
        password.clear();
        root.changingPassword = false;
    }

    Component.onCompleted: root.setup.lookForPassword()
    Component.onDestruction: root.setup.test.reset()

    SettingRow {
        width: root.rowWidth
        visible: !root.changingPassword
        title: qsTr("Address")
        detail: root.setup.demo ? qsTr("The panel controls a simulated room until it is started again, or until it gets an address.") : root.setup.address
        setting: root.url

        Column {
            width: parent.width
            spacing: Theme.space(2)

            TextEntry {
                id: address

                objectName: "addressField"
                fill: Theme.palette.control
                spokenName: qsTr("Address")
                width: parent.width
                visible: root.changingAddress
                maximumLength: 200
                hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
                placeholder: "192.0.2.10"
                errorText: root.addressWrong ? Say.addressProblem(root.setup, address.value) : ""
                onValueChanged: root.addressWrong = false
                onSubmitted: root.useAddress()
            }

            Flow {
                width: parent.width
                spacing: Theme.space(2)

                PushButton {
                    objectName: "changeAddressButton"
                    visible: !root.changingAddress
                    text: qsTr("Change")
                    unavailableReason: Say.whyLocked(root.url)
                    onClicked: {
                        root.setup.test.reset();
                        root.changingAddress = true;
                        address.value = root.setup.demo ? "" : root.setup.address;
                        address.forceActiveFocus();
                    }
                }

                PushButton {
                    objectName: "useAddressButton"
                    visible: root.changingAddress
                    text: qsTr("Use this address")
                    tone: Theme.palette.primary
                    onClicked: root.useAddress()
                }

                PushButton {
                    objectName: "cancelAddressButton"
                    visible: root.changingAddress
                    text: qsTr("Cancel")
                    onClicked: {
                        root.changingAddress = false;
                        root.addressWrong = false;
                    }
                }
            }
        }
    }

    SettingRow {
        width: root.rowWidth
        visible: !root.changingAddress && !root.changingPassword
        title: qsTr("Test")
        detail: qsTr("Tries the room on a connection of its own and changes nothing in it.")

        Column {
            width: parent.width
            spacing: Theme.space(2.5)

            PushButton {
                objectName: "testButton"
                text: qsTr("Test the connection")
                busy: root.setup.test.running
                unavailableReason: root.noRoom
                onClicked: root.setup.tryCurrent()
            }

            TestSteps {
                objectName: "testSteps"
                width: parent.width
                visible: root.setup.test.running || root.setup.test.passed || root.setup.test.failed
                test: root.setup.test
            }
        }
    }

    SettingRow {
        width: root.rowWidth
        visible: !root.changingAddress && !root.setup.demo
        title: qsTr("Control password")
        detail: Say.keeping(root.setup)

        Column {
            width: parent.width
            spacing: Theme.space(2)

            PlainText {
                objectName: "passwordProblem"
                width: parent.width
                visible: text.length > 0
                text: Say.secretProblem(root.setup)
                color: Theme.palette.redText
                wrapMode: Text.Wrap
                maximumLineCount: 5
                Accessible.role: Accessible.AlertMessage
            }

            SecretField {
                id: password

                objectName: "controlPasswordField"
                fill: Theme.palette.control
                width: parent.width
                visible: root.changingPassword
                maximumLength: 128
                label: qsTr("New control password")
                onSubmitted: root.keepPassword()
            }

            Flow {
                width: parent.width
                spacing: Theme.space(2)

                PushButton {
                    objectName: "setPasswordButton"
                    visible: !root.changingPassword
                    text: qsTr("Set")
                    busy: root.setup.asking
                    unavailableReason: root.noRoom
                    onClicked: {
                        root.changingPassword = true;
                        password.forceActiveFocus();
                    }
                }

                PushButton {
                    objectName: "keepPasswordButton"
                    visible: root.changingPassword
                    text: qsTr("Keep this password")
                    tone: Theme.palette.primary
                    unavailableReason: password.value.length > 0 ? "" : qsTr("Type the password first.")
                    onClicked: root.keepPassword()
                }

                PushButton {
                    objectName: "cancelPasswordButton"
                    visible: root.changingPassword
                    text: qsTr("Cancel")
                    onClicked: {
                        password.clear();
                        root.changingPassword = false;
                    }
                }

                PushButton {
                    objectName: "forgetPasswordButton"
                    visible: !root.changingPassword
                    text: qsTr("Forget")
                    busy: root.setup.asking
                    unavailableReason: {
                        switch (root.setup.keeping) {
                        case RoomSetup.Keeping.Keychain:
                        case RoomSetup.Keeping.File:
                            return "";
                        case RoomSetup.Keeping.Given:
                            return qsTr("It is not kept here: it was given when the panel was started.");
                        default:
                            return qsTr("No password is kept here.");
                        }
                    }
                    onClicked: root.setup.forgetPassword()
                }
            }
        }
    }
}
