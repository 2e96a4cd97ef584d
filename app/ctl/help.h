// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

namespace Rooms {

//! What `roomsctl --help` prints, in the language of the program.
QString helpText();

} // namespace Rooms
