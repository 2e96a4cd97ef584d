// SPDX-License-Identifier: Apache-2.0
#include "screeninfo.h"

#include "assign.h"

namespace Rooms {

bool ScreenInfo::dual() const
{
    // The blocks of a second screen come with a single one too; only the status says (section 9, line 15).
    return multiScreen() == Meeting::MultiScreen::Extended || multiScreen() == Meeting::MultiScreen::Mirrored;
}

void ScreenInfo::apply(const MeetingSnapshot &snapshot)
{
    const bool screens = assign(m_screens, snapshot.screens.value_or(MultiScreenInfo {}));
    const bool main = assign(m_main, snapshot.mainScreen.value_or(ScreenLayout {}));
    const bool secondary = assign(m_secondary, snapshot.secondaryScreen.value_or(ScreenLayout {}));
    if (screens)
        Q_EMIT screensChanged();
    if (main)
        Q_EMIT mainChanged();
    if (secondary)
        Q_EMIT secondaryChanged();
}

} // namespace Rooms
