// SPDX-License-Identifier: Apache-2.0
#include "recordreader.h"

#include "recordblock.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

#include <algorithm>
#include <vector>

namespace Rooms::RecordReader {

using namespace RecordFormat;

namespace {

quint64 firstNumber(const BlockContent &content)
{
    return content.records.front().number;
}

} // namespace

Result<Recording, Failure> read(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Failure {Problem::NotAFile, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure {Problem::CannotRead, file.errorString()};
    const QByteArray header = file.read(fileHeaderSize);
    if (header.isEmpty())
        return file.error() == QFileDevice::NoError ? Failure {Problem::Empty, {}}
                                                    : Failure {Problem::CannotRead, file.errorString()};
    const FileKind kind = fileKind(header);
    switch (kind.what) {
    case FileKind::What::Recording:
        break;
    case FileKind::What::Unused:
        return Failure {Problem::NoRecords, {}};
    case FileKind::What::Foreign:
        return Failure {Problem::Foreign, {}};
    case FileKind::What::OtherVersion:
        return Failure {Problem::OtherVersion, {}};
    }

    Recording recording;
    std::vector<BlockContent> blocks;
    std::vector<BlockContent> destroyed; // nothing in them is whole
    for (int number = 0; number < kind.blocks; ++number) {
        const QByteArray block = file.read(blockSize);
        recording.truncated |= block.size() < blockSize;
        BlockContent content = contentOf(block);
        if (!content.records.empty())
            blocks.push_back(std::move(content));
        else if (content.isFirstBroken)
            destroyed.push_back(std::move(content));
    }
    if (blocks.empty())
        return Failure {Problem::NoRecords, {}};
    std::sort(blocks.begin(), blocks.end(),
              [](const BlockContent &a, const BlockContent &b) { return firstNumber(a) < firstNumber(b); });

    for (BlockContent &content : blocks) {
        for (Record &record : content.records) {
            const quint64 before =
                recording.records.isEmpty() ? record.number - 1 : recording.records.constLast().number;
            if (record.number <= before) // two blocks that tell the same: a file that was put together
                continue;
            recording.missing += record.number - before - 1;
            recording.records.append(std::move(record));
        }
    }
    const quint64 oldest = recording.records.constFirst().number;
    const quint64 unfinished = recording.records.constLast().number + 1;
    const auto isUnfinished = [unfinished](const BlockContent &block) {
        return block.brokenFirst == unfinished;
    };
    recording.torn = blocks.back().hasLooseEnd || std::any_of(blocks.begin(), blocks.end(), isUnfinished)
        || std::any_of(destroyed.begin(), destroyed.end(), isUnfinished);

    // No gap tells of what is damaged before the oldest that is whole: at least one record then. A newer one
    // in its place was begun when the block was to be used again.
    const auto isNewer = [oldest, unfinished](const BlockContent &block) {
        return block.brokenFirst > oldest && block.brokenFirst <= unfinished;
    };
    destroyed.push_back(std::move(blocks.front()));
    recording.missing +=
        quint64(std::count_if(destroyed.begin(), destroyed.end(), [&](const BlockContent &block) {
            return block.isFirstBroken && !isNewer(block);
        }));
    return recording;
}

const char *sentence(Problem problem)
{
    switch (problem) {
    case Problem::CannotRead:
        return QT_TRANSLATE_NOOP("Rooms::RecordReader",
                                 "The file \"%1\" cannot be read: %2. Check its name and who may read it.");
    case Problem::NotAFile:
        return QT_TRANSLATE_NOOP("Rooms::RecordReader", "\"%1\" is not a file. Name a recording.");
    case Problem::Empty:
        return QT_TRANSLATE_NOOP("Rooms::RecordReader", "The file \"%1\" is empty. Name a recording.");
    case Problem::Foreign:
        return QT_TRANSLATE_NOOP("Rooms::RecordReader",
                                 "The file \"%1\" is not a recording. Name one that rooms-panel or roomsctl "
                                 "has written.");
    case Problem::OtherVersion:
        return QT_TRANSLATE_NOOP("Rooms::RecordReader",
                                 "The recording \"%1\" is of another version of this program. Read it with "
                                 "that version.");
    case Problem::NoRecords:
        return QT_TRANSLATE_NOOP("Rooms::RecordReader", "Nothing is recorded in the file \"%1\".");
    }
    return "";
}

} // namespace Rooms::RecordReader
