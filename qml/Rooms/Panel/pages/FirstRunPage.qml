// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The panel knows no room yet: address or demo, password, a test that shows each step, name, PIN.
TypingArea {
    id: root

    //! How the panel looks now.
    required property Preferences preferences

    //! The settings, behind their PIN.
    required property SettingsDesk settings

    //! The way to a room.
    required property RoomSetup setup

    //! What a person is asked, in order.
    enum Step { Welcome, Address, Password, Test, Name, Pin }

    //! What the person is asked now.
    property int step: FirstRunPage.Step.Welcome

    //! The address that was typed is none; said only when it was submitted.
    property bool addressWrong: false

    readonly property SettingValue url: root.settings.value(Setting.Key.RoomUrl)

    //! Asks \a step.
    function go(step: int) {
        root.addressWrong = false;
        root.setup.test.reset();
        root.step = step;
        if (step === FirstRunPage.Step.Test)
            root.setup.tryOut(draft.address, draft.password);
    }

    //! Takes the address that was typed, if it is one.
    function takeAddress() {
        root.addressWrong = root.setup.addressProblem(draft.address).length > 0;
        if (!root.addressWrong)
            root.go(FirstRunPage.Step.Password);
    }

    //! Keeps everything and goes to work.
    function finish() {
        if (draft.name.length > 0)
            root.settings.setText(Setting.Key.RoomName, draft.name);
        root.setup.use(draft.address, draft.password);
    }

    //! Opens the settings, which only a PIN keeps from a person.
    function open() {
        if (!root.settings.pinSet)
            root.settings.enter("");
    }

    doneText: qsTr("Next")

    Component.onCompleted: root.open()
    Component.onDestruction: {
        root.setup.test.reset();
        root.settings.close();
    }

    Connections {
        target: root.settings

        function onOpenChanged() {
            if (!root.settings.open)
                root.open();
        }
    }

    SetupDraft {
        id: draft
    }

    PinPad {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.space(8), Theme.space(110))
        height: parent.height - Theme.space(6)
        visible: !root.settings.open
        focus: visible
        title: qsTr("PIN of the settings")
        wrong: root.settings.wrongTries > 0
        detail: root.settings.wrongTries > 0 ? qsTr("That was not the PIN, %n time(s) now.", "", root.settings.wrongTries) : qsTr("The panel knows no room. Whoever knows the PIN can name one.")
        unavailableReason: root.settings.secondsLeft > 0 ? qsTr("Too many wrong tries. Try again in %n second(s).", "", root.settings.secondsLeft) : ""
        onEntered: pin => root.settings.enter(pin)
    }

    PageHost {
        anchors.fill: parent
        visible: root.settings.open
        focus: visible
        page: [welcome, address, password, test, name, pin][root.step]
    }

    Component {
        id: welcome

        FocusScope {
            id: welcomePage

            Column {
                anchors.centerIn: parent
                width: Math.min(parent.width - Theme.space(8), Theme.space(100))
                spacing: Theme.space(3)

                PlainText {
                    width: parent.width
                    text: qsTr("Welcome")
                    role: Theme.type.hero
                }

                PlainText {
                    width: parent.width
                    text: root.url.locked ? qsTr("The administrator has set no room for this panel. It can be tried with a simulated one.") : qsTr("This panel controls one meeting room. Which one?")
                    role: Theme.type.lead
                    color: Theme.palette.textSecondary
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                }

                TileButton {
                    objectName: "connectTile"
                    width: parent.width
                    wide: true
                    icon: Icons.link
                    title: qsTr("Connect a room")
                    subtitle: qsTr("By its address and control password")
                    tone: Theme.palette.primary
                    unavailableReason: Say.whyLocked(root.url)
                    onClicked: root.go(FirstRunPage.Step.Address)
                }

                TileButton {
                    objectName: "demoTile"
                    width: parent.width
                    wide: true
                    icon: Icons.screen
                    title: qsTr("Try it with a simulated room")
                    subtitle: qsTr("Until the panel is started again")
                    onClicked: root.setup.useDemo()
                }

                PushButton {
                    objectName: "languageButton"
                    tone: Theme.palette.plainQuiet
                    icon: Icons.globe
                    text: root.preferences.nativeName(root.preferences.nextLanguage())
                    description: qsTr("Changes the language")
                    onClicked: root.settings.setText(Setting.Key.Language, root.preferences.nextLanguage())
                }
            }
        }
    }

    Component {
        id: address

        StepPage {
            title: qsTr("Where is the room?")
            typing: root.typing
            cramped: root.cramped
            detail: root.typing ? "" : qsTr("That of the room device in the local network. The administrator of the organisation knows it.")
            onBack: root.go(FirstRunPage.Step.Welcome)
            onNext: root.takeAddress()

            TextEntry {
                objectName: "addressField"
                width: parent.width
                focus: true
                maximumLength: 200
                hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
                label: qsTr("Address of the room")
                placeholder: "192.0.2.10"
                value: draft.address
                errorText: root.addressWrong ? Say.addressProblem(root.setup, draft.address) : ""
                onValueChanged: {
                    draft.address = value;
                    root.addressWrong = false;
                }
                onSubmitted: root.takeAddress()
                Component.onCompleted: forceActiveFocus()
            }
        }
    }

    Component {
        id: password

        StepPage {
            title: qsTr("Which password lets the panel in?")
            typing: root.typing
            cramped: root.cramped
            detail: root.typing ? "" : qsTr("It belongs to the central control settings of the room, where the control API is switched on.")
            onBack: root.go(FirstRunPage.Step.Address)
            onNext: root.go(FirstRunPage.Step.Test)

            SecretField {
                objectName: "controlPasswordField"
                width: parent.width
                focus: true
                maximumLength: 128
                label: qsTr("Control password")
                hint: qsTr("Leave empty if there is none")
                value: draft.password
                onValueChanged: draft.password = value
                onSubmitted: root.go(FirstRunPage.Step.Test)
                Component.onCompleted: forceActiveFocus()
            }
        }
    }

    Component {
        id: test

        StepPage {
            id: testPage

            readonly property ConnectionTest test: root.setup.test

            title: testPage.test.passed ? qsTr("The room is ready") : testPage.test.failed ? qsTr("That did not work") : qsTr("Trying the room")
            detail: draft.address
            nextText: testPage.test.failed ? qsTr("Try again") : qsTr("Next")
            busy: testPage.test.running
            otherText: !testPage.test.failed ? "" : testPage.test.reached === ConnectionTest.Progress.Failed ? qsTr("Change the address") : qsTr("Change the password")
            onBack: root.go(FirstRunPage.Step.Password)
            onOther: root.go(testPage.test.reached === ConnectionTest.Progress.Failed ? FirstRunPage.Step.Address : FirstRunPage.Step.Password)
            onNext: testPage.test.failed ? root.setup.tryOut(draft.address, draft.password) : root.go(FirstRunPage.Step.Name)
            Component.onCompleted: forceActiveFocus()

            TestSteps {
                width: testPage.contentWidth
                test: testPage.test
            }
        }
    }

    Component {
        id: name

        StepPage {
            title: qsTr("What is the room called?")
            typing: root.typing
            cramped: root.cramped
            detail: root.typing ? "" : qsTr("The name stands on top of every page.")
            onBack: root.go(FirstRunPage.Step.Password)
            onNext: root.go(FirstRunPage.Step.Pin)

            TextEntry {
                objectName: "nameField"
                width: parent.width
                focus: true
                label: qsTr("Name")
                hint: qsTr("Leave empty to call it by its address")
                value: draft.name
                onValueChanged: draft.name = value
                onSubmitted: root.go(FirstRunPage.Step.Pin)
                Component.onCompleted: forceActiveFocus()
            }
        }
    }

    Component {
        id: pin

        FocusScope {
            id: pinPage

            Component.onCompleted: newPin.forceActiveFocus()

            NewPin {
                id: newPin

                anchors.top: parent.top
                anchors.bottom: skip.top
                anchors.bottomMargin: Theme.space(1)
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width - Theme.space(8), Theme.space(110))
                visible: !root.settings.pinSet
                onChosen: pin => {
                    if (root.settings.setPin(pin))
                        root.finish();
                }
            }

            PlainText {
                anchors.centerIn: parent
                width: Math.min(parent.width - Theme.space(8), Theme.space(100))
                visible: root.settings.pinSet
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("A PIN is set already.")
                role: Theme.type.lead
            }

            PushButton {
                id: skip

                objectName: "skipPinButton"
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space(2)
                tone: Theme.palette.plainQuiet
                text: root.settings.pinSet ? qsTr("Go to the room") : qsTr("Without a PIN: anybody can change the settings")
                onClicked: root.finish()
            }
        }
    }
}
