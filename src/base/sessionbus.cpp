// SPDX-License-Identifier: Apache-2.0
#include "sessionbus.h"

#include <QtCore/qfileinfo.h>

namespace Rooms::SessionBus {

using namespace Qt::StringLiterals;

QString address()
{
    const QString named = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!named.isEmpty())
        return named;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString socket = folder + "/bus"_L1;
    return folder.isEmpty() || !QFileInfo::exists(socket) ? QString() : "unix:path="_L1 + socket;
}

} // namespace Rooms::SessionBus
