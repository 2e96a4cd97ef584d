// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A value to be chosen by sliding. It never takes a value by itself: it asks, the knob stands where the person wants it, and the
//! bar is filled up to what is `reported`. Arrows step, Page keys leap, Home and End go to the ends.
Item {
    id: root

    //! What is being set, for a screen reader.
    required property string text

    //! The value as it stands; less than `minimumValue` while it is not known.
    required property int reported

    //! What was asked for and is not reported yet; less than `minimumValue` without one.
    property int wanted: root.minimumValue - 1

    //! The ends of the way. Screen readers read them under these names.
    property int minimumValue: 0
    property int maximumValue: 100

    //! How many steps the whole way has.
    property int steps: 20

    //! How far an arrow key goes. Screen readers read it under this name.
    readonly property int stepSize: Math.ceil((root.maximumValue - root.minimumValue) / root.steps)

    //! Why it cannot be used now, a full sentence; empty when it can.
    property string unavailableReason

    //! Where the knob stands. Screen readers read it under this name.
    readonly property int value: grip.pressed ? root.held : root.wanted >= root.minimumValue ? root.wanted : Math.max(root.reported, root.minimumValue)

    //! The value under the finger.
    property int held: root.minimumValue

    //! The value of the knob as a share of the way.
    readonly property real position: root.shareOf(root.value)

    //! `value` is wanted.
    signal asked(value: int)

    //! Asks for a value \a difference away from where the knob stands.
    function step(difference: int) {
        const next = Math.max(root.minimumValue, Math.min(root.maximumValue, root.value + difference));
        if (next !== root.value && root.unavailableReason.length === 0)
            root.asked(next);
    }

    function shareOf(value: int): real {
        return (Math.max(value, root.minimumValue) - root.minimumValue) / (root.maximumValue - root.minimumValue);
    }

    function valueAt(x: real): int {
        const share = Math.max(0, Math.min(1, (x - track.x) / track.width));
        return Math.round(root.minimumValue + share * (root.maximumValue - root.minimumValue));
    }

    implicitWidth: Theme.space(40)
    implicitHeight: Theme.control
    activeFocusOnTab: true

    Accessible.role: Accessible.Slider
    Accessible.name: root.text
    Accessible.description: root.unavailableReason
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.step(root.stepSize)
    Accessible.onDecreaseAction: root.step(-root.stepSize)

    Keys.onPressed: event => {
        const leap = 4 * root.stepSize;
        const whole = root.maximumValue - root.minimumValue;
        const differences = new Map([[Qt.Key_Right, root.stepSize], [Qt.Key_Up, root.stepSize], [Qt.Key_Left, -root.stepSize], [Qt.Key_Down, -root.stepSize], [Qt.Key_PageUp, leap], [Qt.Key_PageDown, -leap], [Qt.Key_End, whole], [Qt.Key_Home, -whole]]);
        if (differences.has(event.key)) {
            root.step(differences.get(event.key));
            event.accepted = true;
        }
    }

    Rectangle {
        id: track

        anchors.verticalCenter: parent.verticalCenter
        x: knob.width / 2
        width: parent.width - knob.width
        height: Theme.space(1.5)
        radius: height / 2
        color: Theme.palette.surfaceHighest
        border.width: Theme.line
        border.color: Theme.palette.edge

        Rectangle {
            width: parent.width * root.shareOf(root.reported)
            height: parent.height
            radius: height / 2
            color: root.unavailableReason.length === 0 ? Theme.palette.accent : Theme.palette.edge
        }
    }

    Rectangle {
        id: knob

        anchors.verticalCenter: parent.verticalCenter
        x: track.width * root.position
        width: Theme.space(4.5)
        height: width
        radius: width / 2
        color: root.unavailableReason.length === 0 ? Theme.palette.accent : Theme.palette.textMuted
        border.width: Theme.outline
        border.color: root.wanted >= root.minimumValue ? Theme.palette.amberText : Theme.palette.text
    }

    FocusRing {
        visible: root.activeFocus
        cornerRadius: Theme.radiusSmall
    }

    MouseArea {
        id: grip

        anchors.fill: parent
        enabled: root.unavailableReason.length === 0
        preventStealing: true
        onPressed: mouse => {
            root.held = root.valueAt(mouse.x);
            root.asked(root.held);
        }
        onPositionChanged: mouse => {
            const next = root.valueAt(mouse.x);
            if (next !== root.held) {
                root.held = next;
                root.asked(next);
            }
        }
    }
}
