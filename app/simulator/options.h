// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/simulatorrack.h"

#include <variant>

namespace Rooms {

//! What rooms-simulator is to do, read from its command line and environment.
struct Options
{
    SimulatorRack::Options rack;

    //! A text to print instead of running: the help, the version, a list.
    struct Information
    {
        QString text;
    };
    //! What is wrong with the command line: one sentence.
    struct Mistake
    {
        QString sentence;
    };

    //! Reads \a arguments, the program's name first, and the environment variable ROOMS_PASSWORD.
    static std::variant<Options, Information, Mistake> read(const QStringList &arguments);
};

} // namespace Rooms
