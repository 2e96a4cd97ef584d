// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include "diagnostics/flightrecorder.h"
#include "support/manualclock.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! `watch --record`, `replay` and `diagnostics`: what is kept, that it can be read, and that no secret is in
//! it.
class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recordsWhatItWatches();
    void recordsAgainAndAgain();
    void replaysARecording();
    void replaysAsJson();
    void useless_data();
    void useless();
    void replaysNothingButAFile();
    void damaged_data();
    void damaged();
    void killedWhileItWrote();
    void endsWithItsReader();
    void packs();
    void packsWithoutARoom_data();
    void packsWithoutARoom();
    void packsWithoutThePanel();
    void cannotPack_data();
    void cannotPack();
    void inChinese();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    //! Makes a small recording of known content at \a file.
    static void makeRecording(const QString &file);
    void write(const QString &file, const QByteArray &content);
    QByteArray read(const QString &file);
    //! Watches the device until it is in a meeting, recording to \a file.
    void watch(Device &device, const QString &file);
    //! Runs roomsctl with a state folder of its own.
    CtlOutcome run(const QStringList &arguments, const QStringList &variables = {})
    {
        return CtlProcess::run(arguments, variables + QStringList {u"XDG_STATE_HOME="_s + m_folder->path()});
    }
    //! The content of the archive, unpacked, by name.
    QMap<QString, QByteArray> unpacked(const QString &archive);
    static QByteArray secretIn(const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecording::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRecording::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestRecording::makeRecording(const QString &file)
{
    ManualClock clock;
    FlightRecorder recorder(file, {}, clock, 256 * 1024);
    recorder.add(Record::Kind::Note, {{u"note"_s, u"recording_started"_s}});
    recorder.frameOut(R"({"id":"a-1","method":"Query","params":{"path":["Meeting"]}})");
    clock.advance(std::chrono::milliseconds(250));
    recorder.frameIn(R"({"id":"a-1","result":{"error_code":0,"data":{"meeting":{}}}})");
    recorder.add(Record::Kind::Link, {{u"state"_s, u"ready"_s}});
}

void TestRecording::write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray TestRecording::read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRecording::watch(Device &device, const QString &file)
{
    const auto process = device.start({u"watch"_s, u"--record"_s, file});
    QByteArray state;
    const auto shows = [&](const QJsonValue &stage) {
        return QTest::qWaitFor(
            [&] {
                for (const QJsonObject &line : process->takeLines()) {
                    if (line.value("stage"_L1) == stage)
                        return true;
                }
                return false;
            },
            20000);
    };
    QVERIFY(shows(u"home"_s));
    QVERIFY(device.enter(Device::passwordMeeting));
    QVERIFY(shows(u"in_meeting"_s));
    ::kill(pid_t(process->process().processId()), SIGTERM);
    QCOMPARE(process->wait().exitCode, 0);
}

QMap<QString, QByteArray> TestRecording::unpacked(const QString &archive)
{
    const QTemporaryDir folder;
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-qq"_s, u"-j"_s, archive, u"-d"_s, folder.path()});
    QMap<QString, QByteArray> contents;
    if (unzip.waitForFinished() && unzip.exitCode() == 0) {
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files))
            contents.insert(name, read(folder.filePath(name)));
    }
    return contents;
}

QByteArray TestRecording::secretIn(const QByteArray &bytes)
{
    for (const QLatin1StringView secret :
         {CtlProcess::controlPassword, CtlProcess::meetingPassword, CtlProcess::meetingUrl}) {
        if (bytes.contains(secret.data()) || bytes.contains(QByteArray(secret.data()).toBase64().chopped(4)))
            return secret.data();
    }
    return {};
}

void TestRecording::recordsWhatItWatches()
{
    Device device;
    watch(device, path("watch.rec"));
    const QByteArray bytes = read(path("watch.rec"));
    QCOMPARE(secretIn(bytes), QByteArray());
    QVERIFY(bytes.contains("********"));
    QVERIFY(bytes.contains(Device::passwordMeeting.data()));
    QCOMPARE(QFileInfo(path("watch.rec")).permissions() & QFileDevice::Permissions(0x0077),
             QFileDevice::Permissions());

    const CtlOutcome outcome = run({u"replay"_s, path("watch.rec")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    for (const char *part :
         {"note   note=recording_started program=roomsctl", "link   state=ready", "->     #1 Subscribe",
          "<-     event Meeting JoinMeetingCompleted", "note   note=recording_ended"})
        QVERIFY2(outcome.output.contains(part), part);
}

void TestRecording::recordsAgainAndAgain()
{
    Device device;
    for (int run = 0; run < 2; ++run)
        QCOMPARE(device.run({u"--timeout"_s, u"0.5"_s, u"watch"_s, u"--record"_s, path("w.rec")}).exitCode,
                 0);
    const CtlOutcome outcome = run({u"replay"_s, path("w.rec")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output.count("recording_started"), 2);
}

void TestRecording::replaysARecording()
{
    makeRecording(path("a.rec"));
    // It needs no password, whatever is wrong with that.
    const CtlOutcome outcome = run({u"replay"_s, path("a.rec")}, {u"TZ=UTC"_s, u"ROOMS_PASSWORD=\x1b"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.output,
             QByteArray("2026-11-23 14:02:00.000      0.000 note   note=recording_started\n"
                        "2026-11-23 14:02:00.000      0.000 ->     #1 Query {\"path\":[\"Meeting\"]}\n"
                        "2026-11-23 14:02:00.250      0.250 <-     #1 ok {\"meeting\":{}}\n"
                        "2026-11-23 14:02:00.250      0.000 link   state=ready\n"));
}

void TestRecording::replaysAsJson()
{
    makeRecording(path("a.rec"));
    const CtlOutcome outcome = run({u"replay"_s, path("a.rec"), u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const QJsonObject third = QJsonDocument::fromJson(lines.at(2)).object();
    QCOMPARE(third.value("number"_L1).toInt(), 3);
    QCOMPARE(third.value("kind"_L1), u"frame_in"_s);
    QCOMPARE(third.value("time"_L1), u"2026-11-23T14:02:00.250Z"_s);
    QCOMPARE(third.value("monotonic_us"_L1).toInt(), 250000);
    QCOMPARE(third.value("payload"_L1).toObject().value("id"_L1), u"a-1"_s);
}

void TestRecording::useless_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("text") << QByteArray("hello\n") << u"is not a recording"_s;
    QTest::newRow("zeros") << QByteArray(100000, '\0') << u"Nothing is recorded"_s;
    QTest::newRow("rubbish") << QByteArray(100000, '\xfd') << u"is not a recording"_s;
    QTest::newRow("later version") << QByteArray("rooms flight recording 2 x\n") << u"another version"_s;
    QTest::newRow("begun") << RecordFormat::fileHeader(3) << u"Nothing is recorded"_s;
    QTest::newRow("one byte") << QByteArray("r") << u"is not a recording"_s;
}

void TestRecording::useless()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    write(path("a.rec"), content);
    const CtlOutcome outcome = run({u"replay"_s, path("a.rec")});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(part), qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    const CtlOutcome nowhere = run({u"replay"_s, path("nowhere.rec")});
    QCOMPARE(nowhere.exitCode, 2);
    QVERIFY2(nowhere.errors.contains("cannot be read"_L1), qUtf8Printable(nowhere.errors));
}

//! Not waiting for somebody who writes to a pipe either.
void TestRecording::replaysNothingButAFile()
{
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    for (const QString &file : {path("pipe"), m_folder->path()}) {
        const CtlOutcome outcome = run({u"replay"_s, file});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains("is not a file"_L1), qUtf8Printable(outcome.errors));
    }
}

void TestRecording::damaged_data()
{
    QTest::addColumn<QByteArray>("hurt"); // nothing for the end
    QTest::addColumn<QString>("part");
    QTest::newRow("hole") << QByteArray("Query") << u"is damaged"_s;
    QTest::newRow("beginning") << QByteArray("recording_started") << u"is damaged"_s;
    QTest::newRow("end missing") << QByteArray() << u"ends too early"_s;
}

void TestRecording::damaged()
{
    QFETCH(QByteArray, hurt);
    QFETCH(QString, part);
    makeRecording(path("a.rec"));
    QByteArray bytes = read(path("a.rec"));
    if (hurt.isEmpty())
        bytes.truncate(1000);
    else
        bytes[bytes.indexOf(hurt)] = 'X';
    write(path("a.rec"), bytes);
    const CtlOutcome outcome = run({u"replay"_s, path("a.rec")});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(part), qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.output.contains("note=recording_started"), hurt != "recording_started");
    QVERIFY(outcome.output.contains("state=ready"));
}

void TestRecording::killedWhileItWrote()
{
    makeRecording(path("a.rec"));
    QByteArray bytes = read(path("a.rec"));
    bytes[bytes.indexOf("\"ready\"")] = 'X';
    write(path("a.rec"), bytes);
    const CtlOutcome outcome = run({u"replay"_s, path("a.rec")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.errors.contains("was not finished"_L1), qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.output.count('\n'), 3);
}

void TestRecording::endsWithItsReader()
{
    ManualClock clock;
    {
        FlightRecorder recorder(path("a.rec"), {}, clock);
        for (int i = 0; i < 20000; ++i)
            recorder.add(Record::Kind::Note, {{u"note"_s, i}});
    }
    // As in `roomsctl replay FILE | head -n 1`.
    QProcess reader;
    CtlProcess process({u"replay"_s, path("a.rec")}, {}, &reader);
    reader.start(u"head"_s, {u"-n"_s, u"1"_s});
    QVERIFY(reader.waitForStarted());
    QCOMPARE(process.wait().exitCode, 0);
    QTRY_COMPARE(reader.state(), QProcess::NotRunning);
    QCOMPARE(reader.readAllStandardOutput().count('\n'), 1);
}

void TestRecording::packs()
{
    Device device;
    QVERIFY(device.enter(Device::passwordMeeting));
    QVERIFY(QDir(m_folder->path()).mkdir(u"rooms-panel"_s));
    makeRecording(path("rooms-panel/flight.rec"));
    const CtlOutcome outcome = run({u"--room"_s, device.url(), u"diagnostics"_s, u"--out"_s, path("a.zip")},
                                   {u"ROOMS_PASSWORD="_s + CtlProcess::controlPassword});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    QVERIFY(outcome.isOneLine());
    const QJsonObject line = outcome.json();
    QCOMPARE(line.value("file"_L1), path("a.zip"));
    QCOMPARE(line.value("bytes"_L1).toInteger(), QFileInfo(path("a.zip")).size());
    QCOMPARE(line.value("link"_L1), u"ready"_s);
    QCOMPARE(line.value("recordings"_L1), (QJsonArray {u"roomsctl"_s, u"panel"_s}));
    QCOMPARE(QFileInfo(path("a.zip")).permissions() & QFileDevice::Permissions(0x0077),
             QFileDevice::Permissions());

    const auto contents = unpacked(path("a.zip"));
    QCOMPARE(contents.keys(),
             (QStringList {u"link.json"_s, u"log.txt"_s, u"panel.rec"_s, u"panel.txt"_s, u"roomsctl.rec"_s,
                           u"roomsctl.txt"_s, u"settings.json"_s, u"versions.json"_s}));
    for (const QByteArray &content : contents)
        QCOMPARE(secretIn(content), QByteArray());
    QCOMPARE(contents.value(u"panel.rec"_s), read(path("rooms-panel/flight.rec")));
    QVERIFY(contents.value(u"roomsctl.rec"_s).contains("meeting_password\":\"********"));
    const auto object = [&contents](const QString &name) {
        return QJsonDocument::fromJson(contents.value(name)).object();
    };
    QCOMPARE(object(u"versions.json"_s).value("program"_L1), u"roomsctl"_s);
    QCOMPARE(object(u"settings.json"_s).value("password_given"_L1), true);
    const QJsonObject link = object(u"link.json"_s);
    QVERIFY(link.value("history"_L1).toArray().size() >= 3);
    QCOMPARE(link.value("counters"_L1).toObject().value("pending"_L1), 0);
    QVERIFY(link.value("response_times"_L1).toObject().contains("Query"_L1));
}

void TestRecording::packsWithoutARoom_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("none named") << QString() << QStringList {u"offline"_s};
    QTest::newRow("nobody there") << u"127.0.0.1:1"_s << QStringList {u"retrying"_s, u"connecting"_s};
}

void TestRecording::packsWithoutARoom()
{
    QFETCH(QString, room);
    QFETCH(QStringList, links); // any of these: the room is tried again and again
    QVERIFY(QDir(m_folder->path()).mkdir(u"rooms-panel"_s));
    makeRecording(path("rooms-panel/flight.rec"));
    QStringList arguments {u"diagnostics"_s, u"--out"_s, path("a.zip")};
    if (!room.isEmpty())
        arguments += {u"--room"_s, room};
    const CtlOutcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    QVERIFY(links.contains(outcome.json().value("link"_L1).toString()));
    const auto contents = unpacked(path("a.zip"));
    QVERIFY(contents.value(u"panel.txt"_s).contains("note=recording_started"));
    QCOMPARE(contents.contains(u"roomsctl.txt"_s), !room.isEmpty());
    if (!room.isEmpty()) {
        QCOMPARE(outcome.json().value("reason"_L1), u"connection_refused"_s);
        QVERIFY(contents.value(u"log.txt"_s).contains("info rooms.service: link failed"));
    }
}

void TestRecording::packsWithoutThePanel()
{
    CtlProcess process({u"diagnostics"_s},
                       {u"XDG_STATE_HOME="_s + m_folder->path(), u"HOME="_s + m_folder->path()});
    const CtlOutcome outcome = process.wait();
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value("recordings"_L1), QJsonArray());
    // Without --out it goes to the current folder.
    const QString file = outcome.json().value("file"_L1).toString();
    QCOMPARE(QFileInfo(file).absolutePath(), QDir::currentPath());
    QVERIFY(QFileInfo(file).fileName().startsWith("rooms-diagnostics-"_L1));
    QVERIFY(QFile::remove(file));
}

void TestRecording::cannotPack_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("part");
    QTest::newRow("no folder") << u"/proc/version/a.zip"_s << u"cannot be written"_s;
    QTest::newRow("a device") << u"/dev/null"_s << u"is not a file. Name a file."_s;
    QTest::newRow("a folder") << QDir::tempPath() << u"is not a file. Name a file."_s;
    QTest::newRow("something else") << u"mine.txt"_s << u"holds something else, which is kept"_s;
}

void TestRecording::cannotPack()
{
    QFETCH(QString, file);
    QFETCH(QString, part);
    write(path("mine.txt"), "mine");
    const CtlOutcome outcome =
        run({u"diagnostics"_s, u"--out"_s, QDir(m_folder->path()).absoluteFilePath(file)});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(part), qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QCOMPARE(read(path("mine.txt")), QByteArray("mine"));
}

void TestRecording::inChinese()
{
    for (const QStringList &arguments :
         {QStringList {u"replay"_s, path("nowhere.rec")},
          {u"diagnostics"_s, u"--out"_s, u"/proc/version/a.zip"_s},
          {u"--room"_s, u"127.0.0.1:1"_s, u"watch"_s, u"--record"_s, u"/dev/null"_s}}) {
        const CtlOutcome outcome = run(QStringList {u"--language"_s, u"zh_CN"_s} + arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(std::any_of(outcome.errors.begin(), outcome.errors.end(),
                             [](QChar c) { return c.script() == QChar::Script_Han; }),
                 qUtf8Printable(outcome.errors));
        // In a meeting room that means a recording of the meeting.
        QVERIFY2(!outcome.errors.contains(u"录制"_s), qUtf8Printable(outcome.errors));
    }
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
