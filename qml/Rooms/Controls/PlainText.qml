// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The one text type: plain text whatever it holds, one line that ends in an ellipsis when it does not fit.
//! A text that wraps sets `wrapMode` and says in `maximumLineCount` how many lines it may have.
Text {
    id: root

    //! The step of the type scale.
    property TypeStyle role: Theme.type.body

    //! True for words of our own that have a place of a given width: rather than losing letters they get smaller, down to `smallest`.
    property bool shrinks: false

    //! How much smaller a text that shrinks may get.
    readonly property real smallest: 0.6

    font: root.role.font
    fontSizeMode: root.shrinks ? Text.HorizontalFit : Text.FixedSize
    verticalAlignment: root.shrinks ? Text.AlignVCenter : Text.AlignTop
    minimumPixelSize: Math.round(root.role.pixelSize * root.smallest)
    color: Theme.palette.text
    textFormat: Text.PlainText
    elide: Text.ElideRight
    maximumLineCount: 1

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
