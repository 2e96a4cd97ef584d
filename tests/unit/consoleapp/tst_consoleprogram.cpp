// SPDX-License-Identifier: Apache-2.0
#include "consoleprogram.h"
#include "support/manualclock.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

//! A room that nothing listens for: port 1 of this computer.
QByteArray roomLine(const QByteArray &id)
{
    return R"({"id": ")" + id + R"(", "name": "Room )" + id + R"(", "url": "ws://127.0.0.1:1/"})";
}

} // namespace

//! Where the desk takes its rooms from.
class TestConsoleProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithoutRooms();
    void followsItsFile();
    void importsSpreadsheets();
    void saysWhatIsWrongWithASpreadsheet();

private:
    struct World
    {
        QTemporaryDir folder;
        QString own = folder.filePath(u"config/rooms.json"_s);
        ManualClock clock;
        ConsoleProgram program {clock, folder.filePath(u"console.json"_s), own, [] { return nullptr; }};
        ConsoleWindow &window = program.window();
        World() { window.show(); }
    };
};

void TestConsoleProgram::beginsWithoutRooms()
{
    World world;
    world.program.open(world.own);
    QVERIFY(world.window.start()->isVisible());
    QVERIFY(!world.window.table()->isVisible());
    QVERIFY2(!world.window.messages()->isVisible(), "a file of one's own need not be there");
    const QString named = world.folder.filePath(u"other.json"_s);
    world.program.open(named);
    QVERIFY(world.window.messages()->isVisible());
    QVERIFY(world.window.messages()->text().contains(named));
}

void TestConsoleProgram::followsItsFile()
{
    World world;
    const QString path = world.folder.filePath(u"rooms.json"_s);
    write(path, "{\"rooms\": [\n" + roomLine("a") + "\n]}");
    world.program.open(path);
    QVERIFY(world.window.table()->isVisible());
    QVERIFY(!world.window.start()->isVisible());
    QCOMPARE(world.program.model().rowCount(), 1);
    QVERIFY(!world.window.messages()->isVisible());

    write(path, "{\"rooms\": [\n" + roomLine("a") + ",\n" + roomLine("b") + ",\n{\"id\": \"c\"}\n]}");
    QTRY_VERIFY2((world.clock.advance(200ms), world.program.model().rowCount() == 2),
                 "the list follows its file");
    QVERIFY(world.window.messages()->isVisible());
    QVERIFY2(world.window.messages()->text().contains(u"Line 4:"_s),
             qPrintable(world.window.messages()->text()));

    write(path, "{\"rooms\": [\n" + roomLine("b") + "\n]}");
    QTRY_VERIFY((world.clock.advance(200ms), world.program.model().rowCount() == 1));
    QVERIFY(!world.window.messages()->isVisible());
}

void TestConsoleProgram::importsSpreadsheets()
{
    World world;
    world.program.open(world.own);
    const QString sheet = world.folder.filePath(u"rooms.csv"_s);
    write(sheet, "name,url\nLake,127.0.0.1:1\nBay,127.0.0.1:2\n");
    world.program.import(sheet);
    QCOMPARE(world.program.model().rowCount(), 2);
    QVERIFY(QFile::exists(world.own));
    QVERIFY(!world.window.messages()->isVisible());

    write(sheet, "name,url\nLake again,127.0.0.1:1\n");
    world.program.import(sheet);
    QCOMPARE(world.program.model().rowCount(), 2);
    QCOMPARE(world.program.model().entry(world.program.model().rowOf(u"127.0.0.1:1"_s)).name,
             u"Lake again"_s);
}

void TestConsoleProgram::saysWhatIsWrongWithASpreadsheet()
{
    World world;
    world.program.import(world.folder.filePath(u"none.csv"_s));
    QVERIFY(world.window.messages()->text().contains(u"none.csv"_s));
    const QString sheet = world.folder.filePath(u"rooms.csv"_s);
    write(sheet, "name,url\nLake,127.0.0.1:1\nBay,not an address\n");
    world.program.import(sheet);
    QCOMPARE(world.program.model().rowCount(), 1);
    QVERIFY2(world.window.messages()->text().contains(u"Line 3:"_s),
             qPrintable(world.window.messages()->text()));
}

QTEST_MAIN(TestConsoleProgram)
#include "tst_consoleprogram.moc"
