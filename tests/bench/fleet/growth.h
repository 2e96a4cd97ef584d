// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Rooms::Bench {

//! Prints how the cost grows with the number of rooms and of events: for each of \a rooms and each of
//! \a rates, events a second in each room, what our side and the peer cost. Appends a line of JSON for each
//! to \a jsonFile unless that is "".
int grow(const QList<int> &rooms, const QList<double> &rates, int seconds, int roomsPerThread,
         const QString &jsonFile);

} // namespace Rooms::Bench
