// SPDX-License-Identifier: Apache-2.0
#include "simulatorserver.h"

#include "handshake.h"
#include "serverconnection.h"
#include "simulatedsession.h"

#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsocketserver.h>

namespace Rooms {

using namespace Qt::StringLiterals;

SimulatorServer::SimulatorServer(SimulatedRoom &room, Faults &faults, const WireProfile &profile,
                                 Clock &clock, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_faults(faults)
    , m_profile(profile)
    , m_clock(clock)
    , m_listener(new QTcpServer(this))
{
    m_makeSession = [this](int) {
        return std::make_unique<SimulatedSession>(m_room, m_faults, m_profile, m_clock);
    };
    connect(m_listener, &QTcpServer::newConnection, this, &SimulatorServer::onNewConnection);
}

SimulatorServer::~SimulatorServer()
{
    // Not by ~QObject: their sockets would tell a server that is half gone that they end.
    for (ServerConnection *connection : std::as_const(m_connections)) {
        connection->disconnect(this);
        delete connection;
    }
}

bool SimulatorServer::listen(const QHostAddress &address, quint16 port)
{
    return m_listener->listen(address, port);
}

QString SimulatorServer::errorString() const
{
    return m_listener->errorString();
}

void SimulatorServer::close()
{
    m_listener->close();
    qDeleteAll(findChildren<Handshake *>());
    dropClients();
}

void SimulatorServer::dropClients()
{
    const auto connections = m_connections; // each takes itself off the list
    for (ServerConnection *connection : connections)
        connection->end(LinkEnd::Dropped);
}

quint16 SimulatorServer::port() const
{
    return m_listener->serverPort();
}

QUrl SimulatorServer::url() const
{
    QUrl url;
    url.setScheme(u"ws"_s);
    url.setHost(m_listener->serverAddress().toString());
    url.setPort(port());
    url.setPath(u"/"_s);
    return url;
}

void SimulatorServer::onNewConnection()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        if (m_connections.size() + findChildren<Handshake *>().size() >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *handshake = new Handshake(m_password, m_faults, m_clock, this);
        connect(handshake, &Handshake::admitted, this, &SimulatorServer::upgrade);
        connect(handshake, &Handshake::refused, this, &SimulatorServer::clientRefused);
        handshake->start(socket);
    }
}

//! A WebSocket server of its own for each connection: what it offers is what this client asked for.
void SimulatorServer::upgrade(QTcpSocket *tcp, const Greeting &greeting)
{
    auto *upgrader = new QWebSocketServer(u"Rooms"_s, QWebSocketServer::NonSecureMode, this);
    tcp->setParent(upgrader); // goes with it if the upgrade fails
    upgrader->setSupportedSubprotocols(greeting.subprotocols);
    connect(tcp, &QTcpSocket::disconnected, upgrader, &QObject::deleteLater);
    connect(upgrader, &QWebSocketServer::newConnection, this, [this, upgrader, tcp, greeting] {
        QWebSocket *socket = upgrader->nextPendingConnection();
        tcp->setParent(socket);
        add(socket, tcp, greeting);
        upgrader->deleteLater();
    });
    upgrader->handleConnection(tcp);
}

void SimulatorServer::add(QWebSocket *socket, QTcpSocket *tcp, const Greeting &greeting)
{
    const int client = ++m_clients;
    auto *connection = new ServerConnection(socket, tcp, m_makeSession(client), m_faults, this);
    m_connections.append(connection);
    connect(connection, &ServerConnection::requestReceived, this, &SimulatorServer::requestReceived);
    connect(connection, &ServerConnection::frameReceived, this,
            [this, client](const QByteArray &frame, bool binary) {
                Q_EMIT frameReceived(client, frame, binary);
            });
    connect(
        connection, &ServerConnection::frameSent, this,
        [this, client](const QByteArray &frame, bool binary) { Q_EMIT frameSent(client, frame, binary); });
    connect(connection, &ServerConnection::ended, this, [this, connection, client] {
        if (!m_connections.removeOne(connection))
            return;
        connection->deleteLater();
        Q_EMIT clientWent(client);
        Q_EMIT clientCountChanged();
    });
    Q_EMIT clientCame(client, greeting);
    Q_EMIT clientCountChanged();
    connection->open();
}

} // namespace Rooms
