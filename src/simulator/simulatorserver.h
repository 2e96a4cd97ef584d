// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "greeting.h"
#include "protocol/message.h"
#include "protocol/wireprofile.h"

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qhostaddress.h>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace Rooms {

class ClientSession;
class Faults;
class ServerConnection;
class SimulatedRoom;

//! Puts a simulated room on the network as a device is: a WebSocket server with the control password in the
//! handshake, for any number of clients up to a limit. Owned by whoever wires the simulator; lives on the
//! room's thread, needs its event loop.
class SimulatorServer : public QObject
{
    Q_OBJECT

public:
    //! Most connections at once; more are dropped.
    static constexpr qsizetype mostConnections = 1024;

    //! A server that does not listen yet. Everything but \a profile must outlive it.
    SimulatorServer(SimulatedRoom &room, Faults &faults, const WireProfile &profile, Clock &clock,
                    QObject *parent = nullptr);
    ~SimulatorServer() override;

    //! Makes the session of a client to come, whose number it is told.
    using MakeSession = std::function<std::unique_ptr<ClientSession>(int client)>;
    //! Has clients to come answered by \a make instead of by the room.
    void setSessions(const MakeSession &make) { m_makeSession = make; }
    //! The control password for connections to come; "" lets everybody in.
    void setPassword(const QString &password) { m_password = password; }
    //! Whether connections to come need one.
    bool needsPassword() const { return !m_password.isEmpty(); }

    //! Starts to listen; \a port 0 picks a free one. False when that is not possible, see errorString().
    bool listen(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);
    //! Why listen() failed, in English.
    QString errorString() const;
    //! Stops listening and drops every link.
    void close();
    //! Drops every link and goes on listening.
    void dropClients();

    //! Where it listens; 0 when it does not.
    quint16 port() const;
    //! Its address, for example `ws://127.0.0.1:6295/`.
    QUrl url() const;
    //! The clock it goes by.
    Clock &clock() const { return m_clock; }
    //! How many clients are connected.
    int clientCount() const { return int(m_connections.size()); }

Q_SIGNALS:
    //! A client sent a request; emitted before it is answered.
    void requestReceived(const Rooms::Request &request);
    //! A client came or went.
    void clientCountChanged();

    // For whoever looks on. Clients are numbered from 1 as they come.

    //! \a client has a link from now on.
    void clientCame(int client, const Rooms::Greeting &greeting);
    //! \a client has none any more.
    void clientWent(int client);
    //! Somebody was turned away for the password, or for the lack of one.
    void clientRefused(const Rooms::Greeting &greeting);
    //! \a client sent a frame; emitted before it is looked at.
    void frameReceived(int client, const QByteArray &frame, bool binary);
    //! \a client was sent a frame.
    void frameSent(int client, const QByteArray &frame, bool binary);

private:
    void onNewConnection();
    void upgrade(QTcpSocket *tcp, const Greeting &greeting);
    void add(QWebSocket *socket, QTcpSocket *tcp, const Greeting &greeting);

    SimulatedRoom &m_room;
    Faults &m_faults;
    const WireProfile m_profile;
    Clock &m_clock;
    MakeSession m_makeSession;
    QString m_password;
    QTcpServer *m_listener;
    QList<ServerConnection *> m_connections;
    int m_clients = 0; // that have ever come
};

} // namespace Rooms
