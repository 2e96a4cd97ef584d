// SPDX-License-Identifier: Apache-2.0
#include "backwardlines.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace Rooms {

namespace {
constexpr qint64 step = 64 * 1024;
}

QByteArray pieceOf(int file, qint64 at, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype have = 0;
    while (have < size) {
        const auto got = pread(file, bytes.data() + have, size_t(size - have), off_t(at + have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

BackwardLines::BackwardLines(int file)
    : m_file(file)
{
    struct stat status = {};
    if (fstat(file, &status) == 0)
        m_end = status.st_size;
    m_begin = m_end;
}

bool BackwardLines::next(QByteArray &line)
{
    // The end of the line itself belongs to it; a file need not have one after its last.
    if (m_bytes.isEmpty() && !readMore())
        return false;
    if (m_bytes.endsWith('\n'))
        m_bytes.chop(1);
    qsizetype searched = 0;
    qsizetype at = -1;
    for (;;) {
        const qsizetype fresh = m_bytes.size() - searched;
        at = QByteArrayView(m_bytes).first(fresh).lastIndexOf('\n');
        if (at >= 0)
            break;
        searched = m_bytes.size();
        if (!readMore())
            break;
    }
    line = m_bytes.sliced(at + 1);
    m_bytes.truncate(at + 1);
    return true;
}

bool BackwardLines::readMore()
{
    // Larger and larger, so that a line without end is not put together over and over.
    const qint64 size = std::min(m_begin, std::max<qint64>(step, m_bytes.size()));
    if (size == 0)
        return false;
    const QByteArray more = pieceOf(m_file, m_begin - size, size);
    if (more.size() < size)
        return false;
    m_bytes.prepend(more);
    m_begin -= size;
    return true;
}

} // namespace Rooms
