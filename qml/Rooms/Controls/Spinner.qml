// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Something is going on and nobody knows how long. It stands still when motion is reduced, so a word beside it must say the same.
ProgressRing {
    id: root

    //! False stops the turning; an invisible spinner never turns.
    property bool running: true

    value: 0.25

    RotationAnimation on rotation {
        running: root.running && root.visible && !Theme.reducedMotion
        from: 0
        to: 360
        duration: Theme.motion.turn
        loops: Animation.Infinite
    }
}
