// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/replayedsession.h"
#include "simulator/simulatorrack.h"

#include <optional>
#include <variant>

namespace Rooms {

//! What rooms-simulator is to do, read from its command line and environment.
struct Options
{
    //! What strict mode is for.
    enum class Strict {
        Off,
        Report, //!< Deviations are told.
        Fail, //!< And the program's exit code says so.
    };

    SimulatorRack::Options rack;
    bool prompt = false; //!< Take commands from standard input, even if it is no terminal.
    std::optional<quint16> controlPort; //!< Take commands there; 0 picks a free one.
    QString controlTokenFile; //!< What scripts must say there is written to it; "" for a usual place.
    QByteArray controlToken; //!< That was laid down in the environment, a secret; "" for a random one.
    Strict strict = Strict::Off;
    QString report; //!< File for strict mode's findings, "" for none.
    QString record; //!< File to record to, "" for none.
    QString replay; //!< Recording to answer from, "" to answer from the room.
    ReplayedSession::Pace replayPace = ReplayedSession::Pace::AsRecorded;
    bool once = false; //!< End when the last client has gone.

    //! A text to print instead of running: the help, the version, a list.
    struct Information
    {
        QString text;
        bool isGood = true; //!< false: what was to be checked is not in order.
    };
    //! What is wrong with the command line: one sentence.
    struct Mistake
    {
        QString sentence;
    };

    //! Reads \a arguments, the program's name first, and the environment variables
    //! ROOMS_PASSWORD and ROOMS_CONTROL_TOKEN.
    static std::variant<Options, Information, Mistake> read(const QStringList &arguments);
};

} // namespace Rooms
