// SPDX-License-Identifier: Apache-2.0
#pragma once

//! What the fuzzers judge by, beside the sanitizers. promise.cpp also makes every warning that Qt prints a
//! broken promise, and has all that would be logged written and thrown away.
namespace Rooms::Fuzz {

//! Ends the program when \a kept is false, saying \a what was promised: libFuzzer keeps the input.
void promise(bool kept, const char *what);

} // namespace Rooms::Fuzz
