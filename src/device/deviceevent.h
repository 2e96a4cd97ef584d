// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devicesnapshot.h"
#include "protocol/message.h"

//! The events of the Device module (protocol sheet, section 4). Their names are known, their payloads are
//! not. Pure functions, any thread.
namespace Rooms::DeviceEvent {

//! The module's name in methods and paths: `Device`.
QString module();

//! What \a event says of \a before, as far as it is understood: the blocks of a Query, or what the action of
//! the same name takes. A failed event (error_code not 0) changes nothing, and neither does any other. The
//! result is a hint; the truth comes from the Query that follows.
DeviceSnapshot apply(const Event &event, const DeviceSnapshot &before);

} // namespace Rooms::DeviceEvent
