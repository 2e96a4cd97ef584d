// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/flightrecorder.h"
#include "diagnostics/recordreader.h"

#include "base/logging.h"
#include "base/systemclock.h"
#include "support/fixtures.h"
#include "support/manualclock.h"
#include "support/sizelimit.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qprocess.h>
#include <QtCore/qrandom.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <cstdio>
#include <ctime>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Record::Kind;
using Problem = FlightRecorder::Problem;

namespace {

constexpr qint64 smallest = 128 * 1024; // two blocks

QByteArray frame(int number)
{
    return "{\"id\":" + QByteArray::number(number) + ",\"password\":\"canary\"}";
}

//! What this program does as the child of a test: it records until it is killed, and says how far it is.
int recordForEver(const QString &path)
{
    SystemClock clock;
    FlightRecorder recorder(path, Redaction(), clock, smallest);
    for (int number = 1; recorder.isRecording(); ++number) {
        recorder.frameIn(frame(number) + QByteArray(number % 2000, ' '));
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 1;
}

} // namespace

//! FlightRecorder: what it keeps, how long, and what it does when it cannot.
class TestFlightRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void records();
    void redacts();
    void goesOnWhereItEnded_data();
    void goesOnWhereItEnded();
    void wrapsAround_data();
    void wrapsAround();
    void sizeIsFixed();
    void floodStaysBounded();
    void onlyTheOwnerReads();
    void foreignFileKeepsItsMode();
    void makesFolders();
    void killed();
    void tornRecordIsWrittenOver();
    void damageCostsNothingElse_data();
    void damageCostsNothingElse();
    void diskFull();
    void diskFullLater();
    void notAFile_data();
    void notAFile();
    void foreignFileIsLeftAlone_data();
    void foreignFileIsLeftAlone();
    void twoAtOnce();
    void everyProblemHasASentence();
    void cost();

private:
    QString file(const char *name = "flight.rec") const { return m_folder->filePath(QLatin1String(name)); }
    static QList<Record> read(const QString &path)
    {
        const auto recording = RecordReader::read(path);
        return recording && !recording->isDamaged() ? recording->records : QList<Record>();
    }
    static QList<quint64> numbers(const QString &path)
    {
        QList<quint64> numbers;
        for (const Record &record : read(path))
            numbers.append(record.number);
        return numbers;
    }
    static void expectComplaint()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Nothing is recorded"_s));
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder; // a fresh one for each test
};

void TestFlightRecorder::records()
{
    FlightRecorder recorder(file(), {}, m_clock);
    QVERIFY(recorder.isRecording());
    QCOMPARE(recorder.problem(), Problem::None);
    recorder.add(Kind::Note, {{u"note"_s, u"started"_s}});
    m_clock.advance(1500ms);
    recorder.frameOut(R"({"id":"1","method":"Query"})");
    recorder.frameIn(R"({"id":"1","result":{}})");
    recorder.add(Kind::Link, {{u"state"_s, u"ready"_s}});
    recorder.frameIn("nonsense");

    const QList<Record> records = read(file());
    const qint64 start = QDateTime({2026, 11, 23}, {14, 2}, QTimeZone::utc()).toMSecsSinceEpoch();
    QCOMPARE(records.size(), 5);
    QCOMPARE(records.at(0), (Record {Kind::Note, 1, start, 0, R"({"note":"started"})"}));
    QCOMPARE(records.at(1),
             (Record {Kind::FrameOut, 2, start + 1500, 1500000, R"({"id":"1","method":"Query"})"}));
    QCOMPARE(records.at(2).kind, Kind::FrameIn);
    QCOMPARE(records.at(3).kind, Kind::Link);
    QVERIFY(records.at(4).payload.startsWith("not JSON, 8 bytes"));
}

void TestFlightRecorder::redacts()
{
    Redaction redaction;
    redaction.addSecret(u"control-canary"_s);
    FlightRecorder recorder(file(), redaction, m_clock);
    recorder.frameOut(R"({"params":{"meeting_pass\u0077ord":"canary"}})");
    recorder.frameIn(R"({"message":"canary or control-canary"})");
    recorder.add(Kind::Note, {{u"note"_s, u"control-canary"_s}});
    recorder.frameIn("{\"password\":\"canary");
    QFile content(file());
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray bytes = content.readAll();
    QVERIFY(!bytes.contains("canary"));
    QCOMPARE(bytes.count("********"), 4);
}

void TestFlightRecorder::goesOnWhereItEnded_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0 << 10;
    QTest::newRow("few") << 3 << 10;
    QTest::newRow("second block") << 900 << 100;
    QTest::newRow("wrapped") << 3000 << 100;
    QTest::newRow("large") << 9 << 20000;
}

void TestFlightRecorder::goesOnWhereItEnded()
{
    QFETCH(int, before);
    QFETCH(int, size);
    const QByteArray frame = "{\"a\":\"" + QByteArray(size, 'x') + "\"}";
    {
        FlightRecorder recorder(file(), {}, m_clock, smallest);
        for (int i = 0; i < before; ++i)
            recorder.frameIn(frame);
    }
    const QList<quint64> kept = numbers(file());
    for (int run = 1; run <= 3; ++run) {
        FlightRecorder recorder(file(), {}, m_clock, smallest);
        recorder.add(Kind::Note, {});
        const QList<quint64> now = numbers(file());
        QCOMPARE(now.constLast(), quint64(before + run));
        // At most one block of what came before has made room.
        QVERIFY(now.size() >= kept.size() / 2);
    }
}

void TestFlightRecorder::wrapsAround_data()
{
    QTest::addColumn<int>("longest");
    for (const int longest : {1, 50, 1000, 30000})
        QTest::addRow("up to %d bytes", longest) << longest;
}

//! Whatever the sizes, the last ones are there, all of them, in their order.
void TestFlightRecorder::wrapsAround()
{
    QFETCH(int, longest);
    QRandomGenerator random(3);
    FlightRecorder recorder(file(), {}, m_clock, smallest);
    QList<QByteArray> sent;
    qsizetype total = 0;
    while (total < 4 * smallest) {
        sent.append("{\"a\":\"" + QByteArray(random.bounded(longest), 'x') + "\"}");
        total += sent.constLast().size() + RecordFormat::recordHeaderSize;
        recorder.frameIn(sent.constLast());
        if (sent.size() % 97 == 0 || longest > 1000)
            QCOMPARE(read(file()).constLast().payload, sent.constLast());
    }
    const QList<Record> records = read(file());
    QVERIFY(records.size() < sent.size());
    qsizetype kept = 0;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const Record &record = records.at(records.size() - 1 - i);
        QCOMPARE(record.payload, sent.at(sent.size() - 1 - i));
        QCOMPARE(record.number, quint64(sent.size() - i));
        kept += RecordFormat::sizeOf(record);
    }
    // A block is full but for a record that did not fit, and one may just have been begun.
    QVERIFY2(kept + longest + RecordFormat::recordHeaderSize * 2 >= smallest - 2 * RecordFormat::blockSize,
             qPrintable(QString::number(kept)));
}

void TestFlightRecorder::sizeIsFixed()
{
    FlightRecorder recorder(file(), {}, m_clock);
    const qint64 size = QFileInfo(file()).size();
    QVERIFY(size <= FlightRecorder::defaultCapacity);
    QVERIFY(size > FlightRecorder::defaultCapacity - 2 * RecordFormat::blockSize);
    for (int i = 0; i < 20000; ++i)
        recorder.frameIn(frame(i));
    QCOMPARE(QFileInfo(file()).size(), size);
}

//! A room that floods its panel with the longest frames the transport lets in.
void TestFlightRecorder::floodStaysBounded()
{
    FlightRecorder recorder(file(), {}, m_clock);
    const QByteArray longest = "{\"a\":\"" + QByteArray(256 * 1024 - 8, 'x') + "\"}";
    const QByteArray longestKept = "{\"a\":\"" + QByteArray(Redaction::longestFrame - 8, 'x') + "\"}";
    for (int i = 0; i < 500; ++i) {
        recorder.frameIn(longest);
        recorder.frameIn(longestKept);
    }
    QVERIFY(recorder.isRecording());
    QVERIFY(QFileInfo(file()).size() <= FlightRecorder::defaultCapacity);
    const QList<Record> records = read(file());
    QCOMPARE(records.constLast().payload, longestKept);
    QVERIFY(records.at(records.size() - 2).payload.startsWith("too long to keep, 262144 bytes"));
}

void TestFlightRecorder::onlyTheOwnerReads()
{
    const auto mode = [this] {
        struct stat status = {};
        stat(QFile::encodeName(file()).constData(), &status);
        return status.st_mode & 0777;
    };
    const mode_t before = umask(0);
    {
        const FlightRecorder recorder(file(), {}, m_clock);
    }
    umask(before);
    QCOMPARE(mode(), mode_t(0600));
    QVERIFY(chmod(QFile::encodeName(file()).constData(), 0644) == 0);
    {
        const FlightRecorder recorder(file(), {}, m_clock);
    }
    QCOMPARE(mode(), mode_t(0600));
    QFile empty(file());
    QVERIFY(empty.open(QIODevice::WriteOnly | QIODevice::Truncate));
    empty.close();
    QVERIFY(chmod(QFile::encodeName(file()).constData(), 0644) == 0);
    {
        const FlightRecorder recorder(file(), {}, m_clock);
    }
    QCOMPARE(mode(), mode_t(0600));
}

//! Who may read a file of something else is none of our business.
void TestFlightRecorder::foreignFileKeepsItsMode()
{
    QFile foreign(file());
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write("text");
    foreign.close();
    QVERIFY(chmod(QFile::encodeName(file()).constData(), 0644) == 0);
    const FlightRecorder recorder(file(), {}, m_clock);
    QCOMPARE(recorder.problem(), Problem::Foreign);
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(file()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0644));
}

void TestFlightRecorder::makesFolders()
{
    const FlightRecorder recorder(file("a/b/flight.rec"), {}, m_clock);
    QVERIFY(recorder.isRecording());
    QVERIFY(QFileInfo::exists(file("a/b/flight.rec")));
}

//! Killed again and again while it writes, at another moment each time: whatever it said it had recorded is
//! there.
void TestFlightRecorder::killed()
{
    int torn = 0;
    quint64 before = 0;
    for (int run = 0; run < 12; ++run) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--record"_s, file()});
        QVERIFY(child.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 200 + 900 * run, 20000);
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        const QByteArray said = child.readAllStandardOutput();
        const qsizetype end = said.lastIndexOf('\n');
        const auto recorded = said.first(end).split('\n').constLast().toULongLong();

        const auto recording = RecordReader::read(file());
        QVERIFY(recording);
        QVERIFY(!recording->isDamaged());
        torn += recording->torn;
        const Record &last = recording->records.constLast();
        // It may have come further than it could say.
        QVERIFY(last.number >= before + recorded && last.number <= before + recorded + 1);
        QVERIFY(last.payload.contains("********"));
        before = last.number;
    }
    qInfo("12 kills, %d torn records, %d records before the last", torn, int(before));
}

//! As a kill leaves it that strikes in the middle of a write.
void TestFlightRecorder::tornRecordIsWrittenOver()
{
    {
        FlightRecorder recorder(file(), {}, m_clock, smallest);
        recorder.frameIn(frame(1));
        recorder.frameIn(frame(2));
    }
    const QList<Record> before = read(file());
    QFile content(file());
    QVERIFY(content.open(QIODevice::ReadWrite));
    content.seek(RecordFormat::blockOffset(0) + RecordFormat::sizeOf(before.at(0))
                 + RecordFormat::recordHeaderSize + 3);
    content.write(QByteArray(200, '\0'));
    content.close();
    auto recording = RecordReader::read(file());
    QVERIFY(recording && recording->torn && !recording->isDamaged());
    QCOMPARE(recording->records.size(), 1);

    FlightRecorder recorder(file(), {}, m_clock, smallest);
    recorder.frameIn(frame(3));
    recording = RecordReader::read(file());
    QVERIFY(recording && !recording->torn && !recording->isDamaged());
    QCOMPARE(recording->records.size(), 2);
    QCOMPARE(recording->records.at(1).number, quint64(2));
}

void TestFlightRecorder::damageCostsNothingElse_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("damaged"); // counted from the oldest that is kept
    QTest::addColumn<int>("part"); // of the record
    for (const int records : {100, 900, 3000}) {
        for (const int part : {0, 16, int(RecordFormat::recordHeaderSize)}) {
            QTest::addRow("first of %d, byte %d", records, part) << records << 0 << part;
            QTest::addRow("middle of %d, byte %d", records, part) << records << 50 << part;
        }
    }
}

//! One byte is wrong, and the program starts again and again: all the others stay, and the numbers go on.
void TestFlightRecorder::damageCostsNothingElse()
{
    QFETCH(int, records);
    QFETCH(int, damaged);
    QFETCH(int, part);
    {
        FlightRecorder recorder(file(), {}, m_clock, 2 * smallest);
        for (int i = 0; i < records; ++i)
            recorder.frameIn("{\"a\":\"" + QByteArray(100, 'x') + "\"}");
    }
    const QList<Record> before = read(file());
    QCOMPARE(before.constLast().number, quint64(records));
    QFile content(file());
    QVERIFY(content.open(QIODevice::ReadWrite));
    QByteArray bytes = content.readAll();
    QByteArray record;
    RecordFormat::append(record, before.at(damaged));
    const qsizetype at = bytes.indexOf(record) + part;
    bytes[at] = char(bytes.at(at) ^ 0x55);
    content.seek(0);
    content.write(bytes);
    content.close();

    for (int run = 1; run <= 3; ++run) {
        FlightRecorder recorder(file(), {}, m_clock, 2 * smallest);
        recorder.add(Kind::Note, {});
        const auto recording = RecordReader::read(file());
        QVERIFY(recording);
        QCOMPARE(recording->records.constLast().number, quint64(records + run));
        QCOMPARE(recording->records.size(), before.size() - 1 + run);
    }
}

void TestFlightRecorder::diskFull()
{
    {
        const SizeLimit limit(64 * 1024);
        FlightRecorder recorder(file(), {}, m_clock);
        QVERIFY(!recorder.isRecording());
        QCOMPARE(recorder.problem(), Problem::CannotWrite);
        QVERIFY(!recorder.detail().isEmpty());
        recorder.frameIn(frame(1));
    }
    QCOMPARE(QFileInfo(file()).size(), 0);
    // There is room again.
    FlightRecorder recorder(file(), {}, m_clock);
    recorder.frameIn(frame(1));
    QCOMPARE(read(file()).size(), 1);
}

void TestFlightRecorder::diskFullLater()
{
    FlightRecorder recorder(file(), {}, m_clock);
    recorder.frameIn(frame(1));
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // the one that is expected is taken first
    expectComplaint();
    {
        const SizeLimit limit(RecordFormat::fileHeaderSize + 1024);
        for (int i = 0; i < 100; ++i)
            recorder.frameIn(frame(i));
    }
    QVERIFY(!recorder.isRecording());
    QCOMPARE(recorder.problem(), Problem::CannotWrite);
    const auto recording = RecordReader::read(file());
    QVERIFY(recording && !recording->isDamaged());
    QVERIFY(recording->records.size() > 5);
}

void TestFlightRecorder::notAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("device") << u"/dev/full"_s << Problem::NotAFile;
    QTest::newRow("nothing") << u"/dev/null"_s << Problem::NotAFile;
    QTest::newRow("folder") << QDir::tempPath() << Problem::NotAFile;
    QTest::newRow("below a file") << u"/proc/version/flight.rec"_s << Problem::CannotOpen;
    QTest::newRow("not allowed") << u"/proc/flight.rec"_s << Problem::CannotOpen;
}

void TestFlightRecorder::notAFile()
{
    QFETCH(QString, path);
    QFETCH(Problem, problem);
    FlightRecorder recorder(path, {}, m_clock);
    QVERIFY(!recorder.isRecording());
    QCOMPARE(recorder.problem(), problem);
    recorder.frameIn(frame(1));
}

void TestFlightRecorder::foreignFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("root:x:0:0\n");
    QTest::newRow("a zero") << QByteArray(1, '\0');
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("long text") << QByteArray(100000, 'x');
    QTest::newRow("another version") << QByteArray("rooms flight recording 2 4 blocks\n");
}

void TestFlightRecorder::foreignFileIsLeftAlone()
{
    QFETCH(QByteArray, content);
    QFile foreign(file());
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write(content);
    foreign.close();
    FlightRecorder recorder(file(), {}, m_clock);
    QCOMPARE(recorder.problem(), Problem::Foreign);
    recorder.frameIn(frame(1));
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    QCOMPARE(foreign.readAll(), content);
}

void TestFlightRecorder::twoAtOnce()
{
    FlightRecorder first(file(), {}, m_clock);
    FlightRecorder second(file(), {}, m_clock);
    QCOMPARE(second.problem(), Problem::InUse);
    second.frameIn(frame(2));
    first.frameIn(frame(1));
    QCOMPARE(numbers(file()), QList<quint64> {1});
}

void TestFlightRecorder::everyProblemHasASentence()
{
    QCOMPARE(FlightRecorder::sentence(Problem::None), "");
    for (const auto problem :
         {Problem::CannotOpen, Problem::NotAFile, Problem::Foreign, Problem::InUse, Problem::CannotWrite}) {
        const auto sentence = QString::fromUtf8(FlightRecorder::sentence(problem));
        QVERIFY(sentence.contains(u"%1"_s));
        QVERIFY(sentence.endsWith(u'.'));
    }
}

namespace {

//! Microseconds that this thread has run so far, whatever else the machine does.
double processorTime()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

} // namespace

//! Prints what a record costs; a machine is never too slow for it.
void TestFlightRecorder::cost()
{
    SystemClock clock;
    Redaction redaction;
    redaction.addSecret(u"control-password"_s);
    redaction.addSecret(u"246810"_s);
    FlightRecorder recorder(file(), redaction, clock);
    const auto measure = [](const char *what, const QByteArray &frame, const auto &record) {
        constexpr int times = 2000;
        const double before = processorTime();
        for (int i = 0; i < times; ++i)
            record(frame);
        qInfo("%-28s %6lld bytes %8.1f us", what, qlonglong(frame.size()),
              (processorTime() - before) / times);
    };
    const auto in = [&](const QByteArray &frame) { recorder.frameIn(frame); };
    const auto redact = [&](const QByteArray &frame) { redaction.frame(frame); };
    const QByteArray snapshot = Fixtures::bytes(u"spec/query-meeting.response.json"_s);
    const QByteArray query = Fixtures::bytes(u"spec/query-meeting.request.json"_s);
    measure("a query", query, in);
    measure("  redaction alone", query, redact);
    measure("a snapshot", snapshot, in);
    measure("  redaction alone", snapshot, redact);
    measure("  parsing it alone", snapshot, [](const QByteArray &frame) { QJsonDocument::fromJson(frame); });
    measure("the longest, refused", QByteArray(256 * 1024, 'x'), in);
    const QByteArray ready = R"({"state":"ready"})";
    measure("a change of the link", ready, [&](const QByteArray &) {
        recorder.add(Kind::Link, {{u"state"_s, u"ready"_s}});
    });
    const QString other = file("other.rec");
    double before = processorTime();
    {
        const FlightRecorder first(other, redaction, clock);
    }
    qInfo("making a recording %8.1f us", processorTime() - before);
    before = processorTime();
    {
        const FlightRecorder again(other, redaction, clock);
    }
    qInfo("going on with one  %8.1f us", processorTime() - before);
    QVERIFY(recorder.isRecording());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--record"_L1)
        return recordForEver(arguments.value(2));
    TestFlightRecorder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_flightrecorder.moc"
