// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

//! What is drawn with strokes. The software renderer of Qt 6.4 clips a shape unless nothing of it is left, and then draws all of it:
//! so one that is scrolled out of sight hides itself.
Shape {
    id: root

    //! What it scrolls in; null when it does not.
    property Flickable scroller: null

    //! The nearest parent that scrolls.
    function findScroller(): Flickable {
        for (let each = root.parent; each; each = each.parent) {
            if (each instanceof Flickable)
                return each as Flickable;
        }
        return null;
    }

    //! Whether a part of it is between top and bottom of what it scrolls in, at the position \a contentY of that.
    function isInSight(contentY: real): bool {
        const top = root.scroller.contentItem.mapFromItem(root, 0, 0).y - contentY;
        return top + root.height > 0 && top < root.scroller.height;
    }

    opacity: !root.scroller || root.scroller.contentHeight <= root.scroller.height || root.isInSight(root.scroller.contentY) ? 1 : 0
    Component.onCompleted: root.scroller = root.findScroller()
}
