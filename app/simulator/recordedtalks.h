// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "simulator/replayscript.h"

//! The talks in a recording of rooms-simulator, rooms-panel or roomsctl, connection by connection. Pure
//! functions, main thread.
namespace Rooms::RecordedTalks {

//! The talks of a file.
struct Talks
{
    QList<ReplayScript> scripts; //!< In the order they began, those in which nothing was asked left out.
    QString warning; //!< What is missing of them; "" when nothing is.
};

//! Reads the file at \a path. Fails with a sentence: when it cannot be read, is none, or nobody asks anything
//! in it.
Result<Talks, QString> read(const QString &path, const WireProfile &profile);

} // namespace Rooms::RecordedTalks
