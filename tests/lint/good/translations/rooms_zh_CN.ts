<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Main</name>
    <message>
        <source>Even</source>
        <comment>a number</comment>
        <translation>偶数</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>奇数(&amp;O)</translation>
    </message>
    <message>
        <source>Room &quot;%1&quot;</source>
        <translation>会议室“%1”</translation>
    </message>
    <message>
        <source>Started at %1</source>
        <translation>%1 开始</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>You left the meeting.</source>
        <translation>您已离开会议。</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
</context>
</TS>
