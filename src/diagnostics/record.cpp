// SPDX-License-Identifier: Apache-2.0
#include "record.h"

#include <QtCore/qendian.h>

#include <algorithm>
#include <zlib.h>

namespace Rooms::RecordFormat {

namespace {

constexpr QByteArrayView recordMagic("\xfdrec");
constexpr QByteArrayView fileMagic("rooms flight recording ");
constexpr QByteArrayView version("1 ");

// Where the parts of a record's head stand.
constexpr qsizetype checksumAt = 4;
constexpr qsizetype sizeAt = 8; // the checksum covers everything from here
constexpr qsizetype kindAt = 12;
constexpr qsizetype numberAt = 16;
constexpr qsizetype wallTimeAt = 24;
constexpr qsizetype monotonicAt = 32;

template<typename Number>
Number load(const char *at)
{
    return qFromLittleEndian<Number>(at);
}

quint32 checksum(const char *record, qsizetype payloadSize)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(record + sizeAt),
                         uInt(recordHeaderSize - sizeAt + payloadSize)));
}

qsizetype aligned(qsizetype size)
{
    return (size + alignment - 1) / alignment * alignment;
}

bool isKnown(quint8 kind)
{
    return kind >= quint8(Record::Kind::Note) && kind <= quint8(Record::Kind::Action);
}

bool hasHead(QByteArrayView block, qsizetype at)
{
    return at + recordHeaderSize <= block.size() && block.sliced(at, recordMagic.size()) == recordMagic;
}

//! Whether what stands at \a at can be a record that fits the block.
bool looksLikeRecord(QByteArrayView block, qsizetype at)
{
    if (!hasHead(block, at))
        return false;
    const auto size = qsizetype(load<quint32>(block.data() + at + sizeAt));
    return size <= longestPayload && at + recordHeaderSize + size <= block.size();
}

} // namespace

QByteArray fileHeader(int blocks)
{
    const QByteArray header =
        fileMagic.toByteArray() + version.toByteArray() + QByteArray::number(blocks) + " blocks";
    return header.leftJustified(fileHeaderSize - 1, ' ') + '\n';
}

FileKind fileKind(const QByteArray &header)
{
    using What = FileKind::What;
    if (std::all_of(header.begin(), header.end(), [](char c) { return c == '\0'; }))
        return {What::Unused};
    if (!header.startsWith(fileMagic))
        return {What::Foreign};
    const QByteArray rest = header.sliced(fileMagic.size());
    if (!rest.startsWith(version))
        return {What::OtherVersion};
    const QByteArray number = rest.sliced(version.size());
    const int blocks = number.first(std::max<qsizetype>(0, number.indexOf(' '))).toInt();
    const bool isSane = blocks >= 1 && blocks <= mostBlocks && header == fileHeader(blocks);
    return isSane ? FileKind {What::Recording, blocks} : FileKind {What::Foreign};
}

qsizetype sizeOf(const Record &record)
{
    return aligned(recordHeaderSize + record.payload.size());
}

void append(QByteArray &buffer, const Record &record)
{
    const qsizetype start = buffer.size();
    buffer.resize(start + recordHeaderSize);
    char *head = buffer.data() + start;
    std::copy(recordMagic.begin(), recordMagic.end(), head);
    qToLittleEndian(quint32(record.payload.size()), head + sizeAt);
    std::fill(head + kindAt, head + numberAt, '\0');
    head[kindAt] = char(record.kind);
    qToLittleEndian(record.number, head + numberAt);
    qToLittleEndian(record.wallTime, head + wallTimeAt);
    qToLittleEndian(record.monotonic, head + monotonicAt);
    buffer.append(record.payload);
    head = buffer.data() + start;
    qToLittleEndian(checksum(head, record.payload.size()), head + checksumAt);
    buffer.append(start + sizeOf(record) - buffer.size(), '\0');
}

std::optional<quint64> peekNumber(QByteArrayView block, qsizetype at)
{
    if (!hasHead(block, at))
        return std::nullopt;
    return load<quint64>(block.data() + at + numberAt);
}

std::optional<Record> readAt(const QByteArray &block, qsizetype at)
{
    if (!looksLikeRecord(block, at))
        return std::nullopt;
    const char *head = block.constData() + at;
    const auto size = qsizetype(load<quint32>(head + sizeAt));
    const auto kind = quint8(head[kindAt]);
    if (load<quint32>(head + checksumAt) != checksum(head, size) || !isKnown(kind))
        return std::nullopt;
    return Record {Record::Kind(kind), load<quint64>(head + numberAt), load<qint64>(head + wallTimeAt),
                   load<qint64>(head + monotonicAt), QByteArray(head + recordHeaderSize, size)};
}

bool isEndMark(const QByteArray &block, qsizetype at)
{
    if (at + recordHeaderSize > block.size())
        return true; // nothing fits there
    const auto *mark = block.constData() + at;
    return std::all_of(mark, mark + endMarkSize, [](char c) { return c == '\0'; });
}

} // namespace Rooms::RecordFormat
