// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/message.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! What one client wants to be told: all events (no path), those of a module, or one event of a module
//! (protocol sheet, section 1). Owned by a SimulatedSession. Plain value, any thread.
class Subscriptions
{
public:
    //! Whether \a path says what can be subscribed to: nothing for all, a module, or an event of a module
    //! that public texts name or the room tells.
    static bool isScope(const QJsonValue &path);
    //! Adds \a path, or takes it away with everything below it. The error code of the reply.
    int subscribe(const QJsonValue &path);
    int unsubscribe(const QJsonValue &path);
    //! Whether the client is told of \a event.
    bool include(const RoomEvent &event) const;

private:
    QList<QStringList> m_scopes;
};

} // namespace Rooms
