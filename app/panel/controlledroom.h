// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demoroom.h"
#include "roomsession.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! The room that the panel controls: a device, or the simulated one of the demo. It can become another while
//! the panel runs. Owned by the program, GUI thread.
class ControlledRoom : public QObject
{
    Q_OBJECT

public:
    //! Which room, and how.
    struct Target
    {
        QUrl url; //!< Empty for none.
        std::optional<ControlPassword> password; //!< Nothing when the secret store may have it.
        QString name;
        WireProfile profile;
    };
    using Complain = std::function<void(const QString &)>;

    //! \a clock must outlive this. \a complain gets a sentence for each thing that cannot be done. Recorded
    //! is to the file \a recording; "" for none.
    ControlledRoom(const QString &recording, Clock &clock, const Redaction &redaction,
                   RoomSession::MakeSecrets makeSecrets, Complain complain);

    //! Controls \a target from now on; connect() connects to it.
    void set(const Target &target);
    //! Controls a simulated room that plays \a scenario. False when it cannot be made.
    bool setDemo(const QString &scenario, const std::optional<ControlPassword> &password = ControlPassword());
    //! Connects, when the password is known.
    void connectToRoom();

    //! What controls it. There is always one; without a room it has no address.
    RoomSession &session() { return *m_session; }
    const Target &target() const { return m_target; }
    //! Null unless the room is simulated.
    DemoRoom *demo() { return m_demo.get(); }

Q_SIGNALS:
    //! There is another session; the one before goes when this has been told.
    void changed();

private:
    const QString m_recording;
    Clock &m_clock;
    const Redaction m_redaction;
    const RoomSession::MakeSecrets m_makeSecrets;
    const Complain m_complain;
    Target m_target;
    std::unique_ptr<DemoRoom> m_demo;
    std::unique_ptr<RoomSession> m_session;
};

} // namespace Rooms
