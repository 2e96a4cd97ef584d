// SPDX-License-Identifier: Apache-2.0
#include "logging.h"

namespace Rooms {

Q_LOGGING_CATEGORY(lcDiagnostics, "rooms.diagnostics", QtWarningMsg)
Q_LOGGING_CATEGORY(lcService, "rooms.service", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSettings, "rooms.settings", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSimulator, "rooms.simulator", QtWarningMsg)

} // namespace Rooms
