// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Controls
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! The steps of trying a room, each as far as it is, and what is wrong where one failed.
Column {
    id: root

    //! The test.
    required property ConnectionTest test

    component TestStep: Item {
        id: step

        required property string text
        required property int progress

        //! What is to be said of it, or empty.
        property string remark

        readonly property bool failed: step.progress === ConnectionTest.Progress.Failed
        readonly property bool missing: step.progress === ConnectionTest.Progress.Missing

        width: root.width
        implicitHeight: Math.max(mark.height, words.height)

        Accessible.role: Accessible.StaticText
        Accessible.name: step.text + ": " + (step.remark.length > 0 ? step.remark : Say.progress(step.progress))

        Item {
            id: mark

            width: Theme.space(4.5)
            height: width

            Rectangle {
                anchors.fill: parent
                visible: step.progress !== ConnectionTest.Progress.Active
                radius: width / 2
                color: step.failed ? Theme.palette.redSoft : step.missing ? Theme.palette.amberSoft : step.progress === ConnectionTest.Progress.Done ? Theme.palette.okSoft : "transparent"
                border.width: step.progress === ConnectionTest.Progress.Waiting ? Theme.line : 0
                border.color: Theme.palette.edge
            }

            Icon {
                anchors.centerIn: parent
                path: step.failed ? Icons.close : step.missing ? Icons.info : step.progress === ConnectionTest.Progress.Done ? Icons.check : ""
                size: Theme.space(2.5)
                color: step.failed ? Theme.palette.redText : step.missing ? Theme.palette.amberText : Theme.palette.okText
            }

            Spinner {
                visible: step.progress === ConnectionTest.Progress.Active
                size: parent.width
                thickness: Theme.outline
            }
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.space(2)
            anchors.right: parent.right
            topPadding: Math.max(0, (mark.height - name.height) / 2)
            spacing: Theme.space(0.5)

            PlainText {
                id: name

                width: parent.width
                text: step.text
                role: Theme.type.strong
                color: step.progress === ConnectionTest.Progress.Waiting ? Theme.palette.textMuted : Theme.palette.text
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.ignored: true
            }

            PlainText {
                width: parent.width
                visible: text.length > 0
                text: step.remark
                color: step.failed ? Theme.palette.redText : Theme.palette.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 4
                Accessible.ignored: true
            }
        }
    }

    spacing: Theme.space(2)

    TestStep {
        text: qsTr("The room can be reached")
        progress: root.test.reached
        remark: failed ? Say.testFailure(root.test) : ""
    }

    TestStep {
        text: qsTr("It lets the panel in")
        progress: root.test.letIn
        remark: failed ? Say.testFailure(root.test) : ""
    }

    TestStep {
        text: qsTr("It answers")
        progress: root.test.answers
        remark: failed ? Say.testFailure(root.test) : ""
    }

    TestStep {
        text: qsTr("It tells when something changes")
        progress: root.test.events
        remark: missing ? qsTr("It does not offer that. The panel works all the same: it asks the room every few seconds.") : ""
    }
}
