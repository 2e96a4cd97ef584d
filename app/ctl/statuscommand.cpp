// SPDX-License-Identifier: Apache-2.0
#include "statuscommand.h"

#include "roomjson.h"
#include "sessiondiagnostics.h"

namespace Rooms {

using namespace Qt::StringLiterals;

void StatusCommand::begin()
{
    QJsonObject status = RoomJson::status(room(), session().roomSession.passwordFrom());
    QJsonObject link = status.value("link"_L1).toObject();
    link.insert("response_times"_L1, session().roomSession.diagnostics().responseTimes().toJson());
    status.insert("link"_L1, link);
    session().output.document(status);
    finish(ExitCode::Done);
}

} // namespace Rooms
