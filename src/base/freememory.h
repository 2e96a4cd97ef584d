// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Rooms {

//! Gives back to the system what this process has freed, as far as its C library can. What was taken for
//! something that is over lies between what stays, and is otherwise kept for as long as nobody asks. Any
//! thread; takes milliseconds.
void returnFreeMemory();

} // namespace Rooms
