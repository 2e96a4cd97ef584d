<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AwayBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsSection</name>
    <message numerus="yes">
        <source>%1, connected %n time(s)</source>
        <translation>
            <numerusform>%1, connected once</numerusform>
            <numerusform>%1, connected %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>%n came</numerusform>
            <numerusform>%n came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, see the saved diagnostics</source>
        <translation>
            <numerusform>and %n more, see the saved diagnostics</numerusform>
            <numerusform>and %n more, see the saved diagnostics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>That was not the PIN, %n time(s) now.</source>
        <translation>
            <numerusform>That was not the PIN.</numerusform>
            <numerusform>That was not the PIN, %n times now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong tries. Try again in a second.</numerusform>
            <numerusform>Too many wrong tries. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KioskLayer</name>
    <message numerus="yes">
        <source>Start again in %n second(s)</source>
        <translation>
            <numerusform>Start again in %n second</numerusform>
            <numerusform>Start again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingInfoCard</name>
    <message numerus="yes">
        <source>Copy for %n second(s)</source>
        <translation>
            <numerusform>Copy for %n second</numerusform>
            <numerusform>Copy for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message numerus="yes">
        <source>%n meeting(s) · as of %1</source>
        <translation>
            <numerusform>%n meeting · as of %1</numerusform>
            <numerusform>%n meetings · as of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinGate</name>
    <message numerus="yes">
        <source>That was not the PIN, %n time(s) now.</source>
        <translation>
            <numerusform>That was not the PIN.</numerusform>
            <numerusform>That was not the PIN, %n times now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong tries. Try again in %n second.</numerusform>
            <numerusform>Too many wrong tries. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmBell</name>
    <message numerus="yes">
        <source>%n alarm(s) that nobody has looked after</source>
        <translation>
            <numerusform>%n alarm that nobody has looked after</numerusform>
            <numerusform>%n alarms that nobody has looked after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmHerald</name>
    <message numerus="yes">
        <source>%n room(s) with alarms</source>
        <translation>
            <numerusform>%n room with alarms</numerusform>
            <numerusform>%n rooms with alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmPanel</name>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::BulkPanel</name>
    <message numerus="yes">
        <source>Dry run: nothing has been sent. %1 of %n room(s) will be asked.</source>
        <translation>
            <numerusform>Dry run: nothing has been sent. %1 of %n room will be asked.</numerusform>
            <numerusform>Dry run: nothing has been sent. %1 of %n rooms will be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n meeting(s)?</source>
        <translation>
            <numerusform>End %n meeting?</numerusform>
            <numerusform>End %n meetings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n meeting(s) now</source>
        <translation>
            <numerusform>End %n meeting now</numerusform>
            <numerusform>End %n meetings now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry the %n that failed</source>
        <translation>
            <numerusform>Retry the %n that failed</numerusform>
            <numerusform>Retry the %n that failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::BulkWords</name>
    <message numerus="yes">
        <source>Start a meeting in %n room(s)</source>
        <translation>
            <numerusform>Start a meeting in %n room</numerusform>
            <numerusform>Start a meeting in %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join with %n room(s)</source>
        <translation>
            <numerusform>Join with %n room</numerusform>
            <numerusform>Join with %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End for all in %n room(s)…</source>
        <translation>
            <numerusform>End for all in %n room…</numerusform>
            <numerusform>End for all in %n rooms…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave with %n room(s)</source>
        <translation>
            <numerusform>Leave with %n room</numerusform>
            <numerusform>Leave with %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave waiting room with %n room(s)</source>
        <translation>
            <numerusform>Leave waiting room with %n room</numerusform>
            <numerusform>Leave waiting room with %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch layout of %n room(s)</source>
        <translation>
            <numerusform>Switch layout of %n room</numerusform>
            <numerusform>Switch layout of %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n room(s)</source>
        <translation>
            <numerusform>Mute %n room</numerusform>
            <numerusform>Mute %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n camera(s)</source>
        <translation>
            <numerusform>Switch off %n camera</numerusform>
            <numerusform>Switch off %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set volume in %n room(s)</source>
        <translation>
            <numerusform>Set volume in %n room</numerusform>
            <numerusform>Set volume in %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop sharing in %n room(s)</source>
        <translation>
            <numerusform>Stop sharing in %n room</numerusform>
            <numerusform>Stop sharing in %n rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::Ctl</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::Faults</name>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n millisecond</numerusform>
            <numerusform>%n milliseconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>code %n</source>
        <translation>
            <numerusform>code %n</numerusform>
            <numerusform>code %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) a second</source>
        <translation>
            <numerusform>%n event a second</numerusform>
            <numerusform>%n events a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KiB</source>
        <translation>
            <numerusform>%n KiB</numerusform>
            <numerusform>%n KiB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>port %n</source>
        <translation>
            <numerusform>port %n</numerusform>
            <numerusform>port %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::RemovalQuestion</name>
    <message numerus="yes">
        <source>Remove %n rooms</source>
        <translation>
            <numerusform>Remove %n room</numerusform>
            <numerusform>Remove %n rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::RoomNames</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::RoomPanel</name>
    <message numerus="yes">
        <source>%n room(s) selected</source>
        <translation>
            <numerusform>%n room selected</numerusform>
            <numerusform>%n rooms selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::RoomSetDialog</name>
    <message numerus="yes">
        <source>Edit %n rooms</source>
        <translation>
            <numerusform>Edit %n room</numerusform>
            <numerusform>Edit %n rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::RunQuestion</name>
    <message numerus="yes">
        <source>%n room(s) are not asked yet.</source>
        <translation>
            <numerusform>%n room is not asked yet.</numerusform>
            <numerusform>%n rooms are not asked yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) have not said yet what became of it.</source>
        <translation>
            <numerusform>%n room has not said yet what became of it.</numerusform>
            <numerusform>%n rooms have not said yet what became of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::TimesChart</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled meeting(s) changed</source>
        <translation>
            <numerusform>%n scheduled meeting changed</numerusform>
            <numerusform>%n scheduled meetings changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>That was not the PIN, %n time(s) now.</source>
        <translation>
            <numerusform>That was not the PIN.</numerusform>
            <numerusform>That was not the PIN, %n times now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong tries. Try again in a second.</numerusform>
            <numerusform>Too many wrong tries. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimedSecret</name>
    <message numerus="yes">
        <source>Hidden. Press to show it for %n second(s).</source>
        <translation>
            <numerusform>Hidden. Press to show it for %n second.</numerusform>
            <numerusform>Hidden. Press to show it for %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
