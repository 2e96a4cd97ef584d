// SPDX-License-Identifier: Apache-2.0
#include "memory.h"

#include <QtCore/qfile.h>

#include <malloc.h>
#include <unistd.h>

namespace Rooms::Memory {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool isMeasurable()
{
#if defined(__SANITIZE_ADDRESS__)
    return false;
#else
    return true;
#endif
}

qint64 resident()
{
    malloc_trim(0);
    return contentOf(u"/proc/self/statm"_s).split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

qint64 peak()
{
    constexpr QByteArrayView key("VmHWM:");
    const QByteArray status = contentOf(u"/proc/self/status"_s);
    const qsizetype line = status.indexOf(key);
    if (line < 0)
        return 0;
    return status.mid(line + key.size()).trimmed().split(' ').constFirst().toLongLong() * 1024;
}

} // namespace Rooms::Memory
