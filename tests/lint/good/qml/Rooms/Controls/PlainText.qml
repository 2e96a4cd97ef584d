// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Rooms.Theme

Text {
    id: root
    textFormat: Text.PlainText
    color: Theme.text
}
