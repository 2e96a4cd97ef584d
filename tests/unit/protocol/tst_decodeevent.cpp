// SPDX-License-Identifier: Apache-2.0
#include "protocol/codec.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Codec::decode() of events. No public text shows their envelope, so every shape of the protocol sheet,
//! section 1.2, "Tolerant reading to adopt", is read.
class DecodeEventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envelope_data();
    void envelope();
    void outcome_data();
    void outcome();
    void firstPayloadKeyWins();
    void payloadKeyOfAnotherTypeIsNoPayload();
    void eventWithoutAName_data();
    void eventWithoutAName();
    void methodDecides_data();
    void methodDecides();
    void moduleFollowsThePrefix_data();
    void moduleFollowsThePrefix();
    void profileSpellsTheEnvelope();
};

namespace {

//! What decode() makes of \a frame; an Event of the module "not an event" when it is none.
Event decoded(const QByteArray &frame, const WireProfile &profile = {})
{
    const Incoming incoming = Codec::decode(frame, profile);
    const auto event = std::get_if<Event>(&incoming);
    return event ? *event : Event {u"not an event"_s, {}, -1, {}, {}};
}

} // namespace

void DecodeEventTest::envelope_data()
{
    QTest::addColumn<QByteArray>("members");
    const QByteArray name = R"("sub_event":"LeaveMeeting")";
    const QByteArray payload = R"({"meeting_info":{"meeting_status":0}})";
    const QByteArray fields = R"("meeting_info":{"meeting_status":0})";
    for (const QByteArray container : {"params", "result"}) {
        for (const QByteArray key :
             {"data", "sub_event_params", "event_params", "event_data", "action_params"}) {
            QTest::addRow("%s, %s", container.data(), key.data())
                << '"' + container + "\":{" + name + ",\"" + key + "\":" + payload + '}';
        }
        QTest::addRow("%s, inline", container.data()) << '"' + container + "\":{" + name + ',' + fields + '}';
    }
    QTest::newRow("top level, data") << name + R"(,"data":)" + payload;
    QTest::newRow("top level, action_params") << name + R"(,"action_params":)" + payload;
    QTest::newRow("top level, inline") << name + ',' + fields;
    QTest::newRow("with an id") << R"("id":"7","params":{)" + name + R"(,"data":)" + payload + '}';
    QTest::newRow("with an id, top level, inline") << R"("id":7,)" + name + ',' + fields;
    QTest::newRow("name in params, then an empty result")
        << R"("params":{)" + name + R"(,"data":)" + payload + R"(},"result":{})";
    QTest::newRow("name in the result, params of another type")
        << R"("params":[1],"result":{)" + name + R"(,"data":)" + payload + '}';
    QTest::newRow("outcome beside inline fields")
        << R"("params":{)" + name + R"(,"error_code":0,"message":"",)" + fields + '}';
}

void DecodeEventTest::envelope()
{
    QFETCH(QByteArray, members);
    const Event event = decoded(R"({"jsonrpc":"2.0","method":"Event/Meeting",)" + members + '}');
    QCOMPARE(event.module, u"Meeting"_s);
    QCOMPARE(event.subEvent, u"LeaveMeeting"_s);
    QCOMPARE(event.errorCode, 0);
    QCOMPARE(event.payload.toJsonObject(),
             (QJsonObject {{u"meeting_info"_s, QJsonObject {{u"meeting_status"_s, 0}}}}));
}

void DecodeEventTest::outcome_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << R"("data":{})"_ba << 0 << u""_s;
    QTest::newRow("in the container")
        << R"("error_code":10005,"message":"no","data":{})"_ba << 10005 << u"no"_s;
    QTest::newRow("in the payload") << R"("data":{"error_code":10005,"message":"no"})"_ba << 10005 << u"no"_s;
    QTest::newRow("success here, failure there")
        << R"("error_code":0,"message":"","data":{"error_code":10005,"message":"no"})"_ba << 10005 << u"no"_s;
    QTest::newRow("inline") << R"("error_code":10005,"message":"no","x":1)"_ba << 10005 << u"no"_s;
    QTest::newRow("as a string") << R"("error_code":"10005")"_ba << 10005 << u""_s;
    QTest::newRow("of another type") << R"("error_code":{})"_ba << 9999 << u""_s;
    QTest::newRow("failure here, success there")
        << R"("error_code":10005,"message":"no","data":{"error_code":0})"_ba << 10005 << u"no"_s;
}

void DecodeEventTest::outcome()
{
    QFETCH(QByteArray, params);
    const Event event =
        decoded(R"({"method":"Event/Meeting","params":{"sub_event":"JoinMeetingCompleted",)" + params + "}}");
    QTEST(event.errorCode, "code");
    QTEST(event.message, "message");
}

void DecodeEventTest::firstPayloadKeyWins()
{
    const Event event = decoded(
        R"({"method":"Event/Meeting","params":{"sub_event":"x","action_params":{"a":1},"event_params":{"a":2}}})");
    QCOMPARE(event.payload.toJsonObject(), (QJsonObject {{u"a"_s, 2}}));
}

void DecodeEventTest::payloadKeyOfAnotherTypeIsNoPayload()
{
    const Event event = decoded(
        R"({"method":"Event/Meeting","params":{"sub_event":"x","data":"text","event_data":{"a":1}}})");
    QCOMPARE(event.payload.toJsonObject(), (QJsonObject {{u"a"_s, 1}}));
}

void DecodeEventTest::eventWithoutAName_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QJsonObject>("payload");
    const QJsonObject a {{u"a"_s, 1}};
    QTest::newRow("nothing at all") << ""_ba << QJsonObject();
    QTest::newRow("empty params") << R"(,"params":{})"_ba << QJsonObject {{u"params"_s, QJsonObject()}};
    QTest::newRow("payload in params") << R"(,"params":{"data":{"a":1}})"_ba << a;
    QTest::newRow("payload in the result") << R"(,"result":{"data":{"a":1}})"_ba << a;
    QTest::newRow("payload at the top") << R"(,"data":{"a":1})"_ba << a;
    QTest::newRow("name of another type") << R"(,"params":{"sub_event":7,"data":{"a":1}})"_ba << a;
}

void DecodeEventTest::eventWithoutAName()
{
    QFETCH(QByteArray, members);
    const Event event = decoded(R"({"method":"Event/Meeting")" + members + '}');
    QCOMPARE(event.module, u"Meeting"_s);
    QCOMPARE(event.subEvent, QString());
    QTEST(event.payload.toJsonObject(), "payload");
}

void DecodeEventTest::methodDecides_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("isEvent");
    QTest::newRow("with an id and a result")
        << R"({"id":"7","method":"Event/Meeting","result":{"error_code":0,"sub_event":"x"}})"_ba << true;
    QTest::newRow("a reply that names an event")
        << R"({"id":"7","method":"Call/Meeting","result":{"error_code":0,"sub_event":"x"}})"_ba << false;
    QTest::newRow("another case") << R"({"id":"7","method":"event/Meeting","result":{}})"_ba << false;
    QTest::newRow("prefix elsewhere") << R"({"id":"7","method":"An Event/Meeting","result":{}})"_ba << false;
}

void DecodeEventTest::methodDecides()
{
    QFETCH(QByteArray, frame);
    const Incoming incoming = Codec::decode(frame, {});
    QTEST(std::holds_alternative<Event>(incoming), "isEvent");
    QCOMPARE(std::holds_alternative<Reply>(incoming), !std::holds_alternative<Event>(incoming));
}

void DecodeEventTest::moduleFollowsThePrefix_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("module");
    QTest::newRow("Meeting") << "Event/Meeting"_ba << u"Meeting"_s;
    QTest::newRow("Device") << "Event/Device"_ba << u"Device"_s;
    QTest::newRow("none") << "Event/"_ba << u""_s;
    QTest::newRow("deeper") << "Event/Meeting/Info"_ba << u"Meeting/Info"_s;
    QTest::newRow("hostile") << "Event/__proto__"_ba << u"__proto__"_s;
}

void DecodeEventTest::moduleFollowsThePrefix()
{
    QFETCH(QByteArray, method);
    QTEST(decoded(R"({"method":")" + method + R"(","params":{"sub_event":"x"}})").module, "module");
}

void DecodeEventTest::profileSpellsTheEnvelope()
{
    WireProfile profile;
    profile.eventMethodPrefix = u"notify."_s;
    profile.subEventKey = u"name"_s;
    profile.eventPayloadKeys = {u"first"_s, u"second"_s};
    const Event event = decoded(
        R"({"method":"notify.Meeting","params":{"name":"LeaveMeeting","data":{"a":1},"second":{"a":2}}})",
        profile);
    QCOMPARE(event.module, u"Meeting"_s);
    QCOMPARE(event.subEvent, u"LeaveMeeting"_s);
    QCOMPARE(event.payload.toJsonObject(), (QJsonObject {{u"a"_s, 2}}));
}

QTEST_GUILESS_MAIN(DecodeEventTest)
#include "tst_decodeevent.moc"
