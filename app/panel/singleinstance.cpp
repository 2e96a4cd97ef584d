// SPDX-License-Identifier: Apache-2.0
#include "singleinstance.h"

#include <QtCore/qdir.h>

namespace Rooms {

SingleInstance::SingleInstance(const QString &folder)
    : m_lock(folder + QStringLiteral("/kiosk.lock"))
{
    QDir().mkpath(folder);
    m_lock.setStaleLockTime(0); // a panel runs for months; only one whose process is gone is none
    m_isOnly = m_lock.tryLock() || m_lock.error() != QLockFile::LockFailedError;
}

qint64 SingleInstance::otherProcess() const
{
    qint64 process = 0;
    QString host, name;
    return m_lock.getLockInfo(&process, &host, &name) ? process : 0;
}

} // namespace Rooms
