// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/roomentry.h"

//! Rooms by name, in the language of the program. Pure functions, any thread.
namespace Rooms::RoomNames {

//! The names of \a rooms; of many the first ones, and how many more there are.
QString list(const QList<RoomEntry> &rooms);

} // namespace Rooms::RoomNames
