// SPDX-License-Identifier: Apache-2.0
#include "meeting/snapshotjson.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

#include <functional>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Every field of every table of the specification, section 1.1, alone: it reaches its member, and nothing
//! else changes.
class SnapshotFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void field_data();
    void field();
    void fieldTellsSnapshotsApart_data() { field_data(); }
    void fieldTellsSnapshotsApart();
    void choicesTellLayoutsApart();
};

namespace {

using Fill = std::function<void(MeetingSnapshot &)>;

//! A row named \a path: a snapshot that holds \a value there and nothing else reads as what \a fill makes.
void row(const char *path, const QJsonValue &value, const Fill &fill)
{
    MeetingSnapshot expected;
    fill(expected);
    QStringList keys = QString::fromLatin1(path).split(u'/');
    QJsonValue data = value;
    while (!keys.isEmpty())
        data = QJsonObject {{keys.takeLast(), data}};
    QTest::newRow(path) << data << expected;
}

//! The same blocks and items without a value in any field.
QJsonValue emptied(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            *member = emptied(*member);
        return object;
    }
    if (!value.isArray())
        return QJsonValue::Null;
    QJsonArray array;
    for (const QJsonValue item : value.toArray())
        array.append(emptied(item));
    return array;
}

void screenRows()
{
    const auto screens = [](const auto &fill) {
        return [fill](MeetingSnapshot &s) { fill(s.screens.emplace()); };
    };
    row("multi_scree_info/multi_screen_status", 2,
        screens([](MultiScreenInfo &i) { i.status = Meeting::MultiScreen::Mirrored; }));
    row("multi_scree_info/main_monitor_id", u"m"_s,
        screens([](MultiScreenInfo &i) { i.mainMonitorId = u"m"_s; }));

    const auto main = [](const auto &fill) {
        return [fill](MeetingSnapshot &s) { fill(s.mainScreen.emplace()); };
    };
    const auto secondary = [](const auto &fill) {
        return [fill](MeetingSnapshot &s) { fill(s.secondaryScreen.emplace()); };
    };
    const auto model = [](ScreenLayout &l) { l.model = Meeting::LayoutModel::Model3; };
    const auto smallView = [](ScreenLayout &l) { l.showSmallView = true; };
    const auto type = [](ScreenLayout &l) { l.type = Meeting::LayoutType::Custom; };
    row("layout_info/main_screen_layout_info/layout_model", 3, main(model));
    row("layout_info/main_screen_layout_info/show_small_view", true, main(smallView));
    row("layout_info/main_screen_layout_info/layout_type", 3, main(type));
    row("layout_info/secondary_screen_layout_info/layout_model", 3, secondary(model));
    row("layout_info/secondary_screen_layout_info/show_small_view", true, secondary(smallView));
    row("layout_info/secondary_screen_layout_info/layout_type", 3, secondary(type));
}

void layoutRows()
{
    const auto layouts = [](const auto &fill) {
        return [fill](MeetingSnapshot &s) { fill(s.layouts.emplace()); };
    };
    row("layout_info/layout_switch_info/current_switch_type", 6,
        layouts([](LayoutSwitchInfo &i) { i.current = Meeting::Layout::LowerL; }));
    row("layout_info/layout_switch_info/layout_switch_enable", true,
        layouts([](LayoutSwitchInfo &i) { i.enabled = true; }));
    const QJsonArray list {
        QJsonObject {{u"switch_type"_s, 2}, {u"enable"_s, true}, {u"show_voice_active"_s, false}},
        QJsonObject {{u"switch_type"_s, 5}, {u"enable"_s, false}},
        QJsonObject {{u"switch_type"_s, 3}, {u"show_voice_active"_s, true}}};
    row("layout_info/layout_switch_info/layout_switch_list", list, layouts([](LayoutSwitchInfo &i) {
            i.choices = {{Meeting::Layout::Speaker, true, false},
                         {Meeting::Layout::UpperL, false, std::nullopt},
                         {Meeting::Layout::Speaker2, false, true}};
        }));
}

void meetingRows()
{
    const auto meeting = [](const auto &fill) { return [fill](MeetingSnapshot &s) { fill(s.meeting); }; };
    row("meeting_info/meeting_status", 3,
        meeting([](MeetingInfo &i) { i.status = Meeting::Status::WaitingRoom; }));
    row("meeting_info/meeting_type", 2, meeting([](MeetingInfo &i) { i.type = Meeting::Type::WeChat; }));
    row("meeting_info/meeting_title", u"t"_s, meeting([](MeetingInfo &i) { i.title = u"t"_s; }));
    row("meeting_info/meeting_code", u"c"_s, meeting([](MeetingInfo &i) { i.code = u"c"_s; }));
    row("meeting_info/meeting_password", u"p"_s, meeting([](MeetingInfo &i) { i.password = u"p"_s; }));
    row("meeting_info/meeting_time/begin_time", 1686207304,
        meeting([](MeetingInfo &i) { i.beginTime = 1686207304; }));
    row("meeting_info/meeting_time/end_time", qint64(4102444800), // beyond 32 bits, in 2100
        meeting([](MeetingInfo &i) { i.endTime = 4102444800; }));
    row("meeting_info/formatted_meeting_code", u"f"_s,
        meeting([](MeetingInfo &i) { i.formattedCode = u"f"_s; }));
    row("meeting_info/meeting_creator_name", u"n"_s, meeting([](MeetingInfo &i) { i.creatorName = u"n"_s; }));
    row("meeting_info/host_status", 1,
        meeting([](MeetingInfo &i) { i.hostStatus = Meeting::HostStatus::Present; }));
    row("meeting_info/meeting_url", u"u"_s, meeting([](MeetingInfo &i) { i.url = u"u"_s; }));
}

void userRows()
{
    const auto self = [](const auto &fill) { return [fill](MeetingSnapshot &s) { fill(s.self.emplace()); }; };
    row("self_info/share_user_info/app_uid", u"a"_s, self([](UserInfo &u) { u.appUid = u"a"_s; }));
    row("self_info/share_user_info/app_id", u"b"_s, self([](UserInfo &u) { u.appId = u"b"_s; }));
    row("self_info/share_user_info/user_id", u"c"_s, self([](UserInfo &u) { u.userId = u"c"_s; }));
    row("self_info/share_user_info/host", true, self([](UserInfo &u) { u.host = true; }));
    row("self_info/share_user_info/co_host", true, self([](UserInfo &u) { u.coHost = true; }));
    row("self_info/share_user_info/instance_id", 20, self([](UserInfo &u) { u.instanceId = 20; }));
    row("self_info/share_user_info/user_type", 2,
        self([](UserInfo &u) { u.userType = Meeting::UserType::Phone; }));
    row("self_info/share_user_info/is_creator", true, self([](UserInfo &u) { u.isCreator = true; }));
    row("self_info/share_user_info/role_type", 8,
        self([](UserInfo &u) { u.role = Meeting::Role::Interpreter; }));
    row("self_info/share_user_info/video_on", true, self([](UserInfo &u) { u.videoOn = true; }));
    row("self_info/share_user_info/audio_on", true, self([](UserInfo &u) { u.audioOn = true; }));
    row("self_info/share_user_info/screen_sharing", true, self([](UserInfo &u) { u.screenSharing = true; }));
    row("self_info/share_user_info/screen_share_type", 1,
        self([](UserInfo &u) { u.shareType = Meeting::ShareType::Whiteboard; }));
    row("self_info/share_user_info/web_sharing", true, self([](UserInfo &u) { u.webSharing = true; }));
    row("self_info/share_user_info/nickname", u"n"_s, self([](UserInfo &u) { u.nickname = u"n"_s; }));
}

void listRows()
{
    // A list's item cannot be reached by a path: the rows are named after the field.
    const auto item = [](const char *key, const QJsonValue &value, const auto &fill) {
        MeetingSnapshot expected;
        fill(expected.meetings.emplaceBack());
        const QJsonArray list {QJsonObject {{QString::fromLatin1(key), value}}};
        QTest::addRow("meeting_list[]/%s", key)
            << QJsonValue(QJsonObject {{u"meeting_list"_s, list}}) << expected;
    };
    item("meeting_title", u"t"_s, [](ScheduledMeeting &m) { m.title = u"t"_s; });
    item("meeting_time", QJsonObject {{u"begin_time"_s, 7}}, [](ScheduledMeeting &m) { m.beginTime = 7; });
    item("meeting_time", QJsonObject {{u"end_time"_s, 8}}, [](ScheduledMeeting &m) { m.endTime = 8; });
    item("meeting_creator_name", u"n"_s, [](ScheduledMeeting &m) { m.creatorName = u"n"_s; });
    item("meeting_code", u"c"_s, [](ScheduledMeeting &m) { m.code = u"c"_s; });
    item("meeting_id", u"i"_s, [](ScheduledMeeting &m) { m.id = u"i"_s; });
    item("meeting_type", 1, [](ScheduledMeeting &m) { m.type = Meeting::Type::Recurring; });
    item("formatted_meeting_code", u"f"_s, [](ScheduledMeeting &m) { m.formattedCode = u"f"_s; });
}

} // namespace

void SnapshotFieldsTest::field_data()
{
    QTest::addColumn<QJsonValue>("data");
    QTest::addColumn<MeetingSnapshot>("expected");
    screenRows();
    layoutRows();
    meetingRows();
    userRows();
    listRows();
}

void SnapshotFieldsTest::field()
{
    QFETCH(QJsonValue, data);
    QFETCH(MeetingSnapshot, expected);
    QVERIFY(expected != MeetingSnapshot());
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(QJsonObject {{u"meeting"_s, data}})) == expected);
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(data)) == expected); // bare, as the table has it
}

void SnapshotFieldsTest::fieldTellsSnapshotsApart()
{
    QFETCH(QJsonValue, data);
    QFETCH(MeetingSnapshot, expected);
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(emptied(data))) != expected);
}

void SnapshotFieldsTest::choicesTellLayoutsApart()
{
    const LayoutChoice choice {Meeting::Layout::Speaker, true, true};
    QVERIFY((choice != LayoutChoice {Meeting::Layout::Speaker2, true, true}));
    QVERIFY((choice != LayoutChoice {Meeting::Layout::Speaker, false, true}));
    QVERIFY((choice != LayoutChoice {Meeting::Layout::Speaker, true, std::nullopt}));
    const LayoutSwitchInfo layouts {Meeting::Layout::Speaker, true, {choice}};
    QVERIFY((layouts != LayoutSwitchInfo {Meeting::Layout::Speaker, true, {}}));
}

QTEST_GUILESS_MAIN(SnapshotFieldsTest)
#include "tst_snapshotfields.moc"
