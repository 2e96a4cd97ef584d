// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

namespace Rooms {

//! The time of a simulated room: that of another clock, until it is halted, moved on by hand or made to pass
//! faster. Whoever is on it - the room, its people, its story - stands still with it; whoever is on the other
//! clock goes on, as do the room's answers. Owned by the Simulator; lives on the other clock's thread.
class PacedClock : public Clock
{
public:
    static constexpr int fastest = 1000; //!< Greatest speed; the least is 1.

    //! Shows what \a clock, which must outlive it, shows, and runs as it does.
    explicit PacedClock(Clock &clock);

    qint64 now() const override;
    QDateTime wallTime() const override;

    //! Whether the time stands still.
    bool isPaused() const { return m_isPaused; }
    //! Halts the time, or lets it go on from where it stands.
    void setPaused(bool paused);
    //! How many times as fast as the other clock it runs.
    int speed() const { return m_speed; }
    void setSpeed(int speed);

    //! Halts the time and moves it on to the next thing that is due, which then happens. False when nothing
    //! is due. Not from a timer of this clock.
    bool step();

protected:
    void setAlarm(qint64 due) override;

private:
    //! Measures from this moment on.
    void rebase();

    Clock &m_clock;
    bool m_isPaused = false;
    int m_speed = 1;
    qint64 m_base; // what it shows when the other clock shows m_clockBase
    qint64 m_clockBase;
    qint64 m_due = -1; // what m_alarm was started for
    Timer m_alarm;
};

} // namespace Rooms
