// SPDX-License-Identifier: Apache-2.0
#include "flightrecorder.h"

#include "backwardlines.h"
#include "recordblock.h"

#include "base/logging.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace RecordFormat;

namespace {

constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
constexpr int fewestBlocks = 2; // one is written while the other holds what came before

int blocksIn(qint64 capacity)
{
    return int(std::clamp<qint64>((capacity - fileHeaderSize) / blockSize, fewestBlocks, mostBlocks));
}

//! The number of the first record of \a block that is whole, if one is.
std::optional<quint64> firstNumber(int file, int block)
{
    constexpr qsizetype usual = 4096; // most records end before
    const QByteArray begin = pieceOf(file, blockOffset(block), usual);
    if (isEndMark(begin, 0))
        return std::nullopt;
    if (const auto record = readAt(begin, 0))
        return record->number;
    const BlockContent content = contentOf(pieceOf(file, blockOffset(block), blockSize));
    return content.records.empty() ? std::nullopt : std::optional(content.records.front().number);
}

} // namespace

FlightRecorder::FlightRecorder(const QString &path, const Redaction &redaction, Clock &clock, qint64 capacity)
    : m_path(path)
    , m_redaction(redaction)
    , m_clock(clock)
{
    if (open(capacity))
        findEnd();
}

FlightRecorder::~FlightRecorder()
{
    close();
}

const char *FlightRecorder::sentence(Problem problem)
{
    switch (problem) {
    case Problem::None:
        break;
    case Problem::CannotOpen:
        return QT_TRANSLATE_NOOP("Rooms::FlightRecorder",
                                 "Nothing is recorded: the file \"%1\" cannot be opened (%2). Check its "
                                 "folder and who may write there.");
    case Problem::NotAFile:
        return QT_TRANSLATE_NOOP("Rooms::FlightRecorder",
                                 "Nothing is recorded: \"%1\" is not a file. Name a file.");
    case Problem::Foreign:
        return QT_TRANSLATE_NOOP("Rooms::FlightRecorder",
                                 "Nothing is recorded: the file \"%1\" holds something else, which is kept. "
                                 "Name another file.");
    case Problem::InUse:
        return QT_TRANSLATE_NOOP("Rooms::FlightRecorder",
                                 "Nothing is recorded: another program records to the file \"%1\". Name "
                                 "another file, or end that program.");
    case Problem::CannotWrite:
        return QT_TRANSLATE_NOOP(
            "Rooms::FlightRecorder",
            "Nothing is recorded any more: the file \"%1\" cannot be written (%2). Check "
            "that its disk is not full.");
    }
    return "";
}

void FlightRecorder::add(Record::Kind kind, const QJsonObject &object)
{
    if (isRecording())
        append(kind, m_redaction.json(object));
}

void FlightRecorder::addFrame(Record::Kind kind, const QByteArray &frame)
{
    if (isRecording())
        append(kind, m_redaction.frame(frame));
}

void FlightRecorder::append(Record::Kind kind, const QByteArray &payload)
{
    Record record {kind, m_number + 1, m_clock.wallTime().toMSecsSinceEpoch(), m_clock.nowInMicroseconds(),
                   payload};
    if (payload.size() > longestPayload)
        record.payload = "too long to keep, " + QByteArray::number(payload.size()) + " bytes";
    const qsizetype size = sizeOf(record);
    if (m_at + size > blockSize) {
        m_block = (m_block + 1) % m_blocks;
        m_at = 0;
    }
    m_buffer.resize(0); // keeps what was allocated
    RecordFormat::append(m_buffer, record);
    // What lay behind it is older, and must not look as if it followed.
    m_buffer.append(std::min(endMarkSize, blockSize - m_at - size), '\0');
    if (!write(m_buffer, blockOffset(m_block) + m_at)) {
        qCWarning(lcDiagnostics).noquote()
            << QString::fromUtf8(sentence(m_problem)).replace("%1"_L1, m_path).replace("%2"_L1, m_detail);
        return;
    }
    m_at += size;
    m_number = record.number;
}

bool FlightRecorder::open(qint64 capacity)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    // Not waiting for the other end, in case it is a pipe.
    m_file = ::open(QFile::encodeName(m_path).constData(),
                    O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, ownerOnly);
    if (m_file < 0) {
        const int error = errno;
        const bool isOther = error == ELOOP || error == EISDIR || error == ENXIO;
        return fail(isOther ? Problem::NotAFile : Problem::CannotOpen, error);
    }
    struct stat status = {};
    if (fstat(m_file, &status) != 0)
        return fail(Problem::CannotOpen, errno);
    if (!S_ISREG(status.st_mode))
        return fail(Problem::NotAFile);
    if (flock(m_file, LOCK_EX | LOCK_NB) != 0)
        return fail(errno == EWOULDBLOCK ? Problem::InUse : Problem::CannotOpen, errno);

    const FileKind kind = fileKind(pieceOf(m_file, 0, fileHeaderSize));
    const bool hasShape = status.st_size == 0 || (status.st_size - fileHeaderSize) % blockSize == 0;
    if (!hasShape) // something else that happens to begin in the same way
        return fail(Problem::Foreign);
    switch (kind.what) {
    case FileKind::What::Recording:
        m_blocks = kind.blocks;
        return makePrivate();
    case FileKind::What::Unused:
        return makePrivate() && create(capacity);
    case FileKind::What::Foreign:
    case FileKind::What::OtherVersion:
        break;
    }
    return fail(Problem::Foreign);
}

//! Takes from others what they may do with the file: it may have been there before.
bool FlightRecorder::makePrivate()
{
    return fchmod(m_file, ownerOnly) == 0 || fail(Problem::CannotOpen, errno);
}

bool FlightRecorder::create(qint64 capacity)
{
    m_blocks = blocksIn(capacity);
    // All of it at once: a disk that fills up later takes nothing away from it.
    if (const int error = posix_fallocate(m_file, 0, off_t(blockOffset(m_blocks)))) {
        // What there was of the disk is given back.
        [[maybe_unused]] const int emptied = ftruncate(m_file, 0);
        return fail(Problem::CannotWrite, error);
    }
    return write(fileHeader(m_blocks), 0);
}

//! Goes on behind the last record that is whole, whatever is damaged before it.
void FlightRecorder::findEnd()
{
    int newest = -1;
    for (int block = 0; block < m_blocks; ++block) {
        const auto number = firstNumber(m_file, block);
        if (number && *number > m_number) {
            m_number = *number;
            newest = block;
        }
    }
    if (newest < 0)
        return;
    const BlockContent content = contentOf(pieceOf(m_file, blockOffset(newest), blockSize));
    m_block = newest;
    m_at = content.end;
    m_number = content.records.back().number;
}

bool FlightRecorder::write(const QByteArray &bytes, qint64 at)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written =
            pwrite(m_file, bytes.constData() + done, size_t(bytes.size() - done), off_t(at + done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(Problem::CannotWrite, written < 0 ? errno : ENOSPC);
        done += written;
    }
    return true;
}

bool FlightRecorder::fail(Problem problem, int systemError)
{
    m_problem = problem;
    m_detail = systemError == 0 ? QString() : qt_error_string(systemError);
    close();
    return false;
}

void FlightRecorder::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

} // namespace Rooms
