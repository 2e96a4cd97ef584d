// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! Every duration of the interface, in milliseconds unless said. What moves takes at most 200 ms and nothing at all when `reduced`.
QtObject {
    id: root

    //! True when nothing may move.
    required property bool reduced

    //! A small change of one control.
    readonly property int quick: reduced ? 0 : 120

    //! A panel or a banner coming or going.
    readonly property int standard: reduced ? 0 : 200

    //! The step of every countdown.
    readonly property int second: 1000

    //! One turn of a spinner. Spinners stand still when `reduced`.
    readonly property int turn: 1000

    //! How long a destructive button is held.
    readonly property int hold: 1500

    //! A press that ends before this is a tap, a longer one was a hold given up.
    readonly property int tap: 400

    //! How long a touched control explains itself.
    readonly property int explain: 4000

    //! How long a secret stays revealed, in seconds.
    readonly property int revealSeconds: 10

    //! How long a copied secret stays on the clipboard, in seconds.
    readonly property int clipboardSeconds: 30

    //! How long something can be undone, in seconds.
    readonly property int undoSeconds: 3

    //! How long a passing message stays, in seconds.
    readonly property int toastSeconds: 5

    //! How long a message stays that says what went wrong and what to do, in seconds.
    readonly property int noticeSeconds: 8

    //! How long a join is given before it can be cancelled, in seconds.
    readonly property int cancelSeconds: 10

    //! Longer than any finger rests, in seconds: a tap stays a tap however slow it is.
    readonly property int patientSeconds: 3600
}
