// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qtimezone.h>

namespace Rooms {

//! A clock that moves only when told: hours pass in no time and every order of events can be played.
class ManualClock : public Clock
{
public:
    //! Starts at \a wallTime of the day.
    explicit ManualClock(const QDateTime &wallTime = QDateTime({2026, 11, 23}, {14, 2}, QTimeZone::utc()));

    qint64 now() const override { return m_now; }
    QDateTime wallTime() const override { return m_start.addMSecs(m_now); }

    //! Moves the time on, running every timer in its turn, each at exactly its due time.
    void advance(std::chrono::milliseconds duration);
    //! When the next timer is due, in milliseconds from now; -1 without one.
    qint64 untilNext() const { return nextDue() < 0 ? -1 : nextDue() - m_now; }
    //! How many timers are started on it, whoever owns them.
    size_t timers() const { return activeTimers(); }
    //! How many times a program on it would have woken so far: however much is due at once, it wakes once.
    int wakes() const { return m_wakes; }

protected:
    void setAlarm(qint64) override { }

private:
    QDateTime m_start;
    qint64 m_now = 0;
    int m_wakes = 0;
};

} // namespace Rooms
