// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qdatetime.h>

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace Rooms {

class Timer;

//! Time as the session, the models and the simulated room know it. The program has one SystemClock
//! (systemclock.h); tests put a clock in its place that moves only when told, so that every deadline,
//! back-off and heartbeat can be played in any order without waiting. Owned by whoever wires the program
//! together, and must outlive every Timer made on it. Lives on the thread of its timers.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock();
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    //! Monotonic time in milliseconds since an arbitrary start.
    virtual qint64 now() const = 0;
    //! The same in microseconds, as finely as the clock can tell. For measuring, not for waiting.
    virtual qint64 nowInMicroseconds() const { return now() * 1000; }
    //! The time of day, for showing and for comparing with times that the room reports.
    virtual QDateTime wallTime() const = 0;
    //! The same moment in UTC. For what is kept of a thousand rooms: local time asks the system for its zone
    //! anew each time it is made or compared.
    virtual QDateTime utcTime() const { return wallTime().toUTC(); }

    //! The last beat that is not after \a latest (monotonic milliseconds): the time of day is a multiple of
    //! \a period then, or is past it by less than anyone sees. What waits for a beat wakes with whatever
    //! else does.
    qint64 beatBefore(qint64 latest, std::chrono::milliseconds period) const;
    //! How long until the next beat, longer than nothing.
    std::chrono::milliseconds untilBeat(std::chrono::milliseconds period) const;

protected:
    //! The time of day, in milliseconds since 1970, at the monotonic time 0; beats are counted from it. It
    //! may be too early by what beats may be late, but never too late: a beat of a minute is in that minute.
    virtual qint64 beatOrigin() const { return wallTime().toMSecsSinceEpoch() - now(); }
    //! Asks to have ring() called at \a due (monotonic milliseconds); -1: nothing to wait for.
    virtual void setAlarm(qint64 due) = 0;
    //! Runs every timer that is due, earliest first, each at most once.
    void ring();
    //! When the earliest timer is due, -1 without one.
    qint64 nextDue() const;
    //! How many timers are started.
    size_t activeTimers() const { return m_timers.size(); }

private:
    friend class Timer;
    using Key = std::pair<qint64, quint64>; // due time, then order of starting

    Key insert(qint64 due, Timer *timer);
    void remove(const Key &key);
    void updateAlarm();

    std::map<Key, Timer *> m_timers;
    quint64 m_started = 0;
    bool m_ringing = false;
};

//! A one-shot timer on a Clock. Starting it again moves it; destroying it stops it, so a callback never
//! outlives its owner. The callback may start, stop or destroy any timer, this one included.
class Timer
{
public:
    //! A stopped timer that will call \a onTimeout.
    Timer(Clock &clock, std::function<void()> onTimeout);
    ~Timer();
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;

    //! Fires once, \a delay from now; zero or less means at the next turn of the clock.
    void start(std::chrono::milliseconds delay);
    //! Fires no more until started again.
    void stop();
    //! Whether it is started and has not fired.
    bool isActive() const { return m_active; }
    //! Milliseconds until it fires; 0 when it is not active.
    qint64 remaining() const;

private:
    friend class Clock;

    Clock &m_clock;
    std::function<void()> m_onTimeout;
    Clock::Key m_key;
    bool m_active = false;
};

} // namespace Rooms
