// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A button of the meeting bar for what cannot be taken back. Holding it fills a ring; only a full ring counts as `held`.
//! A short press or a key is `tapped`, which must lead to a second, separate confirmation. Do not connect to `clicked`.
BarButton {
    id: root

    //! True while the ring fills.
    readonly property bool holding: fill.running

    //! Pressed shortly, by key or by a screen reader.
    signal tapped

    //! Held until the ring was full; the finger may still be down.
    signal held

    //! Released or slid off before the ring was full, but too late for a tap.
    signal gaveUp

    //! The touch lasts too long for a tap. A click comes before its touch ends, so it still sees this.
    property bool tooLate: false

    //! A finger came down: the ring fills while the button is available.
    function begin() {
        if (root.available)
            fill.restart();
    }

    //! The finger left, or the button may no longer be held: the ring is empty again.
    function end() {
        if (root.holding && root.tooLate)
            root.gaveUp();
        fill.stop();
        root.progress = 0;
    }

    tone: Theme.palette.danger
    role: Theme.type.action

    onTouchedChanged: {
        if (root.touched) {
            root.begin();
        } else {
            root.end();
            root.tooLate = false;
        }
    }
    onAvailableChanged: root.end()
    onClicked: {
        if (!root.tooLate)
            root.tapped();
    }

    NumberAnimation {
        id: fill

        target: root
        property: "progress"
        from: 0
        to: 1
        duration: Theme.motion.hold
        onFinished: {
            root.progress = 0;
            root.held();
        }
    }

    Timer {
        running: root.touched
        interval: Theme.motion.tap
        onTriggered: root.tooLate = true
    }
}
