// SPDX-License-Identifier: Apache-2.0
#include "usage.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtQuick/qquickitem.h>
#include <QtQuick/qquickwindow.h>

#include <malloc.h>

namespace Rooms {

namespace {

qint64 itemsOf(const QQuickItem *item)
{
    qint64 count = 1;
    for (const QQuickItem *child : item->childItems())
        count += itemsOf(child);
    return count;
}

//! KiB of the proportional set size; 0 where the system does not tell.
qint64 proportionalSize()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

} // namespace

Usage Usage::now(QQuickWindow &window)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto malloced = mallinfo2();
    const QDir files(QStringLiteral("/proc/self/fd"));
    return {proportionalSize(), qint64((malloced.uordblks + malloced.hblkhd) / 1024),
            qint64(files.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size()),
            itemsOf(window.contentItem()) + window.findChildren<QObject *>().size()
                + QCoreApplication::instance()->findChildren<QObject *>().size()};
}

} // namespace Rooms
