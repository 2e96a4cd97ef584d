// SPDX-License-Identifier: Apache-2.0
#include "consoleprogram.h"
#include "support/manualclock.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>

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
    void keepsAJournal();
    void warnsWithoutAJournal();
    void speaksAnotherLanguageAtOnce();
    void remembersItsLanguage();

private:
    //! The action of the menu for \a language.
    static QAction *languageAction(const ConsoleWindow &window, const QString &language)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->isCheckable() && action->data() == QVariant(language))
                return action;
        }
        return nullptr;
    }
    //! Every text of \a window, its menus and its table's head, sorted.
    static QStringList texts(const ConsoleWindow &window)
    {
        QStringList texts {window.windowTitle(), window.search()->placeholderText()};
        for (const QAction *action : window.findChildren<QAction *>())
            texts += {action->text(), action->toolTip()};
        for (const QLabel *label : window.findChildren<QLabel *>())
            texts += {label->text(), label->toolTip()};
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
            texts += {button->text(), button->toolTip(), button->accessibleName()};
        const QAbstractItemModel *table = window.table()->model();
        for (int column = 0; column < table->columnCount(); ++column) {
            texts.append(table->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < table->rowCount(); ++row)
                texts.append(table->index(row, column).data().toString());
        }
        texts.sort();
        return texts;
    }

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

//! The window that is told to speak Chinese says all that one says that has spoken it from the beginning.
void TestConsoleProgram::keepsAJournal()
{
    World world;
    const AskJournal::Options options {.files = {.folder = world.folder.path()},
                                       .account = u"amy"_s,
                                       .operatorName = {},
                                       .program = u"test"_s};
    world.program.keepJournal(options);
    QVERIFY2(!QFile::exists(world.program.journal()->files().current()), "not before a list is open");
    world.program.demo({.count = 1});
    QVERIFY2(!QFile::exists(world.program.journal()->files().current()), "simulated rooms are no rooms");

    const QString path = world.folder.filePath(u"rooms.json"_s);
    write(path, "{\"rooms\": [\n" + roomLine("a") + "\n]}");
    world.program.open(path);
    QVERIFY(world.program.fleet()->ask(u"a"_s, LeaveMeeting {}) > 0);
    QCOMPARE(world.program.journal()->lastOfRoom(u"a"_s, 5).size(), 1);
    QCOMPARE(world.program.journal()->lastOfRoom(u"a"_s, 5).constFirst().asked.roomName, u"Room a"_s);
    world.program.open(path); // another fleet, which knows nothing of the request
    QCOMPARE(world.program.journal()->lastOfRoom(u"a"_s, 5).constFirst().ended->why, u"desk_closed"_s);
    QVERIFY(!world.window.messages()->isVisible());
}

void TestConsoleProgram::warnsWithoutAJournal()
{
    World world;
    const QString path = world.folder.filePath(u"rooms.json"_s);
    write(path, "{\"rooms\": [\n" + roomLine("a") + "\n]}");
    const QString folder = world.folder.filePath(u"journal"_s);
    QVERIFY(QDir().mkpath(folder + u"/journal.jsonl"_s));
    world.program.keepJournal(
        {.files = {.folder = folder}, .account = u"amy"_s, .operatorName = {}, .program = u"test"_s});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"journal is not written"_s));
    world.program.open(path);
    QVERIFY2(world.window.messages()->text().contains(u"not written to the journal"_s),
             "before anybody acts");
    QVERIFY2(world.program.fleet()->ask(u"a"_s, LeaveMeeting {}) > 0, "and nobody is kept from acting");
    QVERIFY(world.window.messages()->isVisible());
    world.program.setLanguage(u"zh_CN"_s);
    QVERIFY(world.window.messages()->text().contains(u"日志"_s));
    world.program.setLanguage(u"en"_s);

    QVERIFY(QDir(folder).rmdir(u"journal.jsonl"_s));
    world.program.fleet()->ask(u"a"_s, LeaveMeeting {});
    QVERIFY2(!world.window.messages()->isVisible(), "it is written again, and says what it lacks");
}

void TestConsoleProgram::speaksAnotherLanguageAtOnce()
{
    const auto fill = [](World &world) {
        const QString path = world.folder.filePath(u"rooms.json"_s);
        write(path, "{\"rooms\": [\n" + roomLine("a") + ",\n{\"id\": \"c\"}\n]}");
        world.program.open(path);
        // Without sessions, which would tell of themselves at times of their own.
        const QList<RoomEntry> rooms = world.program.fleet()->rooms();
        world.program.fleet()->setRooms({});
        world.program.model().setRooms(rooms);
        world.window.select(u"a"_s);
    };
    World from;
    fill(from);
    QCOMPARE(from.window.windowTitle(), u"Rooms Console"_s);
    languageAction(from.window, u"zh_CN"_s)->trigger();
    QTRY_VERIFY2(from.window.windowTitle() != u"Rooms Console"_s, "it speaks Chinese");
    QVERIFY2(from.window.messages()->text().startsWith(u"第 3 行"_s),
             qPrintable(from.window.messages()->text()));
    {
        World ready;
        ready.program.setLanguage(u"zh_CN"_s);
        fill(ready);
        QTRY_COMPARE(texts(from.window), texts(ready.window));
    }
    languageAction(from.window, u"en"_s)->trigger();
    QTRY_COMPARE(from.window.windowTitle(), u"Rooms Console"_s);
    QCOMPARE(from.program.model().headerData(FleetCells::Name, Qt::Horizontal).toString(), u"Room"_s);
}

void TestConsoleProgram::remembersItsLanguage()
{
    World world;
    QVERIFY(languageAction(world.window, QString())->isChecked());
    languageAction(world.window, u"zh_CN"_s)->trigger();
    QVERIFY(languageAction(world.window, u"zh_CN"_s)->isChecked());
    {
        const QString file = world.folder.filePath(u"console.json"_s);
        QTRY_COMPARE(ConsoleMemory(file).language(), u"zh_CN"_s);
        ConsoleProgram again(world.clock, file, world.own, [] { return nullptr; });
        QVERIFY(languageAction(again.window(), u"zh_CN"_s)->isChecked());
        QTRY_VERIFY(again.window().windowTitle() != u"Rooms Console"_s);
        languageAction(again.window(), QString())->trigger();
        QTRY_COMPARE(ConsoleMemory(file).language(), QString());
    }
    languageAction(world.window, u"en"_s)->trigger();
}

QTEST_MAIN(TestConsoleProgram)
#include "tst_consoleprogram.moc"
