// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The steps of something asked of the room, in order: done ones with a check, the one being waited for in amber.
Row {
    id: root

    //! The steps, from first to last.
    default property list<Step> steps

    //! The colours of the steps by `Step.State`.
    readonly property list<Tone> tones: [Theme.palette.info, Theme.palette.warning, Theme.palette.ok, Theme.palette.dangerSoft]

    spacing: Theme.space(1.75)

    Repeater {
        model: root.steps

        Pill {
            required property Step modelData

            text: modelData.text
            tone: root.tones[modelData.state]
            icon: ["", "", Icons.check, Icons.close][modelData.state]
        }
    }
}
