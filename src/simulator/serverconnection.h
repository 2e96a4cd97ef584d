// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsession.h"

#include <QtCore/qpointer.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace Rooms {

//! A ClientSession on a WebSocket: carries its frames, keeps the limits, and ends the link as it asks.
//! Owned by the SimulatorServer; lives on its thread.
class ServerConnection : public QObject
{
    Q_OBJECT

public:
    //! Largest message taken from a client, in bytes; a client that sends more is dropped.
    static constexpr int largestMessage = 256 * 1024;
    //! Most bytes that wait for a client that does not read; beyond it the client is dropped.
    static constexpr qint64 mostUnread = 8 * 1024 * 1024;

    //! Takes \a socket over, which runs on \a tcp. \a faults must outlive it.
    ServerConnection(QWebSocket *socket, QTcpSocket *tcp, std::unique_ptr<ClientSession> session,
                     Faults &faults, QObject *parent);

    //! Starts the session.
    void open();
    //! Ends the link.
    void end(LinkEnd how);

Q_SIGNALS:
    //! See ClientSession.
    void requestReceived(const Rooms::Request &request);
    //! The client sent a frame; emitted before it is looked at.
    void frameReceived(const QByteArray &frame, bool binary);
    //! The client was sent a frame.
    void frameSent(const QByteArray &frame, bool binary);
    //! The link has ended, by whichever side.
    void ended();

private:
    void send(const QByteArray &frame, bool binary);
    void onFaultsChanged();

    QWebSocket *m_socket;
    QPointer<QTcpSocket> m_tcp;
    Faults &m_faults;
    const std::unique_ptr<ClientSession> m_session;
};

} // namespace Rooms
