// SPDX-License-Identifier: Apache-2.0
#include "recordblock.h"

namespace Rooms::RecordFormat {

namespace {

//! Where the next whole record after \a at begins whose number is above \a number; -1 without one.
qsizetype nextWhole(const QByteArray &block, qsizetype at, quint64 number)
{
    for (at += alignment; at + recordHeaderSize <= block.size(); at += alignment) {
        if (peekNumber(block, at).value_or(0) > number && readAt(block, at))
            return at;
    }
    return -1;
}

} // namespace

BlockContent contentOf(const QByteArray &block)
{
    BlockContent content;
    content.isFirstBroken = !isEndMark(block, 0) && !readAt(block, 0);
    if (content.isFirstBroken)
        content.brokenFirst = peekNumber(block);
    quint64 last = 0;
    qsizetype at = 0;
    while (!isEndMark(block, at)) {
        auto record = readAt(block, at);
        if (!record || record->number <= last) {
            // Damaged, or the end of what was written when the block was last used.
            const qsizetype next = nextWhole(block, at, last);
            if (next < 0) {
                content.hasLooseEnd = !record;
                break;
            }
            at = next;
            continue;
        }
        last = record->number;
        at += sizeOf(*record);
        content.end = at;
        content.records.push_back(*std::move(record));
    }
    return content;
}

} // namespace Rooms::RecordFormat
