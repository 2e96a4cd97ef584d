// SPDX-License-Identifier: Apache-2.0
#pragma once

//! The terminal that a program is started from. Main thread.
namespace Rooms::Terminal {

//! Whether a person sits at standard input.
bool isInput();
//! Whether they read standard output, too.
bool isBoth();
//! Whether this program has it: one in the background that reads from it or changes it is stopped by the
//! system.
bool isOurs();

} // namespace Rooms::Terminal
