// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The behaviour and the surface of everything that is pressed. It acts on release, sliding off cancels; Space and Enter do the same.
//! It is never dead: while `unavailableReason` is not empty it looks unavailable and answers a press by explaining itself.
//! A touch does not take the focus, so that a field being typed into keeps it.
Item {
    id: root

    //! What it is called, on it or only to a screen reader.
    property string text

    //! What a screen reader adds to the name.
    property string description

    //! Why it cannot be used now, a full sentence; empty when it can.
    property string unavailableReason

    //! True while what it asked for is on its way: presses are ignored and a spinner shows.
    property bool busy: false

    //! False when the reason is already written on it: no tip is shown then.
    property bool explainsItself: true

    //! False makes it a mere display: no press, no focus.
    property bool interactive: true

    //! The colours while it is available.
    property Tone tone: Theme.palette.neutral

    //! Corner radius of surface and focus ring.
    property real radius: Theme.radius

    //! The outline of the surface.
    property color edge: look.edge

    //! True when a press is answered with `clicked`.
    readonly property bool available: root.unavailableReason.length === 0 && !root.busy

    //! True while a finger or the mouse is down on it.
    readonly property bool touched: tap.pressed && root.contains(tap.point.position)

    //! True while it is held down by finger, mouse or key.
    readonly property bool down: root.touched || root.keyHeld

    //! The colours in use.
    readonly property Tone look: root.unavailableReason.length === 0 ? root.tone : root.tone.fill.a > 0 ? Theme.palette.unavailable : Theme.palette.unavailableBare

    //! The content, over the surface.
    default property alias content: holder.data

    //! True while one of its keys is down.
    property bool keyHeld: false

    //! The tip being shown, if any.
    property ReasonTip tip: null

    //! Pressed and released while available.
    signal clicked

    //! Pressed and released while `unavailableReason` is not empty.
    signal explained

    //! Does what a press does.
    function click() {
        if (root.unavailableReason.length > 0)
            root.explain();
        else if (root.interactive && !root.busy)
            root.clicked();
    }

    //! Says why it cannot be used.
    function explain() {
        if (root.explainsItself && !root.tip && root.Window.contentItem)
            root.tip = tipComponent.createObject(root.Window.contentItem) as ReasonTip;
        root.explained();
    }

    //! True for the keys that press it.
    function isTrigger(key: int): bool {
        return key === Qt.Key_Space || key === Qt.Key_Return || key === Qt.Key_Enter;
    }

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    activeFocusOnTab: root.interactive

    Accessible.role: root.interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: root.text
    Accessible.description: root.unavailableReason.length > 0 ? root.unavailableReason : root.description
    Accessible.focusable: root.interactive
    Accessible.onPressAction: root.click()

    onActiveFocusChanged: root.keyHeld = false

    Keys.onPressed: event => {
        if (root.isTrigger(event.key)) {
            root.keyHeld = root.keyHeld || !event.isAutoRepeat;
            event.accepted = true;
        }
    }

    Keys.onReleased: event => {
        if (root.isTrigger(event.key) && !event.isAutoRepeat && root.keyHeld) {
            root.keyHeld = false;
            event.accepted = true;
            root.click();
        }
    }

    Component.onDestruction: root.tip?.destroy()

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.down ? root.look.pressed : root.look.fill
        border.color: root.edge
        border.width: root.edge.a > 0 ? Theme.outline : 0
    }

    Item {
        id: holder

        anchors.fill: parent
    }

    FocusRing {
        visible: root.activeFocus
        cornerRadius: root.radius
    }

    TapHandler {
        id: tap

        enabled: root.interactive
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: Theme.motion.patientSeconds
        onTapped: root.click()
    }

    Component {
        id: tipComponent

        ReasonTip {
            target: root
            text: root.unavailableReason
            visible: text.length > 0 && root.visible
            onExpired: {
                root.tip = null;
                destroy();
            }
        }
    }
}
