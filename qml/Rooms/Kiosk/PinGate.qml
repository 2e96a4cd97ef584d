// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Kiosk
import Rooms.Panel
import Rooms.Theme

//! The PIN in front of the presenter's panel, over the pages: to be typed, or the first time to be chosen.
FocusScope {
    id: root

    //! Whoever presents.
    required property Presenter presenter

    readonly property bool choosing: root.presenter.stage === Presenter.Stage.Choosing
    readonly property real margin: Theme.space(4)

    objectName: "pinGate"
    focus: true
    Keys.onEscapePressed: root.presenter.go()

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Presenter's panel")

    //! Gives the focus to the control after \a fence, or before it: the pages below are out of reach.
    function stayWithin(fence: Item, forward: bool) {
        fence.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Component.onCompleted: root.forceActiveFocus()

    Item {
        id: fenceBefore

        activeFocusOnTab: true
        onActiveFocusChanged: {
            if (activeFocus)
                root.stayWithin(fenceAfter, false);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.background

        MouseArea {
            anchors.fill: parent
            onWheel: wheel => wheel.accepted = true
        }
    }

    IconButton {
        id: back

        objectName: "presenterBackButton"
        x: root.margin
        y: Theme.space(1.5)
        icon: Icons.back
        text: qsTr("Back")
        onClicked: root.presenter.go()
    }

    PlainText {
        anchors.left: back.right
        anchors.leftMargin: Theme.space(2)
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: back.verticalCenter
        text: qsTr("Presenter's panel")
        role: Theme.type.title
    }

    Item {
        id: place

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: back.bottom
        anchors.topMargin: Theme.space(3)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(3)
        width: Math.min(parent.width - 2 * root.margin, Theme.space(110))

        PinPad {
            anchors.fill: parent
            visible: !root.choosing
            focus: visible
            title: qsTr("PIN of the presenter")
            wrong: root.presenter.wrongTries > 0
            detail: root.presenter.wrongTries > 0 ? qsTr("That was not the PIN, %n time(s) now.", "", root.presenter.wrongTries) : qsTr("Whoever set up this demo knows it.")
            unavailableReason: root.presenter.secondsLeft > 0 ? qsTr("Too many wrong tries. Try again in %n second(s).", "", root.presenter.secondsLeft) : ""
            onEntered: pin => root.presenter.enter(pin)
        }

        NewPin {
            anchors.fill: parent
            visible: root.choosing
            focus: visible
            failure: root.presenter.failure
            purpose: qsTr("4 to 8 digits. From now on it is asked for before anybody presents here.")
            onChosen: pin => root.presenter.choose(pin)
        }
    }

    Item {
        id: fenceAfter

        activeFocusOnTab: true
        onActiveFocusChanged: {
            if (activeFocus)
                root.stayWithin(fenceBefore, true);
        }
    }
}
