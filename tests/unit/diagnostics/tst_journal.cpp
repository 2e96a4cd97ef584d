// SPDX-License-Identifier: Apache-2.0
#include "journalfixture.h"
#include "support/sizelimit.h"

#include "base/systemclock.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>

#include <cstdio>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Problem = Journal::Problem;

namespace {

//! What this program does as the child of a test: it writes until it is killed, and says how far it is.
int writeForEver(const QString &folder)
{
    SystemClock clock;
    Journal journal({folder}, Redaction(), clock);
    for (;;) {
        if (const quint64 line = journal.append(JournalFixture::asked()); line > 0) {
            std::printf("%llu\n", line);
            std::fflush(stdout);
        }
    }
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

} // namespace

//! Journal: what it writes, and what it does when it cannot.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAChain();
    void goesOn();
    void keepsSecretsOut();
    void staysReadableWhateverIsSecret();
    void isForItsOwnerOnly();
    void beginsNewFiles();
    void deletesOldFiles();
    void marksWhatIsTorn_data();
    void marksWhatIsTorn();
    void survivesBeingKilled();
    void takesTurns();
    void waitsNoLongerThanAMoment();
    void saysWhatItMissed();
    void cannotOpen_data();
    void cannotOpen();
    void noticesACutEnd();
    void noticesALostAnchor();
    void bearsAnAnchorThatIsBehind();
};

void TestJournal::writesAChain()
{
    JournalFixture world;
    world.open();
    QCOMPARE(world.journal->append(JournalFixture::asked()), quint64(1));
    world.clock.advance(410ms);
    QCOMPARE(world.journal->append(JournalFixture::ended(1)), quint64(2));
    const QByteArrayList lines = world.lines();
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith("{\"seq\":1,\"prev\":\"" + QByteArray(64, '0') + "\","));
    const auto second = JournalLine::read(lines.at(1));
    QVERIFY(second.has_value());
    QCOMPARE(second->previous, JournalLine::hash(lines.at(0)));
    QVERIFY2(lines.at(0).contains("\"time\":\"2026-11-23T14:02:00.000Z\""), lines.at(0).constData());
    QVERIFY2(lines.at(0).contains("湖 Room"), "UTF-8, as people read it");

    JournalEntry written = JournalFixture::ended(1);
    written.time = world.clock.wallTime();
    QCOMPARE(JournalEntry::fromJson(second->content), written);
    QCOMPARE(JournalAnchor::fromFile(world.files.anchor()),
             std::optional(JournalAnchor {2, JournalLine::hash(lines.at(1))}));
    QVERIFY(world.verdict().isIntact());
}

void TestJournal::goesOn()
{
    JournalFixture world;
    for (int time = 0; time < 3; ++time)
        world.fill(2);
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY(verdict.isIntact());
    QCOMPARE(verdict.last.number, quint64(6));
    QVERIFY(verdict.findings.isEmpty());
}

void TestJournal::keepsSecretsOut()
{
    JournalFixture world;
    world.open();
    JournalEntry entry = JournalFixture::asked();
    entry.parameters = {{u"meeting_code"_s, u"903117245"_s}, {u"password"_s, u"canary-7f3a"_s}};
    entry.title = u"Weekly, https://meeting.example.com/dm/abc"_s;
    entry.roomName = u"canary-7f3a"_s;
    world.journal->append(entry);
    const QByteArray line = world.lines().constFirst();
    QVERIFY2(!line.contains("canary") && !line.contains("example.com"), line.constData());
    QVERIFY2(line.contains("903117245") && line.contains("Weekly"), line.constData());
    QVERIFY(world.verdict().isIntact());
}

//! A meeting's password may be a year, or the number of a room: lines are still found and paired.
void TestJournal::staysReadableWhateverIsSecret()
{
    JournalFixture world;
    world.open();
    JournalEntry entry = JournalFixture::asked();
    entry.roomId = u"2026"_s;
    entry.title = u"Plans for 2026"_s;
    entry.parameters = {{u"password"_s, u"2026"_s}};
    world.journal->append(entry);
    world.journal->append(entry);
    for (const QByteArray &line : world.lines()) {
        const auto read = JournalLine::read(line);
        QVERIFY(read);
        const JournalEntry kept = JournalEntry::fromJson(read->content);
        QVERIFY2(kept.time.isValid(), line.constData());
        QCOMPARE(kept.roomId, u"2026"_s);
        QVERIFY2(!kept.title.contains(u"2026"_s), line.constData());
        QVERIFY2(!QJsonDocument(kept.parameters).toJson().contains("2026"), line.constData());
    }
    QVERIFY(world.verdict().isIntact());
}

void TestJournal::isForItsOwnerOnly()
{
    JournalFixture world;
    for (const QString &path : {world.files.current(), world.files.anchor()}) {
        JournalFixture::write(path, {});
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));
    }
    const mode_t before = umask(0);
    world.fill(1);
    umask(before);
    for (const QString &path : {world.files.current(), world.files.anchor(), world.files.lock()})
        QCOMPARE(modeOf(path), 0600);
}

void TestJournal::beginsNewFiles()
{
    JournalFixture world;
    world.fileSize = 2000;
    world.fill(20);
    world.fill(20);
    const QStringList archives = world.files.archives();
    QVERIFY(archives.size() > 3);
    for (const QString &path : archives)
        QVERIFY(QFileInfo(path).size() <= world.fileSize);
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY2(verdict.isIntact(), qPrintable(world.findings().join(u'\n')));
    QVERIFY(verdict.findings.isEmpty());
    QCOMPARE(verdict.first, quint64(1));
    QCOMPARE(verdict.files, world.files.all());
    QCOMPARE(verdict.lines, qint64(40 + archives.size()));
    // The first line of a file names the one before and has the hash of its last line.
    const QByteArray lastOfOld = JournalFixture::read(archives.constLast()).trimmed().split('\n').constLast();
    const auto first = JournalLine::read(world.lines().constFirst());
    QCOMPARE(first->previous, JournalLine::hash(lastOfOld));
    QCOMPARE(first->content.value("note"_L1)["file"_L1].toString(),
             QFileInfo(archives.constLast()).fileName());
    QVERIFY(archives.constLast().contains(u"-%1.jsonl"_s.arg(first->number - 1, 12, 10, QLatin1Char('0'))));
}

void TestJournal::deletesOldFiles()
{
    JournalFixture world;
    world.fileSize = 2000;
    world.fullFiles = 2;
    world.fill(60);
    QCOMPARE(world.files.archives().size(), 2);
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY2(verdict.isIntact(), "the chain is whole from the first file that was kept");
    QVERIFY(verdict.first > 1);
    QVERIFY2(world.lines().constFirst().contains("\"deleted\":[\"journal-0"), "who deletes says so");
}

void TestJournal::marksWhatIsTorn_data()
{
    QTest::addColumn<QByteArray>("torn");
    QTest::newRow("a piece") << QByteArray("{\"seq\":4,\"prev\":\"00");
    QTest::newRow("an ended piece") << QByteArray("{\"seq\":4,\"pr\n");
    QTest::newRow("two pieces") << QByteArray("{\"seq\n\"x");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("a long line") << QByteArray(300'000, 'x');
    QTest::newRow("an empty line") << QByteArray("\n");
}

void TestJournal::marksWhatIsTorn()
{
    QFETCH(QByteArray, torn);
    JournalFixture world;
    world.fill(3);
    const QByteArray before = JournalFixture::read(world.files.current());
    JournalFixture::write(world.files.current(), before + torn);
    world.fill(2);
    QVERIFY2(JournalFixture::read(world.files.current()).startsWith(before + torn), "nothing is taken away");
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY2(verdict.isIntact(), qPrintable(world.findings().join(u'\n')));
    QCOMPARE(verdict.last.number, quint64(6));
    QCOMPARE(verdict.findings.size(), 1);
    QCOMPARE(verdict.findings.constFirst().kind, JournalReader::Finding::Kind::Torn);
}

void TestJournal::survivesBeingKilled()
{
    JournalFixture world;
    for (int time = 0; time < 5; ++time) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, world.folder.path()});
        QByteArray said;
        QTRY_VERIFY((said += child.readAllStandardOutput()).count('\n') > 3);
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
    }
    world.fill(1);
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY2(verdict.isIntact(), qPrintable(world.findings().join(u'\n')));
    QCOMPARE(verdict.anchor, JournalReader::AnchorSays::Complete);
    QVERIFY(verdict.lines > 20);
}

void TestJournal::takesTurns()
{
    JournalFixture world;
    world.fileSize = 3000;
    Journal first(world.options(), Redaction(), world.clock);
    Journal second(world.options(), Redaction(), world.clock);
    quint64 before = 0;
    for (int line = 0; line < 30; ++line) {
        for (Journal *journal : {&first, &second}) {
            const quint64 number = journal->append(JournalFixture::asked());
            QVERIFY(number > before);
            before = number;
        }
    }
    QVERIFY2(world.verdict().isIntact(), qPrintable(world.findings().join(u'\n')));
    QCOMPARE(world.verdict().open, qint64(60));

    // And as processes that know nothing of each other.
    QProcess others[2];
    for (QProcess &other : others)
        other.start(QCoreApplication::applicationFilePath(), {u"--write"_s, world.folder.path()});
    for (QProcess &other : others) {
        QByteArray said;
        QTRY_VERIFY((said += other.readAllStandardOutput()).count('\n') > 5);
    }
    for (QProcess &other : others) {
        ::kill(pid_t(other.processId()), SIGKILL);
        QVERIFY(other.waitForFinished());
    }
    world.fill(1);
    QVERIFY2(world.verdict().isIntact(), qPrintable(world.findings().join(u'\n')));
}

void TestJournal::waitsNoLongerThanAMoment()
{
    JournalFixture world;
    world.fill(1);
    const int holder = ::open(QFile::encodeName(world.files.lock()).constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(flock(holder, LOCK_EX), 0);
    world.open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"journal is not written"_s));
    QCOMPARE(world.journal->append(JournalFixture::asked()), quint64(0));
    QCOMPARE(world.journal->problem(), Problem::InUse);
    QCOMPARE(world.lines().size(), 1);
    ::close(holder);
    QCOMPARE(world.journal->append(JournalFixture::asked()), quint64(3));
    QCOMPARE(world.journal->problem(), Problem::None);
    QCOMPARE(world.findings(), QStringList {u"2 missed"_s});
}

void TestJournal::saysWhatItMissed()
{
    JournalFixture world;
    world.open();
    QCOMPARE(world.journal->append(JournalFixture::asked()), quint64(1));
    {
        const SizeLimit full(rlim_t(QFileInfo(world.files.current()).size()) + 100);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"journal is not written"_s));
        for (int line = 0; line < 3; ++line) {
            QCOMPARE(world.journal->append(JournalFixture::asked()), quint64(0));
            QCOMPARE(world.journal->problem(), Problem::CannotWrite);
            QVERIFY(!world.journal->detail().isEmpty());
            world.clock.advance(1min);
        }
    }
    QVERIFY(world.journal->append(JournalFixture::asked()) > 0);
    QCOMPARE(world.journal->problem(), Problem::None);
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY2(verdict.isIntact(), qPrintable(world.findings().join(u'\n')));
    QCOMPARE(verdict.findings.constLast().kind, JournalReader::Finding::Kind::Missed);
    QCOMPARE(verdict.findings.constLast().expected, quint64(3));
    QVERIFY(JournalFixture::read(world.files.current()).contains("\"since\":\"2026-11-23T14:02:00.000Z\""));
}

void TestJournal::cannotOpen_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("folder") << u"folder"_s << Problem::NotAFile;
    QTest::newRow("link") << u"link"_s << Problem::NotAFile;
    QTest::newRow("pipe") << u"pipe"_s << Problem::NotAFile;
    QTest::newRow("no folder") << u"no folder"_s << Problem::CannotOpen;
}

void TestJournal::cannotOpen()
{
    QFETCH(QString, obstacle);
    QFETCH(Problem, problem);
    JournalFixture world;
    Journal::Options options = world.options();
    const QString path = world.files.current();
    if (obstacle == "folder"_L1)
        QVERIFY(QDir().mkpath(path));
    else if (obstacle == "link"_L1)
        QVERIFY(QFile::link(u"/dev/null"_s, path));
    else if (obstacle == "pipe"_L1)
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else
        options.folder = u"/proc/nowhere"_s;
    Journal journal(options, Redaction(), world.clock);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"journal is not written"_s));
    QCOMPARE(journal.append(JournalFixture::asked()), quint64(0));
    QCOMPARE(journal.problem(), problem);
    QVERIFY(QLatin1StringView(Journal::sentence(problem)).contains("%1"_L1));
}

void TestJournal::noticesACutEnd()
{
    JournalFixture world;
    world.fill(5);
    world.setLines(world.lines().first(3));
    world.fill(1);
    const JournalReader::Verdict verdict = world.verdict();
    QVERIFY(!verdict.isIntact());
    QCOMPARE(world.findings(), QStringList {u"4 cut"_s});
    QCOMPARE(verdict.findings.constFirst().expected, quint64(5));
    world.fill(1);
    QCOMPARE(world.findings(), QStringList {u"4 cut"_s});

    JournalFixture torn;
    torn.fill(5);
    JournalFixture::write(torn.files.current(), torn.lines().first(3).join('\n') + "\n{\"seq\"");
    torn.fill(1);
    QCOMPARE(torn.findings(), (QStringList {u"5 torn"_s, u"6 cut"_s}));

    JournalFixture gone;
    gone.fill(5);
    QVERIFY(QFile::remove(gone.files.current()));
    gone.fill(1);
    QCOMPARE(gone.findings(), QStringList {u"1 cut"_s});
}

void TestJournal::noticesALostAnchor()
{
    JournalFixture world;
    world.fill(2);
    QVERIFY(QFile::remove(world.files.anchor()));
    world.fill(1);
    QCOMPARE(world.findings(), QStringList {u"3 no_anchor"_s});
    QVERIFY2(world.verdict().isIntact(), "that alone shows nothing");
}

void TestJournal::bearsAnAnchorThatIsBehind()
{
    JournalFixture full;
    full.fill(3);
    const QByteArray early = JournalFixture::read(full.files.anchor());
    full.fill(2);
    JournalFixture::write(full.files.anchor(), early);
    full.fileSize = 1000;
    full.fill(1); // in a new file
    QCOMPARE(full.files.archives().size(), 1);
    QCOMPARE(full.findings(), QStringList());

    JournalFixture world;
    world.fill(2);
    const QByteArray anchor = JournalFixture::read(world.files.anchor());
    world.fill(2);
    JournalFixture::write(world.files.anchor(), anchor); // as if killed before it was written
    world.fill(1);
    QCOMPARE(world.findings(), QStringList());
    QCOMPARE(world.verdict().lines, qint64(5));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeForEver(arguments.value(2));
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
