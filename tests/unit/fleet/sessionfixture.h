// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/fleetsession.h"
#include "support/manualclock.h"
#include "support/scriptedroom.h"
#include "unit/models/snapshots.h"

namespace Rooms {

//! A FleetSession and the device it talks to, in a time that moves when told.
struct SessionFixture
{
    explicit SessionFixture(const MeetingSnapshot &snapshot = Snapshots::idle())
    {
        room.snapshot = snapshot;
        QObject::connect(&session, &FleetSession::progressed, &room,
                         [this](const AskProgress &progress) { steps.append(progress); });
        QObject::connect(&session, &FleetSession::changed, &room, [this] { ++changes; });
    }

    static FleetSession::Setup setup()
    {
        FleetSession::Setup setup;
        setup.entry.id = QStringLiteral("a");
        setup.entry.url = QUrl(QStringLiteral("ws://room.test:6295/"));
        // Without a heartbeat, to see what is asked for other reasons.
        setup.timing.heartbeatActive = setup.timing.heartbeatResting = std::chrono::hours(24);
        return setup;
    }

    void connect()
    {
        session.client().connectToRoom();
        settle();
    }
    //! Plays what is under way and needs no time.
    void settle() { clock.advance(std::chrono::milliseconds(0)); }
    //! The device changes and tells so.
    void change(const MeetingSnapshot &snapshot)
    {
        room.snapshot = snapshot;
        room.sendEvent(QStringLiteral("Changed"));
        settle();
    }
    //! The same of its devices, without saying what.
    void tellDevice()
    {
        room.sendEventOf(QStringLiteral("Device"), QStringLiteral("DeviceChanged"));
        settle();
    }
    void lose()
    {
        room.net().opening = MemoryTransport::Opening::Refused;
        room.net().drop();
        settle();
    }
    void recover()
    {
        room.net().opening = MemoryTransport::Opening::LetIn;
        session.client().retryNow();
        settle();
    }
    //! The steps told of request \a ask.
    QList<AskProgress::Step> stepsOf(quint64 ask) const
    {
        QList<AskProgress::Step> result;
        for (const AskProgress &progress : steps) {
            if (progress.ask == ask)
                result.append(progress.step);
        }
        return result;
    }

    ManualClock clock;
    QRandomGenerator random {1};
    ScriptedRoom room {clock};
    QList<AskProgress> steps;
    int changes = 0;
    FleetSession session {setup(), room.takeTransport(), clock, random};
};

} // namespace Rooms
