// SPDX-License-Identifier: Apache-2.0
#include "sharestatus.h"

#include "assign.h"

namespace Rooms {

void ShareStatus::apply(const RoomState &state)
{
    const ShareSnapshot share = state.share.told.value_or(ShareSnapshot {});
    const Shown shown {state.share.told.has_value(), state.isAnythingShared(), state.isSharedFromHere(),
                       share.sharer.value_or(UserInfo {}).nickname, share.casting};
    const bool other = assign(m_shown, shown);
    const bool otherCode = assign(m_castCode, share.castCode);
    if (other)
        Q_EMIT changed();
    if (otherCode)
        Q_EMIT castCodeChanged();
}

} // namespace Rooms
