// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The ring around the control that has the keyboard focus. A child of that control.
Rectangle {
    id: root

    //! The corner radius of the control.
    property real cornerRadius: Theme.radius

    anchors.fill: parent
    anchors.margins: -2 * Theme.outline
    radius: root.cornerRadius + 2 * Theme.outline
    color: "transparent"
    border.width: Theme.outline
    border.color: Theme.palette.accentText
}
