// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/room.h"
#include "snapshots.h"
#include "unit/service/session.h"

namespace Rooms {

//! A Room on a Session: `model` is what is tested, `room` the device it shows.
struct RoomFixture : Session
{
    explicit RoomFixture(const MeetingSnapshot &snapshot = Snapshots::idle(),
                         ServiceClient::Config config = withoutHeartbeat())
        : Session(std::move(config))
    {
        room.snapshot = snapshot;
    }

    //! The device changes, silently, and is looked at.
    void change(const MeetingSnapshot &snapshot)
    {
        room.snapshot = snapshot;
        look();
    }
    //! The device is looked at.
    void look()
    {
        client.refresh(QStringLiteral("Meeting"));
        settle();
    }
    //! The link is lost and stays so.
    void lose()
    {
        net().opening = MemoryTransport::Opening::Refused;
        net().drop();
        settle();
    }
    //! The link returns.
    void recover()
    {
        net().opening = MemoryTransport::Opening::LetIn;
        client.retryNow();
        settle();
    }

    Room model {client, clock};
};

//! What an action goes through.
struct ActionLog
{
    explicit ActionLog(RoomAction &action)
    {
        QObject::connect(&action, &RoomAction::stateChanged, &context, [this, &action] {
            if (states.isEmpty() || states.constLast() != action.state())
                states.append(action.state());
        });
        QObject::connect(&action, &RoomAction::finished, &context, [this] { ++finished; });
    }

    QObject context;
    QList<RoomAction::State> states;
    int finished = 0;
};

} // namespace Rooms
