// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre.h"

namespace Rooms {

//! The demo without a person: start, switch layouts, leave, join by code with a password, wait to be let in,
//! end. Every step is a press on the real pages and is told once the room has confirmed it. Pictures go to \a
//! folder. False when a step failed; which one is on standard error.
bool play(Theatre &theatre, const QString &folder);

} // namespace Rooms
