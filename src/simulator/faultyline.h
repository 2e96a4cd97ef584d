// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "faults.h"
#include "protocol/message.h"
#include "protocol/wireprofile.h"

#include <QtCore/qlist.h>

namespace Rooms {

//! How a simulated room ends a link.
enum class LinkEnd {
    Dropped, //!< The network is gone: no closing handshake.
    Closed, //!< In good order.
};

//! The way from a session to its client. It writes replies and events as frames, and does with them whatever
//! the faults that are switched on ask: late, twice, in the wrong order, spoilt, not at all. Owned by a
//! SimulatedSession; lives on its thread.
class FaultyLine : public QObject
{
    Q_OBJECT

public:
    //! A line that is open. Everything but \a profile must outlive it.
    FaultyLine(const Faults &faults, const WireProfile &profile, Clock &clock, QObject *parent = nullptr);

    //! Answers a request, a Call or another one.
    void reply(const RoomReply &reply, bool toCall);
    //! Tells an event.
    void tell(const RoomEvent &event);
    //! Something happened in the room, whether this client was told or not.
    void noteEvent();
    //! Ends the link and is silent from now on.
    void end(LinkEnd how);

Q_SIGNALS:
    //! A text frame for the client.
    void frame(const QByteArray &frame);
    //! A binary frame for the client.
    void binaryFrame(const QByteArray &frame);
    //! The link is to end.
    void closeRequested(Rooms::LinkEnd how);

private:
    //! A frame, and whether the link is lost after it.
    struct Outgoing
    {
        qint64 due;
        QByteArray frame;
        bool last;
    };

    RoomReply spoilt(const RoomReply &reply) const;
    QByteArray encoded(const RoomReply &reply) const;
    QByteArray spoilt(QByteArray frame);
    void send(const QByteArray &frame, int lateMs = 0, bool last = false);
    void write(const Outgoing &outgoing);
    void writeDue();

    const Faults &m_faults;
    const WireProfile m_profile;
    Clock &m_clock;
    qint64 m_busyUntil = 0; // when the last frame goes that is not late by itself
    QList<Outgoing> m_late; // by due time
    Timer m_due;
    QList<QByteArray> m_heldBack; // replies that wait for their event
    int m_swallowed = 0; // events that are still to be kept from the client
    qsizetype m_nonsense = 0;
    bool m_ended = false;
};

} // namespace Rooms
