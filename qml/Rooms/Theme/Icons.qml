// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

//! The drawings of all icons as SVG paths on a 24 x 24 grid. They are stroked, never filled, with round caps and joins; `Icon` of Rooms.Controls does it.
QtObject {
    //! The side of the grid.
    readonly property int grid: 24

    //! New, start now.
    readonly property string plus: "M12 4.5V19.5M4.5 12H19.5"
    //! Less.
    readonly property string minus: "M4.5 12H19.5"
    //! Capital letters.
    readonly property string shift: "M12 4L20 12H16V19.5H8V12H4Z"
    //! What something is called.
    readonly property string letter: "M5 6.5V4.5H19V6.5M12 4.5V19.5M9 19.5H15"
    //! The connection to the room.
    readonly property string link: "M10 14A4.5 4.5 0 0 0 16.5 14.4L19.5 11.4A4.5 4.5 0 0 0 13.1 5L11.5 6.6M14 10A4.5 4.5 0 0 0 7.5 9.6L4.5 12.6A4.5 4.5 0 0 0 10.9 19L12.4 17.5"
    //! Join by code.
    readonly property string hash: "M4.5 9H20.5M3.5 15H19.5M10.5 3.5L8 20.5M16 3.5L13.5 20.5"
    //! One person, a personal room.
    readonly property string person: "M12 3.5A4.2 4.2 0 0 1 12 11.9A4.2 4.2 0 0 1 12 3.5ZM3.8 20.5C4.4 16.9 7.8 15 12 15C16.2 15 19.6 16.9 20.2 20.5"
    //! Several people.
    readonly property string people: "M9 4A3.8 3.8 0 0 1 9 11.6A3.8 3.8 0 0 1 9 4ZM2 20C2.4 16.7 5.2 15 9 15C12.8 15 15.6 16.7 16 20M15.8 4.3A3.8 3.8 0 0 1 15.8 11.3M18.2 15.5C20.4 16.2 21.7 17.7 22 20"
    //! Language.
    readonly property string globe: "M12 3A9 9 0 0 1 12 21A9 9 0 0 1 12 3ZM3 12H21M12 3C17 8.2 17 15.8 12 21C7 15.8 7 8.2 12 3Z"
    //! Light scheme.
    readonly property string sun: "M12 8A4 4 0 0 1 12 16A4 4 0 0 1 12 8ZM12 2.5V4.5M12 19.5V21.5M2.5 12H4.5M19.5 12H21.5M5.3 5.3L6.7 6.7M17.3 17.3L18.7 18.7M5.3 18.7L6.7 17.3M17.3 6.7L18.7 5.3"
    //! Dark scheme.
    readonly property string moon: "M20.5 14.2A8.8 8.8 0 1 1 9.8 3.5A7 7 0 0 0 20.5 14.2Z"
    //! Settings.
    readonly property string gear: "M12 9A3 3 0 0 1 12 15A3 3 0 0 1 12 9ZM10.3 5.2L10.7 2.6H13.3L13.7 5.2L15.6 6L17.7 4.4L19.6 6.3L18 8.4L18.8 10.3L21.4 10.7V13.3L18.8 13.7L18 15.6L19.6 17.7L17.7 19.6L15.6 18L13.7 18.8L13.3 21.4H10.7L10.3 18.8L8.4 18L6.3 19.6L4.4 17.7L6 15.6L5.2 13.7L2.6 13.3V10.7L5.2 10.3L6 8.4L4.4 6.3L6.3 4.4L8.4 6Z"
    //! To the page before.
    readonly property string back: "M14.5 5L7.5 12L14.5 19"
    //! To what lies behind a row.
    readonly property string forward: "M9.5 5L16.5 12L9.5 19"
    //! Done, chosen.
    readonly property string check: "M4.5 12.8L9.5 17.8L19.5 7"
    //! Close, dismiss.
    readonly property string close: "M6 6L18 18M18 6L6 18"
    //! Microphone on.
    readonly property string mic: "M12 2.8A3.2 3.2 0 0 1 15.2 6V11.2A3.2 3.2 0 0 1 8.8 11.2V6A3.2 3.2 0 0 1 12 2.8ZM5.2 11A6.8 6.8 0 0 0 18.8 11M12 17.8V21.2"
    //! Microphone off.
    readonly property string micOff: "M3.5 3.5L20.5 20.5M15.2 11V6A3.2 3.2 0 0 0 8.9 5.2M9 12.4A3.2 3.2 0 0 0 10.8 14.2M5.2 11A6.8 6.8 0 0 0 14.1 17.5M18.8 11A6.8 6.8 0 0 1 17.9 14.4M12 17.8V21.2"
    //! Camera on.
    readonly property string camera: "M4.5 6H13A2 2 0 0 1 15 8V16A2 2 0 0 1 13 18H4.5A2 2 0 0 1 2.5 16V8A2 2 0 0 1 4.5 6ZM15 10.5L21.5 7V17L15 13.5"
    //! Camera off.
    readonly property string cameraOff: "M3.5 3.5L20.5 20.5M10 6H13A2 2 0 0 1 15 8V11L21.5 7V17L18.6 15.4M14.2 17.6A2 2 0 0 1 13 18H4.5A2 2 0 0 1 2.5 16V8A2 2 0 0 1 3.1 6.6"
    //! Loudspeaker.
    readonly property string volume: "M3 9.5V14.5H6.8L12 19V5L6.8 9.5ZM15.5 9.2A4.2 4.2 0 0 1 15.5 14.8M18.2 6.2A8.4 8.4 0 0 1 18.2 17.8"
    //! Sharing of a screen.
    readonly property string share: "M4.5 3.5H19.5A2 2 0 0 1 21.5 5.5V15A2 2 0 0 1 19.5 17H4.5A2 2 0 0 1 2.5 15V5.5A2 2 0 0 1 4.5 3.5ZM12 13.5V7.2M9 10L12 7L15 10M8 21H16"
    //! One screen.
    readonly property string screen: "M4.5 3.5H19.5A2 2 0 0 1 21.5 5.5V15A2 2 0 0 1 19.5 17H4.5A2 2 0 0 1 2.5 15V5.5A2 2 0 0 1 4.5 3.5ZM12 17V21M8 21H16"
    //! Two screens.
    readonly property string screens: "M9 8H20A2 2 0 0 1 22 10V16A2 2 0 0 1 20 18H9A2 2 0 0 1 7 16V10A2 2 0 0 1 9 8ZM14.5 18V21M11 21H18M17 4.5A2 2 0 0 0 15 3H4A2 2 0 0 0 2 5V12.5"
    //! A host's rights, a password.
    readonly property string lock: "M6.5 10.5H17.5A2 2 0 0 1 19.5 12.5V19A2 2 0 0 1 17.5 21H6.5A2 2 0 0 1 4.5 19V12.5A2 2 0 0 1 6.5 10.5ZM7.8 10.5V7.2A4.2 4.2 0 0 1 16.2 7.2V10.5"
    //! Reveal.
    readonly property string eye: "M2 12C4.4 7.8 7.8 5.6 12 5.6C16.2 5.6 19.6 7.8 22 12C19.6 16.2 16.2 18.4 12 18.4C7.8 18.4 4.4 16.2 2 12ZM12 9A3 3 0 0 1 12 15A3 3 0 0 1 12 9Z"
    //! Hide again.
    readonly property string eyeOff: "M3.5 3.5L20.5 20.5M9.6 5.9A9.8 9.8 0 0 1 12 5.6C16.2 5.6 19.6 7.8 22 12A15.6 15.6 0 0 1 19.2 15.5M4.9 8.5A14.2 14.2 0 0 0 2 12C4.4 16.2 7.8 18.4 12 18.4A10.4 10.4 0 0 0 14.4 18.1M9 12.4A3 3 0 0 0 11.6 15M12.4 9A3 3 0 0 1 15 11.6"
    //! Remove the last digit.
    readonly property string backspace: "M8.6 5H20A1.5 1.5 0 0 1 21.5 6.5V17.5A1.5 1.5 0 0 1 20 19H8.6L2.5 12ZM11.8 9.3L17.2 14.7M17.2 9.3L11.8 14.7"
    //! Leave a room others stay in.
    readonly property string leave: "M12.5 3.5H6A2 2 0 0 0 4 5.5V18.5A2 2 0 0 0 6 20.5H12.5M9.5 12H20.5M16.5 7.8L20.7 12L16.5 16.2"
    //! End a meeting.
    readonly property string hangUp: "M12 8.6C15.6 8.6 18.7 9.6 20.9 11.5A1.6 1.6 0 0 1 21.2 13.6L20.2 15.2A1.7 1.7 0 0 1 18.1 15.8L15.8 14.9A1.5 1.5 0 0 1 14.9 13.3L15 12A11 11 0 0 0 9 12L9.1 13.3A1.5 1.5 0 0 1 8.2 14.9L5.9 15.8A1.7 1.7 0 0 1 3.8 15.2L2.8 13.6A1.6 1.6 0 0 1 3.1 11.5C5.3 9.6 8.4 8.6 12 8.6Z"
    //! The link to the room is lost.
    readonly property string linkOff: "M3.5 3.5L20.5 20.5M12 19.2V19.21M8.5 15.7A5 5 0 0 1 10.9 14.3M5.2 12.4A9.6 9.6 0 0 1 7.4 10.8M13.1 9.7A9.6 9.6 0 0 1 18.8 12.4M2 9.2A14.2 14.2 0 0 1 4.1 7.4M8.8 5.4A14.2 14.2 0 0 1 22 9.2"
    //! A time, a duration.
    readonly property string clock: "M12 3A9 9 0 0 1 12 21A9 9 0 0 1 12 3ZM12 7V12L15.4 14"
    //! A meeting of the schedule.
    readonly property string calendar: "M5 5H19A2 2 0 0 1 21 7V18.5A2 2 0 0 1 19 20.5H5A2 2 0 0 1 3 18.5V7A2 2 0 0 1 5 5ZM3 10H21M8 2.8V6.5M16 2.8V6.5"
    //! Attention, an error.
    readonly property string warning: "M12 3.8L21.8 20.3H2.2ZM12 9.8V14.2M12 17.2V17.21"
    //! Something to know.
    readonly property string info: "M12 3A9 9 0 0 1 12 21A9 9 0 0 1 12 3ZM12 11.2V16.6M12 7.6V7.61"
    //! A telephone call.
    readonly property string phone: "M5 3H8.2A1 1 0 0 1 9.2 3.7L10.4 7.4A1 1 0 0 1 10.1 8.5L8.3 10.1A13 13 0 0 0 13.9 15.7L15.5 13.9A1 1 0 0 1 16.6 13.6L20.3 14.8A1 1 0 0 1 21 15.8V19A2 2 0 0 1 18.8 21A17.6 17.6 0 0 1 3 5.2A2 2 0 0 1 5 3Z"
    //! Casting to the room.
    readonly property string cast: "M2.5 7.5V6A2 2 0 0 1 4.5 4H19.5A2 2 0 0 1 21.5 6V18A2 2 0 0 1 19.5 20H14.5M2.5 11.6A8.4 8.4 0 0 1 10.9 20M2.5 15.7A4.3 4.3 0 0 1 6.8 20M2.5 19.8V19.81"
    //! Copy.
    readonly property string copy: "M10.5 8.5H18.5A2 2 0 0 1 20.5 10.5V18.5A2 2 0 0 1 18.5 20.5H10.5A2 2 0 0 1 8.5 18.5V10.5A2 2 0 0 1 10.5 8.5ZM15.5 8.5V5.5A2 2 0 0 0 13.5 3.5H5.5A2 2 0 0 0 3.5 5.5V13.5A2 2 0 0 0 5.5 15.5H8.5"
    //! Try again.
    readonly property string retry: "M20 12.5A8 8 0 1 1 17.6 6.3L20.5 9.2M20.5 3.8V9.2H15.1"
    //! The host.
    readonly property string crown: "M4.2 19.5H19.8M4.6 15.5L2.8 6.5L7.8 10.3L12 4.5L16.2 10.3L21.2 6.5L19.4 15.5Z"
}
