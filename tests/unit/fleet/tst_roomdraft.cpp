// SPDX-License-Identifier: Apache-2.0
#include "fleet/roomdraft.h"
#include "states.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! A room as it is typed.
class TestRoomDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped();
    void goesThereAndBack();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void copiesUnderAnotherName();
};

void TestRoomDraft::readsWhatIsTyped()
{
    RoomDraft draft;
    draft.texts[RoomDraft::Name] = u"  Lake  12 "_s;
    draft.texts[RoomDraft::Address] = u"192.0.2.10"_s;
    draft.texts[RoomDraft::Tags] = u"vip， board、vip, ,east"_s;
    const auto room = draft.room({});
    QVERIFY(room);
    QCOMPARE(room->name, u"Lake 12"_s);
    QCOMPARE(room->url, QUrl(u"ws://192.0.2.10:6295/"_s));
    QCOMPARE(room->tags, (QStringList {u"vip"_s, u"board"_s, u"east"_s}));
    QCOMPARE(room->id, u"192.0.2.10:6295"_s);
    QVERIFY(!room->wireProfile);
    draft.texts[RoomDraft::Name].clear();
    QCOMPARE(draft.room({})->name, u"192.0.2.10:6295"_s);
    draft.texts[RoomDraft::SubscribeMethod] = u"SubscribeEvent"_s;
    draft.texts[RoomDraft::EventPayloadKeys] = u"body, data"_s;
    QCOMPARE(draft.room({})->wireProfile->subscribeMethod, u"SubscribeEvent"_s);
    QCOMPARE(draft.room({})->wireProfile->eventPayloadKeys, (QStringList {u"body"_s, u"data"_s}));
    QCOMPARE(draft.room({})->wireProfile->unsubscribeMethod, WireProfile().unsubscribeMethod);
}

void TestRoomDraft::goesThereAndBack()
{
    RoomEntry room = States::entry(u"a"_s, u"Lake"_s, u"East"_s);
    room.tags = {u"vip"_s, u"board"_s};
    room.wireProfile = WireProfile();
    room.wireProfile->subEventKey = u"event"_s;
    room.more = {{u"serial"_s, 17}};
    QCOMPARE(RoomDraft::of(room).room({}), std::optional(room));
    QCOMPARE(RoomDraft::of(room).texts[RoomDraft::SubEventKey], u"event"_s);
    QVERIFY2(RoomDraft::of(room).texts[RoomDraft::SubscribeMethod].isEmpty(), "that is the usual one");
    QVERIFY(!RoomDraft::usual(RoomDraft::SubscribeMethod).isEmpty());
    QVERIFY(RoomDraft::usual(RoomDraft::Name).isEmpty());
}

void TestRoomDraft::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("word");
    QTest::newRow("no address") << QString() << QString() << int(RoomDraft::Address) << u"No room address"_s;
    QTest::newRow("other scheme") << u"http://h"_s << QString() << int(RoomDraft::Address) << u"ws://"_s;
    QTest::newRow("port") << u"h:0"_s << QString() << int(RoomDraft::Address) << u"65535"_s;
    QTest::newRow("twin") << u"h2"_s << u" a "_s << int(RoomDraft::Id) << u"“Lake” has this ID"_s;
    QTest::newRow("twin by address") << u"h3"_s << QString() << int(RoomDraft::Id) << u"“Bay”"_s;
}

void TestRoomDraft::saysWhatIsWrong()
{
    QFETCH(QString, address);
    QFETCH(QString, id);
    QFETCH(int, field);
    QFETCH(QString, word);
    const QList<RoomEntry> others {States::entry(u"a"_s, u"Lake"_s), States::entry(u"h3:6295"_s, u"Bay"_s)};
    RoomDraft draft;
    draft.texts[RoomDraft::Address] = address;
    draft.texts[RoomDraft::Id] = id;
    const RoomDraft::Texts problems = draft.problems(others);
    for (int each = 0; each < RoomDraft::FieldCount; ++each)
        QCOMPARE(problems[size_t(each)].isEmpty(), each != field);
    QVERIFY2(problems[size_t(field)].contains(word), qPrintable(problems[size_t(field)]));
    QVERIFY(!draft.room(others));
}

void TestRoomDraft::copiesUnderAnotherName()
{
    const QList<RoomEntry> rooms {States::entry(u"a"_s, u"Lake"_s), States::entry(u"b"_s, u"Lake 2"_s)};
    const RoomDraft copy = RoomDraft::copyOf(rooms.constFirst(), rooms);
    QCOMPARE(copy.texts[RoomDraft::Name], u"Lake 3"_s);
    QVERIFY(copy.texts[RoomDraft::Address].isEmpty());
    QVERIFY(copy.texts[RoomDraft::Id].isEmpty());
}

QTEST_GUILESS_MAIN(TestRoomDraft)
#include "tst_roomdraft.moc"
