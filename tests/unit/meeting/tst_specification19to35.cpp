// SPDX-License-Identifier: Apache-2.0
#include "meeting/action.h"
#include "meeting/meetingcode.h"
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"
#include "protocol/codec.h"
#include "protocol/querypath.h"

#include "json.h"
#include "support/fixtures.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Protocol sheet, section 9, lines 19 to 35: inconsistencies of messages, actions and values, and the
//! reading adopted. One function a line, named by its number; 1 to 18 are the file before. Lines 19, 24, 29
//! and 31 to 33 also bind the session and the user interface; here they are shown as far as protocol and
//! meeting go.
class Specification19To35Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line19_repliesWithAndWithoutMethod();
    void line20_partialQueryFlatOrNested();
    void line21_pathIsAlwaysInParams();
    void line22_theWholeModuleIsQueried();
    void line23_onlyTheErrorCodeDecides();
    void line24_commentsAreNeverSentNorRead();
    void line25_dataIsOptionalAndOfAnyType();
    void line26_joinSendsEverythingAndReadsLess();
    void line27_noPasswordIsAnEmptyOne();
    void line28_meetingTypeIsAStringThereAnIntHere();
    void line29_layoutSwitchInfoMayBeMissing();
    void line30_eventsByNameUnknownOnesAreHints();
    void line31_eitherEventOrTheStatusEndsTheMeeting();
    void line32_whatTheQueryReturnsIsShown();
    void line33_switchingFollowsTheEnableFlags();
    void line34_neighbouringTypes_data();
    void line34_neighbouringTypes();
    void line35_codesAreShownFormattedAndSentAsDigits();
};

namespace {

//! What the specification's own answer to a full query reads as.
MeetingSnapshot example()
{
    const QJsonObject answer = Fixtures::object(u"spec/query-meeting.response.json"_s);
    return SnapshotJson::read(Json::fromJsonValue(answer.value("result"_L1).toObject().value("data"_L1)));
}

MeetingSnapshot read(const QByteArray &data)
{
    return SnapshotJson::read(Json::fromJsonValue(json(data)));
}

Reply reply(const QByteArray &frame)
{
    const Incoming incoming = Codec::decode(frame, {});
    const auto reply = std::get_if<Reply>(&incoming);
    return reply ? *reply : Reply {u"not a reply"_s, {}, {}, -1, {}, {}};
}

Event sent(const QString &name, const QByteArray &payload = {})
{
    return {u"Meeting"_s, name, 0, {}, Json::fromJsonValue(json(payload))};
}

QJsonObject joinParameters(const JoinMeeting &join)
{
    return ActionJson::write(join).value("action_params"_L1).toObject();
}

} // namespace

void Specification19To35Test::line19_repliesWithAndWithoutMethod()
{
    const Reply without = reply(Fixtures::bytes(u"spec/query-meeting.response.json"_s));
    const Reply with = reply(Fixtures::bytes(u"spec/query-meeting-code.response.json"_s));
    QCOMPARE(without.method, QString());
    QCOMPARE(with.method, u"Query"_s);
    QCOMPARE(without.id, with.id);
    QVERIFY(without.ok() && with.ok());
}

void Specification19To35Test::line20_partialQueryFlatOrNested()
{
    const QueryPath path({u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s});
    const Reply flat = reply(Fixtures::bytes(u"spec/query-meeting-code.response.json"_s));
    QCOMPARE(path.nodeIn(flat.data).toString(), u"xxx"_s);
    const Json nested = Json::parse(R"({"meeting":{"meeting_info":{"meeting_code":"xxx"}}})").value();
    QCOMPARE(path.nodeIn(nested).toString(), u"xxx"_s);
}

void Specification19To35Test::line21_pathIsAlwaysInParams()
{
    for (const QStringList &elements :
         {QStringList {u"Meeting"_s}, QStringList {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s}}) {
        const Request request {u"xxx"_s, u"Query"_s, {{u"path"_s, QueryPath(elements).toJson()}}};
        const QString file = elements.size() == 1 ? u"query-meeting"_s : u"query-meeting-code"_s;
        QCOMPARE(json(Codec::encode(request)), Fixtures::object(u"spec/%1.request.json"_s.arg(file)));
    }
}

void Specification19To35Test::line22_theWholeModuleIsQueried()
{
    // No path is needed for the misspelt block: the module's own answer has it.
    const QueryPath module({MeetingEvent::module()});
    const Reply whole = reply(Fixtures::bytes(u"spec/query-meeting.response.json"_s));
    const JsonView node = module.nodeIn(whole.data);
    QVERIFY(node.isObject());
    QVERIFY(SnapshotJson::read(node).screens);
    QVERIFY(SnapshotJson::read(node) == example());
}

void Specification19To35Test::line23_onlyTheErrorCodeDecides()
{
    QVERIFY(reply(R"({"id":"1","result":{"error_code":0,"message":""}})").ok());
    QVERIFY(reply(R"({"id":"1","result":{"error_code":0,"message":"成功"}})").ok());
    QVERIFY(!reply(R"({"id":"1","result":{"error_code":10005,"message":"成功"}})").ok());
    QVERIFY(!reply(R"({"id":"1","result":{"error_code":10005,"message":""}})").ok());
}

void Specification19To35Test::line24_commentsAreNeverSentNorRead()
{
    const Request request {u"1"_s, u"Query"_s, {{u"path"_s, QJsonArray {u"Meeting"_s}}}};
    QVERIFY(!Codec::encode(request).contains("//"));
    const auto read = Codec::decodeRequest(R"({"id":"1","method":"Query","params":{"path":["Meeting"] // all
        }})");
    QVERIFY(std::holds_alternative<Malformed>(read));
}

void Specification19To35Test::line25_dataIsOptionalAndOfAnyType()
{
    for (const auto example : {"start-meeting"_L1, "join-meeting"_L1, "dissolve-meeting"_L1,
                               "leave-meeting"_L1, "leave-waiting-room"_L1, "switch-layout"_L1}) {
        const Reply answer = reply(Fixtures::bytes(u"spec/%1.response.json"_s.arg(example)));
        QVERIFY(answer.ok());
        QVERIFY(answer.data.isUndefined());
    }
    const Reply list = reply(R"({"id":"1","result":{"error_code":0,"data":["144115212345678901"]}})");
    QCOMPARE((*list.data.begin()).toString(), u"144115212345678901"_s);
}

void Specification19To35Test::line26_joinSendsEverythingAndReadsLess()
{
    QCOMPARE(joinParameters({u"452871906"_s, {}, false, true}),
             json(R"({"meeting_code":"452871906","password":"","mic_enable":false,"camera_enable":true})"));
    QVERIFY(ActionJson::read(json(R"({"action":"JoinMeeting","action_params":{"meeting_code":"1"}})")));
    QVERIFY(!ActionJson::read(json(R"({"action":"JoinMeeting","action_params":{"password":"1"}})")));
}

void Specification19To35Test::line27_noPasswordIsAnEmptyOne()
{
    QCOMPARE(joinParameters({u"452871906"_s, {}}).value("password"_L1), QJsonValue(u""_s));
    QCOMPARE(joinParameters({u"452871906"_s, u"314159"_s}).value("password"_L1), QJsonValue(u"314159"_s));
}

void Specification19To35Test::line28_meetingTypeIsAStringThereAnIntHere()
{
    const QJsonObject start = ActionJson::write(StartMeeting {Meeting::StartType::Personal});
    QCOMPARE(start.value("action_params"_L1).toObject().value("meeting_type"_L1), QJsonValue(u"pmi"_s));
    const MeetingInfo personal =
        SnapshotJson::readMeeting(Json::fromJsonValue(json(R"({"meeting_type":5})")));
    QCOMPARE(personal.type.value(), Meeting::Type::Personal);
    const QJsonObject info = SnapshotJson::write(personal);
    QCOMPARE(info.value("meeting_type"_L1), QJsonValue(5));
}

void Specification19To35Test::line29_layoutSwitchInfoMayBeMissing()
{
    const MeetingSnapshot older =
        read(R"({"meeting":{"layout_info":{"main_screen_layout_info":{"layout_type":2}}}})");
    QVERIFY(older.mainScreen);
    QVERIFY(!older.layouts);
}

void Specification19To35Test::line30_eventsByNameUnknownOnesAreHints()
{
    using MeetingEvent::Kind;
    QCOMPARE(MeetingEvent::kind(u"JoinMeetingCompleted"_s), Kind::JoinMeetingCompleted);
    QCOMPARE(MeetingEvent::kind(u"DissolveMeeting"_s), Kind::DissolveMeeting);
    QCOMPARE(MeetingEvent::kind(u"LeaveMeeting"_s), Kind::LeaveMeeting);
    QCOMPARE(MeetingEvent::kind(u"LeaveWaitingRoom"_s), Kind::LeaveWaitingRoom);
    QCOMPARE(MeetingEvent::kind(u"LayoutSwitchChanged"_s), Kind::LayoutSwitchChanged);
    // Numbers 4, 6 and 7 have no name in the specification: whatever comes means only that something changed.
    QCOMPARE(MeetingEvent::kind(u"EnterWaitingRoom"_s), Kind::Other);
    QVERIFY(MeetingEvent::apply(sent(u"EnterWaitingRoom"_s), example()) == example());
}

void Specification19To35Test::line31_eitherEventOrTheStatusEndsTheMeeting()
{
    MeetingSnapshot inMeeting = example();
    inMeeting.meeting.status = Meeting::Status::InMeeting;
    for (const QString &name : {u"DissolveMeeting"_s, u"LeaveMeeting"_s}) {
        const MeetingSnapshot after = MeetingEvent::apply(sent(name), inMeeting);
        QCOMPARE(after.meeting.status.value(), Meeting::Status::Idle);
        QVERIFY(MeetingEvent::apply(sent(name), after) == after); // both may come
    }
    QCOMPARE(read(R"({"meeting_info":{"meeting_status":0}})").meeting.status.value(), Meeting::Status::Idle);
}

void Specification19To35Test::line32_whatTheQueryReturnsIsShown()
{
    const SwitchLayout asked {Meeting::Layout::Speaker, false};
    QCOMPARE(ActionJson::write(asked).value("action_params"_L1).toObject().value("show_voice_active"_L1),
             QJsonValue(false));
    const auto forced = read(R"({"layout_switch_info":{"current_switch_type":2,"layout_switch_list":
        [{"switch_type":2,"enable":true,"show_voice_active":true}]}})");
    QVERIFY(forced.layouts->current == asked.layout);
    QCOMPARE(forced.layouts->choices.first().showVoiceActive, std::optional(true));
}

void Specification19To35Test::line33_switchingFollowsTheEnableFlags()
{
    const auto alone = read(R"({"layout_switch_info":{"layout_switch_enable":true,"layout_switch_list":
        [{"switch_type":1,"enable":true},{"switch_type":5,"enable":false}]}})");
    QVERIFY(alone.layouts->enabled);
    QVERIFY(alone.layouts->choices.first().enabled);
    QVERIFY(!alone.layouts->choices.last().enabled);
    QVERIFY(isKnownError(toInt(ErrorCode::CannotSwitchLayout)));
}

void Specification19To35Test::line34_neighbouringTypes_data()
{
    QTest::addColumn<QByteArray>("yes");
    QTest::addColumn<QByteArray>("two");
    QTest::newRow("as specified") << "true"_ba
                                  << "2"_ba;
    QTest::newRow("numbers") << "1"_ba
                             << "2.0"_ba;
    QTest::newRow("strings") << "\"true\""_ba
                             << "\"2\""_ba;
    QTest::newRow("numeric strings") << "\"1\""_ba
                                     << "\" 2 \""_ba;
    QTest::newRow("capitals") << "\"True\""_ba
                              << "\"2\""_ba;
}

void Specification19To35Test::line34_neighbouringTypes()
{
    QFETCH(QByteArray, yes);
    QFETCH(QByteArray, two);
    const MeetingSnapshot snapshot = read(
        R"({"self_info":{"host":)" + yes + R"(,"role_type":)" + two + R"(},"meeting_info":{"meeting_status":)"
        + two + R"(,"meeting_time":{"begin_time":)" + two + R"(},"meeting_code":452871906}})");
    QVERIFY(snapshot.self->host);
    QCOMPARE(snapshot.self->role.value(), Meeting::Role::CoHost);
    QCOMPARE(snapshot.meeting.status.value(), Meeting::Status::Joining);
    QCOMPARE(snapshot.meeting.beginTime, 2);
    QCOMPARE(snapshot.meeting.code, u"452871906"_s);
}

void Specification19To35Test::line35_codesAreShownFormattedAndSentAsDigits()
{
    const MeetingInfo meeting =
        read(R"({"meeting_info":{"meeting_code":"452871906","formatted_meeting_code":"452 871 906"}})")
            .meeting;
    QCOMPARE(MeetingCode::grouped(meeting.code), meeting.formattedCode);
    const auto typed = MeetingCode::normalised(meeting.formattedCode);
    QVERIFY(typed.ok());
    QCOMPARE(joinParameters({*typed, {}}).value("meeting_code"_L1), QJsonValue(u"452871906"_s));
}

QTEST_GUILESS_MAIN(Specification19To35Test)
#include "tst_specification19to35.moc"
