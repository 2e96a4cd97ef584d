// SPDX-License-Identifier: Apache-2.0
#include "protocol/json.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

#include <cmath>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Type = JsonView::Type;

//! What is read of JSON, value by value.
class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types_data();
    void types();
    void numbers_data();
    void numbers();
    void strings_data();
    void strings();
    void membersAreFoundByTheirBytes_data();
    void membersAreFoundByTheirBytes();
    void theLastOfANameCounts();
    void membersComeOnceAndInOrder();
    void itemsComeInTheirOrder();
    void withoutLeavesTheRest_data();
    void withoutLeavesTheRest();
    void outlivesTheFrame();
    void goesThroughQtsTypes_data();
    void goesThroughQtsTypes();
};

namespace {

Json json(const QByteArray &text)
{
    const auto json = Json::parse(text);
    return json ? *json : Json();
}

} // namespace

void JsonTest::types_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Type>("type");
    QTest::newRow("undefined") << "nothing"_ba << Type::Undefined;
    QTest::newRow("null") << "null"_ba << Type::Null;
    QTest::newRow("false") << "false"_ba << Type::False;
    QTest::newRow("true") << "true"_ba << Type::True;
    QTest::newRow("number") << "-1.5"_ba << Type::Number;
    QTest::newRow("string") << "\"12\""_ba << Type::String;
    QTest::newRow("array") << "[1]"_ba << Type::Array;
    QTest::newRow("object") << R"({"a":1})"_ba << Type::Object;
}

void JsonTest::types()
{
    QFETCH(QByteArray, text);
    QFETCH(Type, type);
    const Json value = json(text);
    QCOMPARE(value.type(), type);
    QCOMPARE(value.isUndefined(), type == Type::Undefined);
    QCOMPARE(value.isNull(), type == Type::Null);
    QCOMPARE(value.isBool(), type == Type::False || type == Type::True);
    QCOMPARE(value.isNumber(), type == Type::Number);
    QCOMPARE(value.isString(), type == Type::String);
    QCOMPARE(value.isArray(), type == Type::Array);
    QCOMPARE(value.isObject(), type == Type::Object);
    // What is asked for and is not there is nothing.
    QCOMPARE(value.toBool(), type == Type::True);
    QVERIFY(!value.toInteger());
    QCOMPARE(value.toDouble(), type == Type::Number ? -1.5 : 0);
    QCOMPARE(value.toString(), type == Type::String ? u"12"_s : QString());
    QCOMPARE(value.contains("a"_L1), type == Type::Object);
    QCOMPARE(value["a"_L1].type(), type == Type::Object ? Type::Number : Type::Undefined);
    QCOMPARE(value[u"a"_s].type(), type == Type::Object ? Type::Number : Type::Undefined);
    QCOMPARE(value.members().size(), type == Type::Object ? 1 : 0);
    QCOMPARE(value.begin() == value.end(), type != Type::Array);
    QCOMPARE(value.isEmpty(), type != Type::Object && type != Type::Array);
    QCOMPARE(value.without({}).type(), type);
    QVERIFY(json("[]").isEmpty() && json("{}").isEmpty());
}

void JsonTest::numbers_data()
{
    QTest::addColumn<std::optional<qint64>>("whole");
    QTest::addColumn<double>("number");
    // The row's name is the number itself.
    const auto row = [](const char *text, std::optional<qint64> whole, double number) {
        QTest::newRow(text) << whole << number;
    };
    row("0", 0, 0);
    row("-0", 0, 0);
    row("7", 7, 7);
    row("7.0", 7, 7);
    row("-7.50", {}, -7.5);
    row("1e3", 1000, 1000);
    row("1E-3", {}, 0.001);
    row("12e-1", {}, 1.2);
    row("120e-1", 12, 12);
    row("9007199254740993", 9007199254740993, 9007199254740992.0); // no double is that
    row("144115212345678901", 144115212345678901, 144115212345678901.0);
    row("9223372036854775807", std::numeric_limits<qint64>::max(), 9223372036854775807.0);
    row("-9223372036854775808", std::numeric_limits<qint64>::min(), -9223372036854775808.0);
    row("9223372036854775808", {}, 9223372036854775808.0);
    row("-9223372036854775809", {}, -9223372036854775808.0);
    row("9.223372036854775808e18", {}, 9223372036854775808.0);
    row("123456789012345678901234567890", {}, 123456789012345678901234567890.0);
    row("1e308", {}, 1e308);
    row("5e-324", {}, 5e-324);
}

void JsonTest::numbers()
{
    const Json number = json(QTest::currentDataTag());
    QTEST(number.toInteger(), "whole");
    QTEST(number.toDouble(), "number");
}

void JsonTest::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("string");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("empty") << R"("")"_ba << u""_s << true;
    QTest::newRow("ASCII") << R"("a b~")"_ba << u"a b~"_s << true;
    QTest::newRow("every escape") << R"("\"\\\/\b\f\n\r\t\u0041")"_ba << u"\"\\/\b\f\n\r\tA"_s << false;
    QTest::newRow("an escape between") << R"("a\nb")"_ba << u"a\nb"_s << false;
    QTest::newRow("Chinese") << "\"\xe4\xbc\x9a\xe8\xae\xae\""_ba << u"会议"_s << false;
    QTest::newRow("control characters as they are") << "\"a\n\tb\""_ba << u"a\n\tb"_s << true;
    QTest::newRow("Chinese in escapes") << R"("\u4f1A\u8bAe")"_ba << u"会议"_s << false;
    QTest::newRow("a mark is no byte order mark")
        << "\"\xef\xbb\xbf\\t\xef\xbb\xbf\""_ba << u"\ufeff\t\ufeff"_s << false;
    QTest::newRow("both") << "\"\xe4\xbc\x9a\\u8bae!\""_ba << u"会议!"_s << false;
    QTest::newRow("beyond the basic plane") << "\"\xf0\x9f\x98\x80\""_ba << u"😀"_s << false;
    QTest::newRow("a pair in escapes") << R"("\uD83D\uDE00")"_ba << u"😀"_s << false;
    QTest::newRow("NUL") << R"("a\u0000b")"_ba << u"a\0b"_s << false;
    QTest::newRow("first half") << R"("a\ud800b")"_ba << QString(u"a"_s + QChar(0xd800) + u'b') << false;
    QTest::newRow("second half") << R"("\udc00")"_ba << QString(QChar(0xdc00)) << false;
    QTest::newRow("halves the wrong way round")
        << R"("\udc00\ud800")"_ba << QString(QString(QChar(0xdc00)) + QChar(0xd800)) << false;
    QTest::newRow("escaped backslash before u") << R"("\\u0041")"_ba << u"\\u0041"_s << false;
}

void JsonTest::strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, string);
    QFETCH(bool, isPlain);
    QCOMPARE(json(text).toString(), string);
    QCOMPARE(json(text).toPlain(), isPlain ? QLatin1StringView(string.toLatin1()) : QLatin1StringView());
    QCOMPARE(json("{" + text + ":1}").members().constFirst().key, string);
    QCOMPARE(json("{" + text + ":1}").value(string).toInteger(), 1);
    // Whatever it is, it can be printed.
    QVERIFY(json(text).toString().toUtf8().isValidUtf8());
}

void JsonTest::membersAreFoundByTheirBytes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<std::optional<qint64>>("value");
    QTest::newRow("ASCII") << u"key"_s << std::optional<qint64>(1);
    QTest::newRow("longer") << u"key2"_s << std::optional<qint64>(2);
    QTest::newRow("empty") << u""_s << std::optional<qint64>(3);
    QTest::newRow("spelt in escapes") << u"escaped"_s << std::optional<qint64>(4);
    QTest::newRow("Latin-1") << u"é"_s << std::optional<qint64>(5);
    QTest::newRow("Chinese") << u"会议"_s << std::optional<qint64>(6);
    QTest::newRow("the bytes of UTF-8") << u"Ã©"_s << std::optional<qint64>();
    QTest::newRow("the beginning of a key") << u"ke"_s << std::optional<qint64>();
    QTest::newRow("another case") << u"KEY"_s << std::optional<qint64>();
    QTest::newRow("a key further in") << u"inner"_s << std::optional<qint64>();
    QTest::newRow("a value") << u"text"_s << std::optional<qint64>();
    QTest::newRow("beyond Latin-1, with the same low byte") << u"keų"_s << std::optional<qint64>();
}

void JsonTest::membersAreFoundByTheirBytes()
{
    QFETCH(QString, key);
    const Json object =
        json("{\"key\":1,\"key2\":2,\"\":3,\"\\u0065scaped\":4,\"\xc3\xa9\":5,"
             "\"\xe4\xbc\x9a\xe8\xae\xae\":6,\"more\":{\"inner\":7,\"a\":[8]},\"other\":\"text\"}");
    QTEST(object.value(key).toInteger(), "value");
    const QByteArray latin1 = key.toLatin1();
    if (QString::fromLatin1(latin1) == key)
        QTEST(object.value(QLatin1StringView(latin1)).toInteger(), "value");
}

void JsonTest::theLastOfANameCounts()
{
    const Json object = json(R"({"a":{"b":1},"c":[2],"a":3,"\u0061":4,"c":5})");
    QCOMPARE(object["a"_L1].toInteger(), 4);
    QCOMPARE(object["c"_L1].toInteger(), 5);
    QCOMPARE(object.toJsonObject(), (QJsonObject {{u"a"_s, 4}, {u"c"_s, 5}}));
}

void JsonTest::membersComeOnceAndInOrder()
{
    QStringList keys;
    const Json object = json(R"({"b":1,"a":{"x":1,"y":[]},"c":3,"b":4,"B":5,"":6})");
    for (const auto &[key, value] : object.members())
        keys.append(key);
    QCOMPARE(keys, (QStringList {u""_s, u"B"_s, u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(object.members().at(3).value.toInteger(), 4);
}

void JsonTest::itemsComeInTheirOrder()
{
    QStringList items;
    for (const JsonView item : json(R"([1,"a",[2,[3]],{"b":[4]},null])"))
        items.append(QString::number(int(item.type())));
    QCOMPARE(items, (QStringList {u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"1"_s}));
}

void JsonTest::withoutLeavesTheRest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("nothing of it is there") << R"({"a":1,"b":[2]})"_ba
                                            << R"({"a":1,"b":[2]})"_ba;
    QTest::newRow("first") << R"({"x":0,"a":{"b":[1,{"c":2}]},"d":3})"_ba
                           << R"({"a":{"b":[1,{"c":2}]},"d":3})"_ba;
    QTest::newRow("between") << R"({"a":[1],"x":[{"y":1}],"b":{"x":2}})"_ba
                             << R"({"a":[1],"b":{"x":2}})"_ba;
    QTest::newRow("last") << R"({"a":[1],"x":{}})"_ba
                          << R"({"a":[1]})"_ba;
    QTest::newRow("twice") << R"({"x":1,"a":1,"x":2,"y":3})"_ba
                           << R"({"a":1})"_ba;
    QTest::newRow("all") << R"({"x":1,"y":[1,2]})"_ba
                         << "{}"_ba;
    QTest::newRow("in escapes") << R"({"\u0078":1,"a":1})"_ba
                                << R"({"a":1})"_ba;
    QTest::newRow("empty") << "{}"_ba
                           << "{}"_ba;
    QTest::newRow("an array") << R"(["x"])"_ba
                              << R"(["x"])"_ba;
}

void JsonTest::withoutLeavesTheRest()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, rest);
    const Json around = json("[0," + text + ",1]");
    const QStringList keys {u"x"_s, u"y"_s};
    for (const Json &left : {json(text).without(keys), (*++around.begin()).without(keys)}) {
        QCOMPARE(left.toJsonValue(), json(rest).toJsonValue());
        QCOMPARE(left.isEmpty(), json(rest).isEmpty());
        QVERIFY(!left.contains("x"_L1));
        QCOMPARE(left["a"_L1].toJsonValue(), json(rest)["a"_L1].toJsonValue());
    }
}

void JsonTest::outlivesTheFrame()
{
    Json kept;
    Json moved;
    {
        QByteArray frame = R"({"result":{"data":{"name":"room \u0031"}}})";
        const Json whole = json(frame);
        frame.fill('x');
        kept = whole["result"_L1]["data"_L1];
        Json other = whole;
        moved = std::move(other);
        QVERIFY(other.isUndefined());
    }
    QCOMPARE(kept["name"_L1].toString(), u"room 1"_s);
    QCOMPARE(moved["result"_L1]["data"_L1]["name"_L1].toString(), u"room 1"_s);
    moved = kept.without({});
    kept = {};
    QVERIFY(kept.isUndefined());
    QCOMPARE(moved["name"_L1].toString(), u"room 1"_s);
}

void JsonTest::goesThroughQtsTypes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("true") << QJsonValue(true);
    QTest::newRow("whole number") << QJsonValue(qint64(144115212345678901));
    QTest::newRow("number") << QJsonValue(-0.1);
    QTest::newRow("text") << QJsonValue(u"\"会议\"\n"_s);
    QTest::newRow("array") << QJsonValue(QJsonArray {1, u"a"_s, QJsonArray(), QJsonValue()});
    QTest::newRow("object") << QJsonValue(
        QJsonObject {{u"a"_s, QJsonObject {{u"b"_s, QJsonArray {false}}}}, {u"会"_s, QJsonObject()}});
}

void JsonTest::goesThroughQtsTypes()
{
    QFETCH(QJsonValue, value);
    QCOMPARE(Json::fromJsonValue(value).toJsonValue(), value);
    QCOMPARE(Json::fromJsonValue(value).toJsonObject(), value.toObject());
    QJsonValue deep = 1;
    for (int depth = 0; depth <= Json::maximumDepth; ++depth)
        deep = QJsonArray {deep};
    QVERIFY(Json::fromJsonValue(deep).isUndefined());
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
