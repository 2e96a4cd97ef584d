// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "networkwatch.h"

#include "base/systemclock.h"
#include "models/room.h"
#include "protocol/wireprofile.h"
#include "service/serviceclient.h"

#include <QtCore/qurl.h>

namespace Rooms {

//! One room, wired: its session over the network, which is told when the network returns, and its models.
//! Lives on the thread it is made on.
class RoomSession
{
public:
    //! Does not connect yet. \a clock must outlive this.
    RoomSession(const QUrl &url, const QString &password, const QString &name, const WireProfile &profile,
                Clock &clock);

    Room &room() { return m_room; }
    ServiceClient &client() { return m_client; }

private:
    ServiceClient m_client;
    Room m_room;
    NetworkWatch m_network;
};

} // namespace Rooms
