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

    font: root.role.font
    color: Theme.palette.text
    textFormat: Text.PlainText
    elide: Text.ElideRight
    maximumLineCount: 1

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
