// SPDX-License-Identifier: Apache-2.0
#include "meeting/action.h"
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"

#include "json.h"
#include "support/fixtures.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Protocol sheet, section 9, lines 1 to 18: where the specification's tables and its example of a full query
//! disagree, and the reading adopted. One function a line, named by its number; 19 to 35 are the next file.
//! Line 16 also binds the user interface; here it is shown as far as the snapshot goes.
class Specification01To18Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line01_switchLayoutIsTheActionLayoutSwitchChangedTheEvent();
    void line02_multiScreeInfoInBothSpellings();
    void line03_layoutBlocksNestedOrDirect();
    void line04_withAndWithoutTheMeetingWrapper();
    void line05_selfInfoDirectOrWrapped_data();
    void line05_selfInfoDirectOrWrapped();
    void line06_topLevelShareUserInfoIsIgnored();
    void line07_meetingListEveryFieldOptionalNoLimit();
    void line08_timesNestedOrDirect();
    void line09_layoutTypeZeroIsUnknown();
    void line10_layoutModelsAreNeutral();
    void line11_switchTypes2And3AreTwoLayouts();
    void line12_rightsFollowHostAndCoHostNotTheRole();
    void line13_userTypeZeroIsUnknown();
    void line14_castingIs3And4PersonalIs5();
    void line15_statusDecidesNotThePresenceOfBlocks();
    void line16_emptyTextsAreAbsent();
    void line17_layoutSwitchEnableFalseOrMissingIsOff();
    void line18_switchListItemsAllOptionalMissingEnableIsFalse();
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

} // namespace

void Specification01To18Test::line01_switchLayoutIsTheActionLayoutSwitchChangedTheEvent()
{
    QCOMPARE(ActionJson::name(SwitchLayout {}), u"SwitchLayout"_s);
    QCOMPARE(MeetingEvent::name(MeetingEvent::Kind::LayoutSwitchChanged), u"LayoutSwitchChanged"_s);
    QVERIFY(!ActionJson::read(json(R"({"action":"LayoutSwitchChanged","action_params":{"switch_type":1}})")));
}

void Specification01To18Test::line02_multiScreeInfoInBothSpellings()
{
    for (const QByteArray key : {"multi_scree_info", "multi_screen_info"}) {
        const auto screens =
            read("{\"" + key + R"(":{"multi_screen_status":1,"main_monitor_id":"m"}})").screens;
        QVERIFY(screens);
        QCOMPARE(screens->status.value(), Meeting::MultiScreen::Extended);
        QCOMPARE(screens->mainMonitorId, u"m"_s);
    }
    const auto both = read(
        R"({"multi_screen_info":{"multi_screen_status":2},"multi_scree_info":{"multi_screen_status":1}})");
    QCOMPARE(both.screens->status.value(), Meeting::MultiScreen::Extended);
}

void Specification01To18Test::line03_layoutBlocksNestedOrDirect()
{
    const QByteArray blocks = R"("main_screen_layout_info":{"layout_type":1},
        "secondary_screen_layout_info":{"layout_type":2},"layout_switch_info":{"current_switch_type":4})";
    const MeetingSnapshot nested = read(R"({"meeting":{"layout_info":{)" + blocks + "}}}");
    QCOMPARE(nested.mainScreen->type.value(), Meeting::LayoutType::Host);
    QCOMPARE(nested.secondaryScreen->type.value(), Meeting::LayoutType::Grid);
    QCOMPARE(nested.layouts->current.value(), Meeting::Layout::RightList);
    QVERIFY(read(R"({"meeting":{)" + blocks + "}}") == nested);
    // One here and one there is no contradiction; of two, the example's place counts.
    MeetingSnapshot expected = nested;
    expected.mainScreen->type = Meeting::LayoutType::Custom;
    const MeetingSnapshot mixed =
        read(R"({"layout_info":{"main_screen_layout_info":{"layout_type":3}},)" + blocks + '}');
    QVERIFY(mixed == expected);
}

void Specification01To18Test::line04_withAndWithoutTheMeetingWrapper()
{
    const QJsonObject wrapped = Fixtures::object(u"meeting/every-field.json"_s);
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(wrapped));
    QVERIFY(snapshot.meeting.status.isKnown());
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(wrapped.value("meeting"_L1))) == snapshot);
}

void Specification01To18Test::line05_selfInfoDirectOrWrapped_data()
{
    QTest::addColumn<QByteArray>("self");
    const QByteArray user = R"({"user_id":"1","host":true,"nickname":"n"})";
    QTest::newRow("direct") << user;
    QTest::newRow("direct, beside another user")
        << R"({"share_user_info":{"user_id":"2"},"user_id":"1","host":true,"nickname":"n"})"_ba;
    QTest::newRow("share_user_info") << R"({"share_user_info":)" + user + '}';
    QTest::newRow("self_user_info") << R"({"self_user_info":)" + user + '}';
    QTest::newRow("the only object") << R"({"user":)" + user + '}';
    QTest::newRow("the only object, beside other values") << R"({"count":1,"user":)" + user + '}';
    QTest::newRow("share_user_info beside another object")
        << R"({"another":{"user_id":"2"},"share_user_info":)" + user + '}';
}

void Specification01To18Test::line05_selfInfoDirectOrWrapped()
{
    QFETCH(QByteArray, self);
    UserInfo expected;
    expected.userId = u"1"_s;
    expected.host = true;
    expected.nickname = u"n"_s;
    QVERIFY(read(R"({"meeting":{"self_info":)" + self + "}}").self == expected);
    QVERIFY(read(R"({"meeting":{"self_user_info":)" + self + "}}").self == expected);
}

void Specification01To18Test::line06_topLevelShareUserInfoIsIgnored()
{
    QVERIFY(!read(R"({"meeting":{"share_user_info":{"user_id":"2","host":true}}})").self);
    // The struct of the user's fields serves every other place.
    QCOMPARE(SnapshotJson::readUser(Json::fromJsonValue(json(R"({"user_id":"2"})"))).userId, u"2"_s);
}

void Specification01To18Test::line07_meetingListEveryFieldOptionalNoLimit()
{
    QCOMPARE(example().meetings.first().title, u"XXX的快速会议"_s);
    QCOMPARE(example().meetings.first().type.value(), Meeting::Type::Recurring);
    const auto meetings =
        read(R"({"meeting":{"meeting_list":[)" + QByteArray("{},").repeated(10) + R"({"meeting_id":"11"}]}})")
            .meetings;
    QCOMPARE(meetings.size(), 11);
    QVERIFY(meetings.first() == ScheduledMeeting());
    QCOMPARE(meetings.last().id, u"11"_s);
}

void Specification01To18Test::line08_timesNestedOrDirect()
{
    for (const QByteArray times :
         {R"("meeting_time":{"begin_time":7,"end_time":8})", R"("begin_time":7,"end_time":8)",
          R"("meeting_time":{"begin_time":7},"begin_time":1,"end_time":8)",
          R"("meeting_time":null,"begin_time":7,"end_time":8)"}) {
        const MeetingSnapshot snapshot =
            read(R"({"meeting_info":{)" + times + R"(},"meeting_list":[{)" + times + "}]}");
        QCOMPARE(snapshot.meeting.beginTime, 7);
        QCOMPARE(snapshot.meeting.endTime, 8);
        QCOMPARE(snapshot.meetings.first().beginTime, 7);
        QCOMPARE(snapshot.meetings.first().endTime, 8);
    }
}

void Specification01To18Test::line09_layoutTypeZeroIsUnknown()
{
    QCOMPARE(example().mainScreen->type.number(), 0);
    QCOMPARE(example().mainScreen->type.value(), Meeting::LayoutType::Unknown);
}

void Specification01To18Test::line10_layoutModelsAreNeutral()
{
    for (int number = 1; number <= 3; ++number) {
        const QByteArray name = QMetaEnum::fromType<Meeting::LayoutModel>().valueToKey(number);
        QCOMPARE(name, "Model" + QByteArray::number(number));
    }
}

void Specification01To18Test::line11_switchTypes2And3AreTwoLayouts()
{
    const auto two = Coded<Meeting::Layout>::fromNumber(2);
    const auto three = Coded<Meeting::Layout>::fromNumber(3);
    QCOMPARE(two.value(), Meeting::Layout::Speaker);
    QVERIFY(three.isKnown());
    QVERIFY(two != three);
}

void Specification01To18Test::line12_rightsFollowHostAndCoHostNotTheRole()
{
    const auto user = [](const QByteArray &fields) {
        return SnapshotJson::readUser(Json::fromJsonValue(json('{' + fields + '}')));
    };
    QVERIFY(!user(R"("user_id":"1","role_type":1)").mayDissolve());
    QVERIFY(user(R"("host":true,"role_type":7)").mayDissolve());
    QVERIFY(user(R"("user_id":"1","co_host":true,"role_type":0)").mayDissolve());
    for (int number = 5; number <= 7; ++number)
        QVERIFY(Coded<Meeting::Role>::fromNumber(number).isKnown());
}

void Specification01To18Test::line13_userTypeZeroIsUnknown()
{
    QCOMPARE(example().self->userType.number(), 0);
    QCOMPARE(example().self->userType.value(), Meeting::UserType::Unknown);
}

void Specification01To18Test::line14_castingIs3And4PersonalIs5()
{
    const auto type = [](int number) { return Coded<Meeting::Type>::fromNumber(number).value(); };
    QCOMPARE(type(3), Meeting::Type::CastingOld);
    QCOMPARE(type(4), Meeting::Type::Casting);
    QCOMPARE(type(5), Meeting::Type::Personal);
    QCOMPARE(type(6), Meeting::Type::Unknown);
    QCOMPARE(type(-1), Meeting::Type::Unknown);
}

void Specification01To18Test::line15_statusDecidesNotThePresenceOfBlocks()
{
    // The example has every block although there is no meeting and one screen.
    const MeetingSnapshot snapshot = example();
    QVERIFY(snapshot.layouts && snapshot.self && snapshot.secondaryScreen && snapshot.screens);
    QCOMPARE(snapshot.meeting.status.value(), Meeting::Status::Idle);
    QCOMPARE(snapshot.screens->status.value(), Meeting::MultiScreen::Single);
    QVERIFY(snapshot.screens->mainMonitorId.isEmpty());
}

void Specification01To18Test::line16_emptyTextsAreAbsent()
{
    const MeetingInfo missing = read(R"({"meeting_info":{"meeting_status":0}})").meeting;
    MeetingInfo empty = example().meeting;
    QCOMPARE(empty.title, missing.title);
    QCOMPARE(empty.code, missing.code);
    QCOMPARE(empty.password, missing.password);
    QCOMPARE(empty.formattedCode, missing.formattedCode);
    QCOMPARE(empty.creatorName, missing.creatorName);
    QCOMPARE(empty.url, missing.url);
}

void Specification01To18Test::line17_layoutSwitchEnableFalseOrMissingIsOff()
{
    const auto enabled = [](const QByteArray &fields) {
        return read(R"({"layout_switch_info":{)" + fields + "}}").layouts->enabled;
    };
    QVERIFY(enabled(R"("layout_switch_enable":true)"));
    QVERIFY(!enabled(R"("layout_switch_enable":false)"));
    QVERIFY(!enabled(R"("current_switch_type":1)"));
}

void Specification01To18Test::line18_switchListItemsAllOptionalMissingEnableIsFalse()
{
    const auto choices = example().layouts->choices;
    QCOMPARE(choices.size(), 7);
    for (const LayoutChoice &choice : choices) {
        QVERIFY(choice.enabled);
        QCOMPARE(choice.showVoiceActive.has_value(), choice.layout == Meeting::Layout::Speaker);
    }
    const auto bare = read(R"({"layout_switch_info":{"layout_switch_list":[{"switch_type":2}]}})").layouts;
    const LayoutChoice disabled {Meeting::Layout::Speaker, false, std::nullopt};
    QVERIFY(bare->choices == QList {disabled});
}

QTEST_GUILESS_MAIN(Specification01To18Test)
#include "tst_specification01to18.moc"
