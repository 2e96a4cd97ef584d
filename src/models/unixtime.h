// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qdatetime.h>

namespace Rooms {

//! Local time of \a seconds since 1970, as the room sends times; invalid for 0 (absent), for negative numbers
//! and beyond the year 9999, none of which is a meeting's time.
inline QDateTime fromUnixTime(qint64 seconds)
{
    constexpr qint64 latest = 253402300799;
    return seconds > 0 && seconds <= latest ? QDateTime::fromSecsSinceEpoch(seconds) : QDateTime();
}

} // namespace Rooms
