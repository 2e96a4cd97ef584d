// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exitcode.h"
#include "options.h"

namespace Rooms {

class Output;

//! `roomsctl replay`: prints the recording that \a task names, a line for each record. Needs no room.
ExitCode replay(const ReplayTask &task, const Output &output);

} // namespace Rooms
