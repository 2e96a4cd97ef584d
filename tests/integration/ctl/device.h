// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"
#include "ctlprocess.h"
#include "simulator/simulator.h"

namespace Rooms {

//! A simulated room on a free port of this machine, in the `quiet` scenario, with the passwords that must not
//! be printed.
class Device
{
public:
    //! Meetings of the scenario, by what happens to who joins them.
    static constexpr QLatin1StringView openMeeting {"452871906"}; //!< The room is host, eight people.
    static constexpr QLatin1StringView passwordMeeting {"903117245"}; //!< The room is a participant.
    static constexpr QLatin1StringView admittingMeeting {"618204333"}; //!< Waiting room, has a password.
    static constexpr QLatin1StringView waitingMeeting {"771360058"}; //!< Waiting room for ever.
    static constexpr QLatin1StringView lonelyMeeting {
        "407215986"}; //!< No layout can be switched; has a password.

    explicit Device(const WireProfile &profile = {},
                    const Scenario &scenario = Scenario::load(QStringLiteral("quiet")).value());

    Simulator &simulator() { return m_simulator; }
    SimulatedRoom &room() { return m_simulator.room(); }
    QString url() { return m_simulator.server().url().toString(); }
    //! What it was asked to do, in order.
    const QList<QJsonObject> &calls() const { return m_calls; }
    //! Has the room enter a meeting, not by roomsctl.
    bool enter(const QString &code);

    //! Runs `roomsctl --room URL ARGUMENTS` with the right password.
    CtlOutcome run(const QStringList &arguments);
    //! The same while the room does what \a fault says.
    CtlOutcome runWith(Fault fault, const QStringList &arguments);
    //! Starts it; \a reader, which is to be started next, reads its output.
    std::unique_ptr<CtlProcess> start(const QStringList &arguments, QProcess *reader = nullptr);

private:
    SystemClock m_clock;
    Simulator m_simulator;
    QList<QJsonObject> m_calls;
};

} // namespace Rooms
