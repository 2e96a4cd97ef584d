// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The steps of something asked of the room, in order: done ones with a check, the one being waited for in amber.
Row {
    id: root

    //! The steps, from first to last.
    default property list<Step> steps

    //! The colours of a step in \a state, a `Step.State`.
    function toneOf(state: int): Tone {
        switch (state) {
        case Step.Active:
            return Theme.palette.warning;
        case Step.Done:
            return Theme.palette.ok;
        case Step.Failed:
            return Theme.palette.dangerSoft;
        default:
            return Theme.palette.info;
        }
    }

    spacing: Theme.space(1.75)

    Repeater {
        model: root.steps

        Pill {
            required property Step modelData

            text: modelData.text
            tone: root.toneOf(modelData.state)
            icon: ["", "", Icons.check, Icons.close][modelData.state]
        }
    }
}
