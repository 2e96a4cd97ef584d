// SPDX-License-Identifier: Apache-2.0
#include "workerthread.h"

#ifdef Q_OS_LINUX
#include "epolldispatcher.h"
#endif

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

namespace Rooms {

WorkerThread::WorkerThread(const QString &name)
{
    moveToThread(&m_thread);
#ifdef Q_OS_LINUX
    m_thread.setEventDispatcher(new EpollDispatcher);
#endif
    m_thread.setObjectName(name);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    finish();
    m_thread.wait();
    // Enough as it is, but a thread sanitizer does not see how Qt waits; what our lock says it sees.
    const std::lock_guard lock(m_mutex);
}

void WorkerThread::post(Command command)
{
    if (m_isFinishing)
        return;
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    if (m_commands.size() == 1)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void WorkerThread::finish(Command last)
{
    if (m_isFinishing)
        return;
    post([last = std::move(last)] {
        if (last)
            last();
        QThread::currentThread()->quit();
    });
    m_isFinishing = true;
}

void WorkerThread::customEvent(QEvent *)
{
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const Command &command : commands)
        command();
    commands.clear();
    const std::lock_guard lock(m_mutex); // what was done is seen by whoever takes it next
}

} // namespace Rooms
