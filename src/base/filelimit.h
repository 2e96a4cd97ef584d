// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Rooms {

//! Lets this process have as many files and sockets open as the system allows at all: more than a thousand
//! rooms need more than the usual 1024. Answers how many that are, 0 where there is no such limit. Call it
//! once, when a program starts.
int raiseFileLimit();

} // namespace Rooms
