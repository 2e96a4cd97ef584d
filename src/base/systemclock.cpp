// SPDX-License-Identifier: Apache-2.0
#include "systemclock.h"

#include <algorithm>

namespace Rooms {

namespace {
// Longer waits may be off by 5 %, which lets the system join wake-ups.
constexpr qint64 coarseFromMs = 1000;
} // namespace

SystemClock::SystemClock(QObject *parent)
    : QObject(parent)
{
    m_elapsed.start();
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, [this] { ring(); });
}

qint64 SystemClock::now() const
{
    return m_elapsed.elapsed();
}

qint64 SystemClock::nowInMicroseconds() const
{
    return m_elapsed.nsecsElapsed() / 1000;
}

QDateTime SystemClock::wallTime() const
{
    return QDateTime::currentDateTime();
}

void SystemClock::setAlarm(qint64 due)
{
    if (due < 0) {
        m_alarm.stop();
        return;
    }
    const qint64 delay = std::clamp<qint64>(due - now(), 0, 24 * 3600 * 1000);
    m_alarm.setTimerType(delay >= coarseFromMs ? Qt::CoarseTimer : Qt::PreciseTimer);
    m_alarm.start(int(delay));
}

} // namespace Rooms
