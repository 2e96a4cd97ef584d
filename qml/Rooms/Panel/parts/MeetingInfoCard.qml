// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! What a person tells others of the meeting: code, times, creator, and, masked until touched, link and password. Below it the
//! screens. A secret can be copied only while it is shown.
Card {
    id: root

    //! The room under control.
    required property Room room

    readonly property RoomScreens screens: root.room.screens
    readonly property MeetingStatus meeting: root.room.meeting
    readonly property real side: Theme.space(3.5)

    //! True when there is room for the QR code beside the words.
    readonly property bool wide: root.width > Theme.space(60)

    implicitHeight: scroller.y + scroller.contentHeight + scroller.anchors.bottomMargin

    component Fact: Column {
        id: fact

        required property string label
        required property string value

        width: parent?.width ?? 0
        visible: fact.value.length > 0
        spacing: Theme.space(0.5)

        PlainText {
            width: parent.width
            text: fact.label
            role: Theme.type.caption
            color: Theme.palette.textSecondary
        }

        PlainText {
            width: parent.width
            text: fact.value
            role: Theme.type.strong
        }
    }

    component CopyButton: IconButton {
        anchors.right: parent?.right
        anchors.verticalCenter: parent?.verticalCenter
        width: Theme.touch
        height: Theme.touch
        tone: Theme.palette.plainQuiet
        icon: Icons.copy
    }

    component Secret: Item {
        id: secretFact

        required property string label
        required property string secret
        property alias objectName: masked.objectName

        width: parent?.width ?? 0
        implicitHeight: masked.height

        MaskedSecret {
            id: masked

            width: parent.width - (copySecretButton.visible ? copySecretButton.width + Theme.touchGap : 0)
            label: secretFact.label
            secret: secretFact.secret
        }

        CopyButton {
            id: copySecretButton

            objectName: masked.objectName + "Copy"
            visible: masked.revealed
            text: qsTr("Copy for %n second(s)", "", Theme.motion.clipboardSeconds)
            onClicked: {
                if (masked.revealed)
                    clipboard.copySecret(masked.secret);
            }
        }
    }

    Clipboard {
        id: clipboard

        clearAfter: Theme.motion.clipboardSeconds * Theme.motion.second
    }

    PlainText {
        id: heading

        x: root.side
        y: Theme.space(3.5)
        width: parent.width - 2 * root.side
        text: qsTr("Meeting details")
        role: Theme.type.section
    }

    Scroller {
        id: scroller

        anchors.top: heading.bottom
        anchors.topMargin: Theme.space(2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2.5)
        x: root.side
        width: parent.width - 2 * root.side

        Grid {
            width: scroller.width
            columns: root.wide ? 2 : 1
            columnSpacing: Theme.space(4)
            rowSpacing: Theme.space(2.5)

            Item {
                width: root.wide ? qr.width : scroller.width
                height: qr.height
                visible: root.meeting.url.length > 0

                MaskedCode {
                    id: qr

                    objectName: "meetingQr"
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.min(implicitWidth, scroller.width)
                    height: width
                    label: qsTr("QR code to join")
                    secret: root.meeting.url
                }
            }

            Column {
                width: root.wide && root.meeting.url.length > 0 ? scroller.width - qr.width - Theme.space(4) : scroller.width
                spacing: Theme.space(1.5)

                PlainText {
                    objectName: "clipboardNote"
                    width: parent.width
                    visible: clipboard.holdsSecret
                    text: qsTr("Copied. The clipboard is cleared in %1 s.").arg(Theme.motion.clipboardSeconds)
                    role: Theme.type.caption
                    color: Theme.palette.okText
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    Accessible.role: Accessible.AlertMessage
                }

                Item {
                    width: parent.width
                    height: Math.max(Theme.touch, codeFact.height)
                    visible: codeFact.value.length > 0

                    Fact {
                        id: codeFact

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - Theme.touch
                        label: qsTr("Meeting code")
                        value: root.meeting.formattedCode
                    }

                    CopyButton {
                        objectName: "copyCodeButton"
                        text: qsTr("Copy the meeting code")
                        onClicked: clipboard.copy(root.meeting.code)
                    }
                }

                Secret {
                    objectName: "meetingPassword"
                    label: qsTr("Meeting password")
                    secret: root.meeting.password
                }

                Secret {
                    objectName: "meetingUrl"
                    visible: secret.length > 0
                    label: qsTr("Link to join")
                    secret: root.meeting.url
                }

                Fact {
                    label: qsTr("Created by")
                    value: root.meeting.creatorName
                }

                Fact {
                    label: qsTr("Planned time")
                    value: Say.timeSpan(root.meeting.beginTime, root.meeting.endTime)
                }

                Fact {
                    label: qsTr("Host")
                    value: root.meeting.hostStatus === Meeting.HostStatus.Absent ? qsTr("Not in the meeting yet") : ""
                }

                Fact {
                    label: qsTr("Screens")
                    value: Say.screens(root.screens.multiScreen)
                }

                Fact {
                    label: qsTr("Main screen")
                    value: root.screens.dual ? Say.screenLayout(root.screens.mainLayout) : ""
                }

                Fact {
                    label: qsTr("Second screen")
                    value: root.screens.dual ? Say.screenLayout(root.screens.secondaryLayout) : ""
                }
            }
        }
    }
}
