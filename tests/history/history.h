// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"
#include "network.h"

//! One history: a panel or two, a room and the time between them, played by the clock at random until the
//! faults end, and judged. The same seed is the same history.
namespace Rooms::History {

//! How a history went.
struct Outcome
{
    QString broken; //!< The first promise that was broken; "" when all were kept.
    QStringList journal; //!< What happened, if it was to be written down.
    Figures figures;
};

//! What no line of a log may have in it.
QStringList secrets();
//! Plays the history of \a seed. Any thread; needs no event loop.
Outcome play(quint32 seed, bool keepJournal = false, Mischief mischief = Mischief::None);

} // namespace Rooms::History
