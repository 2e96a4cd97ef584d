// SPDX-License-Identifier: Apache-2.0
#include "roomnames.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

namespace {
constexpr qsizetype mostNamed = 12;
}

QString RoomNames::list(const QList<RoomEntry> &rooms)
{
    QStringList names;
    for (const RoomEntry &room : rooms.first(qMin(rooms.size(), mostNamed)))
        names.append(room.name);
    const QString text = names.join(QCoreApplication::translate("Rooms::RoomNames", ", "));
    const qsizetype more = rooms.size() - mostNamed;
    return more > 0
        ? QCoreApplication::translate("Rooms::RoomNames", "%1 and %n more", nullptr, int(more)).arg(text)
        : text;
}

} // namespace Rooms
