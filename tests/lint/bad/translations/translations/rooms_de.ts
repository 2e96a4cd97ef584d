<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Page</name>
    <message>
        <source>Join</source>
        <translation type="unfinished">Teilnehmen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation></translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束:现在(&amp;E)</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="vanished">Älter</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="obsolete">Am ältesten</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>You left the meeting.</source>
        <translation>Sie haben die Besprechung verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
