// SPDX-License-Identifier: Apache-2.0
#include "meeting/snapshotjson.h"
#include "simulator/faults.h"
#include "simulator/faultyjson.h"
#include "support/fixtures.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What faults make of the specification's own example of a whole module.
class FaultyJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_faults.clear(); }
    void nothingWithoutFaults();
    void wrongTypes();
    void missingBlocks();
    void unknownEnums();
    void longTitles();
    void noLayouts();
    void markup();
    void together();

private:
    QJsonObject spoilt(Fault fault)
    {
        m_faults.set(fault);
        return FaultyJson::spoil(m_data, m_faults).toObject();
    }

    const QJsonValue m_data = Fixtures::object(u"spec/query-meeting.response.json"_s)[u"result"_s][u"data"_s];
    Faults m_faults;
};

void FaultyJsonTest::nothingWithoutFaults()
{
    QVERIFY(m_data.isObject());
    QCOMPARE(FaultyJson::spoil(m_data, m_faults), m_data);
    QCOMPARE(FaultyJson::spoil(u"text"_s, m_faults), u"text"_s);
}

void FaultyJsonTest::wrongTypes()
{
    const QJsonObject meeting = spoilt(Fault::WrongTypes).value(u"meeting"_s).toObject();
    const QJsonObject info = meeting.value(u"meeting_info"_s).toObject();
    QVERIFY(info.value(u"meeting_status"_s).isArray());
    QVERIFY(info.value(u"meeting_title"_s).isBool());
    QVERIFY(info.value(u"meeting_time"_s)[u"begin_time"_s].isArray());
    QVERIFY(meeting.value(u"meeting_list"_s).isObject());
    QVERIFY(meeting.value(u"self_info"_s)[u"share_user_info"_s][u"host"_s].isString());
}

void FaultyJsonTest::missingBlocks()
{
    const QJsonObject info {{u"meeting_status"_s, 0}};
    QCOMPARE(spoilt(Fault::MissingBlocks),
             (QJsonObject {{u"meeting"_s, QJsonObject {{u"meeting_info"_s, info}}}}));
}

void FaultyJsonTest::unknownEnums()
{
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(spoilt(Fault::UnknownEnums)));
    QCOMPARE(snapshot.meeting.status.number(), 99);
    QCOMPARE(snapshot.meeting.type.number(), 99);
    QCOMPARE(snapshot.screens->status.number(), 99);
    QCOMPARE(snapshot.layouts->current.number(), 99);
    QCOMPARE(snapshot.layouts->choices.at(3).layout.number(), 99);
    QCOMPARE(snapshot.self->role.number(), 99);
    QCOMPARE(snapshot.meeting.beginTime, 1686207304);
}

void FaultyJsonTest::longTitles()
{
    m_faults.set(Fault::LongTitles, 500);
    const MeetingSnapshot snapshot =
        SnapshotJson::read(Json::fromJsonValue(FaultyJson::spoil(m_data, m_faults)));
    QCOMPARE(snapshot.meeting.title.size(), 500);
    QCOMPARE(snapshot.meetings.constFirst().title.size(), 500);
    QVERIFY(snapshot.meetings.constFirst().title.startsWith(u"XXX的快速会议 XXX"_s));
    QCOMPARE(snapshot.self->nickname.size(), 500);
    QVERIFY(snapshot.meeting.code.isEmpty());
}

void FaultyJsonTest::noLayouts()
{
    const MeetingSnapshot snapshot = SnapshotJson::read(Json::fromJsonValue(spoilt(Fault::NoLayouts)));
    QVERIFY(!snapshot.layouts);
    QVERIFY(snapshot.mainScreen);
}

void FaultyJsonTest::markup()
{
    m_faults.set(Fault::Markup, 8123);
    const MeetingSnapshot snapshot =
        SnapshotJson::read(Json::fromJsonValue(FaultyJson::spoil(m_data, m_faults)));
    QCOMPARE(snapshot.meetings.constFirst().title,
             u"<img src=\"http://127.0.0.1:8123/x.png\"><b>XXX的快速会议</b>"_s);
    QVERIFY(snapshot.self->nickname.contains(u"<img"_s));
    QVERIFY(snapshot.meeting.code.contains(u"<img"_s));
    QVERIFY(FaultyJson::spoil(u"text"_s, m_faults).contains(u"<b>text</b>"_s));
    QCOMPARE(snapshot.meeting.status, Meeting::Status::Idle);
}

void FaultyJsonTest::together()
{
    m_faults.set(Fault::NoLayouts);
    m_faults.set(Fault::UnknownEnums);
    const MeetingSnapshot snapshot =
        SnapshotJson::read(Json::fromJsonValue(FaultyJson::spoil(m_data, m_faults)));
    QVERIFY(!snapshot.layouts);
    QCOMPARE(snapshot.meeting.status.number(), 99);
}

QTEST_GUILESS_MAIN(FaultyJsonTest)
#include "tst_faultyjson.moc"
