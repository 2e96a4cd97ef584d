// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsession.h"
#include "simulatedroom.h"
#include "subscriptions.h"

#include <array>
#include <optional>

namespace Rooms {

//! One client's session with a simulated room: frames in, frames out, no sockets. SimulatorServer gives every
//! connection one; tests put one at the end of an in-memory pipe. It answers Query, Call, Subscribe and
//! Unsubscribe, tells events to a subscriber, and survives whatever it is sent. Owned by whoever carries its
//! frames; lives on the room's thread.
class SimulatedSession : public ClientSession
{
    Q_OBJECT

public:
    //! A session that is not open yet. Everything but \a profile must outlive it.
    SimulatedSession(SimulatedRoom &room, Faults &faults, const WireProfile &profile, Clock &clock,
                     QObject *parent = nullptr);

    void open() override;
    void receive(const QByteArray &frame) override;

private:
    enum class Kind { Query, Call, Subscribe, Unsubscribe, Unknown };

    Kind kindOf(const QString &method) const;
    //! The error code that faults refuse a request with, 0 if none does.
    int refusal(Kind kind);
    //! Nothing when the request is not to be answered.
    std::optional<RoomReply> handle(Kind kind, const Request &request);
    RoomReply query(const Request &request) const;
    RoomReply call(const Request &request);
    //! Asks the room; the error code of its reply.
    int perform(const Request &request);

    void onRoomEvent(const RoomEvent &event);
    void onFaultsChanged();
    void flood();

    SimulatedRoom &m_room;
    Faults &m_faults;
    const WireProfile m_profile;
    Clock &m_clock;
    FaultyLine m_line;
    Subscriptions m_subscriptions;
    std::array<std::optional<qint64>, 5> m_lastAsked; // by kind
    Timer m_flood;
    Timer m_drop;
};

} // namespace Rooms
