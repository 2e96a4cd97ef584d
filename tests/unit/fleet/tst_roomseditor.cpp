// SPDX-License-Identifier: Apache-2.0
#include "fleet/roomseditor.h"
#include "fleet/roomsjson.h"
#include "states.h"
#include "support/manualclock.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Conflicts = RoomsEditor::Conflicts;
using End = RoomsEditor::End;

//! Changing the rooms file from within the program.
class TestRoomsEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheFile();
    void makesTheFile();
    void keepsWhatItDoesNotKnow();
    void takesChangesBack();
    void keepsWhatOthersChanged();
    void asksWhenOthersChangedTheSame_data();
    void asksWhenOthersChangedTheSame();
    void leavesAFileWithErrorsAlone();
    void saysWhatCannotBeWritten();

private:
    struct World
    {
        explicit World(const QList<RoomEntry> &rooms = {States::entry(u"a"_s), States::entry(u"b"_s),
                                                        States::entry(u"c"_s)})
        {
            if (!rooms.isEmpty())
                write(RoomsJson::write(rooms, {}));
            file = std::make_unique<RoomsFile>(path, clock);
            editor = std::make_unique<RoomsEditor>(*file);
        }
        void write(const QByteArray &text) const
        {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(text);
        }
        QByteArray text() const
        {
            QFile in(path);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        }
        QString ids() const
        {
            QStringList ids;
            for (const RoomEntry &room : RoomsJson::read(text()).rooms)
                ids.append(room.id + (room.place.isEmpty() ? QString() : u'@' + room.place));
            return ids.join(u' ');
        }
        RoomsEditor::Outcome move(const QString &id, const QString &place,
                                  Conflicts conflicts = Conflicts::Refuse) const
        {
            const RoomEntry before = States::entry(id);
            return editor->make(RoomsChange::replacing(before, States::entry(id, {}, place)), conflicts);
        }
        QTemporaryDir folder;
        QString path = folder.filePath(u"new/rooms.json"_s);
        ManualClock clock;
        bool made = QDir().mkpath(folder.filePath(u"new"_s));
        std::unique_ptr<RoomsFile> file;
        std::unique_ptr<RoomsEditor> editor;
    };
};

void TestRoomsEditor::changesTheFile()
{
    const World world;
    QVERIFY(world.editor->whyNot().isEmpty());
    QCOMPARE(world.move(u"b"_s, u"East"_s).end, End::Done);
    QCOMPARE(world.editor->make(RoomsChange::adding(States::entry(u"d"_s))).end, End::Done);
    QCOMPARE(world.editor->make(RoomsChange::removing(world.editor->rooms(), {u"a"_s, u"c"_s})).end,
             End::Done);
    QCOMPARE(world.ids(), u"b@East d"_s);
    QCOMPARE(world.editor->room(u"b"_s)->place, u"East"_s);
    QVERIFY(!world.editor->room(u"a"_s));
}

void TestRoomsEditor::makesTheFile()
{
    const World world(QList<RoomEntry> {});
    QVERIFY(QDir(world.folder.path()).rmdir(u"new"_s));
    QCOMPARE(world.editor->make(RoomsChange::adding(States::entry(u"a"_s))).end, End::Done);
    QCOMPARE(world.ids(), u"a"_s);
}

void TestRoomsEditor::keepsWhatItDoesNotKnow()
{
    World world(QList<RoomEntry> {});
    world.write(R"({"owner": "it", "rooms": [{"id": "a", "name": "A", "url": "ws://h:6295/", "serial": 17},
                 {"id": "b", "name": "B", "url": "ws://h2:6295/", "floor": {"n": 3}}]})");
    QVERIFY(world.file->look());
    RoomEntry room = *world.editor->room(u"a"_s);
    room.place = u"East"_s;
    QCOMPARE(world.editor->make(RoomsChange::replacing(*world.editor->room(u"a"_s), room)).end, End::Done);
    for (const auto &kept : {"\"owner\": \"it\"", "\"serial\": 17", "\"floor\": {\"n\":3}"})
        QVERIFY2(world.text().contains(kept), world.text().constData());
}

void TestRoomsEditor::takesChangesBack()
{
    const World world;
    const QByteArray before = world.text();
    QVERIFY(!world.editor->canUndo());
    world.editor->make(RoomsChange::removing(world.editor->rooms(), {u"a"_s, u"c"_s}));
    world.move(u"b"_s, u"East"_s);
    QCOMPARE(world.editor->undo().end, End::Done);
    QCOMPARE(world.ids(), u"b"_s);
    QCOMPARE(world.editor->undo().end, End::Done);
    QCOMPARE(world.text(), before);
    QVERIFY(!world.editor->canUndo());
    // What somebody else has made of it since is not lost by taking back.
    world.move(u"b"_s, u"East"_s);
    world.write(RoomsJson::write({States::entry(u"b"_s, {}, u"West"_s)}, {}));
    QCOMPARE(world.editor->undo().end, End::Conflict);
    QCOMPARE(world.ids(), u"b@West"_s);
}

void TestRoomsEditor::keepsWhatOthersChanged()
{
    const World world;
    world.write(RoomsJson::write({States::entry(u"a"_s, {}, u"West"_s), States::entry(u"b"_s)}, {}));
    const RoomsEditor::Outcome outcome = world.move(u"b"_s, u"East"_s);
    QCOMPARE(outcome.end, End::DoneBeside);
    QVERIFY(outcome.text.contains(u"Somebody else"_s));
    QCOMPARE(world.ids(), u"a@West b@East"_s);
}

void TestRoomsEditor::asksWhenOthersChangedTheSame_data()
{
    QTest::addColumn<QString>("theirs"); // id and place
    QTest::addColumn<QString>("overwritten");
    QTest::newRow("other place") << u"b West"_s << u"b@East"_s;
    QTest::newRow("gone") << u"c "_s << u"c b@East"_s;
}

void TestRoomsEditor::asksWhenOthersChangedTheSame()
{
    QFETCH(QString, theirs);
    QFETCH(QString, overwritten);
    const World world;
    const RoomEntry room = States::entry(theirs.section(u' ', 0, 0), {}, theirs.section(u' ', 1));
    world.write(RoomsJson::write({room}, {}));
    const QByteArray text = world.text();
    const RoomsEditor::Outcome outcome = world.move(u"b"_s, u"East"_s);
    QCOMPARE(outcome.end, End::Conflict);
    QVERIFY2(outcome.text.contains(u"Somebody else"_s) && outcome.text.endsWith(u"b"_s),
             qPrintable(outcome.text));
    QCOMPARE(world.text(), text);
    QCOMPARE(world.move(u"b"_s, u"East"_s, Conflicts::Overwrite).end, End::Done);
    QCOMPARE(world.ids(), overwritten);
}

void TestRoomsEditor::leavesAFileWithErrorsAlone()
{
    const World world;
    const QByteArray text = "{\"rooms\": [{\"id\": \"a\"}]}";
    world.write(text);
    const RoomsEditor::Outcome outcome = world.move(u"b"_s, u"East"_s, Conflicts::Overwrite);
    QCOMPARE(outcome.end, End::Failed);
    QVERIFY2(outcome.text.contains(u"errors"_s), qPrintable(outcome.text));
    QCOMPARE(world.editor->whyNot(), outcome.text);
    QCOMPARE(world.text(), text);
}

void TestRoomsEditor::saysWhatCannotBeWritten()
{
    const World world(QList<RoomEntry> {});
    QVERIFY(QDir(world.folder.path()).rmdir(u"new"_s));
    QFile plain(world.folder.filePath(u"new"_s)); // where the folder should be
    QVERIFY(plain.open(QIODevice::WriteOnly));
    const RoomsEditor::Outcome outcome = world.editor->make(RoomsChange::adding(States::entry(u"a"_s)));
    QCOMPARE(outcome.end, End::Failed);
    QVERIFY2(outcome.text.contains(world.path), qPrintable(outcome.text));
    QVERIFY(!world.editor->canUndo());
}

QTEST_GUILESS_MAIN(TestRoomsEditor)
#include "tst_roomseditor.moc"
