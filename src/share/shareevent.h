// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/message.h"
#include "sharesnapshot.h"

//! The events of the Share module: no public text names any (protocol sheet, section 4), so every one of them
//! is read for the fields that a Query tells. Pure functions, any thread.
namespace Rooms::ShareEvent {

//! The module's name in methods and paths: `Share`.
QString module();

//! What \a event says of \a before, as far as it is understood. A failed event (error_code not 0) changes
//! nothing. The result is a hint; the truth comes from the Query that follows.
ShareSnapshot apply(const Event &event, const ShareSnapshot &before);

} // namespace Rooms::ShareEvent
