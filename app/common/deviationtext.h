// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/deviation.h"

//! What a room does otherwise, in the language of the program. Main thread.
namespace Rooms::DeviationText {

//! What is otherwise.
QString sentence(const Deviation &deviation);
//! What to do about it.
QString advice(const Deviation &deviation);

} // namespace Rooms::DeviationText
