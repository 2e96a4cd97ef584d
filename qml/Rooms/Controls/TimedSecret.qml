// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Theme

//! The behaviour of everything that hides a secret: a press shows it for ten seconds, another one hides it at once.
Pressable {
    id: root

    //! What the secret is.
    required property string label

    //! The secret; empty when there is none.
    required property string secret

    //! How long one second of the countdown takes, in milliseconds.
    property int second: Theme.motion.second

    //! True while it can be read.
    readonly property bool revealed: countdown.running

    //! How long it stays readable.
    readonly property int secondsLeft: root.revealed ? countdown.left : 0

    //! What a press does, in a sentence.
    readonly property string invitation: qsTr("Hidden. Press to show it for %n second(s).", "", countdown.seconds)

    //! Shows it, from now for ten seconds.
    function reveal() {
        if (root.secret.length > 0)
            countdown.begin();
    }

    //! Hides it at once.
    function mask() {
        countdown.stop();
    }

    text: root.label
    interactive: root.secret.length > 0
    tone: Theme.palette.bare
    radius: Theme.radiusSmall

    onClicked: root.revealed ? root.mask() : root.reveal()
    onSecretChanged: root.mask()
    onVisibleChanged: root.mask()

    Countdown {
        id: countdown

        interval: root.second
        seconds: Theme.motion.revealSeconds
    }
}
