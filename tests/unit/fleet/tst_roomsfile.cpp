// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "fleet/roomsfile.h"
#include "messages.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QByteArray list(const QByteArray &rooms)
{
    return "{\"rooms\": [" + rooms + "]}";
}

constexpr auto roomA = R"({"id": "a", "url": "h"})";
constexpr auto roomB = R"({"id": "b", "url": "i"})";

} // namespace

//! The rooms file on disk while people edit it.
class TestRoomsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsAtOnce();
    void waitsForAFileToCome();
    void followsAnEditInPlace();
    void followsAnEditorThatReplaces();
    void brokenTextChangesNothing();
    void wrongRoomKeepsItsLastGoodState();
    void vanishedFileChangesNothing();
    void savesAsAWhole();
    void doesNotSaveOverErrors();
    void doesNotSaveOverSomebodysEdit();
    void doesNotSaveAnUnreadableList();
    void saysWhyItCannotSave();

private:
    void write(const QByteArray &text)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray onDisk() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList shown() const { return ids(m_file->rooms()); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RoomsFile> m_file;
};

void TestRoomsFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"rooms.json"_s);
    write(list(roomA));
    m_file = std::make_unique<RoomsFile>(m_path, m_clock);
}

void TestRoomsFile::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void TestRoomsFile::readsAtOnce()
{
    QCOMPARE(shown(), QStringList(u"a"_s));
    QCOMPARE(told(m_file->messages()), QStringList());
}

void TestRoomsFile::waitsForAFileToCome()
{
    const QString other = m_folder->filePath(u"other.json"_s);
    RoomsFile file(other, m_clock);
    QCOMPARE(told(file.messages()), QStringList(u"error 0:0 There is no rooms file %1."_s.arg(other)));
    QVERIFY(QFile::copy(m_path, other));
    QTRY_COMPARE(ids(file.rooms()), QStringList(u"a"_s));
    QCOMPARE(told(file.messages()), QStringList());
}

void TestRoomsFile::followsAnEditInPlace()
{
    for (int round = 0; round < 3; ++round) {
        QSignalSpy changed(m_file.get(), &RoomsFile::roomsChanged);
        write(list(roomB));
        QTRY_COMPARE(shown(), QStringList(u"b"_s));
        write(list(roomA));
        QTRY_COMPARE(shown(), QStringList(u"a"_s));
        QCOMPARE(changed.size(), 2);
    }
}

void TestRoomsFile::followsAnEditorThatReplaces()
{
    for (const char *room : {roomB, roomA, roomB}) {
        QFile next(m_path + u'~');
        QVERIFY(next.open(QIODevice::WriteOnly));
        next.write(list(room));
        next.close();
        QVERIFY(QFile::remove(m_path));
        QVERIFY(next.rename(m_path));
        QTRY_COMPARE(shown(), QStringList(QString::fromLatin1(room).mid(8, 1)));
    }
}

void TestRoomsFile::brokenTextChangesNothing()
{
    QSignalSpy changed(m_file.get(), &RoomsFile::roomsChanged);
    write("{\"rooms\": [\n{\"id\": \"b\"");
    QTRY_COMPARE(m_file->messages().size(), 2);
    QVERIFY(told(m_file->messages()).at(0).startsWith(u"error 2:11 A comma"_s));
    QVERIFY(told(m_file->messages()).at(1).contains(u"kept until it is mended"_s));
    QCOMPARE(shown(), QStringList(u"a"_s));
    QVERIFY(changed.isEmpty());
    write(list(roomB));
    QTRY_COMPARE(shown(), QStringList(u"b"_s));
    QCOMPARE(told(m_file->messages()), QStringList());
}

void TestRoomsFile::wrongRoomKeepsItsLastGoodState()
{
    write(list(R"({"id": "a", "url": "http://h"}, )" + QByteArray(roomB)));
    QTRY_COMPARE(shown(), QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(m_file->rooms().at(1).url, QUrl(u"ws://h:6295/"_s));
    QCOMPARE(m_file->messages().size(), 2);
    write(list(roomB)); // now it is meant to go
    QTRY_COMPARE(shown(), QStringList(u"b"_s));
}

void TestRoomsFile::vanishedFileChangesNothing()
{
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(!m_file->messages().isEmpty());
    QCOMPARE(shown(), QStringList(u"a"_s));
    write(list(roomA));
    QTRY_COMPARE(told(m_file->messages()), QStringList());
}

void TestRoomsFile::savesAsAWhole()
{
    write(R"({"owner": 1, "rooms": [{"id": "a", "url": "h", "floor": 3, "password": "canary"}]})");
    QTRY_COMPARE(m_file->messages().size(), 3);
    QList<RoomEntry> rooms = m_file->rooms();
    RoomEntry added;
    added.id = u"b"_s;
    added.name = u"B"_s;
    added.url = QUrl(u"ws://i:6295/"_s);
    rooms.append(added);
    QCOMPARE(m_file->save(rooms), QString());
    QCOMPARE(shown(), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(onDisk().contains("\"owner\": 1"));
    QVERIFY(onDisk().contains("\"floor\": 3"));
    QVERIFY(!onDisk().contains("canary"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"rooms.json"_s));
    write(list(roomA)); // still followed
    QTRY_COMPARE(shown(), QStringList(u"a"_s));
}

void TestRoomsFile::doesNotSaveOverErrors()
{
    const QByteArray wrong = list(R"({"id": "a", "url": "http://h"})");
    write(wrong);
    QTRY_VERIFY(!m_file->messages().isEmpty());
    QVERIFY(m_file->save(m_file->rooms()).contains(u"has errors"_s));
    QCOMPARE(onDisk(), wrong);
}

void TestRoomsFile::doesNotSaveOverSomebodysEdit()
{
    const QByteArray edited = list(roomB);
    write(edited);
    QVERIFY(m_file->save({}).contains(u"Somebody else"_s));
    QCOMPARE(onDisk(), edited);
    QCOMPARE(shown(), QStringList(u"b"_s)); // it was read
    QCOMPARE(m_file->save({}), QString());
    QCOMPARE(shown(), QStringList());
}

void TestRoomsFile::doesNotSaveAnUnreadableList()
{
    const QList<RoomEntry> twice = m_file->rooms() + m_file->rooms();
    QVERIFY(m_file->save(twice).contains(u"already"_s));
    QCOMPARE(onDisk(), list(roomA));
    QCOMPARE(shown(), QStringList(u"a"_s));
}

void TestRoomsFile::saysWhyItCannotSave()
{
    QFile plain(m_folder->filePath(u"plain"_s)); // where a folder should be
    QVERIFY(plain.open(QIODevice::WriteOnly));
    RoomsFile file(m_folder->filePath(u"plain/rooms.json"_s), m_clock);
    QVERIFY(file.save(m_file->rooms()).contains(u"cannot be written"_s));
    QVERIFY(file.rooms().isEmpty());
}

QTEST_GUILESS_MAIN(TestRoomsFile)
#include "tst_roomsfile.moc"
