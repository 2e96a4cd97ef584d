// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/journalcsv.h"
#include "journalfixture.h"

#include <QtCore/qbuffer.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! JournalCsv: what a spreadsheet gets.
class TestJournalCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCells_data();
    void writesCells();
    void writesARowForEachRequest();
};

void TestJournalCsv::writesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("plain") << u"Lake room"_s << QByteArray("Lake room");
    QTest::newRow("Chinese") << u"湖景会议室"_s << u"湖景会议室"_s.toUtf8();
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"say \"hi\""_s << QByteArray("\"say \"\"hi\"\"\"");
    QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\")\"");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("wide") << u"＝1"_s << u"'＝1"_s.toUtf8();
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("line first") << u"\r=1"_s << QByteArray("\"'\r=1\"");
    QTest::newRow("command of a terminal") << u"a\x1b[2Jb"_s << QByteArray("a [2Jb");
    QTest::newRow("inside") << u"1=1"_s << QByteArray("1=1");
}

void TestJournalCsv::writesCells()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(JournalCsv::cell(text), cell);
}

void TestJournalCsv::writesARowForEachRequest()
{
    JournalFixture world;
    world.open();
    JournalEntry asked = JournalFixture::asked();
    asked.title = u"=1+1"_s;
    const quint64 number = world.journal->append(asked);
    world.journal->append(JournalFixture::asked(u"b"_s));
    JournalEntry ended = JournalFixture::ended(number);
    ended.outcome = JournalEntry::Outcome::Refused;
    ended.errorCode = 10022;
    ended.words = u"不是主持人"_s;
    ended.confirmedMs = -1;
    world.journal->append(ended);

    QBuffer csv;
    QVERIFY(csv.open(QIODevice::WriteOnly));
    QVERIFY(!JournalCsv::write(world.files.all(), csv));
    QVERIFY(csv.data().startsWith("\xef\xbb\xbfseq,kind,time,"));
    const QByteArrayList rows = csv.data().split('\n');
    QCOMPARE(rows.size(), 4); // with the header, and nothing behind the last
    for (const QByteArray &row : rows.first(3))
        QCOMPARE(row.count(','), rows.constFirst().count(','));
    QVERIFY2(rows.at(1).contains("'=1+1") && rows.at(1).contains("refused,10022,不是主持人,,12,,2026-11-23T"),
             rows.at(1).constData());
    QVERIFY2(rows.at(2).contains(",asked,") && rows.at(2).endsWith(",,,,,,,,,\r"), rows.at(2).constData());
}

QTEST_GUILESS_MAIN(TestJournalCsv)
#include "tst_journalcsv.moc"
