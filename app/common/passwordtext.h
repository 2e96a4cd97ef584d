// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

#include <optional>

namespace Rooms {

//! The password that \a bytes spell, wherever they come from. Nothing when they are not UTF-8 or hold control
//! characters: what a person cannot have meant is not kept instead of what they meant. Any thread.
std::optional<QString> passwordText(const QByteArray &bytes);

} // namespace Rooms
