// SPDX-License-Identifier: Apache-2.0
#include "protocol/codec.h"

#include "support/fixtures.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Codec::decode() of the room's answers, as the examples show them and as rooms may vary them.
class DecodeReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void example_data();
    void example();
    void everythingOfTheFullExampleArrives();
    void onlyTheCodeDecides_data();
    void onlyTheCodeDecides();
    void code_data();
    void code();
    void dataOfAnyType_data();
    void dataOfAnyType();
    void errorMember_data();
    void errorMember();
    void id_data();
    void id();
    void unexpectedMembersAreIgnored();
};

namespace {

//! What decode() makes of \a frame; an empty Reply, which no frame yields, when it is none.
Reply decoded(const QByteArray &frame)
{
    const Incoming incoming = Codec::decode(frame, {});
    const auto reply = std::get_if<Reply>(&incoming);
    return reply ? *reply : Reply {{}, u"not a reply"_s, {}, -1, {}, {}};
}

} // namespace

void DecodeReplyTest::example_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("action");
    QTest::newRow("query-meeting") << u""_s << u""_s; // the specification's own answer has no method
    QTest::newRow("query-meeting-code") << u"Query"_s << u""_s;
    QTest::newRow("start-meeting") << u"Call/Meeting"_s << u"StartMeeting"_s;
    QTest::newRow("join-meeting") << u"Call/Meeting"_s << u"JoinMeeting"_s;
    QTest::newRow("dissolve-meeting") << u"Call/Meeting"_s << u"DissolveMeeting"_s;
    QTest::newRow("leave-meeting") << u"Call/Meeting"_s << u"LeaveMeeting"_s;
    QTest::newRow("leave-waiting-room") << u"Call/Meeting"_s << u"LeaveWaitingRoom"_s;
    QTest::newRow("switch-layout") << u"Call/Meeting"_s << u"SwitchLayout"_s;
}

void DecodeReplyTest::example()
{
    QFETCH(QString, method);
    QFETCH(QString, action);
    const QString file = u"spec/%1.response.json"_s.arg(QLatin1StringView(QTest::currentDataTag()));
    const Reply reply = decoded(Fixtures::bytes(file));
    QCOMPARE(reply.id, u"xxx"_s);
    QCOMPARE(reply.method, method);
    QCOMPARE(reply.action, action);
    QVERIFY(reply.ok());
    QCOMPARE(reply.data.isUndefined(), !action.isEmpty());
}

void DecodeReplyTest::everythingOfTheFullExampleArrives()
{
    const QString file = u"spec/query-meeting.response.json"_s;
    QCOMPARE(decoded(Fixtures::bytes(file)).data.toJsonValue(),
             Fixtures::object(file).value("result"_L1).toObject().value("data"_L1));
    QCOMPARE(decoded(Fixtures::bytes(u"spec/query-meeting-code.response.json"_s)).message, u"成功"_s);
}

void DecodeReplyTest::onlyTheCodeDecides_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty message") << R"({"error_code":0,"message":""})"_ba << true << u""_s;
    QTest::newRow("Chinese message") << R"({"error_code":0,"message":"成功"})"_ba << true << u"成功"_s;
    QTest::newRow("misleading message") << R"({"error_code":0,"message":"failed"})"_ba << true << u"failed"_s;
    QTest::newRow("misleading failure") << R"({"error_code":1,"message":"成功"})"_ba << false << u"成功"_s;
    QTest::newRow("no message") << R"({"error_code":1})"_ba << false << u""_s;
    QTest::newRow("message of another type") << R"({"error_code":1,"message":{"a":1}})"_ba << false << u""_s;
    QTest::newRow("no code") << R"({"message":""})"_ba << true << u""_s;
}

void DecodeReplyTest::onlyTheCodeDecides()
{
    QFETCH(QByteArray, result);
    const Reply reply = decoded(R"({"id":"7","result":)" + result + "}");
    QCOMPARE(reply.id, u"7"_s);
    QTEST(reply.ok(), "ok");
    QTEST(reply.message, "message");
}

void DecodeReplyTest::code_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("number");
    QTest::newRow("number") << "10005"_ba << 10005;
    QTest::newRow("string") << "\"10005\""_ba << 10005;
    QTest::newRow("zero as a string") << "\"0\""_ba << 0;
    QTest::newRow("negative") << "-3"_ba << -3;
    QTest::newRow("null") << "null"_ba << 9999;
    QTest::newRow("true") << "true"_ba << 9999;
    QTest::newRow("words") << "\"ok\""_ba << 9999;
    QTest::newRow("array") << "[0]"_ba << 9999;
    QTest::newRow("fraction") << "0.5"_ba << 9999;
    QTest::newRow("beyond int") << "4294967296"_ba << 9999;
}

void DecodeReplyTest::code()
{
    QFETCH(QByteArray, code);
    QTEST(decoded(R"({"id":"7","result":{"error_code":)" + code + "}}").errorCode, "number");
}

void DecodeReplyTest::dataOfAnyType_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("array of ids") << R"(["144115212345678901","2"])"_ba
                                  << QJsonValue(QJsonArray {u"144115212345678901"_s, u"2"_s});
    QTest::newRow("object") << R"({"a":1})"_ba << QJsonValue(QJsonObject {{u"a"_s, 1}});
    QTest::newRow("string") << R"("a")"_ba << QJsonValue(u"a"_s);
    QTest::newRow("number") << "1"_ba << QJsonValue(1);
    QTest::newRow("bool") << "false"_ba << QJsonValue(false);
    QTest::newRow("null") << "null"_ba << QJsonValue(QJsonValue::Null);
}

void DecodeReplyTest::dataOfAnyType()
{
    QFETCH(QByteArray, data);
    QTEST(decoded(R"({"id":"7","result":{"error_code":0,"data":)" + data + "}}").data.toJsonValue(), "value");
}

void DecodeReplyTest::errorMember_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("JSON-RPC error") << R"("error":{"code":-32601,"message":"Method not found"})"_ba << -32601
                                    << u"Method not found"_s;
    QTest::newRow("without a code") << R"("error":{"message":"no"})"_ba << 9999 << u"no"_s;
    QTest::newRow("empty") << R"("error":{})"_ba << 9999 << u""_s;
    QTest::newRow("with a string code") << R"("error":{"code":"5"})"_ba << 5 << u""_s;
    QTest::newRow("beside a success")
        << R"("result":{"error_code":0,"message":"fine"},"error":{"code":1,"message":"no"})"_ba << 1
        << u"no"_s;
    QTest::newRow("beside a failure")
        << R"("result":{"error_code":10005,"message":"first"},"error":{"code":1,"message":"no"})"_ba << 10005
        << u"first"_s;
    QTest::newRow("null beside a success")
        << R"("result":{"error_code":0,"message":"fine"},"error":null)"_ba << 0 << u"fine"_s;
    QTest::newRow("beside a null result") << R"("result":null,"error":{"code":2})"_ba << 2 << u""_s;
}

void DecodeReplyTest::errorMember()
{
    QFETCH(QByteArray, members);
    const Reply reply = decoded(R"({"jsonrpc":"2.0","id":"7",)" + members + "}");
    QCOMPARE(reply.id, u"7"_s);
    QTEST(reply.errorCode, "code");
    QTEST(reply.message, "message");
}

void DecodeReplyTest::id_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("string") << R"("Camera Mute")"_ba << u"Camera Mute"_s;
    QTest::newRow("empty") << R"("")"_ba << u""_s;
    QTest::newRow("number") << "17"_ba << u"17"_s;
    QTest::newRow("large number") << "144115212345678901"_ba << u"144115212345678901"_s;
    QTest::newRow("__proto__") << R"("__proto__")"_ba << u"__proto__"_s;
    QTest::newRow("with a NUL") << R"("a\u0000b")"_ba << u"a\0b"_s;
}

void DecodeReplyTest::id()
{
    QFETCH(QByteArray, id);
    const Reply reply = decoded(R"({"id":)" + id + R"(,"result":{"error_code":0}})");
    QTEST(reply.id, "text");
    QVERIFY(reply.ok());
}

void DecodeReplyTest::unexpectedMembersAreIgnored()
{
    const Reply reply = decoded(R"({"zz":[{}],"id":"7","jsonrpc":3,"method":{"a":1},"params":{"path":[]},
                                    "result":{"error_code":0,"action":7,"extra":null}})");
    QCOMPARE(reply.id, u"7"_s);
    QCOMPARE(reply.method, QString());
    QCOMPARE(reply.action, QString());
    QVERIFY(reply.ok());
}

QTEST_GUILESS_MAIN(DecodeReplyTest)
#include "tst_decodereply.moc"
