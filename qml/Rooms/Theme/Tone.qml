// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! The colours one control or pill is drawn with. `ColorScheme` has the ready-made ones; a control takes one of them by property.
QtObject {
    id: root

    //! The surface at rest.
    required property color fill

    //! The surface while it is pressed.
    property color pressed: fill

    //! The main text.
    required property color content

    //! A second, quieter text.
    property color detail: content

    //! An icon or a dot.
    property color mark: content

    //! The outline; transparent when there is none.
    property color edge: "transparent"
}
