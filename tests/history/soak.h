// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "options.h"

namespace Rooms::History {

//! Plays the history of \a seed and tells it. The exit code: 0 when every promise was kept.
int playOne(quint32 seed);
//! Plays many histories, tells the first that fails, names the others, and ends with a line of figures. The
//! exit code: 0 when every promise was kept in all.
int soak(const Options &options);

} // namespace Rooms::History
