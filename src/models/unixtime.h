// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qdatetime.h>

namespace Rooms {

//! The time of \a seconds since 1970, as the room sends times, told as \a spec; invalid for 0 (absent), for
//! negative numbers and beyond the year 9999, none of which is a meeting's time.
inline QDateTime fromUnixTime(qint64 seconds, Qt::TimeSpec spec = Qt::LocalTime)
{
    constexpr qint64 latest = 253402300799;
    return seconds > 0 && seconds <= latest ? QDateTime::fromSecsSinceEpoch(seconds, spec) : QDateTime();
}

} // namespace Rooms
