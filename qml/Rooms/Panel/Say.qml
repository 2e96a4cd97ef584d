// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Models
import Rooms.Panel

//! What the models say in enumerations and English sentences, as words in the language of the panel. It holds nothing.
QtObject {
    id: root

    //! Why microphone and camera cannot be switched on from here, "" when they can.
    function whyNotOpened(room: Room): string {
        return room.remote ? root.translated("Rooms::ActionRules", "Only somebody in the room can switch this on.") : "";
    }

    //! Why an action cannot be asked for now; empty when it can.
    function whyNot(action: RoomAction): string {
        return root.translated("Rooms::ActionRules", action.whyNotSentence);
    }

    //! Why the room refused an action, or that nobody knows what came of it; empty for any other state.
    function outcome(action: RoomAction): string {
        if (action.state === RoomAction.State.Unknown)
            return qsTr("The room did not say what came of this. What you see is what it reports.");
        return root.translated("Rooms::ErrorInfo", action.errorSentence);
    }

    //! How the link stands, in a few words.
    function linkHeadline(link: RoomLink): string {
        return root.translated("Rooms::Link", link.reasonHeadline);
    }

    //! Why the link is not ready, and what to do.
    function linkReason(link: RoomLink): string {
        return root.translated("Rooms::Link", link.reasonSentence);
    }

    //! Why a setting cannot be changed at the panel; empty when it can.
    function whyLocked(setting: SettingValue): string {
        switch (setting.source) {
        case Setting.Source.Administrator:
            return qsTr("The administrator has set this. It can be changed in the administrator's file only.");
        case Setting.Source.Option:
            return qsTr("The panel was started with an option for this. It cannot be changed until it is started without.");
        default:
            return "";
        }
    }

    //! What is wrong with a typed address of a room; empty when nothing is.
    function addressProblem(setup: RoomSetup, address: string): string {
        return root.translated("Rooms::RoomAddress", setup.addressProblem(address));
    }

    //! Why a room that was tried cannot be controlled; empty when it can.
    function testFailure(test: ConnectionTest): string {
        return root.translated("Rooms::Link", test.reasonSentence);
    }

    //! How far a step of a test is, a ConnectionTest.Progress.
    function progress(progress: int): string {
        switch (progress) {
        case ConnectionTest.Progress.Active:
            return qsTr("being tried");
        case ConnectionTest.Progress.Done:
            return qsTr("yes");
        case ConnectionTest.Progress.Missing:
        case ConnectionTest.Progress.Failed:
            return qsTr("no");
        default:
            return qsTr("not tried yet");
        }
    }

    //! Where the control password is kept.
    function keeping(setup: RoomSetup): string {
        switch (setup.keeping) {
        case RoomSetup.Keeping.Given:
            return qsTr("Given when the panel was started.");
        case RoomSetup.Keeping.None:
            return qsTr("There is none.");
        case RoomSetup.Keeping.Keychain:
            return qsTr("Kept in the keychain of this system.");
        case RoomSetup.Keeping.File:
            return qsTr("Kept in a file that only the panel can read.");
        default:
            return setup.asking ? qsTr("Looking for it …") : qsTr("It is not known where it is kept.");
        }
    }

    //! Why a control password could not be read, kept or forgotten; empty when it could.
    function secretProblem(setup: RoomSetup): string {
        return root.translated("Rooms::SecretStore", setup.problem).replace("%1", setup.problemPath);
    }

    //! The languages of a setting as a person reads them.
    function languages(choices: list<string>, preferences: Preferences): list<string> {
        return choices.map(choice => choice === "system" ? qsTr("As the system") : preferences.nativeName(choice));
    }

    //! What is wrong with a typed meeting code; empty when nothing is.
    function codeProblem(join: JoinAction, code: string): string {
        return root.translated("Rooms::MeetingCode", join.problemWith(code));
    }

    //! The name of a layout; one that the specification does not list is called by its number.
    function layoutName(layout: int): string {
        switch (layout) {
        case Meeting.Layout.Grid:
            return qsTr("Grid");
        case Meeting.Layout.Speaker:
            return qsTr("Speaker");
        case Meeting.Layout.Speaker2:
            return qsTr("Speaker 2");
        case Meeting.Layout.RightList:
            return qsTr("Right list");
        case Meeting.Layout.UpperL:
            return qsTr("Upper L");
        case Meeting.Layout.LowerL:
            return qsTr("Lower L");
        case Meeting.Layout.Ring:
            return qsTr("Ring");
        default:
            return qsTr("Layout %1").arg(layout);
        }
    }

    //! What changed while nobody could look, as a sentence: a row of AwayChanges.
    function awayChange(kind: int, title: string, number: int): string {
        switch (kind) {
        case Away.Kind.MeetingEnded:
            return qsTr("The room is no longer in “%1”").arg(root.meetingTitle(title));
        case Away.Kind.MeetingEntered:
            return qsTr("The room is in “%1”").arg(root.meetingTitle(title));
        case Away.Kind.OtherMeeting:
            return qsTr("The room is in another meeting, “%1”").arg(root.meetingTitle(title));
        case Away.Kind.Admitted:
            return qsTr("The host let the room into “%1”").arg(root.meetingTitle(title));
        case Away.Kind.WaitingRoomEntered:
            return qsTr("The room waits to be let into “%1”").arg(root.meetingTitle(title));
        case Away.Kind.WaitingRoomLeft:
            return qsTr("The room no longer waits to be let into “%1”").arg(root.meetingTitle(title));
        case Away.Kind.CastingStarted:
            return qsTr("A screen is being cast");
        case Away.Kind.CastingEnded:
            return qsTr("Casting ended");
        case Away.Kind.PhoneStarted:
            return qsTr("The room is in a phone call");
        case Away.Kind.PhoneEnded:
            return qsTr("The phone call ended");
        case Away.Kind.Renamed:
            return qsTr("The meeting is called “%1” now").arg(root.meetingTitle(title));
        case Away.Kind.HostArrived:
            return qsTr("The host has come");
        case Away.Kind.HostLeft:
            return qsTr("The host has left");
        case Away.Kind.BecameHost:
            return qsTr("The room is host now");
        case Away.Kind.BecameCoHost:
            return qsTr("The room is co-host now");
        case Away.Kind.RoleLost:
            return qsTr("The room is no longer host or co-host");
        case Away.Kind.LayoutChanged:
            return qsTr("The layout is %1 now").arg(root.layoutName(number));
        case Away.Kind.LayoutsOffered:
            return qsTr("Layouts can be switched now");
        case Away.Kind.LayoutsWithdrawn:
            return qsTr("Layouts can no longer be switched");
        case Away.Kind.SharingStarted:
            return qsTr("The room shares its screen now");
        case Away.Kind.SharingStopped:
            return qsTr("The room no longer shares its screen");
        case Away.Kind.MicrophoneOn:
            return qsTr("The microphone is on now");
        case Away.Kind.MicrophoneOff:
            return qsTr("The microphone is off now");
        case Away.Kind.CameraOn:
            return qsTr("The camera is on now");
        case Away.Kind.CameraOff:
            return qsTr("The camera is off now");
        case Away.Kind.ScreensChanged:
            return qsTr("The screens have changed: %1").arg(root.screens(number) || qsTr("unknown"));
        case Away.Kind.ScheduleChanged:
            return qsTr("%n scheduled meeting(s) changed", "", number);
        default:
            return "";
        }
    }

    //! A meeting's title, or a word for a meeting without one.
    function meetingTitle(title: string): string {
        return title.length > 0 ? title : qsTr("Meeting");
    }

    //! The title of a meeting that may be read by everybody who passes, or a word in its place.
    function publicTitle(title: string, hidden: bool): string {
        return hidden ? qsTr("Reserved") : title.length > 0 ? title : qsTr("Meeting without a title");
    }

    //! What meetings are listed under: a group of MeetingListModel, seen on the day `today`.
    function meetingGroup(group: string, today: date): string {
        switch (group) {
        case "past":
            return qsTr("Over");
        case "now":
            return qsTr("Now");
        case "next":
            return qsTr("Next");
        case "later":
            return qsTr("Later today");
        case "untold":
            return qsTr("Without a time");
        default:
            return root.dayFrom(Date.fromLocaleString(Qt.locale("C"), group, "yyyy-MM-dd"), today);
        }
    }

    //! A day as seen from `today`.
    function dayFrom(day: date, today: date): string {
        const tomorrow = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
        return day.toDateString() === tomorrow.toDateString() ? qsTr("Tomorrow · %1").arg(root.day(day)) : root.day(day);
    }

    //! Whether the room is free and until when, in a few words.
    function outlook(meetings: MeetingListModel): string {
        if (meetings.busy)
            return isNaN(meetings.busyUntil) ? qsTr("busy") : qsTr("busy until %1").arg(root.time(meetings.busyUntil));
        return isNaN(meetings.freeUntil) ? qsTr("free for the day") : qsTr("free until %1").arg(root.time(meetings.freeUntil));
    }

    //! The room's screens in a word; empty when the room does not tell.
    function screens(multiScreen: int): string {
        switch (multiScreen) {
        case Meeting.MultiScreen.Single:
            return qsTr("Single screen");
        case Meeting.MultiScreen.Extended:
            return qsTr("Two screens, extended");
        case Meeting.MultiScreen.Mirrored:
            return qsTr("Two screens, mirrored");
        default:
            return "";
        }
    }

    //! What a screen shows, by its layout_type; empty when the room does not tell.
    function screenLayout(layoutType: int): string {
        switch (layoutType) {
        case Meeting.LayoutType.Host:
            return qsTr("Host view");
        case Meeting.LayoutType.Grid:
            return qsTr("Grid view");
        case Meeting.LayoutType.Custom:
            return qsTr("Custom view");
        default:
            return "";
        }
    }

    //! Hours and minutes; empty for an absent time.
    function time(when: date): string {
        return isNaN(when) ? "" : when.toLocaleTimeString(Qt.locale(), qsTr("HH:mm", "form of a time of day, see QLocale"));
    }

    //! From when to when; what is absent is left out.
    function timeSpan(begin: date, end: date): string {
        if (isNaN(begin) && isNaN(end))
            return "";
        return isNaN(end) ? qsTr("from %1").arg(root.time(begin)) : isNaN(begin) ? qsTr("until %1").arg(root.time(end)) : qsTr("%1 – %2").arg(root.time(begin)).arg(root.time(end));
    }

    //! Hours, minutes and seconds.
    function exactTime(when: date): string {
        return isNaN(when) ? "" : when.toLocaleTimeString(Qt.locale(), qsTr("HH:mm:ss", "form of an exact time of day, see QLocale"));
    }

    //! Weekday, day and month.
    function day(when: date): string {
        return when.toLocaleDateString(Qt.locale(), qsTr("dddd, d MMMM", "form of a day, see QLocale"));
    }

    //! Weekday and day in a few letters.
    function shortDay(when: date): string {
        return isNaN(when) ? "" : when.toLocaleDateString(Qt.locale(), qsTr("ddd d MMM", "form of a short day, see QLocale"));
    }

    //! A span of whole minutes in words.
    function minutes(count: int): string {
        return count < 60 ? qsTr("%n min", "", count) : qsTr("%1 h %2 min").arg(Math.floor(count / 60)).arg(count % 60);
    }

    //! Whole minutes between two times, 0 when one is absent or they are the wrong way round.
    function minutesBetween(begin: date, end: date): int {
        return isNaN(begin) || isNaN(end) ? 0 : Math.max(0, Math.floor((end - begin) / 60000));
    }

    function translated(context: string, sentence: string): string {
        return sentence.length > 0 ? qsTranslate(context, sentence) : "";
    }
}
