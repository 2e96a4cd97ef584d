// SPDX-License-Identifier: Apache-2.0
#include "protocol/json.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Problem = Json::Problem;

//! Which texts are JSON: the grammar of RFC 8259 and UTF-8, to the letter but for control characters.
class JsonGrammarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void refused_data();
    void refused();
    void everyTruncationIsRefused();
    void everyByteOfAsciiInAString();
    void everyEscapeOfOneLetter();
    void everyTwoBytesAreJudgedAsQtDoes();
    void depth_data();
    void depth();
    void bracketsAlone();
    void length_data();
    void length();
};

namespace {

//! One row for each text, called by what it looks like.
void rows(std::initializer_list<QByteArray> texts)
{
    QTest::addColumn<QByteArray>("text");
    for (const QByteArray &text : texts)
        QTest::newRow(text.left(60).toPercentEncoding(" !\"#$&'()*+,/:;<=>?@[\\]^`{|}"_ba).constData())
            << text;
}

} // namespace

void JsonGrammarTest::read_data()
{
    rows(
        {// whole texts of one value, and blanks
         "null"_ba, "true"_ba, "false"_ba, "0"_ba, "\"\""_ba, "[]"_ba, "{}"_ba, " null "_ba, "\t[\n]\r"_ba,
         "\xef\xbb\xbf[]"_ba, "\xef\xbb\xbf {}"_ba, "[ 1 , 2 ]"_ba, "{ \"a\" : 1 , \"b\" : 2 }"_ba,
         // arrays
         "[[]]"_ba, "[[],[]]"_ba, "[\"\"]"_ba, "[null]"_ba, "[1,null,true,\"a\",{},[]]"_ba, "[[[]],[[]]]"_ba,
         // objects
         R"({"a":1})"_ba, R"({"":0})"_ba, R"({"a":{}})"_ba, R"({"a":1,"a":2})"_ba, R"({"a":[1,{"b":[]}]})"_ba,
         R"({"a\u0000b":1})"_ba, R"({"\"":1})"_ba, "{\"\xe4\xbc\x9a\":1}"_ba, "{\"a\":\n{\"b\"\t:\r0}}"_ba,
         // numbers
         "[-0]"_ba, "[-1]"_ba, "[10]"_ba, "[0.5]"_ba, "[-0.0]"_ba, "[0e1]"_ba, "[0e+1]"_ba, "[0E-1]"_ba,
         "[1e5]"_ba, "[1.5e+10]"_ba, "[1.5E-10]"_ba, "[123456789012345678901234567890]"_ba,
         "[1.7976931348623157e308]"_ba, "[9223372036854775807]"_ba, "[-9223372036854775808]"_ba,
         "[9223372036854775808]"_ba, "[0.1000000000000000055511151231257827]"_ba, "[1e00]"_ba,
         "[1." + QByteArray(400, '0') + "]", "[1" + QByteArray(300, '0') + "]",
         // strings
         R"(["\"\\\/\b\f\n\r\t"])"_ba, R"(["\u0041"])"_ba, R"(["\u00e9\u4F1A"])"_ba, R"(["\uD83D\uDE00"])"_ba,
         R"(["\u0000"])"_ba, R"(["\uFFFF"])"_ba, R"(["\\u0041"])"_ba, R"(["\\"])"_ba, R"(["\\\""])"_ba,
         R"(["/"])"_ba, "[\"\x7f\"]"_ba, R"(["[[[[{{{{"])"_ba, R"(["a//b/*c*/"])"_ba,
         // control characters that are not escaped, which the grammar forbids
         "[\"a\nb\"]"_ba, "[\"\t\"]"_ba, "[\"\x1f\"]"_ba, QByteArray("[\"a\0\"]", 6),
         QByteArray("{\"a\0\":1}", 8),
         // halves of surrogate pairs, which escapes can spell
         R"(["\uD800"])"_ba, R"(["\uDC00"])"_ba, R"(["\uD800\uD800"])"_ba, R"(["\uDC00\uD800"])"_ba,
         R"(["\uD800x"])"_ba, R"(["\uD800\n"])"_ba,
         // UTF-8: the first and last character of each length, and those beside the surrogates
         "[\"\xc2\x80\"]"_ba, "[\"\xdf\xbf\"]"_ba, "[\"\xe0\xa0\x80\"]"_ba, "[\"\xed\x9f\xbf\"]"_ba,
         "[\"\xee\x80\x80\"]"_ba, "[\"\xef\xbf\xbf\"]"_ba, "[\"\xf0\x90\x80\x80\"]"_ba,
         "[\"\xf4\x8f\xbf\xbf\"]"_ba, "[\"\xef\xbb\xbf\"]"_ba});
}

void JsonGrammarTest::read()
{
    QFETCH(QByteArray, text);
    QVERIFY(Json::parse(text));
}

void JsonGrammarTest::refused_data()
{
    rows({// nothing, or too much
          ""_ba, " "_ba, "\n"_ba, "\xef\xbb\xbf"_ba, "\xef\xbb"_ba, "[]]"_ba, "[][]"_ba, "{}{}"_ba, "{}[]"_ba,
          "1 2"_ba, "[] x"_ba, "null,"_ba, "[]\xef\xbb\xbf"_ba, "\xef\xbb\xbf\xef\xbb\xbf[]"_ba,
          "\xff\xfe[\0]\0"_ba, "\xa0[]"_ba, "[]\xc2\xa0"_ba, "\v[]"_ba, "\f[]"_ba, "\xe2\x80\xa8[]"_ba,
          // NUL
          QByteArray(1, '\0'), QByteArray("[]\0", 3), QByteArray("[\0]", 3), QByteArray("\0[]", 3),
          QByteArray("[1\0]", 4), QByteArray("[\"\\\0\"]", 6), QByteArray("{\"a\"\0:1}", 8),
          QByteArray("[-\0]", 4),
          // words
          "nul"_ba, "nulll"_ba, "NULL"_ba, "Null"_ba, "tru"_ba, "True"_ba, "fals"_ba, "undefined"_ba, "a"_ba,
          "[nul]"_ba, "[truefalse]"_ba, "[NaN]"_ba, "[Infinity]"_ba, "[-Infinity]"_ba, "[true false]"_ba,
          // arrays
          "["_ba, "]"_ba, "[1"_ba, "[1,"_ba, "[,]"_ba, "[,1]"_ba, "[1,]"_ba, "[1,,2]"_ba, "[1 2]"_ba,
          "[1;2]"_ba, "[1:2]"_ba, "[1}"_ba, "[{]}"_ba, "[\"a\":1]"_ba, "[\"a\""_ba, "[\"a\" \"b\"]"_ba,
          "[[]"_ba, "[],"_ba, "[[],]"_ba, "[:]"_ba,
          // objects
          "{"_ba, "}"_ba, "{1}"_ba, "{1:1}"_ba, "{a:1}"_ba, "{'a':1}"_ba, R"({"a")"_ba, R"({"a":)"_ba,
          R"({"a":1)"_ba, R"({"a":1,)"_ba, R"({"a":1,})"_ba, R"({,"a":1})"_ba, R"({"a":1,,"b":2})"_ba,
          R"({"a" 1})"_ba, R"({"a"::1})"_ba, R"({"a":1 "b":2})"_ba, R"({"a":1])"_ba, R"({"a"})"_ba,
          R"({"a",1})"_ba, R"({"a":})"_ba, R"({"a":1:2})"_ba, R"({null:1})"_ba, R"({[]:1})"_ba,
          R"({{}:1})"_ba, R"({"a":1}})"_ba, R"({"a":"b"/**/})"_ba,
          R"({"a":1//
})"_ba,
          R"({"a":1}#)"_ba,
          // numbers
          "-"_ba, "+"_ba, "+1"_ba, "."_ba, ".5"_ba, "-.5"_ba, "1."_ba, "-1."_ba, "1.e1"_ba, "1e"_ba, "1e+"_ba,
          "1e-"_ba, "1ee1"_ba, "1e1.5"_ba, "1e+-1"_ba, "01"_ba, "-01"_ba, "00"_ba, "--1"_ba, "-+1"_ba,
          "- 1"_ba, "1 000"_ba, "1,000"_ba, "0x1"_ba, "1a"_ba, "1.2.3"_ba, "0.1.2"_ba, "1_000"_ba, "e1"_ba,
          "-a"_ba, "[1-2]"_ba, "\xef\xbc\x91"_ba, "1e999"_ba, "-1e999"_ba, "1" + QByteArray(400, '0'),
          // strings
          "\""_ba, "\"a"_ba, "a\""_ba, "'a'"_ba, R"("\)"_ba, R"("\")"_ba, R"("\a")"_ba, R"("\'")"_ba,
          R"("\x41")"_ba, R"("\0")"_ba, R"("\U0041")"_ba, R"("\u")"_ba, R"("\u0")"_ba, R"("\u004")"_ba,
          R"("\u004g")"_ba, R"("\u+041")"_ba, R"("\u 041")"_ba, R"("\u00")"_ba, R"("\ud83d\u")"_ba,
          "\"\\\xc3\xa9\""_ba,
          "\"a\"\"b\""_ba, // UTF-8: bytes alone, cut, too long a form, surrogates, beyond the last character
          "\"\x80\""_ba, "\"\xbf\""_ba, "\"\xff\""_ba, "\"\xfe\""_ba, "\"\xc3\""_ba, "\"\xc3(\""_ba,
          "\"\xe4\xbc\""_ba, "\"\xe4(\xbc\""_ba, "\"\xf0\x9f\x98\""_ba, "\"\xf0\x9f(\x98\""_ba, "\"\xc3"_ba,
          "\"\xf0\x9f\x98"_ba, "\"\xc0\xaf\""_ba, "\"\xc1\xbf\""_ba, "\"\xe0\x80\xaf\""_ba,
          "\"\xe0\x9f\xbf\""_ba, "\"\xf0\x80\x80\xaf\""_ba, "\"\xf0\x8f\xbf\xbf\""_ba, "\"\xed\xa0\x80\""_ba,
          "\"\xed\xbf\xbf\""_ba, "\"\xf4\x90\x80\x80\""_ba, "\"\xf5\x80\x80\x80\""_ba,
          "\"\xf8\x88\x80\x80\x80\""_ba, "\"\xfc\x84\x80\x80\x80\x80\""_ba, "{\"\xff\":1}"_ba,
          "[\xc3\xa9]"_ba});
}

void JsonGrammarTest::refused()
{
    QFETCH(QByteArray, text);
    const auto json = Json::parse(text);
    QVERIFY(!json);
    QCOMPARE(json.error(), Problem::NotJson);
}

void JsonGrammarTest::everyTruncationIsRefused()
{
    const QByteArray text = R"({"a":[1,-2.5e+3,"\u00e9\\ x)"
                            "\xf0\x9f\x98\x80\"],\"b\":{\"c\":null,\"d\":true,\"e\":false}}";
    QVERIFY(Json::parse(text));
    for (qsizetype size = 0; size < text.size(); ++size)
        QVERIFY2(!Json::parse(text.first(size)), text.first(size).constData());
}

void JsonGrammarTest::everyByteOfAsciiInAString()
{
    for (int byte = 0; byte < 0x80; ++byte) {
        const bool isOrdinary = byte != '"' && byte != '\\';
        QCOMPARE(Json::parse('"' + QByteArray(9, 'a') + char(byte) + QByteArray(9, 'a') + '"').ok(),
                 isOrdinary);
    }
}

void JsonGrammarTest::everyEscapeOfOneLetter()
{
    for (int byte = 0; byte < 0x100; ++byte) {
        const bool isKnown = byte != 0 && QByteArrayView("\"\\/bfnrt").contains(char(byte));
        QCOMPARE(Json::parse("\"\\" + QByteArray(1, char(byte)) + "\"").ok(), isKnown);
    }
}

void JsonGrammarTest::everyTwoBytesAreJudgedAsQtDoes()
{
    // What can follow the first bytes of a character is where a check of UTF-8 goes wrong.
    for (const QByteArray &lead : {""_ba, "\xe0"_ba, "\xed"_ba, "\xf0\x90"_ba, "\xf4\x8f"_ba, "\xf4"_ba}) {
        for (int first = 0x80; first < 0x100; ++first) {
            for (int second = 0x80; second < 0x100; ++second) {
                const QByteArray bytes = lead + char(first) + char(second);
                QCOMPARE(Json::parse('"' + bytes + '"').ok(), bytes.isValidUtf8());
            }
        }
    }
}

void JsonGrammarTest::depth_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isRead");
    for (const int depth : {1, Json::maximumDepth, Json::maximumDepth + 1, 1000}) {
        const bool isRead = depth <= Json::maximumDepth;
        QTest::addRow("%d arrays", depth) << QByteArray(depth, '[') + QByteArray(depth, ']') << isRead;
        QTest::addRow("%d objects", depth)
            << QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray(depth - 1, '}') << isRead;
        QTest::addRow("%d of both", depth) << QByteArray("[{\"a\":").repeated(depth / 2)
                + (depth % 2 ? "[]" : "0") + QByteArray("}]").repeated(depth / 2)
                                           << isRead;
    }
    QTest::newRow("wide") << '[' + QByteArray("[],").repeated(100'000) + "[]]" << true;
}

void JsonGrammarTest::depth()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isRead);
    const auto json = Json::parse(text);
    QCOMPARE(json.ok(), isRead);
    if (!isRead)
        QCOMPARE(json.error(), Problem::TooDeep);
}

void JsonGrammarTest::bracketsAlone()
{
    QCOMPARE(Json::parse(QByteArray(200'000, '[')).error(), Problem::TooDeep);
    QCOMPARE(Json::parse(QByteArray("{\"a\":").repeated(200'000)).error(), Problem::TooDeep);
    QCOMPARE(Json::parse(QByteArray(200'000, ']')).error(), Problem::NotJson);
    QCOMPARE(Json::parse(QByteArray("[]").repeated(100'000)).error(), Problem::NotJson);
}

void JsonGrammarTest::length_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("longest") << Json::longest << true;
    QTest::newRow("longer") << Json::longest + 1 << false;
    QTest::newRow("60 MB") << qsizetype(60'000'000) << false;
}

void JsonGrammarTest::length()
{
    QFETCH(qsizetype, size);
    QFETCH(bool, isRead);
    const auto json = Json::parse("[\"" + QByteArray(size - 4, 'x') + "\"]");
    QCOMPARE(json.ok(), isRead);
    if (isRead)
        QCOMPARE((*json->begin()).toString().size(), size - 4);
    else
        QCOMPARE(json.error(), Problem::TooLong);
}

QTEST_GUILESS_MAIN(JsonGrammarTest)
#include "tst_jsongrammar.moc"
