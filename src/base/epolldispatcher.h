// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qabstracteventdispatcher.h>
#include <QtCore/qsocketnotifier.h>

#include <array>
#include <atomic>
#include <set>
#include <unordered_map>
#include <vector>

namespace Rooms {

//! An event loop for a thread with many sockets, on Linux. Qt's own asks the system about every socket in
//! each turn; this one is told only of those that something happened to, so that a turn beside a thousand
//! others costs what it costs alone. Given to QThread::setEventDispatcher() before the thread starts, which
//! owns it from then on.
class EpollDispatcher : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    EpollDispatcher();
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;

    void wakeUp() override;
    void interrupt() override;

private:
    //! A descriptor and who wants to hear of it.
    struct Watch
    {
        std::array<QSocketNotifier *, 2> notifiers = {}; // by QSocketNotifier::Read and Write
        quint32 told = 0; // what the system was told to look for
        bool isDirty = false; // the notifiers may want something else now
    };
    struct Alarm
    {
        qint64 due; // in nanoseconds
        qint64 interval; // in milliseconds
        Qt::TimerType type;
        QObject *object;
    };

    static qint64 now();
    void tellSystem();
    int timeout() const;
    bool wait(int milliseconds);
    void activate(int descriptor, QSocketNotifier::Type type);
    bool fireTimers();
    void setDue(int id, Alarm &alarm, qint64 due);

    int m_epoll = -1;
    int m_wakeUp = -1; // an eventfd
    std::unordered_map<int, Watch> m_watches;
    std::vector<int> m_dirty;
    std::unordered_map<int, Alarm> m_alarms; // by id
    std::set<std::pair<qint64, int>> m_byDue; // when, and which id
    std::atomic<bool> m_isAwake = false; // it is not to wait, or has been woken
    std::atomic<bool> m_isInterrupted = false;
};

} // namespace Rooms
