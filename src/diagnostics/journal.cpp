// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "backwardlines.h"

#include "base/logging.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestTurn = 250ms; // somebody else's; a line takes a thousandth of it
//! Lines that may have been written since the anchor was: those of one append().
constexpr int mostBehind = 16;

QJsonObject toJson(const JournalAnchor &anchor)
{
    return {{u"seq"_s, qint64(anchor.number)}, {u"sha256"_s, QString::fromLatin1(anchor.hash)}};
}

} // namespace

//! What this thread and the one that waits for the disk share.
struct Journal::Syncing
{
    std::atomic<bool> isWaiting = false; // what is written now will be waited for
    std::atomic<int> error = 0;
};

Journal::Journal(Options options, const Redaction &redaction, Clock &clock)
    : m_options(std::move(options))
    , m_files {m_options.folder}
    , m_redaction(redaction)
    , m_clock(clock)
    , m_syncing(std::make_shared<Syncing>())
    , m_thread(u"journal"_s)
{ }

const char *Journal::sentence(Problem problem)
{
    switch (problem) {
    case Problem::None:
    case Problem::Foreign:
        break;
    case Problem::CannotOpen:
        return QT_TRANSLATE_NOOP(
            "Rooms::Journal",
            "What you do is not written to the journal: the file \"%1\" cannot be opened "
            "(%2). Check its folder and who may write there.");
    case Problem::NotAFile:
        return QT_TRANSLATE_NOOP("Rooms::Journal",
                                 "What you do is not written to the journal: \"%1\" is not a file. Move it "
                                 "away.");
    case Problem::InUse:
        return QT_TRANSLATE_NOOP("Rooms::Journal",
                                 "What you do is not written to the journal: another program holds the file "
                                 "\"%1\". End that program.");
    case Problem::CannotWrite:
        return QT_TRANSLATE_NOOP("Rooms::Journal",
                                 "What you do is not written to the journal: the file \"%1\" cannot be "
                                 "written (%2). Check that its disk is not full.");
    }
    return "";
}

quint64 Journal::append(JournalEntry entry)
{
    entry.time = m_clock.wallTime();
    QDir().mkpath(m_files.folder);
    const Problem before = problem();
    // Whoever holds it once for that long may do so again, and the desk must not wait each time.
    const auto patience = before == Problem::InUse ? 0ms : longestTurn;
    PrivateFile turn; // while it is open, nobody else writes
    bool isWritten = false;
    if (turn.open(m_files.lock()) && turn.lock(patience))
        isWritten = attach() && write(entry);
    else
        m_file.fail(turn.problem() == Problem::InUse ? Problem::InUse : Problem::CannotOpen,
                    turn.systemError());
    if (isWritten) {
        m_file.forget();
        if (const int error = m_syncing->error.exchange(0))
            m_file.fail(Problem::CannotWrite, error);
    } else if (m_missed++ == 0) {
        m_missing = {{u"since"_s, entry.time.toUTC().toString(Qt::ISODateWithMs)}};
    }
    if (problem() != before && problem() != Problem::None)
        qCWarning(lcDiagnostics).noquote()
            << "the journal is not written, problem" << int(problem()) << detail();
    return isWritten ? m_last.number : 0;
}

//! Makes sure that the end of the journal is known, whoever wrote to it since.
bool Journal::attach()
{
    if (isAttached())
        return true;
    m_notes.clear();
    m_tail.clear();
    // Any program of this user may have made it, and allowed others to use it.
    if (!m_file.open(m_files.current(), O_APPEND) || !m_file.makePrivate())
        return false;
    m_size = m_file.sizeAtOpening();
    m_last = {0, JournalLine::noHash()};
    if (m_size > 0)
        continueFile();
    else
        continueFromArchive();
    return true;
}

bool Journal::isAttached() const
{
    if (!m_file.isOpen())
        return false;
    struct stat ours = {};
    struct stat there = {};
    return fstat(m_file.descriptor(), &ours) == 0
        && lstat(QFile::encodeName(m_files.current()).constData(), &there) == 0 && ours.st_dev == there.st_dev
        && ours.st_ino == there.st_ino && ours.st_size == m_size;
}

//! Goes on behind the last line of the file. What follows it is what a crash left of one, and stays: the
//! journal says so behind it.
void Journal::continueFile()
{
    const qint64 end = readEnd(m_file.descriptor());
    QByteArray torn = pieceOf(m_file.descriptor(), end, qsizetype(m_size - end));
    if (pieceOf(m_file.descriptor(), m_size - 1, 1) != "\n")
        m_tail = "\n";
    if (torn.isEmpty())
        return;
    torn += m_tail;
    JournalEntry note;
    note.kind = JournalEntry::Kind::Torn;
    note.note = {{u"bytes"_s, torn.size()}, {u"sha256"_s, QString::fromLatin1(JournalLine::hash(torn))}};
    m_notes.prepend(note); // right behind it
}

//! The file is new: the chain goes on from the last full one.
void Journal::continueFromArchive()
{
    const QStringList archives = m_files.archives();
    QFile last(archives.value(archives.size() - 1));
    if (archives.isEmpty() || !last.open(QIODevice::ReadOnly)) {
        compareWithAnchor(nullptr);
        return;
    }
    JournalEntry note;
    note.kind = JournalEntry::Kind::Continued;
    note.note = {{u"file"_s, QFileInfo(last).fileName()}};
    if (const QStringList removed = removeOldArchives(); !removed.isEmpty())
        note.note.insert("deleted"_L1, QJsonArray::fromStringList(removed));
    m_notes.append(note);
    readEnd(last.handle());
}

//! Finds the last line of \a file, compares it with the anchor, and answers where it ends.
qint64 Journal::readEnd(int file)
{
    BackwardLines lines(file);
    QByteArray bytes;
    qint64 end = 0;
    while (m_last.number == 0 && lines.next(bytes)) {
        if (const auto line = JournalLine::read(bytes)) {
            m_last = {line->number, JournalLine::hash(bytes)};
            end = std::min(lines.begin() + bytes.size() + 1, lines.end());
        }
    }
    compareWithAnchor(&lines);
    return end;
}

//! Says in the journal when somebody has shortened it, or taken its anchor away. An anchor that is that of
//! one of the last \a lines is one that a crash kept from being written.
void Journal::compareWithAnchor(BackwardLines *lines)
{
    const auto anchor = JournalAnchor::fromFile(m_files.anchor());
    const bool isNew = !anchor && m_last.number == 0;
    if (isNew || (anchor && *anchor == m_last))
        return;
    QByteArray bytes;
    for (int behind = 0; anchor && lines && behind < mostBehind && lines->next(bytes); ++behind) {
        const auto line = JournalLine::read(bytes);
        if (line && *anchor == JournalAnchor {line->number, JournalLine::hash(bytes)})
            return;
    }
    JournalEntry note;
    note.kind = JournalEntry::Kind::Cut;
    note.note = {{u"found"_s, toJson(m_last)}, {u"anchor"_s, anchor ? toJson(*anchor) : QJsonValue()}};
    m_notes.append(note);
}

//! Begins a new file when \a bytes more would be too many.
void Journal::makeRoomFor(qsizetype bytes)
{
    const bool isFull = m_size > 0 && m_size + bytes > m_options.fileSize;
    if (!isFull || !m_notes.isEmpty() || fdatasync(m_file.descriptor()) != 0)
        return;
    const QString archive = m_files.freeArchive(m_last.number);
    if (::rename(QFile::encodeName(m_files.current()).constData(), QFile::encodeName(archive).constData())
        != 0)
        return; // then it grows on
    m_syncing = std::make_shared<Syncing>(); // what waits does so for the old file
    attach();
}

QStringList Journal::removeOldArchives()
{
    QStringList removed;
    if (m_options.fullFiles <= 0)
        return removed;
    const QStringList archives = m_files.archives();
    for (const QString &path : archives.first(qMax<qsizetype>(0, archives.size() - m_options.fullFiles))) {
        if (QFile::remove(path))
            removed.append(QFileInfo(path).fileName());
    }
    return removed;
}

//! What others said, without secrets. A secret may be a year or a number: what a line is paired by stays.
QByteArray Journal::redacted(const JournalEntry &entry) const
{
    const QJsonObject whole = entry.toJson();
    QJsonObject said = whole;
    for (const QLatin1StringView key : JournalEntry::structure())
        said.remove(key);
    QJsonObject result = QJsonDocument::fromJson(m_redaction.json(said)).object();
    for (const QLatin1StringView key : JournalEntry::structure()) {
        if (whole.contains(key))
            result.insert(key, whole.value(key));
    }
    return QJsonDocument(result).toJson(QJsonDocument::Compact);
}

bool Journal::write(const JournalEntry &entry)
{
    const QByteArray said = redacted(entry);
    makeRoomFor(said.size() + 256);
    if (!m_file.isOpen())
        return false;
    QList<JournalEntry> notes = m_notes;
    if (m_missed > 0) {
        m_missing.insert("lines"_L1, qint64(m_missed));
        JournalEntry note;
        note.kind = JournalEntry::Kind::Missed;
        note.note = m_missing;
        notes.append(note);
    }
    QList<QByteArray> contents;
    for (JournalEntry &note : notes) {
        note.time = entry.time;
        contents.append(redacted(note));
    }
    contents.append(said);

    QByteArray block = m_tail;
    JournalAnchor last = m_last;
    for (const QByteArray &content : std::as_const(contents)) {
        const QByteArray line = JournalLine::write(last.number + 1, last.hash, content);
        last = {last.number + 1, JournalLine::hash(line)};
        block += line + '\n';
    }
    if (!m_file.append(block))
        return false;
    m_size += block.size();
    m_last = last;
    m_tail.clear();
    m_notes.clear();
    m_missed = 0;
    keepAnchor();
    syncSoon();
    return true;
}

//! After the line, so that a crash between the two leaves an anchor that is behind, which is no harm.
void Journal::keepAnchor()
{
    const QByteArray text = m_last.toText();
    PrivateFile file;
    const bool isKept = file.open(m_files.anchor()) && file.makePrivate() && file.writeAt(text, 0)
        && (ftruncate(file.descriptor(), off_t(text.size())) == 0 || file.fail(Problem::CannotWrite, errno));
    if (!isKept)
        qCWarning(lcDiagnostics).noquote() << "the anchor of the journal cannot be kept:" << file.detail();
}

void Journal::syncSoon()
{
    if (m_syncing->isWaiting.exchange(true))
        return; // that will do for this line too
    const int file = fcntl(m_file.descriptor(), F_DUPFD_CLOEXEC, 0);
    m_thread.post([syncing = m_syncing, file] {
        syncing->isWaiting = false;
        if (file < 0 || fdatasync(file) != 0)
            syncing->error = errno;
        if (file >= 0)
            ::close(file);
    });
}

} // namespace Rooms
