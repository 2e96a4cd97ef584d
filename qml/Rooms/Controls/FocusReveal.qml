// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Scrolls a view to what has the keyboard focus inside it, so that nobody types where nothing is seen. A child of that view's parent or of the view itself.
Item {
    id: root

    //! What is scrolled.
    required property Flickable view

    //! What is kept free around what has the focus: its ring.
    readonly property real margin: Theme.space(1)

    readonly property Item focused: root.Window.activeFocusItem

    //! True for everything inside the view.
    function holds(item: Item): bool {
        for (let each = item; each; each = each.parent) {
            if (each === root.view.contentItem)
                return true;
        }
        return false;
    }

    //! Scrolls no further than it takes.
    function reveal() {
        if (!root.focused || !root.holds(root.focused))
            return;
        const top = root.focused.mapToItem(root.view.contentItem, 0, 0).y - root.margin;
        const bottom = top + root.focused.height + 2 * root.margin;
        const first = root.view.originY;
        const last = Math.max(first, first + root.view.contentHeight - root.view.height);
        const needed = Math.max(bottom - root.view.height, Math.min(root.view.contentY, top));
        root.view.contentY = Math.max(first, Math.min(last, needed));
    }

    onFocusedChanged: soon.restart()

    // Not at once: whoever moves the focus may go on, and layouts follow.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.reveal()
    }

    Connections {
        target: root.view

        function onHeightChanged() {
            soon.restart();
        }

        function onContentHeightChanged() {
            soon.restart();
        }
    }
}
