// SPDX-License-Identifier: Apache-2.0
#include "fleet/roomsjson.h"
#include "messages.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The rooms file's text: what is read, what is complained about where, what is kept.
class TestRoomsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void tellsWhatIsWrongWhere_data();
    void tellsWhatIsWrongWhere();
    void givesTheGoodRoomsOfAPartlyWrongFile();
    void keepsWhatItDoesNotKnow();
    void keepsNoPassword();
    void writesWhatItReads();
    void survivesEveryPrefix();
};

void TestRoomsJson::readsEveryKey()
{
    const auto reading = RoomsJson::read(R"(
{"rooms": [{"id": " a ", "name": "松山湖 3F-12", "place": "Lake", "url": "192.0.2.10", "tags": ["x", "y"],
            "wire_profile": {"subscribe_method": "SubscribeEvent"}},
           {"id": "b", "url": "ws://192.0.2.11:7000/"}]})");
    QCOMPARE(told(reading.messages), QStringList());
    QCOMPARE(ids(reading.rooms), QStringList({u"a"_s, u"b"_s}));
    const RoomEntry &a = reading.rooms.at(0);
    QCOMPARE(a.name, u"松山湖 3F-12"_s);
    QCOMPARE(a.place, u"Lake"_s);
    QCOMPARE(a.url, QUrl(u"ws://192.0.2.10:6295/"_s));
    QCOMPARE(a.tags, QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(a.wireProfile->subscribeMethod, u"SubscribeEvent"_s);
    QCOMPARE(reading.rooms.at(1).name, u"b"_s);
    QVERIFY(!reading.rooms.at(1).wireProfile);
}

void TestRoomsJson::tellsWhatIsWrongWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("broken");
    const auto room = [](const char *rest) {
        return QByteArray("{\"rooms\": [\n  {\"id\": \"a\", \"url\": \"h\", ") + rest + "}\n]}";
    };
    QTest::newRow("empty") << QByteArray() << u"error 1:1 A value is missing here"_s << true;
    QTest::newRow("no comma") << QByteArray("{\"rooms\": [\n{\"id\": \"a\"\n \"url\": \"h\"}]}")
                              << u"error 3:2 A comma or a closing brace"_s << true;
    QTest::newRow("comma too many") << QByteArray("{\"rooms\": [\n{\"id\": \"a\",}]}")
                                    << u"error 2:12 A name in double quotes"_s << true;
    QTest::newRow("comma too many in list")
        << QByteArray("{\"rooms\": [\n{},\n]}") << u"error 3:1 A value is missing"_s << true;
    QTest::newRow("bracket") << QByteArray("{\"rooms\": [{}") << u"error 1:14 A comma or a closing bracket"_s
                             << true;
    QTest::newRow("colon") << QByteArray("{\"rooms\" []}") << u"error 1:10 A colon"_s << true;
    QTest::newRow("open text") << QByteArray("{\"rooms\": [{\"id\": \"松山\n\"}]}")
                               << u"error 1:19 The text that begins here"_s << true;
    QTest::newRow("escape") << room("\"name\": \"\\x\"") << u"error 2:36 What follows this backslash"_s
                            << true;
    QTest::newRow("number") << room("\"n\": 01") << u"error 2:32 This number"_s << true;
    QTest::newRow("word") << room("\"n\": nul") << u"error 2:32 A value is missing here"_s << true;
    QTest::newRow("trailing") << QByteArray("{\"rooms\": []} x") << u"error 1:15 Nothing may follow"_s
                              << true;
    QTest::newRow("deep") << QByteArray(40, '[') << u"error 1:34 The brackets are nested"_s << true;
    QTest::newRow("not UTF-8") << QByteArray("{\n\"rooms\": [\"\xff\"\n]}")
                               << u"error 2:1 This line is not UTF-8"_s << true;
    QTest::newRow("a list") << QByteArray(" []") << u"error 1:2 The file must be"_s << true;
    QTest::newRow("rooms no list") << QByteArray("{\"rooms\": 1}") << u"error 1:11 The file must be"_s
                                   << true;
    QTest::newRow("room no object") << QByteArray("{\"rooms\": [\n 1]}") << u"error 2:2 A room must be"_s
                                    << false;
    QTest::newRow("id no text") << QByteArray("{\"rooms\": [\n{\"id\": 7, \"url\": \"h\"}]}")
                                << u"error 2:8 \"id\" must be a text"_s << false;
    QTest::newRow("id empty") << QByteArray("{\"rooms\": [\n{\"id\": \" \", \"url\": \"h\"}]}")
                              << u"error 2:8 The id of a room must not be empty"_s << false;
    QTest::newRow("no id") << QByteArray("{\"rooms\": [\n{\"url\": \"h\"}]}")
                           << u"error 2:1 This room has no id"_s << false;
    QTest::newRow("no url") << QByteArray("{\"rooms\": [\n{\"id\": \"a\"}]}")
                            << u"error 2:1 This room has no address"_s << false;
    QTest::newRow("bad url") << QByteArray("{\"rooms\": [\n{\"id\": \"a\", \"url\": \"http://h\"}]}")
                             << u"error 2:20 A room address starts with ws://"_s << false;
    QTest::newRow("bad port") << QByteArray("{\"rooms\": [\n{\"id\": \"a\", \"url\": \"h:99999\"}]}")
                              << u"error 2:20 The port"_s << false;
    QTest::newRow("twin id") << QByteArray("{\"rooms\": [\n{\"id\": \"a\", \"url\": \"h\"},\n"
                                           "{\"id\": \"a\", \"url\": \"i\"}]}")
                             << u"error 3:8 Line 2 has a room with the id \"a\" already"_s << false;
    QTest::newRow("tags no list") << room("\"tags\": \"x\"") << u"error 2:35 \"tags\" must be a list"_s
                                  << false;
    QTest::newRow("tag no text") << room("\"tags\": [\"x\", 2]") << u"error 2:41 \"tags\" must be a list"_s
                                 << false;
    QTest::newRow("profile no object")
        << room("\"wire_profile\": 1") << u"error 2:43 \"wire_profile\" must be"_s << false;
    QTest::newRow("profile") << room("\"wire_profile\": {\"x\": 1}")
                             << u"error 2:43 A wire profile has no entry \"x\""_s << false;
    QTest::newRow("unknown key") << room("\"colour\": 1") << u"warning 2:27 \"colour\" is not known here"_s
                                 << false;
    QTest::newRow("twin key") << room("\"name\": \"x\", \"name\": \"y\"")
                              << u"warning 2:27 \"name\" is there twice"_s << false;
}

void TestRoomsJson::tellsWhatIsWrongWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    QFETCH(bool, broken);
    const auto reading = RoomsJson::read(text);
    QCOMPARE(reading.messages.size(), 1);
    QVERIFY2(told(reading.messages).constFirst().startsWith(message),
             qPrintable(told(reading.messages).constFirst()));
    QCOMPARE(reading.broken, broken);
    QCOMPARE(reading.hasErrors(), message.startsWith("error"_L1));
}

void TestRoomsJson::givesTheGoodRoomsOfAPartlyWrongFile()
{
    const auto reading = RoomsJson::read(
        R"({"rooms": [{"id": "a", "url": "h"}, 5, {"id": "b", "url": "ws://"}, {"id": "c", "url": "i"}]})");
    QCOMPARE(ids(reading.rooms), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(reading.messages.size(), 2);
    QVERIFY(!reading.broken);
}

void TestRoomsJson::keepsWhatItDoesNotKnow()
{
    const auto reading = RoomsJson::read(
        R"({"owner": {"name": "ops"}, "rooms": [{"id": "a", "url": "h", "floor": 3, "x": [1, null, 2.5]}]})");
    const QByteArray text = RoomsJson::write(reading.rooms, reading.more);
    const auto again = RoomsJson::read(text);
    QCOMPARE(again.rooms, reading.rooms);
    QCOMPARE(again.more, reading.more);
    QVERIFY(text.contains(R"("owner": {"name":"ops"})"));
    QVERIFY(text.contains(R"("floor": 3, "x": [1,null,2.5])"));
}

void TestRoomsJson::keepsNoPassword()
{
    const auto reading =
        RoomsJson::read("{\"Password\": \"canary\", \"rooms\": [\n{\"id\": \"a\", \"url\": \"h\", "
                        "\"control_password\": \"canary\"}]}");
    QCOMPARE(reading.messages.size(), 2);
    QVERIFY(told(reading.messages).at(0).startsWith(u"warning 1:2 Passwords do not belong here"_s));
    QVERIFY(told(reading.messages).at(1).startsWith(u"warning 2:25 Passwords do not belong here"_s));
    QCOMPARE(ids(reading.rooms), QStringList(u"a"_s));
    QVERIFY(!RoomsJson::write(reading.rooms, reading.more).contains("canary"));
    QVERIFY(!told(reading.messages).join(u'\n').contains(u"canary"_s));
}

void TestRoomsJson::writesWhatItReads()
{
    RoomEntry room;
    room.id = u"a\"\\\n\u0001"_s;
    room.name = u"松山湖 \U0001F3E2"_s;
    room.place = u"x"_s;
    room.url = QUrl(u"ws://[::1]:6295/"_s);
    room.tags = {u"t"_s};
    room.wireProfile = WireProfile();
    room.wireProfile->subscribeMethod = u"Sub"_s;
    const auto reading = RoomsJson::read(RoomsJson::write({room}));
    QCOMPARE(told(reading.messages), QStringList());
    QCOMPARE(reading.rooms, QList<RoomEntry>({room}));
    QCOMPARE(RoomsJson::read(RoomsJson::write({})).rooms, QList<RoomEntry>());
    QVERIFY(!RoomsJson::read(RoomsJson::write({})).hasErrors());
}

//! A file that is still being written is broken, and nothing worse.
void TestRoomsJson::survivesEveryPrefix()
{
    const QByteArray whole =
        "{\"rooms\": [{\"id\": \"\\u677e\\n\", \"url\": \"h\", \"n\": -1.5e+3}], \"x\": true}";
    QVERIFY(!RoomsJson::read(whole).hasErrors());
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(RoomsJson::read(whole.first(length)).broken);
}

QTEST_GUILESS_MAIN(TestRoomsJson)
#include "tst_roomsjson.moc"
