// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A surface that groups what belongs together.
Rectangle {
    id: root

    //! What the content keeps clear of the edges.
    property int padding: Theme.space(3)

    color: Theme.palette.surface
    radius: Theme.radiusLarge
    border.color: Theme.palette.outline
    border.width: Theme.palette.outline.a > 0 ? Theme.line : 0
}
