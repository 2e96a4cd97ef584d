// SPDX-License-Identifier: Apache-2.0
#include "statuscommand.h"

#include "roomjson.h"

namespace Rooms {

void StatusCommand::begin()
{
    session().output.document(RoomJson::status(room(), session().roomSession.passwordFrom()));
    finish(ExitCode::Done);
}

} // namespace Rooms
