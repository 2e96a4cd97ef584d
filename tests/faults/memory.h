// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qglobal.h>

//! How much memory this process has in use, as Linux counts it. Any thread.
namespace Rooms::Memory {

//! Whether the figures mean anything: not with a sanitizer, which keeps what was freed.
bool isMeasurable();
//! Bytes that are resident now, after what was freed is given back to the system.
qint64 resident();
//! Starts to watch for the peak anew.
void forgetPeak();
//! Most bytes that were resident since forgetPeak().
qint64 peak();

} // namespace Rooms::Memory
