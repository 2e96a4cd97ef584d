// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A modal panel at the bottom right for one decision. It fills its parent, covers it with a scrim and keeps the keyboard focus inside while it is open.
//! It does not close by itself: whoever opened it does.
FocusScope {
    id: root

    //! True while it is shown.
    property bool open: false

    //! What is to be decided, with its consequence.
    required property string title

    //! A remark under the title, or empty.
    property string detail

    //! What stands at the left of the title, such as a `ProgressRing`.
    property alias leading: leadingSlot.data

    //! The buttons, from the safe one at the left to the decisive one at the right. Give each the width `buttonWidth`.
    default property alias buttons: buttonRow.data

    //! The width that makes the buttons fill the panel equally.
    readonly property real buttonWidth: (buttonRow.width - (buttonRow.visibleChildren.length - 1) * buttonRow.spacing) / Math.max(1, buttonRow.visibleChildren.length)

    //! What is kept free under the panel, so that a button held down below stays visible.
    property real bottomInset: Theme.space(4)

    //! Escape was pressed or the scrim was touched.
    signal cancelled

    //! What had the focus before it opened and gets it back.
    property Item focusBefore: null

    //! Gives the focus to the first control of the sheet.
    function focusFirst() {
        fenceBefore.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    //! Gives the focus to the last control of the sheet.
    function focusLast() {
        fenceAfter.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
    }

    anchors.fill: parent
    visible: root.open || panel.opacity > 0

    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Accessible.description: root.detail

    onOpenChanged: {
        if (root.open) {
            root.focusBefore = root.Window.activeFocusItem;
            panel.forceActiveFocus(Qt.PopupFocusReason);
        } else {
            root.focusBefore?.forceActiveFocus(Qt.PopupFocusReason);
            root.focusBefore = null;
        }
    }

    Keys.onEscapePressed: root.cancelled()

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.scrim
        opacity: panel.opacity

        MouseArea {
            anchors.fill: parent
            onClicked: root.cancelled()
            onWheel: wheel => wheel.accepted = true
        }
    }

    Item {
        id: fenceBefore

        activeFocusOnTab: root.open
        onActiveFocusChanged: {
            if (activeFocus)
                root.focusLast();
        }
    }

    Rectangle {
        id: panel

        anchors.right: parent.right
        anchors.rightMargin: Theme.space(4)
        y: parent.height - height - root.bottomInset + (1 - opacity) * Theme.space(3)
        width: Math.min(Theme.space(70), parent.width - Theme.space(8))
        height: column.height + Theme.space(9)
        radius: Theme.radiusLarge
        color: Theme.palette.surfaceHigh
        border.color: Theme.palette.outline
        border.width: Theme.palette.outline.a > 0 ? Theme.line : 0
        opacity: root.open ? 1 : 0

        Keys.onTabPressed: root.focusFirst()
        Keys.onBacktabPressed: root.focusLast()

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.motion.standard
            }
        }

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
        }

        Column {
            id: column

            x: Theme.space(4.5)
            y: Theme.space(4.5)
            width: parent.width - 2 * x
            spacing: Theme.space(4)

            Row {
                width: parent.width
                spacing: Theme.space(3.25)

                Item {
                    id: leadingSlot

                    anchors.verticalCenter: parent.verticalCenter
                    visible: children.length > 0
                    width: childrenRect.width
                    height: childrenRect.height
                }

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - (leadingSlot.visible ? leadingSlot.width + parent.spacing : 0)
                    spacing: Theme.space(1)

                    PlainText {
                        width: parent.width
                        text: root.title
                        role: Theme.type.heading
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                    }

                    PlainText {
                        width: parent.width
                        visible: text.length > 0
                        text: root.detail
                        color: Theme.palette.textSecondary
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                    }
                }
            }

            Row {
                id: buttonRow

                width: parent.width
                spacing: Theme.space(2)
            }
        }
    }

    Item {
        id: fenceAfter

        activeFocusOnTab: root.open
        onActiveFocusChanged: {
            if (activeFocus)
                root.focusFirst();
        }
    }
}
