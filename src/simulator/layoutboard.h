// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/action.h"
#include "meeting/snapshot.h"

namespace Rooms {

//! The layouts of the meeting that the simulated room is in, and their rules (specification, section 7): two
//! people at least, seven for the L layouts, and the speaker layout's small window, which the first switch
//! forces. Owned by SimulatedRoom. Plain value, any thread.
class LayoutBoard
{
public:
    //! A new meeting begins: grid, and the speaker layout has not been seen yet.
    void begin();
    //! How many are in the meeting, the room among them, and whether layouts are offered at all. A layout
    //! that is possible no longer gives way to the grid.
    void update(int people, bool offered);
    //! The error code that switching to \a layout is refused with now, 0 if it is possible.
    int refusal(Coded<Meeting::Layout> layout) const;
    //! Switches; only when refusal() is 0.
    void switchTo(const SwitchLayout &wanted);

    //! Block layout_switch_info.
    LayoutSwitchInfo info() const;
    //! What the layout makes of a screen.
    ScreenLayout screen() const;

private:
    bool isPossible(Meeting::Layout layout) const;

    int m_people = 1;
    bool m_offered = true;
    Meeting::Layout m_current = Meeting::Layout::Grid;
    bool m_speakerSeen = false;
    bool m_voiceActive = true;
};

} // namespace Rooms
