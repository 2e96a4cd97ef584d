// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A short state in words, with a dot or an icon before it. Not a control.
Rectangle {
    id: root

    //! The state in words.
    property string text

    //! A drawing of `Icons` before the text, or empty.
    property string icon

    //! True to draw a dot before the text.
    property bool dot: false

    //! The colours: `ok`, `warning`, `dangerSoft`, `soft`, `info` or another tone of the palette.
    property Tone tone: Theme.palette.info

    //! The size of the text.
    property TypeStyle role: Theme.type.label

    //! The text ends in an ellipsis beyond this width.
    property real maximumWidth: Infinity

    //! What the content keeps clear of the sides.
    readonly property int sidePadding: Theme.space(1.75)

    //! What dot or icon take, with the gap after it.
    readonly property real leadWidth: root.dot || root.icon.length > 0 ? lead.width + row.spacing : 0

    implicitWidth: Math.min(root.maximumWidth, root.leadWidth + Math.ceil(label.implicitWidth) + 2 * root.sidePadding)
    implicitHeight: root.role.pixelSize + Theme.space(2.25)
    radius: Math.min(root.height / 2, Theme.radiusSmall)
    color: root.tone.fill

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space(0.75)

        OnDemand {
            id: lead

            anchors.verticalCenter: parent.verticalCenter
            visible: root.dot || root.icon.length > 0
            width: root.dot ? Theme.space(1.25) : root.role.pixelSize + Theme.line
            height: width
            content: root.dot ? dot : root.icon.length > 0 ? icon : null
        }

        PlainText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), root.width - root.leadWidth - 2 * root.sidePadding)
            text: root.text
            role: root.role
            color: root.tone.content
            Accessible.ignored: true
        }
    }

    Component {
        id: dot

        Rectangle {
            width: lead.width
            height: width
            radius: width / 2
            color: root.tone.mark
        }
    }

    Component {
        id: icon

        Icon {
            path: root.icon
            color: root.tone.mark
            size: lead.width
        }
    }
}
