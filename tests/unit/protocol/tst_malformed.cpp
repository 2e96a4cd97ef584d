// SPDX-License-Identifier: Apache-2.0
#include "protocol/codec.h"

#include "support/fixtures.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Problem = Malformed::Problem;

//! Whatever a peer may send: decoding answers Malformed with the right reason, or reads it, and never fails.
class MalformedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void emptyReplyKeepsTheId_data();
    void emptyReplyKeepsTheId();
    void read_data();
    void read();
    void everyTruncationOfTheExampleIsRefused();
    void everyDamagedByteOfTheExampleIsSurvived();
    void depth_data();
    void depth();
};

namespace {

QByteArray nested(int depth)
{
    // Two levels are the frame and its result.
    return R"({"id":"7","result":{"data":)" + QByteArray(depth - 2, '[') + QByteArray(depth - 2, ']') + "}}";
}

} // namespace

void MalformedTest::refused_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &frame, Problem problem) {
        QTest::newRow(name) << frame << problem;
    };
    row("empty", {}, Problem::NotJson);
    row("blank", "  \r\n\t", Problem::NotJson);
    row("words", "hello", Problem::NotJson);
    row("null", "null", Problem::NotJson);
    row("number", "1", Problem::NotJson);
    row("string", R"("id")", Problem::NotJson);
    row("true", "true", Problem::NotJson);
    row("truncated", R"({"id":"7","result":{"error_co)", Problem::NotJson);
    row("two objects", R"({"id":"7","result":{}}{"id":"8","result":{}})", Problem::NotJson);
    row("a comment", R"({"id":"7", // what the specification's example has
"result":{}})",
        Problem::NotJson);
    row("trailing comma", R"({"id":"7","result":{},})", Problem::NotJson);
    row("single quotes", "{'id':'7'}", Problem::NotJson);
    row("NUL bytes", QByteArray(64, '\0'), Problem::NotJson);
    row("NUL after the object", R"({"id":"7","result":{}})" + QByteArray(1, '\0'), Problem::NotJson);
    row("NUL between members", R"({"id":"7",)" + QByteArray(1, '\0') + R"("result":{}})", Problem::NotJson);
    row("number that no double holds", R"({"id":1e999,"result":{}})", Problem::NotJson);
    row("UTF-16", QByteArray("{\0\"\0i\0d\0\"\0:\0001\0}\0", 16), Problem::NotJson);
    row("not UTF-8", "\xff\xfe\xfd", Problem::NotUtf8);
    row("not UTF-8 in a string", "{\"id\":\"\xc3(\",\"result\":{}}", Problem::NotUtf8);
    row("overlong UTF-8", "{\"id\":\"\xc0\xaf\",\"result\":{}}", Problem::NotUtf8);
    row("surrogate in UTF-8", "{\"id\":\"\xed\xa0\x80\",\"result\":{}}", Problem::NotUtf8);
    row("half a character", "{\"id\":\"\xe4\xbc\"}", Problem::NotUtf8);
    row("array", "[]", Problem::NotAnObject);
    row("array of replies", R"([{"id":"7","result":{"error_code":0}}])", Problem::NotAnObject);
    row("200,000 [", QByteArray(200'000, '['), Problem::TooDeep);
    row("200,000 {\"a\":", QByteArray("{\"a\":").repeated(200'000), Problem::TooDeep);
    row("empty object", "{}", Problem::NeitherReplyNorEvent);
    row("no id", R"({"jsonrpc":"2.0","result":{"error_code":0}})", Problem::NeitherReplyNorEvent);
    row("id null", R"({"id":null,"error":{"code":-32700}})", Problem::NeitherReplyNorEvent);
    row("id true", R"({"id":true,"result":{}})", Problem::NeitherReplyNorEvent);
    row("id array", R"({"id":["7"],"result":{}})", Problem::NeitherReplyNorEvent);
    row("id object", R"({"id":{"7":7},"result":{}})", Problem::NeitherReplyNorEvent);
    row("__proto__", R"({"__proto__":{"id":"7","result":{}}})", Problem::NeitherReplyNorEvent);
    row("last of duplicate ids", R"({"id":"7","id":null,"result":{}})", Problem::NeitherReplyNorEvent);
}

void MalformedTest::refused()
{
    QFETCH(QByteArray, frame);
    const Incoming incoming = Codec::decode(frame, {});
    QVERIFY(std::holds_alternative<Malformed>(incoming));
    QTEST(std::get<Malformed>(incoming).problem, "problem");
    QCOMPARE(std::get<Malformed>(incoming).id, QString());
}

void MalformedTest::emptyReplyKeepsTheId_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("neither result nor error") << R"({"jsonrpc":"2.0","id":"7"})"_ba;
    QTest::newRow("an echo of the request")
        << R"({"id":"7","method":"Query","params":{"path":["Meeting"]}})"_ba;
    QTest::newRow("id is a number") << R"({"id":7})"_ba;
    QTest::newRow("both null") << R"({"id":"7","result":null,"error":null})"_ba;
    QTest::newRow("result is an array") << R"({"id":"7","result":[]})"_ba;
    QTest::newRow("result is true") << R"({"id":"7","result":true})"_ba;
    QTest::newRow("error is a string") << R"({"id":"7","error":"no"})"_ba;
}

void MalformedTest::emptyReplyKeepsTheId()
{
    QFETCH(QByteArray, frame);
    const Incoming incoming = Codec::decode(frame, {});
    QVERIFY(std::holds_alternative<Malformed>(incoming));
    QCOMPARE(std::get<Malformed>(incoming).problem, Problem::EmptyReply);
    QCOMPARE(std::get<Malformed>(incoming).id, u"7"_s);
}

void MalformedTest::read_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{\"id\":\"7\",\"result\":{}}"_ba;
    QTest::newRow("blanks around") << "\r\n {\"id\" : \"7\" , \"result\" : {} }\t\n"_ba;
    QTest::newRow("last of duplicate ids") << R"({"id":"6","id":"7","result":{}})"_ba;
    QTest::newRow("brackets in a string")
        << R"({"id":"7","result":{"message":")" + QByteArray(1000, '[') + "\"}}";
    QTest::newRow("brackets after an escaped quote")
        << R"({"id":"7","result":{"message":"\\\")" + QByteArray(1000, '{') + "\"}}";
    QTest::newRow("wide, not deep") << R"({"id":"7","result":{"data":[)" + QByteArray("[],").repeated(50'000)
            + "[]]}}";
    QTest::newRow("huge numbers")
        << R"({"id":"7","result":{"data":[1e308,-1e308,123456789012345678901234567890]}})"_ba;
    QTest::newRow("half a surrogate pair") << R"({"id":"7","result":{"message":"\ud800"}})"_ba;
    QTest::newRow("__proto__ in the data")
        << R"({"id":"7","result":{"data":{"__proto__":{"id":"8"},"constructor":1}}})"_ba;
}

void MalformedTest::read()
{
    QFETCH(QByteArray, frame);
    const Incoming incoming = Codec::decode(frame, {});
    QVERIFY(std::holds_alternative<Reply>(incoming));
    QCOMPARE(std::get<Reply>(incoming).id, u"7"_s);
    QVERIFY(std::get<Reply>(incoming).ok());
}

void MalformedTest::everyTruncationOfTheExampleIsRefused()
{
    const QByteArray frame = Fixtures::bytes(u"spec/query-meeting.response.json"_s).trimmed();
    QVERIFY(!frame.isEmpty());
    for (qsizetype length = 0; length < frame.size(); ++length) {
        const Incoming incoming = Codec::decode(frame.first(length), {});
        QVERIFY2(std::holds_alternative<Malformed>(incoming), qPrintable(QString::number(length)));
    }
}

void MalformedTest::everyDamagedByteOfTheExampleIsSurvived()
{
    const QByteArray frame = Fixtures::bytes(u"spec/query-meeting-code.response.json"_s);
    QVERIFY(!frame.isEmpty());
    int readable = 0;
    for (qsizetype at = 0; at < frame.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray damaged = frame;
            damaged[at] = char(byte);
            readable += std::holds_alternative<Reply>(Codec::decode(damaged, {}));
        }
    }
    QVERIFY(readable >= frame.size()); // each byte once as it was
}

void MalformedTest::depth_data()
{
    QTest::addColumn<int>("depth");
    QTest::newRow("example") << 8;
    QTest::newRow("limit") << Json::maximumDepth;
    QTest::newRow("beyond") << Json::maximumDepth + 1;
}

void MalformedTest::depth()
{
    QFETCH(int, depth);
    const Incoming incoming = Codec::decode(nested(depth), {});
    if (depth <= Json::maximumDepth) {
        QVERIFY(std::holds_alternative<Reply>(incoming));
    } else {
        QVERIFY(std::holds_alternative<Malformed>(incoming));
        QCOMPARE(std::get<Malformed>(incoming).problem, Problem::TooDeep);
    }
}

QTEST_GUILESS_MAIN(MalformedTest)
#include "tst_malformed.moc"
