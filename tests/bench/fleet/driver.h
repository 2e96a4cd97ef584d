// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlist.h>

namespace Rooms::Bench {

//! Measures for each number of \a rooms our side, our side with its table, and the peer, and prints it.
int drive(const QList<int> &rooms, double eventsPerSecond, int seconds, int roomsPerThread);

} // namespace Rooms::Bench
