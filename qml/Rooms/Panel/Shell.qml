// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Models
import Rooms.Panel
import Rooms.Theme

//! What every page stands in: status bar, link banner, the page that fits what the room is doing, notices.
FocusScope {
    id: root

    //! The room under control.
    required property Room room

    //! Language and theme.
    required property Preferences preferences

    //! The settings, behind their PIN.
    required property SettingsDesk settings

    //! The way to a room.
    required property RoomSetup setup

    //! What saves diagnostics.
    required property Diagnostics diagnostics

    //! Whether anybody is there.
    required property Idleness idleness

    //! The system brings a keyboard of its own.
    property bool systemKeyboard: false

    //! True to keep the titles of meetings from those who pass by.
    property bool hideTitles: false

    //! Stands in the window of another program, which has its own settings, language and colours.
    property bool embedded: false

    //! True while the person is at the settings.
    property bool changingSettings: false

    //! True while the person types a meeting code; Home shows otherwise.
    property bool typingCode: false

    readonly property bool stale: root.room.stale

    //! Few lines of text fit on the screen: it is small, or the text is large.
    readonly property bool cramped: root.height < 28 * Theme.type.strong.pixelSize

    //! True while nobody is there and there is nothing to see but the time.
    readonly property bool ambient: root.idleness.state !== Idleness.State.Active

    //! What was typed on the page to join by code.
    readonly property JoinDraft typed: draft

    //! Where the pages begin, below status bar and banners.
    readonly property real pageTop: host.y

    //! Opens the page to join by code, with \a code typed already.
    function typeCode(code: string) {
        if (code.length > 0)
            root.typed.code = code;
        root.typingCode = true;
    }

    function closeJoinPage() {
        root.typingCode = false;
        root.typed.reset();
    }

    JoinDraft {
        id: draft

        microphoneAtFirst: root.preferences.microphoneOnJoining
        cameraAtFirst: root.preferences.cameraOnJoining
    }

    Connections {
        target: root.room.join

        function onFinished() {
            if (root.room.join.state === RoomAction.State.Confirmed)
                root.closeJoinPage();
            else if (root.room.join.wantsPassword || root.room.join.wantsCode)
                root.typeCode(root.room.join.formattedCode.replace(/ /g, ""));
        }
    }

    Binding {
        target: root.idleness
        property: "held"
        value: root.room.stage !== Room.Stage.Home || root.room.stale || root.setup.needed
    }

    Connections {
        target: root.idleness

        function onWoken() {
            root.room.link.touch();
        }
    }

    onAmbientChanged: {
        // Whoever comes next expects the panel as it was set up, and nothing of what was typed.
        if (root.ambient) {
            root.closeJoinPage();
            root.changingSettings = false;
            root.preferences.springBack();
        }
    }

    Connections {
        target: root.room

        function onStageChanged() {
            // The next person at the room expects it as it was set up.
            if (root.room.stage === Room.Stage.Home && !root.typingCode)
                root.preferences.springBack();
        }
    }

    Binding {
        target: root.preferences
        property: "occupied"
        value: root.room.stage !== Room.Stage.Home && root.room.stage !== Room.Stage.Connecting && root.room.stage !== Room.Stage.Blocked
    }

    Connections {
        target: root.preferences

        function onIdle() {
            root.closeJoinPage();
            root.changingSettings = false;
        }
    }

    Connections {
        target: root.settings

        function onOpenChanged() {
            if (!root.settings.open)
                root.changingSettings = false;
        }
    }

    PointHandler {
        onActiveChanged: {
            if (active)
                root.room.link.touch();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.background
    }

    StatusBar {
        id: statusBar

        visible: !root.ambient
        anchors.left: parent.left
        anchors.right: parent.right
        room: root.room
        settings: root.settings
        settingsOffered: !root.embedded && !root.preferences.occupied && !root.changingSettings && !root.setup.needed
        onSettingsWanted: root.changingSettings = true
    }

    LinkBanner {
        id: linkBanner

        anchors.top: statusBar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space(4)
        anchors.rightMargin: Theme.space(4)
        flat: root.cramped
        room: root.room
    }

    AwayBanner {
        id: awayBanner

        anchors.top: statusBar.bottom
        anchors.left: linkBanner.left
        anchors.right: linkBanner.right
        room: root.room
    }

    ShownPage {
        id: host

        readonly property real bannerHeight: Math.max(linkBanner.height, awayBanner.height)

        anchors.top: statusBar.bottom
        anchors.topMargin: host.bannerHeight > 0 ? host.bannerHeight + Theme.space(1) : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        visible: !root.ambient
        opacity: root.stale && !root.changingSettings ? Theme.palette.staleOpacity : 1
        shell: root
        page: {
            if (root.setup.needed)
                return "FirstRun";
            if (root.changingSettings)
                return "Settings";
            switch (root.room.stage) {
            case Room.Stage.Home:
                return root.typingCode ? "Join" : "Home";
            case Room.Stage.Joining:
                return "Joining";
            case Room.Stage.WaitingRoom:
                return "WaitingRoom";
            case Room.Stage.InMeeting:
                return "Meeting";
            case Room.Stage.Connecting:
            case Room.Stage.Blocked:
                return "Connect";
            default:
                return "Activity";
            }
        }
    }

    Notices {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(18)
        maximumWidth: parent.width - Theme.space(8)
        room: root.room
        setup: root.setup
        joinHandled: root.typingCode
        setupHandled: root.changingSettings
    }

    ShownPage {
        anchors.fill: parent
        visible: root.ambient
        shell: root
        page: root.ambient ? "Ambient" : ""
    }
}
