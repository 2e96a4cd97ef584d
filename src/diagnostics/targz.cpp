// SPDX-License-Identifier: Apache-2.0
#include "targz.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <zlib.h>

namespace Rooms::TarGz {

namespace {

constexpr qsizetype tarBlock = 512;
constexpr int gzipFormat = 16 + MAX_WBITS;
constexpr int usualMemory = 8;

//! Writes \a value in octal digits, ended by a zero, into the field of \a size bytes at \a at.
void putNumber(QByteArray &header, qsizetype at, qsizetype size, qint64 value)
{
    const QByteArray digits = QByteArray::number(value, 8).rightJustified(size - 1, '0');
    header.replace(at, digits.size(), digits);
}

void putText(QByteArray &header, qsizetype at, QByteArrayView text)
{
    header.replace(at, text.size(), text);
}

//! The header of a file in the ustar format (POSIX.1-1988).
QByteArray tarHeader(const File &file, const QDateTime &time)
{
    QByteArray header(tarBlock, '\0');
    putText(header, 0, file.name.toUtf8().left(99));
    putNumber(header, 100, 8, 0600);
    putNumber(header, 108, 8, 0);
    putNumber(header, 116, 8, 0);
    putNumber(header, 124, 12, file.content.size());
    putNumber(header, 136, 12, std::max<qint64>(0, time.toSecsSinceEpoch()));
    putText(header, 156, "0");
    putText(header, 257, QByteArrayView("ustar\00000", 8));
    // The checksum is taken with its own field full of blanks.
    putText(header, 148, "        ");
    const int sum = std::accumulate(header.begin(), header.end(), 0,
                                    [](int sum, char byte) { return sum + quint8(byte); });
    putNumber(header, 148, 7, sum);
    return header;
}

//! Deflates what it is given piece by piece.
class Compressor
{
public:
    Compressor()
    {
        m_fine = deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipFormat, usualMemory,
                              Z_DEFAULT_STRATEGY)
            == Z_OK;
    }
    ~Compressor() { deflateEnd(&m_stream); }
    Compressor(const Compressor &) = delete;
    Compressor &operator=(const Compressor &) = delete;

    void add(const QByteArray &bytes) { run(bytes, Z_NO_FLUSH); }
    QByteArray finish()
    {
        run({}, Z_FINISH);
        return m_fine ? m_result : QByteArray();
    }

private:
    void run(const QByteArray &bytes, int flush)
    {
        if (!m_fine)
            return;
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // read only
        m_stream.avail_in = uInt(bytes.size());
        char buffer[16 * 1024];
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(buffer);
            m_stream.avail_out = sizeof buffer;
            m_fine = deflate(&m_stream, flush) != Z_STREAM_ERROR;
            m_result.append(buffer, qsizetype(sizeof buffer - m_stream.avail_out));
        } while (m_fine && m_stream.avail_out == 0);
    }

    z_stream m_stream = {};
    bool m_fine = false;
    QByteArray m_result;
};

} // namespace

QByteArray pack(const QList<File> &files, const QDateTime &time)
{
    Compressor compressor;
    for (const File &file : files) {
        compressor.add(tarHeader(file, time));
        compressor.add(file.content);
        compressor.add(QByteArray((tarBlock - file.content.size() % tarBlock) % tarBlock, '\0'));
    }
    compressor.add(QByteArray(2 * tarBlock, '\0')); // the end
    return compressor.finish();
}

} // namespace Rooms::TarGz
