// SPDX-License-Identifier: Apache-2.0
#include "meeting/snapshotjson.h"

#include "json.h"
#include "support/fixtures.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Whole snapshots from and to JSON. Single fields: tst_snapshotfields; wrong types: tst_wrongtypes.
class SnapshotJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void everyFieldIsRead();
    void exampleIsRead();
    void missingBlock_data();
    void missingBlock();
    void nothingReadsAsNothing_data();
    void nothingReadsAsNothing();
    void nothingIsWrittenAsLittle();
    void unknownNumbersAreKept_data();
    void unknownNumbersAreKept();
    void longAndForeignTexts_data();
    void longAndForeignTexts();
    void itemsThatAreNoneAreSkipped();
    void moreMeetingsThanTen();
    void moreLayoutsThanAnyPanelShows();
};

namespace {

QJsonObject exampleData()
{
    return Fixtures::object(u"spec/query-meeting.response.json"_s)
        .value("result"_L1)
        .toObject()
        .value("data"_L1)
        .toObject();
}

QJsonObject everyField()
{
    return Fixtures::object(u"meeting/every-field.json"_s);
}

} // namespace

void SnapshotJsonTest::writesWhatItRead_data()
{
    QTest::addColumn<QJsonObject>("data");
    QTest::newRow("example") << exampleData();
    QTest::newRow("every field") << everyField();
}

void SnapshotJsonTest::writesWhatItRead()
{
    QFETCH(QJsonObject, data);
    QVERIFY(!data.isEmpty());
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(data));
    QCOMPARE(SnapshotJson::write(snapshot), data);
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(SnapshotJson::write(snapshot))) == snapshot);
}

void SnapshotJsonTest::everyFieldIsRead()
{
    MeetingSnapshot expected;
    expected.screens = {Meeting::MultiScreen::Extended, u"monitor-1"_s};
    expected.mainScreen = {Meeting::LayoutModel::Model2, true, Meeting::LayoutType::Host};
    expected.secondaryScreen = {Meeting::LayoutModel::Model3, true, Meeting::LayoutType::Grid};
    expected.layouts = {
        Meeting::Layout::RightList,
        true,
        {{Meeting::Layout::Speaker, true, true}, {Meeting::Layout::Ring, true, std::nullopt}}};
    expected.meeting = {Meeting::Status::InMeeting,
                        Meeting::Type::Recurring,
                        u"产品周会"_s,
                        u"452871906"_s,
                        u"314159"_s,
                        1686207304,
                        1686207502,
                        u"452 871 906"_s,
                        u"李雷"_s,
                        Meeting::HostStatus::Present,
                        u"https://meeting.example/dm/abc"_s};
    expected.self = {u"uid-1"_s,
                     u"app-2"_s,
                     u"144115212345678901"_s,
                     true,
                     true,
                     20,
                     Meeting::UserType::Phone,
                     true,
                     Meeting::Role::CoHost,
                     true,
                     true,
                     true,
                     Meeting::ShareType::Whiteboard,
                     true,
                     u"三楼会议室"_s};
    expected.meetings = {{u"设计评审"_s, 1686300000, 1686303600, u"韩梅梅"_s, u"1234567890"_s, u"id-3"_s,
                          Meeting::Type::WeChat, u"123 456 7890"_s}};
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(everyField())) == expected);
}

void SnapshotJsonTest::exampleIsRead()
{
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(exampleData()));
    QCOMPARE(snapshot.meeting.status.value(), Meeting::Status::Idle);
    QCOMPARE(snapshot.screens->status.value(), Meeting::MultiScreen::Single);
    QCOMPARE(snapshot.layouts->choices.size(), 7);
    QCOMPARE(snapshot.layouts->choices.at(1).showVoiceActive, std::optional(true));
    QCOMPARE(snapshot.layouts->choices.at(0).showVoiceActive, std::nullopt);
    QVERIFY(snapshot.self->mayDissolve());
    QCOMPARE(snapshot.meetings.size(), 1);
    QCOMPARE(snapshot.meetings.first().title, u"XXX的快速会议"_s);
    QCOMPARE(snapshot.meetings.first().endTime, 1686207502);
}

void SnapshotJsonTest::missingBlock_data()
{
    QTest::addColumn<QString>("block");
    for (const QString &block : everyField().value("meeting"_L1).toObject().keys())
        QTest::newRow(qPrintable(block)) << block;
}

void SnapshotJsonTest::missingBlock()
{
    QFETCH(QString, block);
    QJsonObject meeting = everyField().value("meeting"_L1).toObject();
    meeting.remove(block);
    const MeetingSnapshot snapshot =
        SnapshotJson::read(Json::fromJsonValue(QJsonObject {{u"meeting"_s, meeting}}));
    QCOMPARE(snapshot.screens.has_value(), block != "multi_scree_info"_L1);
    QCOMPARE(snapshot.mainScreen.has_value(), block != "layout_info"_L1);
    QCOMPARE(snapshot.secondaryScreen.has_value(), block != "layout_info"_L1);
    QCOMPARE(snapshot.layouts.has_value(), block != "layout_info"_L1);
    QCOMPARE(snapshot.meeting.status.isKnown(), block != "meeting_info"_L1);
    QCOMPARE(snapshot.self.has_value(), block != "self_info"_L1);
    QCOMPARE(snapshot.meetings.isEmpty(), block == "meeting_list"_L1);
}

void SnapshotJsonTest::nothingReadsAsNothing_data()
{
    QTest::addColumn<QJsonValue>("data");
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("number") << QJsonValue(7);
    QTest::newRow("string") << QJsonValue(u"meeting"_s);
    QTest::newRow("array") << QJsonValue(QJsonArray {everyField()});
    QTest::newRow("empty object") << QJsonValue(QJsonObject());
    QTest::newRow("empty meeting") << QJsonValue(json(R"({"meeting":{}})"));
    QTest::newRow("meeting of another type") << QJsonValue(json(R"({"meeting":[1]})"));
    QTest::newRow("another module") << QJsonValue(json(R"({"share":{"share_info":{}}})"));
}

void SnapshotJsonTest::nothingReadsAsNothing()
{
    QFETCH(QJsonValue, data);
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(data));
    QVERIFY(snapshot == MeetingSnapshot());
    QVERIFY(!snapshot.meeting.status.isKnown());
}

void SnapshotJsonTest::nothingIsWrittenAsLittle()
{
    const QJsonObject meeting = SnapshotJson::write(MeetingSnapshot()).value("meeting"_L1).toObject();
    QCOMPARE(meeting.keys(), (QStringList {u"meeting_info"_s, u"meeting_list"_s}));
    QVERIFY(SnapshotJson::read(Json::fromJsonValue(SnapshotJson::write(MeetingSnapshot())))
            == MeetingSnapshot());
}

void SnapshotJsonTest::unknownNumbersAreKept_data()
{
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *name, const QByteArray &data) { QTest::newRow(name) << data; };
    row("multi_screen_status", R"({"multi_scree_info":{"multi_screen_status":42}})");
    row("layout_model", R"({"layout_info":{"main_screen_layout_info":{"layout_model":42}}})");
    row("layout_type", R"({"layout_info":{"secondary_screen_layout_info":{"layout_type":42}}})");
    row("current_switch_type", R"({"layout_info":{"layout_switch_info":{"current_switch_type":42}}})");
    row("switch_type",
        R"({"layout_info":{"layout_switch_info":{"layout_switch_list":[{"switch_type":42}]}}})");
    row("meeting_status", R"({"meeting_info":{"meeting_status":42}})");
    row("meeting_type", R"({"meeting_info":{"meeting_type":42}})");
    row("host_status", R"({"meeting_info":{"host_status":42}})");
    row("user_type", R"({"self_info":{"share_user_info":{"user_type":42}}})");
    row("role_type", R"({"self_info":{"share_user_info":{"role_type":42}}})");
    row("screen_share_type", R"({"self_info":{"share_user_info":{"screen_share_type":42}}})");
    row("meeting_type of the list", R"({"meeting_list":[{"meeting_type":42}]})");
}

void SnapshotJsonTest::unknownNumbersAreKept()
{
    QFETCH(QByteArray, data);
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(json(data)));
    QVERIFY(snapshot != MeetingSnapshot());
    const QByteArray written = QJsonDocument(SnapshotJson::write(snapshot)).toJson(QJsonDocument::Compact);
    QCOMPARE(written.count(":42"), 1);
}

void SnapshotJsonTest::longAndForeignTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("200 characters") << QString(200, u'会');
    QTest::newRow("100,000 characters") << QString(100'000, u'x');
    QTest::newRow("beyond the basic plane") << u"𠮷 🧑‍💻"_s;
    QTest::newRow("right to left") << u"\u202eاجتماع"_s;
    QTest::newRow("markup") << u"<img src='http://192.0.2.1/'> &amp; %1 \\n"_s;
    QTest::newRow("NUL and controls") << u"a\0\u0007b"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800));
}

void SnapshotJsonTest::longAndForeignTexts()
{
    QFETCH(QString, text);
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(
        QJsonObject {{u"meeting_info"_s, QJsonObject {{u"meeting_title"_s, text}}},
                     {u"self_info"_s, QJsonObject {{u"user_id"_s, u"1"_s}, {u"nickname"_s, text}}},
                     {u"meeting_list"_s, QJsonArray {QJsonObject {{u"meeting_title"_s, text}}}}}));
    QCOMPARE(snapshot.meeting.title, text);
    QCOMPARE(snapshot.self->nickname, text);
    QCOMPARE(snapshot.meetings.first().title, text);
}

void SnapshotJsonTest::itemsThatAreNoneAreSkipped()
{
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(json(
        R"({"layout_info":{"layout_switch_info":{"layout_switch_list":
                [null, 7, "2", [2], {}, {"enable":true}, {"switch_type":-1}, {"switch_type":2}]}},
            "meeting_list":[null, 7, "x", [], {}, {"meeting_id":"1"}]})")));
    QCOMPARE(snapshot.layouts->choices.size(), 1);
    QVERIFY(snapshot.layouts->choices.first().layout == Meeting::Layout::Speaker);
    QCOMPARE(snapshot.meetings.size(), 2); // an empty item is a meeting of which nothing is told
    QCOMPARE(snapshot.meetings.last().id, u"1"_s);
}

void SnapshotJsonTest::moreMeetingsThanTen()
{
    QJsonArray list;
    for (int i = 0; i < 5000; ++i)
        list.append(QJsonObject {{u"meeting_id"_s, QString::number(i)}});
    const MeetingSnapshot snapshot =
        SnapshotJson::read(Json::fromJsonValue(QJsonObject {{u"meeting_list"_s, list}}));
    QCOMPARE(snapshot.meetings.size(), 5000);
    QCOMPARE(snapshot.meetings.last().id, u"4999"_s);
}

void SnapshotJsonTest::moreLayoutsThanAnyPanelShows()
{
    QJsonArray list;
    for (int i = 0; i < 5000; ++i)
        list.append(QJsonObject {{u"switch_type"_s, i}});
    const LayoutSwitchInfo layouts =
        SnapshotJson::readLayoutSwitch(Json::fromJsonValue(QJsonObject {{u"layout_switch_list"_s, list}}));
    QCOMPARE(layouts.choices.size(), SnapshotJson::maximumLayouts);
    QCOMPARE(layouts.choices.last().layout.number(), int(SnapshotJson::maximumLayouts) - 1);
}

QTEST_GUILESS_MAIN(SnapshotJsonTest)
#include "tst_snapshotjson.moc"
