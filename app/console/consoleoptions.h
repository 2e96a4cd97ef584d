// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "commandline.h"

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
    //! Longest name of an operator, in characters.
    static constexpr int longestName = 64;
    //! Most files of the journal that a number can be given for.
    static constexpr int mostFiles = 100'000;

    QString roomsFile; //!< The list of rooms; the user's own unless one was named.
    int demoRooms = 0; //!< How many rooms to simulate instead; 0: none.
    QString operatorName; //!< Who sits there, for the journal; "" for the account of the system.
    int journalFiles = 0; //!< Full files of the journal that are kept; 0: all.
    QString language; //!< As the program calls it; "" for that of the system.
    QString theme; //!< `dark` or `light`; "" for that of the last time.
    QSize windowSize; //!< Empty for that of the last time.

    //! Reads \a arguments, the program's name first.
    static Result<ConsoleOptions, CommandLine::Stop> parse(const QStringList &arguments);
    //! The user's own list of rooms.
    static QString defaultRoomsFile();
};

} // namespace Rooms
