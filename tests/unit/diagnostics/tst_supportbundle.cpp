// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/supportbundle.h"

#include "diagnostics/flightrecorder.h"
#include "support/manualclock.h"
#include "support/sizelimit.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! SupportBundle: everything is in it, and no secret.
class TestSupportBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everythingIsIn();
    void noSecrets();
    void versions();
    void noRecording_data();
    void noRecording();
    void onlyTheOwnerReads();
    void makesFolders();
    void cannotBeWritten_data();
    void cannotBeWritten();
    void notOverAPipe();
    void diskFull();
    void fullRecording();
    void fileNames();
    void keepsTheNewest();

private:
    QString path(const char *name = "bundle.zip") const { return m_folder->filePath(QLatin1String(name)); }
    SupportBundle bundle() const
    {
        return {u"rooms"_s, QDateTime({2026, 11, 23}, {14, 2}, QTimeZone::utc()), m_redaction};
    }
    //! The content of the file \a name in the archive at path().
    QByteArray content(const char *name) const
    {
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, path(), u"rooms/"_s + QLatin1String(name)});
        return unzip.waitForFinished() && unzip.exitCode() == 0 ? unzip.readAllStandardOutput()
                                                                : QByteArray("failed");
    }

    Redaction m_redaction;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSupportBundle::everythingIsIn()
{
    ManualClock clock;
    FlightRecorder recorder(path("flight.rec"), m_redaction, clock, 128 * 1024);
    recorder.add(Record::Kind::Note, {{u"note"_s, u"started"_s}});
    SupportBundle archive = bundle();
    archive.add(u"log.txt"_s, u"first\nsecond\n"_s);
    archive.add(u"link.json"_s, QJsonObject {{u"state"_s, u"ready"_s}});
    QVERIFY(archive.addRecording(u"panel"_s, path("flight.rec")));
    archive.addVersions(u"rooms-test"_s, u"1.2"_s);
    QCOMPARE(
        archive.names(),
        (QStringList {u"log.txt"_s, u"link.json"_s, u"panel.rec"_s, u"panel.txt"_s, u"versions.json"_s}));
    const auto size = archive.write(path());
    QVERIFY(size);
    QCOMPARE(*size, QFileInfo(path()).size());
    QCOMPARE(content("log.txt"), QByteArray("first\nsecond\n"));
    QCOMPARE(QJsonDocument::fromJson(content("link.json")).object(),
             (QJsonObject {{u"state"_s, u"ready"_s}}));
    QVERIFY(content("panel.txt").endsWith(" note   note=started\n"));
    QFile recording(path("flight.rec"));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    QCOMPARE(content("panel.rec"), recording.readAll());
}

void TestSupportBundle::noSecrets()
{
    m_redaction.addSecret(u"canary"_s);
    SupportBundle archive = bundle();
    archive.add(u"log.txt"_s, u"a canary\npassword: other"_s);
    archive.add(u"settings.json"_s,
                QJsonObject {{u"password"_s, u"other"_s}, {u"a"_s, QJsonArray {u"canary"_s}}});
    QVERIFY(archive.write(path()));
    QCOMPARE(content("log.txt"), QByteArray("a ********\npassword: ********"));
    const QJsonObject expected {{u"password"_s, u"********"_s}, {u"a"_s, QJsonArray {u"********"_s}}};
    QCOMPARE(QJsonDocument::fromJson(content("settings.json")).object(), expected);
}

void TestSupportBundle::versions()
{
    SupportBundle archive = bundle();
    archive.addVersions(u"rooms-test"_s, u"1.2"_s);
    QVERIFY(archive.write(path()));
    const QJsonObject versions = QJsonDocument::fromJson(content("versions.json")).object();
    QCOMPARE(versions.value("program"_L1), u"rooms-test"_s);
    QCOMPARE(versions.value("version"_L1), u"1.2"_s);
    QCOMPARE(versions.value("qt"_L1), QLatin1String(qVersion()));
    QCOMPARE(versions.value("time"_L1), u"2026-11-23T14:02:00.000Z"_s);
    QVERIFY(!versions.value("system"_L1).toString().isEmpty());
    const double program = versions.value("program_uptime_s"_L1).toDouble();
    const double system = versions.value("system_uptime_s"_L1).toDouble();
    QVERIFY2(program >= 0 && program < 300 && system > program,
             qPrintable(u"%1 %2"_s.arg(program).arg(system)));
}

void TestSupportBundle::noRecording_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("foreign") << QByteArray("canary");
    QTest::newRow("empty") << QByteArray();
}

void TestSupportBundle::noRecording()
{
    QFETCH(QByteArray, content);
    QFile file(path("flight.rec"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    SupportBundle archive = bundle();
    QVERIFY(!archive.addRecording(u"panel"_s, path("flight.rec")));
    QVERIFY(!archive.addRecording(u"panel"_s, path("nowhere.rec")));
    QVERIFY(!archive.addRecording(u"panel"_s, QString()));
    QCOMPARE(archive.names(), QStringList());
}

void TestSupportBundle::onlyTheOwnerReads()
{
    QVERIFY(bundle().write(path()));
    QCOMPARE(QFileInfo(path()).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestSupportBundle::makesFolders()
{
    QVERIFY(bundle().write(path("a/b/bundle.zip")));
    QVERIFY(QFileInfo::exists(path("a/b/bundle.zip")));
}

void TestSupportBundle::cannotBeWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("folder") << QDir::tempPath();
    QTest::newRow("below a file") << u"/proc/version/bundle.zip"_s;
    QTest::newRow("not allowed") << u"/proc/bundle.zip"_s;
}

void TestSupportBundle::cannotBeWritten()
{
    QFETCH(QString, file);
    SupportBundle archive = bundle();
    archive.add(u"log.txt"_s, u"text"_s);
    const auto size = archive.write(file);
    QVERIFY(!size);
    QVERIFY(!size.error().isEmpty());
}

//! It must not take the place of what is no file.
void TestSupportBundle::notOverAPipe()
{
    QCOMPARE(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    QVERIFY(!bundle().write(path()));
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(path()).constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

//! What was there before stays.
void TestSupportBundle::diskFull()
{
    QVERIFY(bundle().write(path()));
    const qint64 before = QFileInfo(path()).size();
    SupportBundle archive = bundle();
    archive.add(u"log.txt"_s, u"text"_s);
    {
        const SizeLimit limit(20);
        QVERIFY(!archive.write(path()));
    }
    QCOMPARE(QFileInfo(path()).size(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

//! The largest there is, and how long a person waits for it.
void TestSupportBundle::fullRecording()
{
    ManualClock clock;
    FlightRecorder recorder(path("flight.rec"), m_redaction, clock);
    for (int i = 0; i < 20000; ++i)
        recorder.frameIn("{\"id\":\"" + QByteArray::number(i * 7919)
                         + "\",\"result\":{\"data\":{\"a\":" + QByteArray::number(i) + ",\"b\":\""
                         + QByteArray(150, char('a' + i % 26)) + "\"}}}");
    QElapsedTimer timer;
    timer.start();
    SupportBundle archive = bundle();
    QVERIFY(archive.addRecording(u"panel"_s, path("flight.rec")));
    const auto size = archive.write(path());
    QVERIFY(size);
    qInfo("4 MiB of recording: %lld bytes in %lld ms", qlonglong(*size), qlonglong(timer.elapsed()));
    QVERIFY(*size < 4 * 1024 * 1024);
}

void TestSupportBundle::fileNames()
{
    QCOMPARE(SupportBundle::fileName(QDateTime({2026, 11, 23}, {14, 2, 3})),
             u"rooms-diagnostics-20261123-140203.zip"_s);
}

void TestSupportBundle::keepsTheNewest()
{
    for (const char *name : {"rooms-diagnostics-20261123-140203.zip", "rooms-diagnostics-20251123-140203.zip",
                             "rooms-diagnostics-20261123-140204.zip", "other.zip", "flight.rec"}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    SupportBundle::keepNewest(m_folder->path(), 2);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name),
             (QStringList {u"flight.rec"_s, u"other.zip"_s, u"rooms-diagnostics-20261123-140203.zip"_s,
                           u"rooms-diagnostics-20261123-140204.zip"_s}));
    SupportBundle::keepNewest(m_folder->path(), 9);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 4);
}

QTEST_GUILESS_MAIN(TestSupportBundle)
#include "tst_supportbundle.moc"
