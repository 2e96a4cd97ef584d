// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qsize.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Rooms {

//! The size that \a text, WIDTHxHEIGHT in pixels, asks a window to have; nothing when it is none. Pure
//! function, any thread.
std::optional<QSize> readWindowSize(const QString &text);

} // namespace Rooms
