// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre.h"

namespace Rooms {

//! What the names of the kiosk's pages begin with.
inline const QString kioskPages = QStringLiteral("kiosk");

//! One visitor's kiosk in \a look: each step of its guided tour, the fresh room that is handed over, and the
//! countdown to the next one. Time stands still whenever \a take gets one of these. False when one did not
//! come up.
bool playKiosk(const Look &look, const std::function<void(Theatre &, const QString &page)> &take);

} // namespace Rooms
