// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foreign.h"
#include "roomstate.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! What is shown in the meeting and cast to the room, as properties: module Share, and where the room has
//! none, what it is in its meeting. Owned by a Room, same thread.
class ShareStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Whether the room tells of sharing.
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    //! Something is shown or cast, or is about to be.
    Q_PROPERTY(bool sharing READ sharing NOTIFY changed FINAL)
    //! It is the room that shows it, or the room that it is cast to.
    Q_PROPERTY(bool fromHere READ fromHere NOTIFY changed FINAL)
    //! nickname of whoever shares; plain text, "" when not told.
    Q_PROPERTY(QString sharerName READ sharerName NOTIFY changed FINAL)
    //! quick_casting_state
    Q_PROPERTY(Rooms::Share::Casting casting READ casting NOTIFY changed FINAL)
    //! cast_code: typed on a laptop to cast to this room; plain text, "" when not told.
    Q_PROPERTY(QString castCode READ castCode NOTIFY castCodeChanged FINAL)

public:
    using QObject::QObject;

    bool known() const { return m_shown.known; }
    bool sharing() const { return m_shown.sharing; }
    bool fromHere() const { return m_shown.fromHere; }
    QString sharerName() const { return m_shown.sharerName; }
    Share::Casting casting() const { return m_shown.casting.value(); }
    QString castCode() const { return m_castCode; }

    //! Takes over what \a state says and notifies of what differs.
    void apply(const RoomState &state);

Q_SIGNALS:
    void changed();
    void castCodeChanged();

private:
    struct Shown
    {
        bool known = false;
        bool sharing = false;
        bool fromHere = false;
        QString sharerName;
        Coded<Share::Casting> casting;

        bool operator==(const Shown &) const = default;
    };

    Shown m_shown;
    QString m_castCode;
};

} // namespace Rooms
