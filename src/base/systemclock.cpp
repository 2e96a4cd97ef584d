// SPDX-License-Identifier: Apache-2.0
#include "systemclock.h"

#include <algorithm>
#include <cstdlib>

namespace Rooms {

namespace {
//! How far the time of day may drift before beats follow it. Two readings of two clocks in milliseconds
//! differ by one already, and beats a millisecond apart would wake twice.
constexpr qint64 drift = 20;
} // namespace

SystemClock::SystemClock(QObject *parent)
    : QObject(parent)
{
    m_elapsed.start();
    m_alarm.setSingleShot(true);
    // A coarse one is off by up to 5 %: late it breaks promises in seconds, early it wakes for nothing.
    m_alarm.setTimerType(Qt::PreciseTimer);
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

QDateTime SystemClock::utcTime() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::beatOrigin() const
{
    const qint64 latest = QDateTime::currentMSecsSinceEpoch() - now() - drift - 1;
    if (std::abs(latest - m_origin) > drift)
        m_origin = latest;
    return m_origin;
}

void SystemClock::setAlarm(qint64 due)
{
    // Of a thousand rooms' timers hardly any is the next one, and a QTimer is dear to start anew.
    if (due == m_due && (due < 0 || m_alarm.isActive()))
        return;
    m_due = due;
    if (due < 0) {
        m_alarm.stop();
        return;
    }
    m_alarm.start(int(std::clamp<qint64>(due - now(), 0, 24 * 3600 * 1000)));
}

} // namespace Rooms
