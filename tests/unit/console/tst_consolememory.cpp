// SPDX-License-Identifier: Apache-2.0
#include "console/consolememory.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What the desk remembers from run to run.
class TestConsoleMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembers();
    void writesOnceATurn();
    void takesNonsenseForNothing_data();
    void takesNonsenseForNothing();
};

void TestConsoleMemory::remembers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state/console.json"_s);
    FleetView view;
    view.name = u"Alarms"_s;
    view.chips = FleetCells::Alarmed;
    const AlarmSilence silence {u"a"_s, Alarm::Kind::LinkLost, QDateTime({2026, 11, 23}, {15, 0}, Qt::UTC)};
    const AlarmAcknowledgement care {u"a"_s, Alarm::Kind::LinkLost, u"Li"_s, silence.until};
    {
        ConsoleMemory memory(path);
        QVERIFY(memory.notifies() && !memory.sounds());
        QVERIFY(memory.columns().isEmpty());
        memory.setColumns(QByteArray("c\0l", 3));
        memory.setGeometry("g");
        memory.setTheme(ConsoleTokens::Theme::Light);
        memory.setViews({view});
        memory.setSilences({silence});
        memory.setAcknowledgements({care});
        memory.setNotifies(false);
        memory.setSounds(true);
    }
    const ConsoleMemory memory(path);
    QCOMPARE(memory.columns(), QByteArray("c\0l", 3));
    QCOMPARE(memory.geometry(), QByteArray("g"));
    QCOMPARE(memory.theme(), ConsoleTokens::Theme::Light);
    QCOMPARE(memory.views(), QList<FleetView> {view});
    QCOMPARE(memory.silences(), QList<AlarmSilence> {silence});
    QCOMPARE(memory.acknowledgements(), QList<AlarmAcknowledgement> {care});
    QVERIFY(!memory.notifies() && memory.sounds());
}

void TestConsoleMemory::writesOnceATurn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"console.json"_s);
    ConsoleMemory memory(path);
    QList<AlarmSilence> silences;
    for (int i = 0; i < 100; ++i) {
        silences.append({QString::number(i), std::nullopt, QDateTime({2026, 11, 23}, {15, 0}, Qt::UTC)});
        memory.setSilences(silences);
    }
    QVERIFY2(!QFile::exists(path), "not for each of many changes at once");
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(ConsoleMemory(path).silences(), silences);
    QVERIFY(QFile::remove(path));
    memory.setSilences(silences);
    QCoreApplication::processEvents();
    QVERIFY2(!QFile::exists(path), "nothing changed");
}

void TestConsoleMemory::takesNonsenseForNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{{{");
    QTest::newRow("other types") << QByteArray(
        R"({"columns": 5, "views": {}, "theme": [], "geometry": null, "silences": "x", "acknowledgements": 1, "sounds": 7})");
    QTest::newRow("unknown alarm") << QByteArray(
        R"({"acknowledgements": [{"room": "a", "kind": "rain", "by": "Li", "at": "2026-11-23T15:00:00Z"}]})");
    QTest::newRow("other columns") << QByteArray(R"({"columns": "AAAA", "column_count": 3})");
}

void TestConsoleMemory::takesNonsenseForNothing()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"console.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const ConsoleMemory memory(path);
    QVERIFY(memory.columns().isEmpty());
    QVERIFY(memory.geometry().isEmpty());
    QVERIFY(memory.views().isEmpty());
    QVERIFY(memory.silences().isEmpty() && memory.acknowledgements().isEmpty());
    QVERIFY(memory.notifies() && !memory.sounds());
    QCOMPARE(memory.theme(), ConsoleTokens::Theme::Dark);
}

QTEST_GUILESS_MAIN(TestConsoleMemory)
#include "tst_consolememory.moc"
