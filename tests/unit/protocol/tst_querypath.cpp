// SPDX-License-Identifier: Apache-2.0
#include "protocol/querypath.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Query paths and where a reply carries their node (protocol sheet, section 3).
class QueryPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void key_data();
    void key();
    void fromText_data();
    void fromText();
    void fromJson_data();
    void fromJson();
    void goesToJsonAndBack();
    void emptyPath();
    void nodeIn_data();
    void nodeIn();
    void snakeCase_data();
    void snakeCase();
};

void QueryPathTest::key_data()
{
    QTest::addColumn<QStringList>("elements");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QStringList &elements, const QString &key) {
        QTest::newRow(qPrintable(elements.join(u'/'))) << elements << key;
    };
    row({u"Meeting"_s}, u"meeting"_s);
    row({u"Meeting"_s, u"MeetingInfo"_s}, u"meeting_info"_s);
    row({u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s}, u"meeting_code"_s);
    row({u"Meeting"_s, u"MeetingList"_s}, u"meeting_list"_s);
    row({u"Device"_s, u"CameraInfo"_s}, u"camera_info"_s);
    row({u"Device"_s, u"MicInfo"_s}, u"mic_info"_s);
    row({u"Device"_s, u"SpeakerInfo"_s}, u"speaker_info"_s);
    row({u"Share"_s}, u"share"_s);
    row({u"Members"_s}, u"user_list_info"_s);
    // The exception is the module's alone.
    row({u"Meeting"_s, u"Members"_s}, u"members"_s);
    row({u"Members"_s, u"HostInfo"_s}, u"host_info"_s);
}

void QueryPathTest::key()
{
    QFETCH(QStringList, elements);
    const QueryPath path(elements);
    QTEST(path.key(), "expected");
    QCOMPARE(path.elements(), elements);
    QCOMPARE(path.module(), elements.first());
    QVERIFY(!path.isEmpty());
}

void QueryPathTest::fromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("elements");
    const QStringList code {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s};
    QTest::newRow("slashes") << u"Meeting/MeetingInfo/MeetingCode"_s << code;
    QTest::newRow("dots") << u"Meeting.MeetingInfo.MeetingCode"_s << code;
    QTest::newRow("blanks") << u" Meeting  MeetingInfo\tMeetingCode "_s << code;
    QTest::newRow("mixed, with empty elements") << u"/Meeting//MeetingInfo./.MeetingCode/"_s << code;
    QTest::newRow("one element") << u"Meeting"_s << QStringList {u"Meeting"_s};
    QTest::newRow("empty") << u""_s << QStringList();
    QTest::newRow("separators only") << u" /. "_s << QStringList();
}

void QueryPathTest::fromText()
{
    QFETCH(QString, text);
    QTEST(QueryPath::fromText(text).elements(), "elements");
}

void QueryPathTest::fromJson_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<bool>("good");
    QTest::newRow("array of strings") << QJsonValue(QJsonArray {u"Meeting"_s, u"MeetingInfo"_s}) << true;
    QTest::newRow("empty array") << QJsonValue(QJsonArray()) << false;
    QTest::newRow("a number inside") << QJsonValue(QJsonArray {u"Meeting"_s, 1}) << false;
    QTest::newRow("an empty element") << QJsonValue(QJsonArray {u"Meeting"_s, u""_s}) << false;
    QTest::newRow("a string") << QJsonValue(u"Meeting"_s) << false;
    QTest::newRow("an object") << QJsonValue(QJsonObject {{u"Meeting"_s, 1}}) << false;
    QTest::newRow("null") << QJsonValue() << false;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << false;
}

void QueryPathTest::fromJson()
{
    QFETCH(QJsonValue, json);
    QTEST(QueryPath::fromJson(json).has_value(), "good");
}

void QueryPathTest::goesToJsonAndBack()
{
    const QueryPath path({u"Meeting"_s, u"MeetingInfo"_s});
    QCOMPARE(path.toJson(), (QJsonArray {u"Meeting"_s, u"MeetingInfo"_s}));
    QVERIFY(QueryPath::fromJson(path.toJson()) == path);
    QVERIFY(path != QueryPath({u"Meeting"_s}));
}

void QueryPathTest::emptyPath()
{
    const QueryPath path;
    QVERIFY(path.isEmpty());
    QCOMPARE(path.module(), QString());
    QCOMPARE(path.key(), QString());
    QCOMPARE(path.toJson(), QJsonArray());
    QVERIFY(!path.nodeIn(QJsonObject {{u"a"_s, 1}}));
    QVERIFY(path.nodeIn(Json::parse(R"({"a":1})").value()).isUndefined());
}

void QueryPathTest::nodeIn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QJsonValue>("node"); // undefined: not there
    const QString code = u"Meeting/MeetingInfo/MeetingCode"_s;
    QTest::newRow("example") << code << R"({"meeting_code":"1"})"_ba << QJsonValue(u"1"_s);
    QTest::newRow("one level down") << code << R"({"meeting_info":{"meeting_code":"1"}})"_ba
                                    << QJsonValue(u"1"_s);
    QTest::newRow("two levels down") << code << R"({"meeting":{"meeting_info":{"meeting_code":"1"}}})"_ba
                                     << QJsonValue(u"1"_s);
    QTest::newRow("three levels down is too far")
        << code << R"({"a":{"meeting":{"meeting_info":{"meeting_code":"1"}}}})"_ba
        << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("the nearest counts")
        << code << R"({"a":{"b":{"meeting_code":"far"}},"z":{"meeting_code":"near"}})"_ba
        << QJsonValue(u"near"_s);
    QTest::newRow("the top counts") << code << R"({"a":{"meeting_code":"below"},"meeting_code":"top"})"_ba
                                    << QJsonValue(u"top"_s);
    QTest::newRow("null is a value") << code << R"({"meeting_code":null})"_ba << QJsonValue();
    QTest::newRow("another key") << code << R"({"meetingCode":"1"})"_ba << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("arrays are not searched")
        << code << R"({"meeting_list":[{"meeting_code":"1"}]})"_ba << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("a node that is an array")
        << u"Meeting/MeetingList"_s << R"({"meeting_list":[1]})"_ba << QJsonValue(QJsonArray {1});
    QTest::newRow("camera outside device_info")
        << u"Device/CameraInfo"_s << R"({"camera_info":{"switch":true}})"_ba
        << QJsonValue(QJsonObject {{u"switch"_s, true}});
    QTest::newRow("camera inside device_info")
        << u"Device/CameraInfo"_s << R"({"device_info":{"camera_info":{"switch":true}}})"_ba
        << QJsonValue(QJsonObject {{u"switch"_s, true}});
    QTest::newRow("members") << u"Members"_s << R"({"user_list_info":[]})"_ba << QJsonValue(QJsonArray());
    QTest::newRow("empty data") << u"Meeting"_s << "{}"_ba << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("data is an array") << u"Meeting"_s << "[1]"_ba << QJsonValue(QJsonValue::Undefined);
}

void QueryPathTest::nodeIn()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, data);
    const QJsonDocument document = QJsonDocument::fromJson(data);
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const auto node = QueryPath::fromText(path).nodeIn(value);
    QTEST(node.value_or(QJsonValue(QJsonValue::Undefined)), "node");
    const Json json = Json::parse(data).value();
    QTEST(QueryPath::fromText(path).nodeIn(json).toJsonValue(), "node");
}

void QueryPathTest::snakeCase_data()
{
    QTest::addColumn<QString>("pascal");
    QTest::addColumn<QString>("snake");
    QTest::newRow("one word") << u"Meeting"_s << u"meeting"_s;
    QTest::newRow("three words") << u"LayoutSwitchInfo"_s << u"layout_switch_info"_s;
    QTest::newRow("snake already") << u"meeting_info"_s << u"meeting_info"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void QueryPathTest::snakeCase()
{
    QFETCH(QString, pascal);
    QTEST(QueryPath::snakeCase(pascal), "snake");
}

QTEST_GUILESS_MAIN(QueryPathTest)
#include "tst_querypath.moc"
