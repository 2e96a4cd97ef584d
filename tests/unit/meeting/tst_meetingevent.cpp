// SPDX-License-Identifier: Apache-2.0
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"

#include "json.h"
#include "support/fixtures.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using MeetingEvent::Kind;

//! What the events of the Meeting module say of a snapshot.
class MeetingEventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void everyOtherNameIsOther_data();
    void everyOtherNameIsOther();
    void joinedReplacesWhatItTells();
    void joinedWithoutAStatusIsInTheMeeting_data();
    void joinedWithoutAStatusIsInTheMeeting();
    void joinedKeepsWhatItDoesNotTell();
    void joinedTakesSelfUnderBothNames_data();
    void joinedTakesSelfUnderBothNames();
    void leavingEndsTheMeeting_data();
    void leavingEndsTheMeeting();
    void leavingTheWaitingRoomForTheMeetingEndsNothing();
    void layoutChanged_data();
    void layoutChanged();
    void layoutIsUnknownWithoutALayoutBlock();
    void changesNothing_data();
    void changesNothing();
};

namespace {

MeetingSnapshot inMeeting()
{
    return SnapshotJson::read(Json::fromJsonValue(Fixtures::object(u"meeting/every-field.json"_s)));
}

Event sent(const QString &name, const QByteArray &payload = {}, int errorCode = 0)
{
    return {MeetingEvent::module(), name, errorCode, {}, Json::fromJsonValue(json(payload))};
}

} // namespace

void MeetingEventTest::names_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("JoinMeetingCompleted") << Kind::JoinMeetingCompleted;
    QTest::newRow("DissolveMeeting") << Kind::DissolveMeeting;
    QTest::newRow("LeaveMeeting") << Kind::LeaveMeeting;
    QTest::newRow("LeaveWaitingRoom") << Kind::LeaveWaitingRoom;
    QTest::newRow("LayoutSwitchChanged") << Kind::LayoutSwitchChanged;
}

void MeetingEventTest::names()
{
    QFETCH(Kind, kind);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(MeetingEvent::kind(name), kind);
    QCOMPARE(MeetingEvent::name(kind), name);
    QCOMPARE(MeetingEvent::module(), u"Meeting"_s);
}

void MeetingEventTest::everyOtherNameIsOther_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("a guess") << u"JoinWaitingRoom"_s;
    QTest::newRow("the action, not the event") << u"SwitchLayout"_s;
    QTest::newRow("another case") << u"leavemeeting"_s;
    QTest::newRow("hostile") << u"__proto__"_s;
}

void MeetingEventTest::everyOtherNameIsOther()
{
    QFETCH(QString, name);
    QCOMPARE(MeetingEvent::kind(name), Kind::Other);
    QCOMPARE(MeetingEvent::name(Kind::Other), QString());
}

void MeetingEventTest::joinedReplacesWhatItTells()
{
    MeetingSnapshot before;
    before.meeting.status = Meeting::Status::Joining;
    before.meetings = {{}};
    // As the events page lists the fields: times beside the others, self_user_info, device_info too.
    const MeetingSnapshot after = MeetingEvent::apply(
        sent(u"JoinMeetingCompleted"_s,
             R"({"meeting_info":{"meeting_status":1,"meeting_title":"t","begin_time":7,"end_time":8},
                  "self_user_info":{"user_id":"1","host":true},
                  "device_info":{"mic_info":{"switch":true}}})"),
        before);
    MeetingSnapshot expected = before;
    expected.meeting.status = Meeting::Status::InMeeting;
    expected.meeting.title = u"t"_s;
    expected.meeting.beginTime = 7;
    expected.meeting.endTime = 8;
    expected.self.emplace();
    expected.self->userId = u"1"_s;
    expected.self->host = true;
    QVERIFY(after == expected);
}

void MeetingEventTest::joinedWithoutAStatusIsInTheMeeting_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no payload") << QByteArray();
    QTest::newRow("unknown payload") << R"({"x":1})"_ba;
    QTest::newRow("no status") << R"({"meeting_info":{"meeting_title":"t"}})"_ba;
    QTest::newRow("status of another type") << R"({"meeting_info":{"meeting_status":[1]}})"_ba;
    QTest::newRow("meeting_info is null") << R"({"meeting_info":null})"_ba;
    QTest::newRow("meeting_info is an array") << R"({"meeting_info":[1]})"_ba;
}

void MeetingEventTest::joinedWithoutAStatusIsInTheMeeting()
{
    QFETCH(QByteArray, payload);
    MeetingSnapshot before;
    before.meeting.status = Meeting::Status::Joining;
    const MeetingSnapshot after = MeetingEvent::apply(sent(u"JoinMeetingCompleted"_s, payload), before);
    QCOMPARE(after.meeting.status.value(), Meeting::Status::InMeeting);
}

void MeetingEventTest::joinedKeepsWhatItDoesNotTell()
{
    const MeetingSnapshot before = inMeeting();
    const MeetingSnapshot after = MeetingEvent::apply(
        sent(u"JoinMeetingCompleted"_s, R"({"self_user_info":7,"self_info":[]})"), before);
    QVERIFY(after == before);
}

void MeetingEventTest::joinedTakesSelfUnderBothNames_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("self_user_info") << R"({"self_user_info":{"user_id":"9"}})"_ba;
    QTest::newRow("self_info") << R"({"self_info":{"user_id":"9"}})"_ba;
    QTest::newRow("self_info, wrapped") << R"({"self_info":{"share_user_info":{"user_id":"9"}}})"_ba;
}

void MeetingEventTest::joinedTakesSelfUnderBothNames()
{
    QFETCH(QByteArray, payload);
    const MeetingSnapshot after = MeetingEvent::apply(sent(u"JoinMeetingCompleted"_s, payload), {});
    QVERIFY(after.self);
    QCOMPARE(after.self->userId, u"9"_s);
}

void MeetingEventTest::leavingEndsTheMeeting_data()
{
    QTest::addColumn<QByteArray>("payload");
    for (const char *name : {"DissolveMeeting", "LeaveMeeting", "LeaveWaitingRoom"}) {
        QTest::addRow("%s", name) << QByteArray();
        QTest::addRow("%s, unknown payload", name) << R"({"meeting_info":{"meeting_status":1}})"_ba;
    }
}

void MeetingEventTest::leavingEndsTheMeeting()
{
    QFETCH(QByteArray, payload);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    MeetingSnapshot before = inMeeting();
    if (name == u"LeaveWaitingRoom"_s)
        before.meeting.status = Meeting::Status::WaitingRoom;
    const MeetingSnapshot after = MeetingEvent::apply(sent(name, payload), before);

    MeetingSnapshot expected;
    expected.meeting.status = Meeting::Status::Idle;
    expected.screens = before.screens;
    expected.meetings = before.meetings;
    QVERIFY(after == expected);
}

void MeetingEventTest::leavingTheWaitingRoomForTheMeetingEndsNothing()
{
    QVERIFY(MeetingEvent::apply(sent(u"LeaveWaitingRoom"_s, {}), inMeeting()) == inMeeting());
}

void MeetingEventTest::layoutChanged_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<LayoutSwitchInfo>("expected");
    const LayoutSwitchInfo before = *inMeeting().layouts;
    LayoutSwitchInfo current = before;
    current.current = Meeting::Layout::Speaker;
    LayoutSwitchInfo disabled = before;
    disabled.enabled = false;
    QTest::newRow("only the current one") << R"({"current_switch_type":2})"_ba << current;
    QTest::newRow("wrapped") << R"({"layout_switch_info":{"current_switch_type":2}})"_ba << current;
    QTest::newRow("only enable") << R"({"layout_switch_enable":false})"_ba << disabled;
    QTest::newRow("everything")
        << R"({"current_switch_type":1,"layout_switch_enable":false,"layout_switch_list":[{"switch_type":1}]})"_ba
        << LayoutSwitchInfo {Meeting::Layout::Grid, false, {{Meeting::Layout::Grid, false, std::nullopt}}};
    QTest::newRow("no payload") << QByteArray() << before;
    QTest::newRow("unknown fields") << R"({"x":1})"_ba << before;
    QTest::newRow("wrong types")
        << R"({"current_switch_type":null,"layout_switch_enable":[],"layout_switch_list":"x"})"_ba << before;
}

void MeetingEventTest::layoutChanged()
{
    QFETCH(QByteArray, payload);
    QFETCH(LayoutSwitchInfo, expected);
    const MeetingSnapshot before = inMeeting();
    MeetingSnapshot after = MeetingEvent::apply(sent(u"LayoutSwitchChanged"_s, payload), before);
    QVERIFY(after.layouts == expected);
    after.layouts = before.layouts;
    QVERIFY(after == before);
}

void MeetingEventTest::layoutIsUnknownWithoutALayoutBlock()
{
    const MeetingSnapshot after =
        MeetingEvent::apply(sent(u"LayoutSwitchChanged"_s, R"({"current_switch_type":2})"), {});
    QVERIFY(after == MeetingSnapshot());
}

void MeetingEventTest::changesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("errorCode");
    for (const Kind kind : {Kind::JoinMeetingCompleted, Kind::DissolveMeeting, Kind::LeaveMeeting,
                            Kind::LeaveWaitingRoom, Kind::LayoutSwitchChanged}) {
        const QString name = MeetingEvent::name(kind);
        QTest::addRow("failed %s", qPrintable(name)) << name << 10005;
    }
    QTest::newRow("unknown") << u"SomethingNew"_s << 0;
    QTest::newRow("without a name") << u""_s << 0;
}

void MeetingEventTest::changesNothing()
{
    QFETCH(QString, name);
    QFETCH(int, errorCode);
    const QByteArray payload = R"({"meeting_info":{"meeting_status":0},"current_switch_type":1})";
    for (const MeetingSnapshot &before : {MeetingSnapshot(), inMeeting()})
        QVERIFY(MeetingEvent::apply(sent(name, payload, errorCode), before) == before);
}

QTEST_GUILESS_MAIN(MeetingEventTest)
#include "tst_meetingevent.moc"
