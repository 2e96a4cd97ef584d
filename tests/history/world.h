// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panel.h"
#include "support/manualclock.h"

namespace Rooms::History {

//! Everything there is in one history: a clock that is moved by hand, a room, one panel or two, and the
//! verdict on them. Owned by whoever plays the history; one thread.
class World
{
public:
    //! \a keepJournal: write down what happens.
    World(quint32 seed, bool keepJournal, Mischief mischief);

    //! Lets \a duration pass, and sees that everything that has to be true is.
    void pass(std::chrono::milliseconds duration);
    //! The faults end, of the room and of the networks.
    void clearFaults();

    Chance &chance() { return m_chance; }
    const ManualClock &clock() const { return m_clock; }
    Device &device() { return *m_device; }
    const std::vector<std::unique_ptr<Panel>> &panels() const { return m_panels; }
    Verdict &verdict() { return m_verdict; }
    Journal &journal() { return m_journal; }
    Figures &figures() { return m_figures; }
    //! Ends the sessions; the verdict is final then.
    void close();

private:
    Chance m_chance;
    ManualClock m_clock;
    Journal m_journal;
    Verdict m_verdict;
    Figures m_figures;
    std::unique_ptr<Device> m_device;
    std::vector<std::unique_ptr<Panel>> m_panels;
};

} // namespace Rooms::History
