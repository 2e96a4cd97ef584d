// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/recordreader.h"

#include "diagnostics/flightrecorder.h"
#include "support/manualclock.h"

#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace Rooms::RecordFormat;
using RecordReader::Problem;

//! RecordReader: whatever is in a file, what is whole is read and the rest is said to be missing.
class TestRecordReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whole();
    void useless_data();
    void useless();
    void truncated_data();
    void truncated();
    void damaged_data();
    void damaged();
    void damagedFirst_data();
    void damagedFirst();
    void begunAgainIsNotDamaged();
    void payloadCannotPassForARecord();
    void randomDamage();
    void randomBytes();
    void everyProblemHasASentence();
    void notAFile();

private:
    Result<RecordReader::Recording, RecordReader::Failure> read(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"file"_s));
        if (!file.open(QIODevice::WriteOnly))
            return RecordReader::Failure {Problem::CannotRead, file.errorString()};
        file.write(bytes);
        file.close();
        return RecordReader::read(file.fileName());
    }

    QTemporaryDir m_folder;
    QByteArray m_bytes; // a recording of two blocks that were used several times
    QList<Record> m_records;
};

void TestRecordReader::initTestCase()
{
    const QString path = m_folder.filePath(u"flight.rec"_s);
    ManualClock clock;
    FlightRecorder recorder(path, {}, clock, 2 * blockSize + fileHeaderSize);
    for (int i = 0; i < 5000; ++i)
        recorder.frameIn("{\"n\":" + QByteArray::number(i) + "}");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    QCOMPARE(m_bytes.size(), blockOffset(2));
}

void TestRecordReader::whole()
{
    const auto recording = read(m_bytes);
    QVERIFY(recording);
    QVERIFY(!recording->isDamaged() && !recording->torn);
    m_records = recording->records;
    QCOMPARE(m_records.constLast().payload, QByteArray("{\"n\":4999}"));
    for (qsizetype i = 1; i < m_records.size(); ++i)
        QCOMPARE(m_records.at(i).number, m_records.at(i - 1).number + 1);
}

void TestRecordReader::useless_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("empty") << QByteArray() << Problem::Empty;
    QTest::newRow("one byte") << QByteArray("x") << Problem::Foreign;
    QTest::newRow("text") << QByteArray("{\"a\":1}\n") << Problem::Foreign;
    QTest::newRow("long text") << QByteArray(1000000, 'x') << Problem::Foreign;
    QTest::newRow("zeros") << QByteArray(200000, '\0') << Problem::NoRecords;
    QTest::newRow("header only") << fileHeader(2) << Problem::NoRecords;
    QTest::newRow("half a header") << fileHeader(2).first(40) << Problem::Foreign;
    QTest::newRow("no records") << fileHeader(2) + QByteArray(2 * blockSize, '\0') << Problem::NoRecords;
    QTest::newRow("only rubbish") << fileHeader(2) + QByteArray(2 * blockSize, '\xfd') << Problem::NoRecords;
    QTest::newRow("no blocks") << fileHeader(0) << Problem::Foreign;
    QTest::newRow("too many blocks") << fileHeader(mostBlocks + 1) << Problem::Foreign;
    QTest::newRow("later version") << QByteArray("rooms flight recording 2 of everything\n")
                                   << Problem::OtherVersion;
}

void TestRecordReader::useless()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Problem, problem);
    const auto recording = read(bytes);
    QVERIFY(!recording);
    QCOMPARE(recording.error().problem, problem);
}

void TestRecordReader::truncated_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size :
         {blockOffset(0) + 100, blockOffset(1) - 1, blockOffset(1), blockOffset(1) + 41, blockOffset(2) - 1})
        QTest::addRow("%lld", qlonglong(size)) << size;
}

void TestRecordReader::truncated()
{
    QFETCH(qint64, size);
    const auto recording = read(m_bytes.first(size));
    QVERIFY(recording);
    QVERIFY(recording->truncated && recording->isDamaged());
    QVERIFY(!recording->records.isEmpty());
    for (const Record &record : recording->records)
        QVERIFY(m_records.contains(record));
}

void TestRecordReader::damaged_data()
{
    QTest::addColumn<int>("part");
    QTest::newRow("its mark") << 0;
    QTest::newRow("its checksum") << 4;
    QTest::newRow("its size") << 8;
    QTest::newRow("its kind") << 12;
    QTest::newRow("its number") << 16;
    QTest::newRow("its time") << 24;
    QTest::newRow("its payload") << int(recordHeaderSize);
}

//! One record in the middle is hurt: it alone is missing.
void TestRecordReader::damaged()
{
    QFETCH(int, part);
    QByteArray bytes = m_bytes;
    const qsizetype first = m_bytes.indexOf("\xfdrec", blockOffset(1));
    const qsizetype second = m_bytes.indexOf("\xfdrec", first + 1);
    bytes[second + part] = char(bytes.at(second + part) ^ 0x55);
    const auto recording = read(bytes);
    QVERIFY(recording);
    QCOMPARE(recording->missing, quint64(1));
    QVERIFY(recording->isDamaged());
    QCOMPARE(recording->records.size(), m_records.size() - 1);
}

void TestRecordReader::damagedFirst_data()
{
    damaged_data();
}

//! The oldest record of all is hurt: nothing before it tells that it was there.
void TestRecordReader::damagedFirst()
{
    QFETCH(int, part);
    QByteArray oldest;
    append(oldest, m_records.constFirst());
    const qsizetype at = m_bytes.indexOf(oldest);
    QVERIFY(at >= fileHeaderSize);
    QByteArray bytes = m_bytes;
    bytes[at + part] = char(bytes.at(at + part) ^ 0x55);
    const auto recording = read(bytes);
    QVERIFY(recording);
    QCOMPARE(recording->missing, quint64(1));
    QVERIFY(recording->isDamaged() && !recording->torn);
    QCOMPARE(recording->records.size(), m_records.size() - 1);
}

//! The program was killed when it began to use the oldest block again, and went on in the one before.
void TestRecordReader::begunAgainIsNotDamaged()
{
    const Record last = m_records.constLast();
    QByteArray oldest;
    append(oldest, m_records.constFirst());
    const qsizetype at = m_bytes.indexOf(oldest);
    QByteArray begun;
    append(begun, {Record::Kind::Note, last.number + 1, last.wallTime, last.monotonic, QByteArray(200, 'x')});
    QByteArray bytes = m_bytes;
    bytes.replace(at, 100, begun.first(100));
    auto recording = read(bytes);
    QVERIFY(recording && recording->torn && !recording->isDamaged());

    QByteArray written;
    append(written, last);
    const qsizetype end = bytes.indexOf(written) + written.size();
    QByteArray next;
    append(next, {Record::Kind::Note, last.number + 1, last.wallTime, last.monotonic, "{}"});
    next.append(endMarkSize, '\0');
    bytes.replace(end, next.size(), next);
    recording = read(bytes);
    QVERIFY(recording && !recording->torn && !recording->isDamaged());
    QCOMPARE(recording->records.constLast().number, last.number + 1);
}

//! A room that knows the format writes records into its frames.
void TestRecordReader::payloadCannotPassForARecord()
{
    const QString path = m_folder.filePath(u"hostile.rec"_s);
    ManualClock clock;
    FlightRecorder recorder(path, {}, clock, 2 * blockSize + fileHeaderSize);
    QByteArray forged;
    append(forged, {Record::Kind::Note, 77, 0, 0, "{\"note\":\"forged\"}"});
    recorder.frameIn("{\"a\":\"" + forged.toHex() + "\"}");
    recorder.frameIn("{\"a\":\"" + QString::fromLatin1(forged).toUtf8() + "\"}");
    recorder.frameIn(forged);
    recorder.frameIn("{\"a\":\"" + forged + "\"}");
    recorder.frameIn("{}");
    const auto recording = RecordReader::read(path);
    QVERIFY(recording);
    QCOMPARE(recording->records.size(), 5);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(blockOffset(0));
    file.write("damaged");
    file.close();
    const auto damaged = RecordReader::read(path);
    QVERIFY(damaged);
    QCOMPARE(damaged->records.size(), 4);
}

void TestRecordReader::randomDamage()
{
    QRandomGenerator random(11);
    for (int run = 0; run < 60; ++run) {
        QByteArray bytes = m_bytes;
        const int times = random.bounded(1, 400);
        for (int i = 0; i < times; ++i)
            bytes[random.bounded(int(fileHeaderSize), int(bytes.size()))] = char(random.generate());
        const auto recording = read(bytes);
        QVERIFY(recording);
        quint64 last = 0;
        for (const Record &record : recording->records) {
            QVERIFY(record.number > last);
            last = record.number;
        }
        // Each byte hurts one record at most.
        QVERIFY(recording->records.size() >= m_records.size() - times - 1);
    }
}

void TestRecordReader::randomBytes()
{
    QRandomGenerator random(12);
    for (int run = 0; run < 20; ++run) {
        QByteArray bytes(2 * blockSize, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.generate());
        const auto recording = read(fileHeader(2) + bytes);
        QVERIFY(!recording);
        QCOMPARE(recording.error().problem, Problem::NoRecords);
    }
}

void TestRecordReader::everyProblemHasASentence()
{
    for (const auto problem : {Problem::CannotRead, Problem::NotAFile, Problem::Empty, Problem::Foreign,
                               Problem::OtherVersion, Problem::NoRecords}) {
        const auto sentence = QString::fromUtf8(RecordReader::sentence(problem));
        QVERIFY(sentence.contains(u"%1"_s));
        QVERIFY(sentence.endsWith(u'.'));
    }
    const auto missing = RecordReader::read(m_folder.filePath(u"nowhere"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().problem, Problem::CannotRead);
    QVERIFY(!missing.error().detail.isEmpty());
}

//! A pipe that nobody writes to must not hang us.
void TestRecordReader::notAFile()
{
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path : {pipe, m_folder.path(), u"/dev/zero"_s}) {
        const auto recording = RecordReader::read(path);
        QVERIFY(!recording);
        QCOMPARE(recording.error().problem, Problem::NotAFile);
    }
}

QTEST_GUILESS_MAIN(TestRecordReader)
#include "tst_recordreader.moc"
