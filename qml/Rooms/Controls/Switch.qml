// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A switch that shows what the room reports and never flips by itself: it asks, is `pending`, and follows `checked`.
Pressable {
    id: root

    //! The reported state.
    required property bool checked

    //! True while a change was asked for and is not yet reported.
    property bool pending: false

    //! Pressed; `checked` is the state asked for.
    signal asked(bool checked)

    //! True when the track is drawn in the accent colour.
    readonly property bool lit: root.checked && root.unavailableReason.length === 0

    tone: Theme.palette.bare
    edge: "transparent"
    implicitWidth: (root.text.length > 0 ? Math.ceil(label.implicitWidth) + Theme.space(1.75) : 0) + track.width
    implicitHeight: Theme.touch

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.checked

    onClicked: {
        if (!root.pending)
            root.asked(!root.checked);
    }

    PlainText {
        id: label

        anchors.right: track.left
        anchors.rightMargin: Theme.space(1.75)
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: root.text
        color: Theme.palette.textSecondary
        Accessible.ignored: true
    }

    Rectangle {
        id: track

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.space(9.5)
        height: Theme.space(5.5)
        radius: height / 2
        color: root.lit ? Theme.palette.accent : root.checked ? Theme.palette.accentCalm : Theme.palette.surfaceHighest
        border.width: root.pending ? Theme.outline : root.checked ? 0 : Theme.line
        border.color: root.pending ? Theme.palette.amberText : Theme.palette.edge

        Rectangle {
            id: knob

            readonly property real margin: Theme.space(0.5)

            x: root.checked ? parent.width - width - margin : margin
            y: margin
            width: parent.height - 2 * margin
            height: width
            radius: width / 2
            color: root.checked ? Theme.palette.accentContent : Theme.palette.edge

            Behavior on x {
                NumberAnimation {
                    duration: Theme.motion.quick
                }
            }

            OnDemand {
                anchors.fill: parent
                content: root.pending ? spinner : null
            }
        }
    }

    Component {
        id: spinner

        Spinner {
            anchors.centerIn: parent
            size: knob.width - Theme.space(1.5)
            thickness: Theme.outline
            color: root.checked ? Theme.palette.accent : Theme.palette.surface
            trackColor: "transparent"
        }
    }
}
