// SPDX-License-Identifier: Apache-2.0
#include "fleet/roomscsv.h"
#include "messages.h"

#include <QtCore/qstringconverter.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Lists of rooms out of spreadsheets.
class TestRoomsCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsSave_data();
    void readsWhatSpreadsheetsSave();
    void readsQuotes();
    void makesIdsOfAddresses();
    void tellsWhatIsWrongWhere_data();
    void tellsWhatIsWrongWhere();
    void givesTheGoodRooms();
    void keepsNoPassword();
};

void TestRoomsCsv::readsWhatSpreadsheetsSave_data()
{
    QTest::addColumn<QByteArray>("text");
    const QString plain = u"id,name,place,url,tags\na,松山湖,Lake,192.0.2.10,x|y\n"_s;
    QString semicolons = plain;
    semicolons.replace(u',', u';');
    QString tabs = plain;
    tabs.replace(u',', u'\t');
    QString windows = plain;
    windows.replace(u'\n', u"\r\n"_s);
    QTest::newRow("plain") << plain.toUtf8();
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + plain.toUtf8();
    QTest::newRow("semicolons") << semicolons.toUtf8();
    QTest::newRow("tabs") << tabs.toUtf8();
    QTest::newRow("CR LF") << windows.toUtf8();
    QTest::newRow("no last line break") << plain.toUtf8().chopped(1);
    QTest::newRow("empty lines") << "\n\n" + plain.toUtf8() + "\n  \n";
    QTest::newRow("other order") << u"URL, Tags ,ID,Place,Name\n192.0.2.10,\"x, y\",a,Lake,松山湖"_s.toUtf8();
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16(tabs));
}

void TestRoomsCsv::readsWhatSpreadsheetsSave()
{
    QFETCH(QByteArray, text);
    const auto reading = RoomsCsv::read(text);
    QCOMPARE(told(reading.messages), QStringList());
    QCOMPARE(reading.rooms.size(), 1);
    const RoomEntry &room = reading.rooms.constFirst();
    QCOMPARE(room.id, u"a"_s);
    QCOMPARE(room.name, u"松山湖"_s);
    QCOMPARE(room.place, u"Lake"_s);
    QCOMPARE(room.url, QUrl(u"ws://192.0.2.10:6295/"_s));
    QCOMPARE(room.tags, QStringList({u"x"_s, u"y"_s}));
}

void TestRoomsCsv::readsQuotes()
{
    const auto reading = RoomsCsv::read("id,name,url\na,\"Big, \"\"red\"\"\nroom\",h\nb,,bad/\n");
    QCOMPARE(reading.rooms.constFirst().name, u"Big, \"red\"\nroom"_s);
    // The line break inside the quotes counts as one.
    const auto wrong = RoomsCsv::read("id,name,url\na,\"x\ny\",h\nb,,http://h\n");
    QVERIFY(told(wrong.messages).constFirst().startsWith(u"error 4:4 A room address"_s));
}

void TestRoomsCsv::makesIdsOfAddresses()
{
    const auto reading = RoomsCsv::read("url\n192.0.2.10\nws://h:7000/\n192.0.2.10\n");
    QCOMPARE(ids(reading.rooms), QStringList({u"192.0.2.10:6295"_s, u"h:7000"_s}));
    QCOMPARE(reading.rooms.constFirst().name, u"192.0.2.10:6295"_s);
    QVERIFY(told(reading.messages).constFirst().startsWith(u"error 4:1 Line 2 has a room"_s));
}

void TestRoomsCsv::tellsWhatIsWrongWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"error 1:1 The first line must name the columns"_s;
    QTest::newRow("no header") << QByteArray("192.0.2.10\n") << u"error 1:1 The first line must"_s;
    QTest::newRow("unknown column") << QByteArray("url,floor\nh,3\n")
                                    << u"warning 1:5 The column \"floor\" is not known"_s;
    QTest::newRow("too many") << QByteArray("url\nh,3\n") << u"error 2:3 This line has more columns"_s;
    QTest::newRow("no url") << QByteArray("id,url\na,\n") << u"error 2:3 No room address was given"_s;
    QTest::newRow("line ends early") << QByteArray("id,url\na\n") << u"error 2:1 This room has no address"_s;
    QTest::newRow("twin") << QByteArray("id,url\na,h\na,i\n") << u"error 3:1 Line 2 has a room"_s;
    QTest::newRow("open quote") << QByteArray("id,url\na,\"h\n") << u"error 2:3 The double quote"_s;
    QTest::newRow("GB 18030") << QByteArray("url,name\nh,\xcb\xc9\xc9\xbd\n")
                              << u"error 1:1 The file is not UTF-8"_s;
}

void TestRoomsCsv::tellsWhatIsWrongWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const QStringList messages = told(RoomsCsv::read(text).messages);
    QVERIFY2(messages.join(u'\n').contains(message), qPrintable(messages.join(u'\n')));
}

void TestRoomsCsv::givesTheGoodRooms()
{
    const auto reading = RoomsCsv::read("id,url\na,h\nb,http://h\nc,i\n");
    QCOMPARE(ids(reading.rooms), QStringList({u"a"_s, u"c"_s}));
    QVERIFY(!reading.broken && reading.hasErrors());
}

void TestRoomsCsv::keepsNoPassword()
{
    const auto reading = RoomsCsv::read("url,Password\nh,canary\n");
    QCOMPARE(reading.rooms.size(), 1);
    QVERIFY(told(reading.messages).constFirst().startsWith(u"warning 1:5 Passwords do not belong here"_s));
    QVERIFY(reading.rooms.constFirst().more.isEmpty());
}

QTEST_GUILESS_MAIN(TestRoomsCsv)
#include "tst_roomscsv.moc"
