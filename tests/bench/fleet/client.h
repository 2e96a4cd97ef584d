// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>

namespace Rooms::Bench {

//! Our side: a Fleet of the rooms at \a urls, under an operator's table if \a withTable. Says its cost before
//! and, with `connect_ms`, after it has connected; then answers `rtt` with {"p50_us", "p99_us"} of the first
//! room, and `cost` with its cost and {"events"}.
int connectTo(const QStringList &urls, bool withTable, int roomsPerThread);

} // namespace Rooms::Bench
