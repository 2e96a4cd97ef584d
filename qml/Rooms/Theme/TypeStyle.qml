// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! One step of the type scale. The family is the application's.
QtObject {
    id: root

    //! Size in device pixels.
    required property int pixelSize

    //! A `Font.Weight`.
    property int weight: Font.DemiBold

    //! Extra space between letters, in device pixels.
    property real letterSpacing: 0

    //! The same, as a font.
    readonly property font font: Qt.font({
        pixelSize: root.pixelSize,
        weight: root.weight,
        letterSpacing: root.letterSpacing
    })
}
