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
