// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

namespace Rooms {

//! What a process uses at one moment. Plain value.
struct Usage
{
    qint64 resident = 0; //!< Proportional set size in KiB, from /proc/self/smaps_rollup.
    qint64 allocated = 0; //!< KiB in use of what malloc() has.
    qint64 files = 0; //!< Open descriptors.
    qint64 objects = 0; //!< QObjects and items of the window and of the application.

    //! Now, with \a window as all that is on the screen.
    static Usage now(QQuickWindow &window);
};

} // namespace Rooms
