// SPDX-License-Identifier: Apache-2.0
#include "serverconnection.h"

#include <QtNetwork/qtcpsocket.h>
#include <QtWebSockets/qwebsocket.h>

namespace Rooms {

ServerConnection::ServerConnection(QWebSocket *socket, QTcpSocket *tcp,
                                   std::unique_ptr<ClientSession> session, Faults &faults, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_tcp(tcp)
    , m_faults(faults)
    , m_session(std::move(session))
{
    ClientSession *own = m_session.get();
    socket->setParent(this);
    socket->setMaxAllowedIncomingFrameSize(largestMessage);
    socket->setMaxAllowedIncomingMessageSize(largestMessage);
    socket->setReadBufferSize(2 * largestMessage);
    tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QWebSocket::disconnected, this, &ServerConnection::ended);
    connect(tcp, &QTcpSocket::disconnected, this, &ServerConnection::ended);
    connect(socket, &QWebSocket::textMessageReceived, own, [this](const QString &text) {
        const QByteArray frame = text.toUtf8();
        Q_EMIT frameReceived(frame, false);
        m_session->receive(frame);
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &frame) { Q_EMIT frameReceived(frame, true); });

    connect(own, &ClientSession::frame, this, [this](const QByteArray &f) { send(f, false); });
    connect(own, &ClientSession::binaryFrame, this, [this](const QByteArray &f) { send(f, true); });
    connect(own, &ClientSession::closeRequested, this, &ServerConnection::end);
    connect(own, &ClientSession::requestReceived, this, &ServerConnection::requestReceived);
    connect(&faults, &Faults::changed, this, &ServerConnection::onFaultsChanged);
}

void ServerConnection::open()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        Q_EMIT ended(); // what came right behind the handshake was bad enough already
        return;
    }
    onFaultsChanged();
    m_session->open();
}

void ServerConnection::end(LinkEnd how)
{
    if (m_tcp)
        m_tcp->blockSignals(false);
    if (how == LinkEnd::Closed) {
        m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
        return;
    }
    m_socket->flush();
    if (m_tcp)
        m_tcp->disconnectFromHost(); // below the WebSocket, which would send a closing frame
}

void ServerConnection::send(const QByteArray &frame, bool binary)
{
    if (m_socket->bytesToWrite() > mostUnread) {
        m_socket->abort();
        return;
    }
    if (binary)
        m_socket->sendBinaryMessage(frame);
    else
        m_socket->sendTextMessage(QString::fromUtf8(frame));
    Q_EMIT frameSent(frame, binary);
    m_socket->flush();
}

//! QWebSocket answers pings by itself; a half-open link is one whose socket it hears nothing of.
void ServerConnection::onFaultsChanged()
{
    const bool deaf = m_faults.has(Fault::HalfOpen);
    if (!m_tcp || m_tcp->signalsBlocked() == deaf)
        return;
    m_tcp->blockSignals(deaf);
    if (deaf)
        return;
    if (m_tcp->state() == QAbstractSocket::ConnectedState)
        Q_EMIT m_tcp->readyRead();
    else
        Q_EMIT ended();
}

} // namespace Rooms
