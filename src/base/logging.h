// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qloggingcategory.h>

//! The logging categories, one per library. What is logged names methods, ids, codes and counts, never the
//! content of a message: passwords and meeting URLs travel there.
namespace Rooms {

Q_DECLARE_LOGGING_CATEGORY(lcDiagnostics) //!< rooms.diagnostics: what is kept for finding out what happened
Q_DECLARE_LOGGING_CATEGORY(lcService) //!< rooms.service: one room's session
Q_DECLARE_LOGGING_CATEGORY(lcSettings) //!< rooms.settings: what is kept
Q_DECLARE_LOGGING_CATEGORY(lcSimulator) //!< rooms.simulator: the simulated room

} // namespace Rooms
