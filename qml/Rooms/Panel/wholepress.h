// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qcoreevent.h>

namespace Rooms {

//! Keeps a press from what an event filter watches: the whole of it, from the press to the release, so that
//! it acts on nothing. Part of an event filter, GUI thread.
class WholePress
{
public:
    //! Whether a press by finger, mouse, pen or key begins with \a type; a turn of the wheel is one, too.
    static bool begins(QEvent::Type type);

    //! Whether \a event is to be kept from the window. One that begins a press is if \a wanted, and whatever
    //! belongs to that press after it.
    bool takes(QEvent *event, bool wanted);

private:
    bool m_taking = false; // from the press to its release
};

} // namespace Rooms
