// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qsize.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! What rooms-console was asked for on the command line. Plain value.
struct ConsoleOptions
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::ConsoleOptions)

public:
    //! Most simulated rooms.
    static constexpr int mostRooms = 10'000;

    QString roomsFile; //!< The list of rooms; the user's own unless one was named.
    int demoRooms = 0; //!< How many rooms to simulate instead; 0: none.
    QString language; //!< As the program calls it; "" for that of the system.
    QString theme; //!< `dark` or `light`; "" for that of the last time.
    QSize windowSize; //!< Empty for that of the last time.

    //! What a person wants instead of a running desk, or why there is none.
    struct Stop
    {
        QString text; //!< To print.
        int exitCode; //!< 0 for help and version, 2 for an option that is wrong.
    };

    //! Reads \a arguments, the program's name first.
    static Result<ConsoleOptions, Stop> parse(const QStringList &arguments);
    //! The user's own list of rooms.
    static QString defaultRoomsFile();
};

} // namespace Rooms
