// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exitcode.h"
#include "options.h"

namespace Rooms {

class Output;

//! `roomsctl journal verify`: checks the chain through the journal that \a task names and prints a line of
//! JSON; each finding is a sentence on standard error. Needs no room.
ExitCode verifyJournal(const JournalVerifyTask &task, const Output &output);
//! `roomsctl journal export`: writes the journal that \a task names as CSV. Needs no room.
ExitCode exportJournal(const JournalExportTask &task);

} // namespace Rooms
