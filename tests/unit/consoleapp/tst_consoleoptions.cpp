// SPDX-License-Identifier: Apache-2.0
#include "consoleoptions.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The command line of rooms-console.
class TestConsoleOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsAsked();
    void hasDefaults();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void tellsHelpAndVersion();

private:
    static auto parse(const QStringList &arguments)
    {
        return ConsoleOptions::parse(QStringList {u"rooms-console"_s} + arguments);
    }
};

void TestConsoleOptions::readsWhatIsAsked()
{
    const auto demo = parse({u"--demo"_s, u"1000"_s, u"--language"_s, u"zh-CN"_s, u"--theme"_s, u"light"_s,
                             u"--windowed"_s, u"1440x900"_s});
    QVERIFY(demo.ok());
    QCOMPARE(demo->demoRooms, 1000);
    QCOMPARE(demo->language, u"zh_CN"_s);
    QCOMPARE(demo->theme, u"light"_s);
    QCOMPARE(demo->windowSize, QSize(1440, 900));
    const auto file =
        parse({u"--rooms"_s, u"/tmp/x.json"_s, u"--operator"_s, u" 李雷 "_s, u"--journal-files"_s, u"12"_s});
    QVERIFY(file.ok());
    QCOMPARE(file->roomsFile, u"/tmp/x.json"_s);
    QCOMPARE(file->demoRooms, 0);
    QCOMPARE(file->operatorName, u"李雷"_s);
    QCOMPARE(file->journalFiles, 12);
}

void TestConsoleOptions::hasDefaults()
{
    qputenv("XDG_CONFIG_HOME", "/etc/x");
    const auto options = parse({});
    QVERIFY(options.ok());
    QCOMPARE(options->roomsFile, u"/etc/x/rooms-panel/rooms.json"_s);
    QVERIFY(options->operatorName.isEmpty());
    QCOMPARE(options->journalFiles, 0);
    QVERIFY(options->language.isEmpty());
    QVERIFY(options->theme.isEmpty());
    QVERIFY(options->windowSize.isEmpty());
}

void TestConsoleOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown") << QStringList {u"--fly"_s} << u"fly"_s;
    QTest::newRow("stray") << QStringList {u"rooms.json"_s} << u"\"rooms.json\" is not an option"_s;
    QTest::newRow("both") << QStringList {u"--demo"_s, u"3"_s, u"--rooms"_s, u"x"_s} << u"exclude"_s;
    QTest::newRow("no rooms") << QStringList {u"--demo"_s, u"0"_s} << u"from 1 to"_s;
    QTest::newRow("too many") << QStringList {u"--demo"_s, u"10001"_s} << u"from 1 to"_s;
    QTest::newRow("no number") << QStringList {u"--demo"_s, u"many"_s} << u"from 1 to"_s;
    QTest::newRow("no file") << QStringList {u"--rooms"_s, QString()} << u"--rooms needs"_s;
    QTest::newRow("nobody") << QStringList {u"--operator"_s, u" "_s} << u"--operator needs"_s;
    QTest::newRow("two lines") << QStringList {u"--operator"_s, u"a\nb"_s} << u"--operator needs"_s;
    QTest::newRow("long name") << QStringList {u"--operator"_s, QString(65, u'x')} << u"1 to 64"_s;
    QTest::newRow("no files") << QStringList {u"--journal-files"_s, u"0"_s} << u"--journal-files needs"_s;
    QTest::newRow("language") << QStringList {u"--language"_s, u"tlh"_s} << u"There are: en"_s;
    QTest::newRow("theme") << QStringList {u"--theme"_s, u"pink"_s} << u"dark or light"_s;
    QTest::newRow("size") << QStringList {u"--windowed"_s, u"big"_s} << u"1440x900"_s;
}

void TestConsoleOptions::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const auto options = parse(arguments);
    QVERIFY(!options.ok());
    QCOMPARE(options.error().exitCode, 2);
    QVERIFY2(options.error().text.contains(word), qPrintable(options.error().text));
    QVERIFY(options.error().text.endsWith(u'\n'));
}

void TestConsoleOptions::tellsHelpAndVersion()
{
    const auto help = parse({u"--help"_s});
    QCOMPARE(help.error().exitCode, 0);
    QVERIFY(help.error().text.contains(u"--demo"_s));
    QCOMPARE(parse({u"--version"_s}).error().text, u"rooms-console " ROOMS_VERSION "\n"_s);
}

QTEST_GUILESS_MAIN(TestConsoleOptions)
#include "tst_consoleoptions.moc"
