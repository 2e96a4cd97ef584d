// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"
#include "models/room.h"
#include "protocol/wireprofile.h"
#include "service/serviceclient.h"
#include "sessiondiagnostics.h"

#include <QtCore/qurl.h>

namespace Rooms {

//! One room, wired: its session over the network, its models, and what looks on for diagnostics. Lives on the
//! thread it is made on.
class RoomSession
{
public:
    //! Does not connect yet. \a clock must outlive this. \a redaction is told the password.
    RoomSession(const QUrl &url, const QString &password, const QString &name, const WireProfile &profile,
                Clock &clock, Redaction redaction = {});

    Room &room() { return m_room; }
    ServiceClient &client() { return m_client; }
    SessionDiagnostics &diagnostics() { return m_diagnostics; }

private:
    ServiceClient m_client;
    Room m_room;
    SessionDiagnostics m_diagnostics;
};

} // namespace Rooms
