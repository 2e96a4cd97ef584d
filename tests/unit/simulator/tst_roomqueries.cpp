// SPDX-License-Identifier: Apache-2.0
#include "device/devicejson.h"
#include "meeting/snapshotjson.h"
#include "share/sharejson.h"
#include "world.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Query: the whole module, its parts, paths that do not exist.
class RoomQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeModule();
    void parts_data();
    void parts();
    void everyMemberHasAPath();
    void deviceAndShare();
    void noValueNow();
    void unknownPaths_data();
    void unknownPaths();
};

void RoomQueriesTest::wholeModule()
{
    World world;
    world.join(Code::open);
    const auto data = world.room.query({{u"Meeting"_s}});
    QVERIFY(data);
    QCOMPARE(data->keys(), QStringList {u"meeting"_s});
    QCOMPARE(SnapshotJson::read(Json::fromJsonValue(*data)), world.room.snapshot());
}

void RoomQueriesTest::parts_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QStringList &path, const QString &key) {
        QTest::newRow(name) << path << key;
    };
    row("meeting info", {u"Meeting"_s, u"MeetingInfo"_s}, u"meeting_info"_s);
    row("code", {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s}, u"meeting_code"_s);
    row("status", {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingStatus"_s}, u"meeting_status"_s);
    row("time", {u"Meeting"_s, u"MeetingInfo"_s, u"MeetingTime"_s}, u"meeting_time"_s);
    row("begin", {u"Meeting"_s, u"MeetingInfo"_s, u"BeginTime"_s}, u"begin_time"_s);
    row("list", {u"Meeting"_s, u"MeetingList"_s}, u"meeting_list"_s);
    row("self", {u"Meeting"_s, u"SelfInfo"_s}, u"self_info"_s);
    row("host", {u"Meeting"_s, u"SelfInfo"_s, u"Host"_s}, u"host"_s);
    row("layouts", {u"Meeting"_s, u"LayoutInfo"_s}, u"layout_info"_s);
    row("switch", {u"Meeting"_s, u"LayoutInfo"_s, u"LayoutSwitchInfo"_s}, u"layout_switch_info"_s);
    row("switch, level skipped", {u"Meeting"_s, u"LayoutSwitchInfo"_s}, u"layout_switch_info"_s);
    row("current", {u"Meeting"_s, u"LayoutSwitchInfo"_s, u"CurrentSwitchType"_s}, u"current_switch_type"_s);
    row("screens", {u"Meeting"_s, u"MultiScreeInfo"_s}, u"multi_scree_info"_s);
}

void RoomQueriesTest::parts()
{
    QFETCH(const QStringList, path);
    QFETCH(const QString, key);
    World world;
    world.join(Code::open);
    const auto data = world.room.query(path);
    QVERIFY(data);
    QCOMPARE(data->keys(), QStringList {key});
    QCOMPARE(data->value(key),
             *QueryPath(path).nodeIn(SnapshotJson::write(world.room.snapshot())[u"meeting"_s]));
}

void RoomQueriesTest::everyMemberHasAPath()
{
    World world(*Scenario::load(u"dual-screen"_s));
    world.join(Code::open);
    const QJsonObject module = SnapshotJson::write(world.room.snapshot())[u"meeting"_s].toObject();
    int asked = 0;
    for (auto block = module.begin(); block != module.end(); ++block) {
        const QJsonObject members = block->toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            QStringList path {u"Meeting"_s};
            for (const QString &key : {block.key(), member.key()}) {
                QString element;
                for (const QString &word : key.split(u'_'))
                    element += word.first(1).toUpper() + word.sliced(1);
                path.append(element);
            }
            const auto data = world.room.query(path);
            QVERIFY2(data, qPrintable(path.join(u'/')));
            QCOMPARE(data->value(member.key()), member.value());
            ++asked;
        }
    }
    QVERIFY(asked > 15);
}

void RoomQueriesTest::deviceAndShare()
{
    World world;
    const auto device = world.room.query({{u"Device"_s}});
    QVERIFY(device);
    QCOMPARE(device->keys(), QStringList {u"device"_s});
    QCOMPARE(DeviceJson::read(Json::fromJsonValue(*device)), world.room.device());
    // The paths that a shipping driver uses; they skip device_info (protocol sheet, section 3).
    for (const auto &[element, key] :
         {std::pair(u"CameraInfo"_s, u"camera_info"_s), std::pair(u"MicInfo"_s, u"mic_info"_s),
          std::pair(u"SpeakerInfo"_s, u"speaker_info"_s)}) {
        const auto part = world.room.query({{u"Device"_s, element}});
        QVERIFY(part);
        QCOMPARE(part->keys(), QStringList {key});
        QVERIFY(!part->value(key).toObject().value("device_id"_L1).toString().isEmpty());
    }
    const auto share = world.room.query({{u"Share"_s}});
    QVERIFY(share);
    QCOMPARE(share->keys(), QStringList {u"share"_s});
    QCOMPARE(ShareJson::read(Json::fromJsonValue(*share)), world.room.share());
    QCOMPARE(world.room.query({{u"Share"_s, u"CastCode"_s}}), (QJsonObject {{u"cast_code"_s, u"735 902"_s}}));
    QCOMPARE(world.room.query({{u"Share"_s, u"ShareInfo"_s, u"ShareUserInfo"_s}}), QJsonObject());
}

void RoomQueriesTest::noValueNow()
{
    const World world;
    QCOMPARE(world.room.query({{u"Meeting"_s, u"SelfInfo"_s}}), QJsonObject());
    QCOMPARE(world.room.query({{u"Meeting"_s, u"LayoutInfo"_s}}), QJsonObject());
    QCOMPARE(world.room.query({{u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s}}),
             (QJsonObject {{u"meeting_code"_s, QString()}}));
}

void RoomQueriesTest::unknownPaths_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::newRow("no module") << QStringList {u"Nothing"_s};
    QTest::newRow("another module") << QStringList {u"MeetingControl"_s};
    QTest::newRow("Members") << QStringList {u"Members"_s};
    QTest::newRow("not in the device") << QStringList {u"Device"_s, u"Nothing"_s};
    QTest::newRow("not in what is shared") << QStringList {u"Share"_s, u"MicInfo"_s};
    QTest::newRow("not in the tree") << QStringList {u"Meeting"_s, u"Nothing"_s};
    QTest::newRow("not below") << QStringList {u"Meeting"_s, u"MeetingList"_s, u"MeetingCode"_s};
    QTest::newRow("snake case") << QStringList {u"Meeting"_s, u"meeting_info"_s};
    QTest::newRow("lower case") << QStringList {u"meeting"_s};
    QTest::newRow("module twice") << QStringList {u"Meeting"_s, u"Meeting"_s};
}

void RoomQueriesTest::unknownPaths()
{
    QFETCH(const QStringList, path);
    World world;
    world.join(Code::open);
    QVERIFY(!world.room.query(path));
}

QTEST_GUILESS_MAIN(RoomQueriesTest)
#include "tst_roomqueries.moc"
