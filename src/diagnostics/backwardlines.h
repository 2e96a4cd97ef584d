// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>

namespace Rooms {

//! The lines of a file from its end to its beginning, without reading more of it than is asked for. The file
//! may grow meanwhile; what is added is not seen. Plain object, any one thread.
class BackwardLines
{
public:
    //! \a file is open for reading, a file descriptor that stays the caller's.
    explicit BackwardLines(int file);

    //! Takes the next line into \a line, without its end. False before the beginning of the file, and when it
    //! cannot be read.
    bool next(QByteArray &line);
    //! Where the line taken last begins in the file.
    qint64 begin() const { return m_begin + m_bytes.size(); }
    //! Where the file ended.
    qint64 end() const { return m_end; }
    //! How much was read so far.
    qint64 readBytes() const { return m_end - m_begin; }

private:
    bool readMore();

    const int m_file;
    qint64 m_end = 0;
    qint64 m_begin = 0; // of m_bytes in the file
    QByteArray m_bytes; // of lines not yet taken, the last of them whole
};

//! Up to \a size bytes of \a file at \a at; fewer at its end, none when it cannot be read.
QByteArray pieceOf(int file, qint64 at, qsizetype size);

} // namespace Rooms
