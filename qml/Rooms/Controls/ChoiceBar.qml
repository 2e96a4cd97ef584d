// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! A few words of which one is chosen. It never changes by itself: it asks, and shows `current`.
Flow {
    id: root

    //! The words, in their order.
    required property list<string> words

    //! The index of the one that is chosen; -1 for none.
    required property int current

    //! Why nothing else can be chosen, a full sentence; empty when it can.
    property string unavailableReason

    //! The word at `index` was pressed.
    signal asked(int index)

    spacing: Theme.space(1.5)

    Repeater {
        model: root.words

        PushButton {
            id: choice

            required property int index
            required property string modelData

            readonly property bool chosen: choice.index === root.current

            objectName: "choice" + choice.index
            text: choice.modelData
            icon: choice.chosen ? Icons.check : ""
            tone: choice.chosen ? Theme.palette.soft : Theme.palette.neutral
            unavailableReason: choice.chosen ? "" : root.unavailableReason
            height: Theme.space(7.5)

            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: choice.chosen

            onClicked: {
                if (!choice.chosen)
                    root.asked(choice.index);
            }
        }
    }
}
