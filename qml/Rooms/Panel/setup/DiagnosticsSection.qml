// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! What helps to find out what is wrong: files of settings, versions, the link's history, and an archive of it all.
Section {
    id: root

    //! The room under control.
    required property Room room

    //! The settings, open.
    required property SettingsDesk settings

    //! What saves diagnostics.
    required property Diagnostics diagnostics

    component Fact: Item {
        id: fact

        required property string name
        required property string value

        width: root.rowWidth
        implicitHeight: Math.max(nameText.height, valueText.height)
        Accessible.role: Accessible.StaticText
        Accessible.name: fact.name + ": " + fact.value

        PlainText {
            id: nameText

            width: parent.width * 0.45
            text: fact.name
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }

        PlainText {
            id: valueText

            anchors.left: nameText.right
            anchors.leftMargin: Theme.space(2)
            anchors.right: parent.right
            text: fact.value
            role: Theme.type.strong
            wrapMode: Text.Wrap
            maximumLineCount: 3
            Accessible.ignored: true
        }
    }

    Component.onCompleted: root.diagnostics.look()
    Component.onDestruction: root.diagnostics.clear()

    // Nothing is drawn unless there is something new.
    Timer {
        running: true
        repeat: true
        interval: Theme.motion.second
        onTriggered: root.diagnostics.look()
    }

    Column {
        visible: problems.count > 0
        width: root.rowWidth
        spacing: Theme.space(1.5)

        Repeater {
            id: problems

            model: root.settings.problems

            Row {
                id: problem

                required property string modelData

                width: root.rowWidth
                spacing: Theme.space(1.5)

                Icon {
                    id: mark

                    path: Icons.warning
                    size: Theme.space(3)
                    color: Theme.palette.amberText
                }

                PlainText {
                    objectName: "settingsProblem"
                    width: problem.width - mark.width - problem.spacing
                    text: problem.modelData
                    wrapMode: Text.Wrap
                    maximumLineCount: 5
                }
            }
        }
    }

    Column {
        width: root.rowWidth
        spacing: Theme.space(1.5)

        Fact {
            name: qsTr("Version of the panel")
            value: root.diagnostics.figures.version
        }

        Fact {
            name: qsTr("Room")
            value: root.room.link.address
        }

        Fact {
            name: qsTr("Link")
            value: root.room.link.ready ? qsTr("Connected") : Say.linkReason(root.room.link) || Say.linkHeadline(root.room.link)
        }

        Fact {
            name: qsTr("Changes of the link since the start")
            value: qsTr("%1, connected %n time(s)", "", root.diagnostics.figures.connections).arg(root.diagnostics.figures.linkChanges)
        }

        Fact {
            name: qsTr("Events of the room")
            value: root.room.link.polling === Link.Polling.Off ? qsTr("%n came", "", root.diagnostics.figures.events) : qsTr("None come; the panel asks instead")
        }

        Fact {
            name: qsTr("Messages that could not be read")
            value: root.diagnostics.figures.malformed
        }

        Fact {
            name: qsTr("The room answers within")
            value: root.diagnostics.figures.medianMilliseconds > 0 ? qsTr("%1 ms, half of the time").arg(Number(root.diagnostics.figures.medianMilliseconds).toLocaleString(Qt.locale(), "f", 1)) : qsTr("It has not answered yet")
        }

        Fact {
            visible: value.length > 0
            name: qsTr("Recorded to")
            value: root.diagnostics.figures.recording
        }
    }

    Column {
        visible: deviations.count > 0
        width: root.rowWidth
        spacing: Theme.space(2)

        PlainText {
            objectName: "deviationsTitle"
            width: parent.width
            text: qsTr("This room does otherwise than expected")
            role: Theme.type.strong
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        Repeater {
            id: deviations

            // A count that rises is another text of the same row.
            model: root.diagnostics.figures.deviations.length

            Column {
                id: deviation

                required property int index

                width: root.rowWidth
                spacing: Theme.space(0.5)

                PlainText {
                    objectName: "deviation"
                    width: parent.width
                    text: root.diagnostics.figures.deviations[deviation.index] ?? ""
                    wrapMode: Text.Wrap
                    maximumLineCount: 8
                }

                PlainText {
                    visible: text.length > 0
                    width: parent.width
                    text: root.diagnostics.figures.samples[deviation.index] ?? ""
                    role: Theme.type.caption
                    color: Theme.palette.textSecondary
                    wrapMode: Text.WrapAnywhere
                    maximumLineCount: 6
                }
            }
        }

        PlainText {
            visible: root.diagnostics.figures.moreDeviations > 0
            width: parent.width
            text: qsTr("and %n more, see the saved diagnostics", "", root.diagnostics.figures.moreDeviations)
            color: Theme.palette.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }

    Column {
        width: root.rowWidth
        spacing: Theme.space(1.5)

        PushButton {
            objectName: "saveDiagnosticsButton"
            text: qsTr("Save diagnostics")
            busy: root.diagnostics.state === Diagnostics.State.Saving
            onClicked: root.diagnostics.save()
        }

        PlainText {
            objectName: "diagnosticsOutcome"
            width: parent.width
            text: root.diagnostics.state === Diagnostics.State.Saved ? qsTr("Saved to %1").arg(root.diagnostics.file) : root.diagnostics.problem
            role: Theme.type.caption
            color: Theme.palette.textSecondary
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            Accessible.role: Accessible.AlertMessage
        }
    }
}
