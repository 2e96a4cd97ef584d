// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"

#include <optional>

namespace Rooms {

//! Time that passes as usual, or faster, on an afternoon of its own: pictures show the same hour whenever
//! they are made, and a day is over in minutes.
class TourClock : public SystemClock
{
public:
    //! Begins at \a time of that day. A second of it takes 1 / \a pace of a real one.
    explicit TourClock(QTime time, int pace = 1)
        : m_begin({2026, 11, 23}, time)
        , m_pace(pace)
    { }

    //! Time stands still until it is let go.
    void hold() { m_held = now(); }
    void letGo()
    {
        m_lost += SystemClock::now() * m_pace - m_lost - *m_held;
        m_held.reset();
        setAlarm(nextDue());
    }

    //! Jumps over \a time; what is due by then happens soon, or when time is let go.
    void skip(std::chrono::milliseconds time)
    {
        if (m_held)
            *m_held += time.count();
        else
            m_lost -= time.count();
        setAlarm(nextDue());
    }

    //! Time, which is held, goes on to what is due next, and that happens: a program on this clock wakes.
    void step()
    {
        m_held = std::max(*m_held, nextDue());
        ring();
    }
    //! When that would be.
    qint64 next() const { return nextDue(); }
    //! How many times somebody changed what to wait for, whatever is due at once counting as one.
    int changes() const { return m_changes; }

    qint64 now() const override { return m_held.value_or(SystemClock::now() * m_pace - m_lost); }
    qint64 nowInMicroseconds() const override { return SystemClock::nowInMicroseconds() * m_pace; }
    QDateTime wallTime() const override { return m_begin.addMSecs(now()); }
    QDateTime utcTime() const override { return wallTime().toUTC(); }

protected:
    qint64 beatOrigin() const override { return m_begin.toMSecsSinceEpoch(); }
    void setAlarm(qint64 due) override
    {
        ++m_changes;
        const qint64 realTime = (due - now() + m_pace - 1) / m_pace;
        SystemClock::setAlarm(due < 0 || m_held ? -1 : now() + realTime);
    }

private:
    const QDateTime m_begin;
    const int m_pace;
    std::optional<qint64> m_held;
    qint64 m_lost = 0; // while it was held
    int m_changes = 0;
};

} // namespace Rooms
