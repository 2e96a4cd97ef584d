// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace Rooms {

//! Stores \a value in \a member and answers whether that changed it: the one way in which properties decide
//! whether to notify.
template<typename T, typename U>
bool assign(T &member, U &&value)
{
    if (member == value)
        return false;
    member = std::forward<U>(value);
    return true;
}

} // namespace Rooms
