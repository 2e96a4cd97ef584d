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

    //! Whether the microphone is on unless the person says otherwise.
    required property bool microphoneAtFirst

    //! The same for the camera.
    required property bool cameraAtFirst

    //! Whether to enter with the microphone on.
    property bool microphone: root.microphoneAtFirst

    //! Whether to enter with the camera on.
    property bool camera: root.cameraAtFirst

    //! Forgets everything, for the next person.
    function reset() {
        root.code = "";
        root.password = "";
        root.microphone = Qt.binding(() => root.microphoneAtFirst);
        root.camera = Qt.binding(() => root.cameraAtFirst);
    }
}
