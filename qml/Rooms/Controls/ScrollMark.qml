// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! Shows beside what scrolls how much of it there is above and below. Not a control.
Rectangle {
    id: root

    //! What scrolls: a sibling.
    required property Flickable view

    x: root.view.x + root.view.width + Theme.space(0.75)
    y: root.view.y + root.view.visibleArea.yPosition * root.view.height
    width: Theme.space(0.5)
    height: root.view.visibleArea.heightRatio * root.view.height
    radius: width / 2
    visible: root.view.visible && root.view.visibleArea.heightRatio < 1
    color: Theme.palette.edge
}
