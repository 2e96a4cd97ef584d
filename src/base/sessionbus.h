// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

//! The message bus of the desktop session of the user who runs the program. Pure functions of the
//! environment; any thread.
namespace Rooms::SessionBus {

//! Where it is, "" when there is none: a device without a desktop. Unlike QtDBus this never starts one.
QString address();

} // namespace Rooms::SessionBus
