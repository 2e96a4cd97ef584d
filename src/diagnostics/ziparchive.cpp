// SPDX-License-Identifier: Apache-2.0
#include "ziparchive.h"

#include <QtCore/qbuffer.h>

#include <minizip/zip.h>

namespace Rooms::ZipArchive {

namespace {

constexpr uLong madeByUnix = 3 << 8; // else nobody believes the permissions
constexpr uLong nameIsUtf8 = 1 << 11;
constexpr uLong ownersFile = 0100600UL << 16;

QIODevice *device(voidpf opaque)
{
    return static_cast<QIODevice *>(opaque);
}

//! What minizip writes to: the device that is passed for everything.
zlib_filefunc_def functions(QIODevice *target)
{
    zlib_filefunc_def functions = {};
    functions.opaque = target;
    functions.zopen_file = [](voidpf opaque, const char *, int) { return opaque; };
    functions.zread_file = [](voidpf opaque, voidpf, void *bytes, uLong size) {
        return uLong(device(opaque)->read(static_cast<char *>(bytes), qint64(size)));
    };
    functions.zwrite_file = [](voidpf opaque, voidpf, const void *bytes, uLong size) {
        return uLong(device(opaque)->write(static_cast<const char *>(bytes), qint64(size)));
    };
    functions.ztell_file = [](voidpf opaque, voidpf) { return long(device(opaque)->pos()); };
    functions.zseek_file = [](voidpf opaque, voidpf, uLong offset, int origin) {
        const qint64 from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
            : origin == ZLIB_FILEFUNC_SEEK_CUR               ? device(opaque)->pos()
                                                             : device(opaque)->size();
        return device(opaque)->seek(from + qint64(offset)) ? 0L : -1L;
    };
    functions.zclose_file = [](voidpf, voidpf) { return 0; };
    functions.zerror_file = [](voidpf, voidpf) { return 0; };
    return functions;
}

zip_fileinfo infoOf(const QDateTime &time)
{
    zip_fileinfo info = {};
    info.external_fa = ownersFile;
    info.tmz_date.tm_sec = uInt(time.time().second());
    info.tmz_date.tm_min = uInt(time.time().minute());
    info.tmz_date.tm_hour = uInt(time.time().hour());
    info.tmz_date.tm_mday = uInt(time.date().day());
    info.tmz_date.tm_mon = uInt(time.date().month() - 1);
    info.tmz_date.tm_year = uInt(time.date().year());
    return info;
}

bool add(zipFile archive, const File &file, const zip_fileinfo &info)
{
    const bool opened =
        zipOpenNewFileInZip4(archive, file.name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr,
                             Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                             Z_DEFAULT_STRATEGY, nullptr, 0, madeByUnix, nameIsUtf8)
        == ZIP_OK;
    return opened
        && zipWriteInFileInZip(archive, file.content.constData(), uInt(file.content.size())) == ZIP_OK
        && zipCloseFileInZip(archive) == ZIP_OK;
}

} // namespace

QByteArray pack(const QList<File> &files, const QDateTime &time)
{
    QBuffer target;
    target.open(QIODevice::ReadWrite);
    zlib_filefunc_def onBuffer = functions(&target);
    const zipFile archive = zipOpen2("", APPEND_STATUS_CREATE, nullptr, &onBuffer);
    if (!archive)
        return {};
    bool fine = true;
    const zip_fileinfo info = infoOf(time);
    for (const File &file : files)
        fine = fine && add(archive, file, info);
    fine = zipClose(archive, nullptr) == ZIP_OK && fine;
    return fine ? target.data() : QByteArray();
}

} // namespace Rooms::ZipArchive
