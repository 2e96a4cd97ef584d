// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qthread.h>

#include <functional>
#include <mutex>
#include <vector>

namespace Rooms {

//! A thread with an event loop that does what it is told, in order. Clocks, timers and sockets belong to the
//! thread they are made on, so what is posted makes, uses and destroys them there. Owned and used by one
//! thread.
class WorkerThread : public QObject
{
    Q_OBJECT

public:
    using Command = std::function<void()>;

    //! Starts the thread, called \a name in debuggers.
    explicit WorkerThread(const QString &name);
    //! Lets the thread end, and waits for that.
    ~WorkerThread() override;

    //! Has \a command done on the thread. What is posted after finish() is dropped.
    void post(Command command);
    //! Lets the thread end after \a last, without waiting for it.
    void finish(Command last = {});

protected:
    void customEvent(QEvent *event) override;

private:
    QThread m_thread;
    bool m_isFinishing = false;

    std::mutex m_mutex; // for what follows
    std::vector<Command> m_commands;
};

} // namespace Rooms
