// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

//! What is drawn with strokes. The software renderer of Qt 6.4 clips a shape unless nothing of it is left, and then draws all of it:
//! so one that is scrolled out of sight hides itself.
Shape {
    id: root

    //! What it scrolls in; null when it does not.
    property Scroller scroller: null

    //! The nearest parent that scrolls.
    function findScroller(): Scroller {
        for (let each = root.parent; each; each = each.parent) {
            if (each instanceof Scroller)
                return each as Scroller;
        }
        return null;
    }

    opacity: !root.scroller?.overflowing || root.scroller.shows(root) ? 1 : 0
    Component.onCompleted: root.scroller = root.findScroller()
}
