// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/snapshot.h"
#include "protocol/coded.h"
#include "share.h"

#include <QtCore/qstring.h>

#include <optional>

namespace Rooms {

//! What `Query ["Share"]` tells, as a value (protocol sheet, section 5.4). Any thread.
struct ShareSnapshot
{
    std::optional<bool> sharing; //!< share_info.is_sharing; nothing when the room does not tell
    Coded<Share::Casting> casting; //!< share_info.quick_casting_state
    std::optional<UserInfo> sharer; //!< share_info.share_user_info, only while somebody shares
    QString castCode; //!< cast_code: typed on a laptop to cast to this room; "" when absent

    bool operator==(const ShareSnapshot &) const = default;
};

} // namespace Rooms
