// SPDX-License-Identifier: Apache-2.0
#include "protocol/codec.h"
#include "protocol/querypath.h"

#include "support/fixtures.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &frame)
{
    return QJsonDocument::fromJson(frame).object();
}

} // namespace

//! Codec::encode(): what is sent equals the specification's examples, key for key and type for type.
class EncodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestEqualsTheExample_data();
    void requestEqualsTheExample();
    void replyEqualsTheExample_data();
    void replyEqualsTheExample();
    void requestWithoutParamsHasNone();
    void textsSurviveTheFrame_data();
    void textsSurviveTheFrame();
    void replyDataMayBeAnArray();
    void replyLeavesOutWhatIsNotSet();
    void eventCarriesNameAndPayload();
    void eventWithoutPayload();
    void failedEventCarriesTheCode();
    void eventIsSpeltByTheProfile();
};

void EncodeTest::requestEqualsTheExample_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QJsonObject>("params");
    const auto call = [](const char *example, const QJsonObject &params) {
        QTest::newRow(example) << u"Call/Meeting"_s << params;
    };
    const auto query = [](const char *example, const QStringList &path) {
        QTest::newRow(example) << u"Query"_s << QJsonObject {{u"path"_s, QueryPath(path).toJson()}};
    };
    query("query-meeting", {u"Meeting"_s});
    query("query-meeting-code", {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s});
    call("start-meeting",
         {{u"action"_s, u"StartMeeting"_s},
          {u"action_params"_s, QJsonObject {{u"meeting_type"_s, u"instant"_s}}}});
    call("join-meeting",
         {{u"action"_s, u"JoinMeeting"_s},
          {u"action_params"_s,
           QJsonObject {{u"meeting_code"_s, u""_s},
                        {u"password"_s, u""_s},
                        {u"mic_enable"_s, true},
                        {u"camera_enable"_s, true}}}});
    call("dissolve-meeting", {{u"action"_s, u"DissolveMeeting"_s}});
    call("leave-meeting", {{u"action"_s, u"LeaveMeeting"_s}});
    call("leave-waiting-room", {{u"action"_s, u"LeaveWaitingRoom"_s}});
    call("switch-layout",
         {{u"action"_s, u"SwitchLayout"_s},
          {u"action_params"_s, QJsonObject {{u"switch_type"_s, 1}, {u"show_voice_active"_s, true}}}});
}

void EncodeTest::requestEqualsTheExample()
{
    QFETCH(QString, method);
    QFETCH(QJsonObject, params);
    const QJsonObject example =
        Fixtures::object(u"spec/%1.request.json"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY(!example.isEmpty());
    QCOMPARE(parsed(Codec::encode(Request {u"xxx"_s, method, params})), example);
}

void EncodeTest::replyEqualsTheExample_data()
{
    QTest::addColumn<RoomReply>("reply");
    const auto call = [](const char *example, const QString &action) {
        QTest::newRow(example) << RoomReply {u"xxx"_s, u"Call/Meeting"_s,    action, 0,
                                             {},       QJsonValue::Undefined};
    };
    call("start-meeting", u"StartMeeting"_s);
    call("join-meeting", u"JoinMeeting"_s);
    call("dissolve-meeting", u"DissolveMeeting"_s);
    call("leave-meeting", u"LeaveMeeting"_s);
    call("leave-waiting-room", u"LeaveWaitingRoom"_s);
    call("switch-layout", u"SwitchLayout"_s);
    QTest::newRow("query-meeting-code")
        << RoomReply {u"xxx"_s, u"Query"_s, {}, 0, u"成功"_s, QJsonObject {{u"meeting_code"_s, u"xxx"_s}}};
    const QJsonObject everything = Fixtures::object(u"spec/query-meeting.response.json"_s);
    QTest::newRow("query-meeting") << RoomReply {
        u"xxx"_s, {}, {}, 0, {}, everything.value("result"_L1).toObject().value("data"_L1)};
}

void EncodeTest::replyEqualsTheExample()
{
    QFETCH(RoomReply, reply);
    const QJsonObject example =
        Fixtures::object(u"spec/%1.response.json"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY(!example.isEmpty());
    QCOMPARE(parsed(Codec::encode(reply)), example);
}

void EncodeTest::requestWithoutParamsHasNone()
{
    QCOMPARE(parsed(Codec::encode(Request {u"1"_s, u"Query"_s, {}})),
             (QJsonObject {{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, u"1"_s}, {u"method"_s, u"Query"_s}}));
}

void EncodeTest::textsSurviveTheFrame_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Chinese") << u"快速会议"_s;
    QTest::newRow("beyond the basic plane") << u"🔑 𠮷"_s;
    QTest::newRow("quotes and controls") << u"\"\\/\b\f\n\r\t\u0001"_s;
    QTest::newRow("a NUL") << u"a\0b"_s;
    QTest::newRow("long") << QString(100'000, u'会');
}

void EncodeTest::textsSurviveTheFrame()
{
    QFETCH(QString, text);
    const QByteArray frame = Codec::encode(Request {text, text, {{text, text}}});
    QVERIFY(!frame.contains('\0'));
    const auto read = Codec::decodeRequest(frame);
    QVERIFY(std::holds_alternative<Request>(read));
    const auto &request = std::get<Request>(read);
    QCOMPARE(request.id, text);
    QCOMPARE(request.method, text);
    QCOMPARE(request.params.value(text), QJsonValue(text));
}

void EncodeTest::replyDataMayBeAnArray()
{
    const QJsonArray ids {u"144115212345678901"_s, u"144115212345678902"_s};
    const QJsonObject frame =
        parsed(Codec::encode(RoomReply {u"7"_s, u"Call/MeetingControl"_s, u"ListMemberIds"_s, 0, {}, ids}));
    QCOMPARE(frame.value("result"_L1).toObject().value("data"_L1), QJsonValue(ids));
}

void EncodeTest::replyLeavesOutWhatIsNotSet()
{
    const QJsonObject expected {
        {u"jsonrpc"_s, u"2.0"_s},
        {u"id"_s, u"7"_s},
        {u"result"_s, QJsonObject {{u"error_code"_s, 10019}, {u"message"_s, u"none"_s}}}};
    for (const QJsonValue &nothing : {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null)})
        QCOMPARE(parsed(Codec::encode(RoomReply {u"7"_s, {}, {}, 10019, u"none"_s, nothing})), expected);
}

void EncodeTest::eventCarriesNameAndPayload()
{
    const QJsonObject payload {{u"meeting_info"_s, QJsonObject {{u"meeting_status"_s, 1}}}};
    const RoomEvent event {u"Meeting"_s, u"JoinMeetingCompleted"_s, 0, {}, payload};
    QCOMPARE(
        parsed(Codec::encode(event, {})),
        (QJsonObject {
            {u"jsonrpc"_s, u"2.0"_s},
            {u"method"_s, u"Event/Meeting"_s},
            {u"params"_s, QJsonObject {{u"sub_event"_s, u"JoinMeetingCompleted"_s}, {u"data"_s, payload}}}}));
}

void EncodeTest::eventWithoutPayload()
{
    const QJsonObject frame =
        parsed(Codec::encode(RoomEvent {u"Meeting"_s, u"LeaveMeeting"_s, 0, {}, {}}, {}));
    QCOMPARE(frame.value("params"_L1).toObject(), (QJsonObject {{u"sub_event"_s, u"LeaveMeeting"_s}}));
}

void EncodeTest::failedEventCarriesTheCode()
{
    const RoomEvent event {u"Meeting"_s, u"JoinMeetingCompleted"_s, 10005, u"no"_s, {}};
    QCOMPARE(parsed(Codec::encode(event, {})).value("params"_L1).toObject(),
             (QJsonObject {{u"sub_event"_s, u"JoinMeetingCompleted"_s},
                           {u"error_code"_s, 10005},
                           {u"message"_s, u"no"_s}}));
}

void EncodeTest::eventIsSpeltByTheProfile()
{
    WireProfile profile;
    profile.eventMethodPrefix = u"Notify."_s;
    profile.subEventKey = u"name"_s;
    profile.eventPayloadKeys = {u"body"_s};
    const RoomEvent event {u"Meeting"_s, u"LeaveMeeting"_s, 0, {}, {{u"a"_s, 1}}};
    const QByteArray frame = Codec::encode(event, profile);
    QCOMPARE(parsed(frame),
             (QJsonObject {
                 {u"jsonrpc"_s, u"2.0"_s},
                 {u"method"_s, u"Notify.Meeting"_s},
                 {u"params"_s,
                  QJsonObject {{u"name"_s, u"LeaveMeeting"_s}, {u"body"_s, QJsonObject {{u"a"_s, 1}}}}}}));

    const Incoming read = Codec::decode(frame, profile);
    QVERIFY(std::holds_alternative<Event>(read));
    QCOMPARE(std::get<Event>(read).subEvent, u"LeaveMeeting"_s);
    QCOMPARE(std::get<Event>(read).payload.toJsonObject(), event.payload);
}

QTEST_GUILESS_MAIN(EncodeTest)
#include "tst_encode.moc"
