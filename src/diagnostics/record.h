// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <optional>

//! A recording and how it lies in its file: a line of text that says what it is, then blocks of equal size
//! that are filled in turn, the oldest first when all are full. A record never reaches across the end of its
//! block. The first byte of a record cannot stand in UTF-8, so no payload can pass for one. Plain values and
//! pure functions, any thread.
namespace Rooms {

//! One thing that happened.
struct Record
{
    //! What it was. The numbers stand in files and never change.
    enum class Kind : quint8 {
        Note = 1, //!< Of the program itself: it started, for example.
        FrameIn = 2, //!< A frame came from the room.
        FrameOut = 3, //!< One was sent to it.
        Link = 4, //!< The link changed.
        Action = 5, //!< Something a person asked for got further.
    };
    Kind kind = Kind::Note;
    quint64 number = 0; //!< Counts up from 1, without gaps.
    qint64 wallTime = 0; //!< Milliseconds since 1970, UTC.
    qint64 monotonic = 0; //!< Microseconds since a start of the program's own.
    QByteArray payload; //!< JSON without secrets; plain text for a frame that could not be read.

    bool operator==(const Record &) const = default;
};

//! The `note` with which a program begins to record; `monotonic` starts anew with it.
constexpr QLatin1StringView recordingStarted {"recording_started"};

namespace RecordFormat {

constexpr qsizetype blockSize = 64 * 1024;
constexpr qsizetype fileHeaderSize = 64;
constexpr qsizetype recordHeaderSize = 40;
//! Records and the end mark begin at multiples of it.
constexpr qsizetype alignment = 8;
//! Zeros behind the last record of a block that is not full.
constexpr qsizetype endMarkSize = 8;
constexpr qsizetype longestPayload = blockSize - recordHeaderSize - endMarkSize - alignment;
constexpr int mostBlocks = 1024;

//! The first bytes of a file with \a blocks blocks.
QByteArray fileHeader(int blocks);
//! What the first bytes of a file say.
struct FileKind
{
    enum class What {
        Recording,
        Unused, //!< Nothing but zeros: made, and never written to.
        Foreign,
        OtherVersion, //!< A recording of a version that is not known here.
    };
    What what = What::Foreign;
    int blocks = 0; //!< Of a Recording.
};
FileKind fileKind(const QByteArray &header);

//! Where block \a number begins.
constexpr qint64 blockOffset(int number)
{
    return fileHeaderSize + qint64(number) * blockSize;
}
//! Bytes that \a record takes.
qsizetype sizeOf(const Record &record);
//! Writes \a record at the end of \a buffer.
void append(QByteArray &buffer, const Record &record);
//! The number of the record that begins at \a at, if it looks like one; nothing is checked but its head.
std::optional<quint64> peekNumber(QByteArrayView block, qsizetype at = 0);
//! The record that begins at \a at; nothing unless it is whole.
std::optional<Record> readAt(const QByteArray &block, qsizetype at);
//! Whether the records of a block end at \a at.
bool isEndMark(const QByteArray &block, qsizetype at);

} // namespace RecordFormat
} // namespace Rooms
