// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! What a person has typed to join a meeting. It outlives the page, so that a refused join loses nothing.
QtObject {
    id: root

    //! Digits of the meeting code.
    property string code

    //! Meeting password, empty when there is none.
    property string password

    //! Whether to enter with the microphone on.
    property bool microphone: true

    //! Whether to enter with the camera on.
    property bool camera: true

    //! Forgets everything, for the next person.
    function reset() {
        root.code = "";
        root.password = "";
        root.microphone = true;
        root.camera = true;
    }
}
