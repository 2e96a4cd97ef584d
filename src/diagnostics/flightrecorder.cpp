// SPDX-License-Identifier: Apache-2.0
#include "flightrecorder.h"

#include "backwardlines.h"
#include "recordblock.h"

#include "base/logging.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace RecordFormat;

namespace {

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

FlightRecorder::Moment FlightRecorder::Moment::of(const Clock &clock)
{
    return {clock.wallTime().toMSecsSinceEpoch(), clock.nowInMicroseconds()};
}

void FlightRecorder::add(Record::Kind kind, const QJsonObject &object, Moment at)
{
    if (isRecording())
        append(kind, m_redaction.json(object), at);
}

void FlightRecorder::addFrame(Record::Kind kind, const QByteArray &frame, Moment at)
{
    if (isRecording())
        append(kind, m_redaction.frame(frame), at);
}

void FlightRecorder::append(Record::Kind kind, const QByteArray &payload, Moment at)
{
    Record record {kind, m_number + 1, at.wallTime, at.monotonic, payload};
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
    if (!m_file.writeAt(m_buffer, blockOffset(m_block) + m_at)) {
        qCWarning(lcDiagnostics).noquote()
            << QString::fromUtf8(sentence(problem())).replace("%1"_L1, m_path).replace("%2"_L1, detail());
        return;
    }
    m_at += size;
    m_number = record.number;
}

bool FlightRecorder::open(qint64 capacity)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (!m_file.open(m_path) || !m_file.lock())
        return false;
    const FileKind kind = fileKind(pieceOf(m_file.descriptor(), 0, fileHeaderSize));
    const qint64 size = m_file.sizeAtOpening();
    const bool hasShape = size == 0 || (size - fileHeaderSize) % blockSize == 0;
    if (!hasShape) // something else that happens to begin in the same way
        return m_file.fail(Problem::Foreign);
    switch (kind.what) {
    case FileKind::What::Recording:
        m_blocks = kind.blocks;
        return m_file.makePrivate();
    case FileKind::What::Unused:
        return m_file.makePrivate() && create(capacity);
    case FileKind::What::Foreign:
    case FileKind::What::OtherVersion:
        break;
    }
    return m_file.fail(Problem::Foreign);
}

bool FlightRecorder::create(qint64 capacity)
{
    m_blocks = blocksIn(capacity);
    // All of it at once: a disk that fills up later takes nothing away from it.
    if (const int error = posix_fallocate(m_file.descriptor(), 0, off_t(blockOffset(m_blocks)))) {
        // What there was of the disk is given back.
        [[maybe_unused]] const int emptied = ftruncate(m_file.descriptor(), 0);
        return m_file.fail(Problem::CannotWrite, error);
    }
    return m_file.writeAt(fileHeader(m_blocks), 0);
}

//! Goes on behind the last record that is whole, whatever is damaged before it.
void FlightRecorder::findEnd()
{
    int newest = -1;
    for (int block = 0; block < m_blocks; ++block) {
        const auto number = firstNumber(m_file.descriptor(), block);
        if (number && *number > m_number) {
            m_number = *number;
            newest = block;
        }
    }
    if (newest < 0)
        return;
    const BlockContent content = contentOf(pieceOf(m_file.descriptor(), blockOffset(newest), blockSize));
    m_block = newest;
    m_at = content.end;
    m_number = content.records.back().number;
}

} // namespace Rooms
