// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

namespace Rooms {

//! The enumeration of the Share module, with the vendor's numbers (protocol sheet, section 5.4). Unknown
//! stands for every number that is not listed. Never made; plain data, any thread.
class Share : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

public:
    //! quick_casting_state: how far casting to the room's screen is.
    enum class Casting {
        Unknown = -1,
        None = 0,
        Preparing = 1,
        Sharing = 2,
    };
    Q_ENUM(Casting)
};

} // namespace Rooms
