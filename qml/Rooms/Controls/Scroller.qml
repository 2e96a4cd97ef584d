// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! Holds a column or a grid that may be higher than its place, and scrolls only then: by a finger, or to what gets the keyboard focus.
Flickable {
    id: root

    //! True when there is more than fits.
    readonly property bool overflowing: contentHeight > height

    contentHeight: contentItem.childrenRect.height
    clip: root.overflowing
    interactive: root.overflowing
    boundsBehavior: Flickable.StopAtBounds

    FocusReveal {
        parent: root
        view: root
    }

    ScrollMark {
        parent: root.parent
        view: root
    }
}
