// SPDX-License-Identifier: Apache-2.0
#include "epolldispatcher.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qthread.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <limits>
#include <utility>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace Rooms {

namespace {

constexpr qint64 perMillisecond = 1'000'000; // nanoseconds
constexpr std::array readyTo {quint32(EPOLLIN), quint32(EPOLLOUT)}; // by QSocketNotifier::Type
constexpr quint32 broken = EPOLLERR | EPOLLHUP; // told without being asked for
constexpr size_t mostAtOnce = 256;

} // namespace

EpollDispatcher::EpollDispatcher()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wakeUp < 0)
        qFatal("No event loop can be made: too many files are open.");
    epoll_event wanted {};
    wanted.events = EPOLLIN;
    wanted.data.fd = m_wakeUp;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &wanted);
}

EpollDispatcher::~EpollDispatcher()
{
    close(m_wakeUp);
    close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    // What is posted from here on wakes it anew.
    m_isAwake.exchange(false);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_isInterrupted.exchange(false))
        return false;
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_isAwake;
    if (mayWait)
        Q_EMIT aboutToBlock();
    tellSystem();
    const bool hadSockets = wait(mayWait ? timeout() : 0);
    const bool hadTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers) && fireTimers();
    return hadSockets || hadTimers;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    if (notifier->type() == QSocketNotifier::Exception)
        return; // no socket of ours has any
    const int descriptor = int(notifier->socket());
    Watch &watch = m_watches[descriptor];
    watch.notifiers[notifier->type()] = notifier;
    if (!std::exchange(watch.isDirty, true))
        m_dirty.push_back(descriptor);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto it = m_watches.find(descriptor);
    if (notifier->type() == QSocketNotifier::Exception || it == m_watches.end()
        || it->second.notifiers[notifier->type()] != notifier)
        return;
    Watch &watch = it->second;
    watch.notifiers[notifier->type()] = nullptr;
    if (watch.notifiers[QSocketNotifier::Read] || watch.notifiers[QSocketNotifier::Write]) {
        // A socket that sends turns this on and off again: the system need not hear of it.
        if (!std::exchange(watch.isDirty, true))
            m_dirty.push_back(descriptor);
        return;
    }
    // At once: it is closed next, and the descriptor may be another one's when it is looked at again.
    if (watch.told != 0)
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_watches.erase(it);
}

void EpollDispatcher::tellSystem()
{
    for (const int descriptor : std::exchange(m_dirty, {})) {
        const auto it = m_watches.find(descriptor);
        if (it == m_watches.end())
            continue;
        Watch &watch = it->second;
        watch.isDirty = false;
        epoll_event wanted {};
        wanted.data.fd = descriptor;
        for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write}) {
            if (watch.notifiers[type])
                wanted.events |= readyTo[type];
        }
        if (wanted.events == watch.told)
            continue;
        epoll_ctl(m_epoll, watch.told == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &wanted);
        watch.told = wanted.events;
    }
}

//! Until the first timer is due, -1 without one.
int EpollDispatcher::timeout() const
{
    if (m_byDue.empty())
        return -1;
    const qint64 left = std::max<qint64>(0, m_byDue.begin()->first - now());
    const qint64 milliseconds = (left + perMillisecond - 1) / perMillisecond; // never too early
    return int(std::min<qint64>(milliseconds, std::numeric_limits<int>::max()));
}

//! Waits, and tells whom something happened to.
bool EpollDispatcher::wait(int milliseconds)
{
    std::array<epoll_event, mostAtOnce> happened;
    const int count = epoll_wait(m_epoll, happened.data(), int(happened.size()), milliseconds);
    if (milliseconds != 0)
        Q_EMIT awake();
    bool hadSockets = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = happened[size_t(i)];
        if (event.data.fd == m_wakeUp) {
            eventfd_t ignored = 0;
            eventfd_read(m_wakeUp, &ignored);
            continue;
        }
        hadSockets = true;
        for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write}) {
            if (event.events & (readyTo[type] | broken))
                activate(event.data.fd, type);
        }
    }
    return hadSockets;
}

//! It may be gone by now: whoever was told before may have done anything.
void EpollDispatcher::activate(int descriptor, QSocketNotifier::Type type)
{
    const auto it = m_watches.find(descriptor);
    if (it == m_watches.end() || !it->second.notifiers[type])
        return;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(it->second.notifiers[type], &event);
}

void EpollDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    Alarm &alarm = m_alarms[id];
    alarm = {0, interval, type, object};
    setDue(id, alarm, now() + interval * perMillisecond);
}

void EpollDispatcher::setDue(int id, Alarm &alarm, qint64 due)
{
    m_byDue.erase({alarm.due, id});
    alarm.due = due;
    m_byDue.insert({due, id});
}

bool EpollDispatcher::unregisterTimer(int id)
{
    const auto it = m_alarms.find(id);
    if (it == m_alarms.end())
        return false;
    m_byDue.erase({it->second.due, id});
    m_alarms.erase(it);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    const QList<TimerInfo> timers = registeredTimers(object);
    for (const TimerInfo &timer : timers)
        unregisterTimer(timer.timerId);
    return !timers.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> timers;
    for (const auto &[id, alarm] : m_alarms) {
        if (alarm.object == object)
            timers.append({id, int(alarm.interval), alarm.type});
    }
    return timers;
}

int EpollDispatcher::remainingTime(int id)
{
    const auto it = m_alarms.find(id);
    if (it == m_alarms.end())
        return -1;
    return int(std::max<qint64>(0, it->second.due - now()) / perMillisecond);
}

//! Those that are due now, each once, however many become due meanwhile.
bool EpollDispatcher::fireTimers()
{
    const qint64 time = now();
    std::vector<int> due;
    for (auto it = m_byDue.begin(); it != m_byDue.end() && it->first <= time; ++it)
        due.push_back(it->second);
    for (const int id : due) {
        const auto it = m_alarms.find(id);
        if (it == m_alarms.end() || it->second.due > time)
            continue; // it was stopped, or another one has its id
        setDue(id, it->second, std::max(it->second.due + it->second.interval * perMillisecond, time));
        QTimerEvent event(id);
        QCoreApplication::sendEvent(it->second.object, &event);
    }
    return !due.empty();
}

void EpollDispatcher::wakeUp()
{
    // What is posted on its own thread needs no help of the system.
    if (!m_isAwake.exchange(true) && QThread::currentThread() != thread())
        eventfd_write(m_wakeUp, 1);
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

qint64 EpollDispatcher::now()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace Rooms
