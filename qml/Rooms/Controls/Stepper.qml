// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A number between a button for less and one for more. It never changes by itself: it asks, and shows `value`.
Row {
    id: root

    //! The number as it stands.
    required property int value

    //! The number in words.
    required property string words

    //! What it can be at least.
    required property int least

    //! What it can be at most.
    required property int most

    //! Why it cannot be changed, a full sentence; empty when it can.
    property string unavailableReason

    //! The number doubles and halves, where one by one would take for ever.
    property bool doubles: false

    //! The only numbers it steps through, in rising order; empty for all.
    property list<int> steps

    //! What the words have.
    property real wordsWidth: Theme.space(13)

    //! A button was pressed; `value` is the number asked for.
    signal asked(int value)

    //! The next number after \a value: small ones change by one, large ones faster.
    function beyond(value: int, up: bool): int {
        if (root.steps.length > 0) {
            const others = root.steps.filter(step => up ? step > value : step < value);
            return others.length === 0 ? value : up ? others[0] : others[others.length - 1];
        }
        const size = up ? value : value - 1;
        const half = Math.ceil(value / 2);
        const step = root.doubles ? (up ? value : value - half) : size < 10 ? 1 : size < 30 ? 5 : 10;
        return Math.max(root.least, Math.min(root.most, up ? value + step : value - step));
    }

    component Side: IconButton {
        anchors.verticalCenter: parent?.verticalCenter
        width: Theme.touch
        height: Theme.touch
    }

    spacing: Theme.space(1.5)

    Side {
        objectName: "lessButton"
        icon: Icons.minus
        text: qsTr("Less")
        description: root.words
        unavailableReason: root.unavailableReason.length > 0 ? root.unavailableReason : root.beyond(root.value, false) < root.value ? "" : qsTr("It cannot be less.")
        onClicked: root.asked(root.beyond(root.value, false))
    }

    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        width: root.wordsWidth
        horizontalAlignment: Text.AlignHCenter
        text: root.words
        shrinks: true
        role: Theme.type.action
    }

    Side {
        objectName: "moreButton"
        icon: Icons.plus
        text: qsTr("More")
        description: root.words
        unavailableReason: root.unavailableReason.length > 0 ? root.unavailableReason : root.beyond(root.value, true) > root.value ? "" : qsTr("It cannot be more.")
        onClicked: root.asked(root.beyond(root.value, true))
    }
}
