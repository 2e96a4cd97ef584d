// SPDX-License-Identifier: Apache-2.0
import QtQuick
Item {
    property string a: qsTr("Join")
    property string b: qsTr("Leave")
    property string c: qsTr("End")
    property string d: qsTr("New")
}
