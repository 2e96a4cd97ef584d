// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link.h"

#include <QtCore/qobject.h>
#include <QtCore/qurl.h>

namespace Rooms {

//! Carries text frames to one room and back. ServiceClient owns one and uses nothing else of the network:
//! the product gives it a WebSocketTransport, tests an in-memory pipe. It can be opened again and again, and
//! keeps two promises: after open() comes either opened() and later closed(), or closed() alone; and after
//! close() or closed() nothing more is heard of that connection. Every connection is an epoch of its own, and
//! every signal says of which it tells, so that its owner need not rely on the second promise. Lives on its
//! owner's thread.
class Transport : public QObject
{
    Q_OBJECT

public:
    //! The number of a connection: that of its open(), counted from 1.
    using Epoch = quint64;

    using QObject::QObject;

    //! Starts to connect to \a url, offering \a subprotocol: the next epoch. A connection that is open is
    //! dropped first.
    virtual void open(const QUrl &url, const QString &subprotocol) = 0;
    //! Writes one frame and hands it to the system at once. Only between opened() and closed().
    virtual void send(const QByteArray &frame) = 0;
    //! Asks the peer for a sign of life. Only between opened() and closed().
    virtual void ping() = 0;
    //! Drops the connection at once and silently.
    virtual void close() = 0;

Q_SIGNALS:
    //! Connected and let in.
    void opened(Rooms::Transport::Epoch epoch);
    //! One text frame, UTF-8.
    void frameReceived(const QByteArray &frame, Rooms::Transport::Epoch epoch);
    //! The peer answered a ping.
    void pongReceived(Rooms::Transport::Epoch epoch);
    //! The connection failed or ended, for \a reason; \a detail is technical, in English, for diagnostics.
    void closed(Rooms::Link::Reason reason, const QString &detail, Rooms::Transport::Epoch epoch);
};

} // namespace Rooms
