// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The layouts that the room offers, in its order, and the switch for the small window of the speaker layout.
//! Hidden altogether when the room offers none.
Item {
    id: root

    //! The room under control.
    required property Room room

    readonly property LayoutSwitchModel layouts: root.room.layouts
    readonly property SwitchLayoutAction switching: root.room.switchLayout
    //! The narrowest a card may be for its name.
    readonly property real narrowest: Math.max(Theme.space(16), Theme.type.strong.pixelSize * 7.5)
    readonly property int columns: Math.max(2, Math.min(4, Math.floor((root.width + root.gap) / (root.narrowest + root.gap))))
    readonly property real gap: Theme.space(2.25)
    //! What is kept around switch and cards, for the ring of the one that has the keyboard focus.
    readonly property real ringRoom: Theme.space(1)

    readonly property bool shown: root.layouts.offered && root.layouts.count > 0

    //! One height for all cards of a row, some of which may carry a reason.
    function heightOfRow(row: int): real {
        let tallest = 0;
        for (let index = row * root.columns; index < Math.min(cards.count, (row + 1) * root.columns); ++index)
            tallest = Math.max(tallest, cards.itemAt(index)?.implicitHeight ?? 0);
        return tallest;
    }

    // All of it scrolls together, so that a card can always be had as a whole.
    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: -root.ringRoom
        anchors.bottomMargin: 0
        contentHeight: grid.y + grid.height + root.ringRoom
        visible: root.shown

        Item {
            id: head

            x: root.ringRoom
            y: root.ringRoom
            width: root.width
            height: Math.max(heading.height, voice.height)

            PlainText {
                id: heading

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.space(0.5)
                text: qsTr("Layout")
                role: Theme.type.section
            }

            Switch {
                id: voice

                objectName: "voiceSwitch"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.layouts.voiceActiveOffered
                text: qsTr("Small window of the speaker")
                checked: root.layouts.voiceActive
                pending: root.switching.inProgress && root.switching.pendingLayout === root.layouts.currentLayout
                unavailableReason: Say.whyNot(root.switching)
                onAsked: checked => root.switching.trigger(root.layouts.currentLayout, checked)
            }
        }

        Grid {
            id: grid

            anchors.top: head.bottom
            anchors.topMargin: Theme.space(1.5)
            anchors.left: head.left
            width: root.width
            columns: root.columns
            columnSpacing: root.gap
            rowSpacing: root.gap

            Repeater {
                id: cards

                model: root.layouts

                LayoutCard {
                    id: card

                    required property int index
                    required property int layout

                    objectName: "layout" + card.layout
                    required property bool offeredNow
                    required current
                    required pending

                    width: (grid.width - (root.columns - 1) * root.gap) / root.columns
                    height: root.heightOfRow(Math.floor(card.index / root.columns))
                    layoutType: card.layout
                    name: Say.layoutName(card.layout)
                    showsReason: !card.offeredNow
                    unavailableReason: card.offeredNow ? root.room.switchLayout.inProgress ? "" : Say.whyNot(root.switching) : qsTr("Not offered now")
                    busy: root.switching.inProgress
                    onClicked: {
                        if (!card.current)
                            root.switching.trigger(card.layout, true);
                    }
                }
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: parent.width
        visible: !root.shown
        spacing: Theme.space(2)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: Icons.people
            size: Theme.space(8)
            color: Theme.palette.textSecondary
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("The room is in the meeting")
            role: Theme.type.section
        }

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("It does not offer layouts to choose from now.")
            color: Theme.palette.textSecondary
        }
    }
}
