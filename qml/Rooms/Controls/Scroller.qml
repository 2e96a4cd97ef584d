// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! Holds a column or a grid that may be higher than its place, and scrolls only then: by a finger, or to what gets the keyboard focus.
Flickable {
    id: root

    //! True when there is more than fits.
    readonly property bool overflowing: contentHeight > height

    //! Whether any of \a item, which is inside, can be seen.
    function shows(item: Item): bool {
        const top = item.mapToItem(root.contentItem, 0, 0).y - root.contentY;
        return top + item.height > 0 && top < root.height;
    }

    contentHeight: contentItem.childrenRect.height
    clip: root.overflowing
    interactive: root.overflowing
    boundsBehavior: Flickable.StopAtBounds

    FocusReveal {
        view: root
    }
}
