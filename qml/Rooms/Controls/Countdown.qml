// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Counts whole seconds down to nothing, once each time it is begun.
Timer {
    id: root

    //! Where it begins.
    required property int seconds

    //! What is left while it runs.
    property int left: 0

    //! Nothing is left. Not emitted when it was stopped before.
    signal finished

    //! Begins, or begins again, at `seconds`.
    function begin() {
        root.left = root.seconds;
        root.restart();
    }

    interval: Theme.motion.second
    repeat: true
    onTriggered: {
        root.left -= 1;
        if (root.left > 0)
            return;
        root.stop();
        root.finished();
    }
}
