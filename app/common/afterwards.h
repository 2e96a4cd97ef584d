// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qtimer.h>

#include <functional>
#include <vector>

namespace Rooms {

//! Keeps work that nobody waits for until what is under way is done and on the screen: a frame is drawn from
//! the event loop's next turn, and this is the turn after that. It wakes no program that sleeps. Needs the
//! event loop of the thread it lives on.
class Afterwards
{
public:
    //! Most that is kept; with more to do it is done at once.
    static constexpr size_t most = 256;

    Afterwards();
    //! Does what is left.
    ~Afterwards();

    //! Has \a work done after what was added before. It may add more.
    void add(std::function<void()> work);
    //! Does everything now.
    void catchUp();

private:
    std::vector<std::function<void()>> m_work;
    QTimer m_turn;
    bool m_mayBeDrawn = false; // a turn has passed
};

} // namespace Rooms
