// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! One scheduled meeting: when, what, whose, and the button to join it. The first of a group carries the group's heading.
Item {
    id: root

    required property string title
    required property string creatorName
    required property string code
    required property string formattedCode
    required property date beginTime
    required property date endTime
    required property int phase
    required property string group
    required property int minutesToStart
    required property int minutesToEnd
    required property bool overlaps
    required property string overlapTitle

    //! The heading over it; empty for none.
    required property string heading

    //! True to keep its title from those who pass by.
    required property bool hideTitle

    //! Why no meeting can be joined now; empty when one can.
    required property string whyNot

    //! The person wants to join this meeting.
    signal joinWanted

    readonly property bool isNow: root.phase === MeetingPhase.Value.Now
    readonly property bool isNext: root.phase === MeetingPhase.Value.Next
    readonly property bool isPast: root.phase === MeetingPhase.Value.Past
    readonly property string shownTitle: Say.publicTitle(root.title, root.hideTitle)
    readonly property string by: root.hideTitle ? root.formattedCode : root.creatorName.length > 0 && root.formattedCode.length > 0 ? qsTr("%1 · %2").arg(root.creatorName).arg(root.formattedCode) : root.creatorName + root.formattedCode

    //! How long it lasts, or when it begins, in a word or two; empty when the times say enough.
    readonly property string when: {
        if (root.isNow)
            return root.minutesToEnd > 0 ? qsTr("%1 left").arg(Say.minutes(root.minutesToEnd)) : qsTr("Now");
        return root.group === "next" ? qsTr("In %1").arg(Say.minutes(root.minutesToStart)) : "";
    }

    //! True when that has a place of its own and leaves enough for the title; it stands in the second line otherwise.
    readonly property bool roomy: body.width - times.x - times.width - pill.implicitWidth - join.width > Theme.type.action.pixelSize * 15

    //! Which meeting it overlaps, in a sentence; empty for none.
    readonly property string overlap: {
        if (!root.overlaps || root.isPast)
            return "";
        return root.hideTitle || root.overlapTitle.length === 0 ? qsTr("Overlaps another meeting") : qsTr("Overlaps “%1”").arg(root.overlapTitle);
    }

    implicitHeight: body.height + (headingText.visible ? headingText.height + Theme.space(2) : 0)

    Accessible.role: Accessible.ListItem
    Accessible.name: root.shownTitle
    Accessible.description: root.overlap

    PlainText {
        id: headingText

        x: Theme.space(3.25)
        y: Theme.space(1.25)
        width: parent.width - 2 * x
        visible: root.heading.length > 0
        text: root.heading
        role: Theme.type.label
        color: root.isNow ? Theme.palette.okText : Theme.palette.textSecondary
        Accessible.role: Accessible.Heading
    }

    Item {
        id: body

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.space(12), words.height + Theme.space(3))

        OnDemand {
            anchors.fill: parent
            anchors.bottomMargin: Theme.space(0.5)
            content: root.isNow || root.isNext ? ground : null
        }

        Column {
            id: times

            x: Theme.space(3.25)
            width: Math.max(Theme.space(10), Theme.type.section.pixelSize * 3.2)
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                text: Say.time(root.beginTime)
                role: Theme.type.section
                color: root.isPast ? Theme.palette.textSecondary : Theme.palette.text
            }

            PlainText {
                text: Say.time(root.endTime)
                role: Theme.type.caption
                color: Theme.palette.textSecondary
            }
        }

        Column {
            id: words

            anchors.left: times.right
            anchors.leftMargin: Theme.space(3)
            anchors.right: pill.visible ? pill.left : join.left
            anchors.rightMargin: Theme.space(2.5)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space(0.5)

            PlainText {
                width: parent.width
                text: root.shownTitle
                role: Theme.type.action
                color: root.isPast ? Theme.palette.textSecondary : Theme.palette.text
            }

            PlainText {
                width: parent.width
                text: root.roomy || root.when.length === 0 ? root.by : qsTr("%1 · %2").arg(root.when).arg(root.by)
                role: Theme.type.caption
                color: Theme.palette.textSecondary
            }

            OnDemand {
                width: parent.width
                height: item?.height ?? 0
                visible: root.overlap.length > 0
                content: root.overlap.length > 0 ? overlapMark : null
            }
        }

        Pill {
            id: pill

            anchors.right: join.left
            anchors.rightMargin: Theme.space(2.5)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.roomy && root.when.length > 0
            tone: root.isNow ? Theme.palette.ok : Theme.palette.info
            text: root.when
        }

        PushButton {
            id: join

            anchors.right: parent.right
            anchors.rightMargin: Theme.space(3)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.code.length > 0
            width: Math.max(Theme.space(12), implicitWidth)
            height: Theme.space(7.5)
            text: qsTr("Join")
            description: root.shownTitle
            tone: root.isNow ? Theme.palette.primary : root.isNext ? Theme.palette.raised : Theme.palette.neutral
            unavailableReason: root.whyNot
            onClicked: root.joinWanted()
        }
    }

    Component {
        id: ground

        Card {
            anchors.fill: parent
            color: Theme.palette.surfaceHigh
            radius: Theme.radius
        }
    }

    Component {
        id: overlapMark

        Row {
            width: parent?.width ?? 0
            spacing: Theme.space(0.75)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                path: Icons.warning
                size: Theme.type.caption.pixelSize + Theme.line
                color: Theme.palette.amberText
            }

            PlainText {
                width: parent.width - x
                text: root.overlap
                role: Theme.type.caption
                color: Theme.palette.amberText
            }
        }
    }
}
