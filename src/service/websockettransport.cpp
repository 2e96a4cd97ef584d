// SPDX-License-Identifier: Apache-2.0
#include "websockettransport.h"

#include <QtCore/qregularexpression.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsockethandshakeoptions.h>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! QWebSocket keeps its TCP socket to itself, but as a child.
QTcpSocket *tcpSocketOf(QWebSocket *socket)
{
    return socket->findChild<QTcpSocket *>();
}

void noticeDeadPeers(QWebSocket *socket)
{
    QTcpSocket *tcp = tcpSocketOf(socket);
    if (!tcp)
        return;
    tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    tcp->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_LINUX
    const unsigned int unacknowledgedMs = 5000;
    setsockopt(int(tcp->socketDescriptor()), IPPROTO_TCP, TCP_USER_TIMEOUT, &unacknowledgedMs,
               sizeof unacknowledgedMs);
#endif
}

//! QWebSocket tells the status of a refused handshake only inside its error text, before the server's own
//! words; 0 when the answer had none.
int httpStatusIn(const QString &errorText)
{
    static const QRegularExpression status(u"http status code: ([1-5]\\d\\d) "_s);
    return status.match(errorText).captured(1).toInt();
}

Link::Reason handshakeReason(int httpStatus)
{
    return httpStatus == 401 || httpStatus == 403 ? Link::Reason::WrongPassword : Link::Reason::NotWebSocket;
}

Link::Reason closingReason(QWebSocketProtocol::CloseCode code)
{
    switch (code) {
    case QWebSocketProtocol::CloseCodeTooMuchData:
        return Link::Reason::LimitExceeded;
    // QWebSocket's own verdict on what came, or the peer's on what we sent: in either case no room.
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
        return Link::Reason::Nonsense;
    default:
        return Link::Reason::ClosedByRoom;
    }
}

Link::Reason networkReason(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Link::Reason::ConnectionRefused;
    case QAbstractSocket::HostNotFoundError:
        return Link::Reason::HostNotFound;
    case QAbstractSocket::RemoteHostClosedError:
        return Link::Reason::ClosedByRoom;
    case QAbstractSocket::SocketTimeoutError:
        return Link::Reason::TimedOut;
    case QAbstractSocket::DatagramTooLargeError:
    case QAbstractSocket::SocketResourceError:
        return Link::Reason::LimitExceeded;
    default:
        return Link::Reason::Unreachable;
    }
}

} // namespace

WebSocketTransport::WebSocketTransport(QObject *parent)
    : Transport(parent)
{
    m_elapsed.start();
}

WebSocketTransport::~WebSocketTransport()
{
    close();
}

void WebSocketTransport::open(const QUrl &url, const QString &subprotocol)
{
    close();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(maximumIncomingBytes);
    m_socket->setMaxAllowedIncomingFrameSize(maximumIncomingBytes);
    m_socket->setReadBufferSize(2 * maximumIncomingBytes);
    listenTo(m_socket);

    QWebSocketHandshakeOptions options;
    if (!subprotocol.isEmpty())
        options.setSubprotocols({subprotocol});
    m_socket->open(url, options);
}

void WebSocketTransport::listenTo(QWebSocket *socket)
{
    connect(socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(socket, &QWebSocket::aboutToClose, this, &WebSocketTransport::onClosing);
    connect(socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT frameReceived(text.toUtf8()); });
    // The dialect has no binary frames; a peer that sends one is read and judged like any other.
    connect(socket, &QWebSocket::binaryMessageReceived, this, &Transport::frameReceived);
    connect(socket, &QWebSocket::textFrameReceived, this,
            [this](const QString &, bool isLast) { onFragment(isLast); });
    connect(socket, &QWebSocket::binaryFrameReceived, this,
            [this](const QByteArray &, bool isLast) { onFragment(isLast); });
    connect(socket, &QWebSocket::pong, this, &WebSocketTransport::onPong);
    connect(socket, &QWebSocket::bytesWritten, this, [this](qint64 bytes) { m_writtenBytes += bytes; });
}

void WebSocketTransport::send(const QByteArray &frame)
{
    write([this, &frame] { m_socket->sendTextMessage(QString::fromUtf8(frame)); });
}

void WebSocketTransport::ping()
{
    write([this] { m_socket->ping(); });
}

void WebSocketTransport::close()
{
    m_open = false;
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater(); // it may be emitting just now
}

void WebSocketTransport::onConnected()
{
    noticeDeadPeers(m_socket);
    if (const QTcpSocket *tcp = tcpSocketOf(m_socket))
        connect(tcp, &QTcpSocket::readyRead, this, &WebSocketTransport::onActivity);
    m_pongBytes = RateLimit(maximumPongBytesPerSecond);
    m_pongs = RateLimit(maximumPongsPerSecond);
    m_writtenBytes = 0;
    m_accountedBytes = m_socket->bytesToWrite();
    m_fragments = 0;
    m_open = true;
    Q_EMIT opened();
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    const QTcpSocket *tcp = tcpSocketOf(m_socket);
    const bool tcpWorks = tcp && tcp->state() == QAbstractSocket::ConnectedState;
    if (m_open) {
        fail(networkReason(error), m_socket->errorString());
    } else if (tcpWorks) {
        // The server's own words for it stay out: they may hold anything.
        const int status = httpStatusIn(m_socket->errorString());
        fail(handshakeReason(status), u"no WebSocket handshake, HTTP status %1"_s.arg(status));
    } else if (error == QAbstractSocket::RemoteHostClosedError) {
        fail(Link::Reason::NotWebSocket, u"closed before the handshake was done"_s);
    } else {
        fail(networkReason(error), m_socket->errorString());
    }
}

void WebSocketTransport::onDisconnected()
{
    if (m_open)
        fail(Link::Reason::ClosedByRoom, u"closed without a closing frame"_s);
    else // a connection that fails is told of before its error is
        onError(m_socket->error());
}

//! A closing frame came, or QWebSocket found fault with what came and sent one. What follows is not waited
//! for: a peer that does not read would keep the connection half closed.
void WebSocketTransport::onClosing()
{
    if (!m_open)
        return;
    // The peer's own words for it stay out here, too.
    const auto code = m_socket->closeCode();
    fail(closingReason(code), u"close code %1"_s.arg(code));
}

void WebSocketTransport::onFragment(bool isLast)
{
    m_fragments = isLast ? 0 : m_fragments + 1;
    if (m_fragments > maximumFragments)
        fail(Link::Reason::LimitExceeded, u"a message in too many fragments"_s);
}

void WebSocketTransport::onPong()
{
    if (m_pongs.take(1, now()))
        Q_EMIT pongReceived();
    else
        fail(Link::Reason::LimitExceeded, u"too many pongs"_s);
}

//! Something came, and QWebSocket has dealt with it. What it gave the TCP socket to write are pongs.
void WebSocketTransport::onActivity()
{
    if (!m_open || dropIfStuck())
        return;
    const qint64 given = m_writtenBytes + m_socket->bytesToWrite();
    const qint64 pongBytes = given - std::exchange(m_accountedBytes, given);
    if (!m_pongBytes.take(pongBytes, now()))
        fail(Link::Reason::LimitExceeded, u"too many pings"_s);
}

template<typename Write>
void WebSocketTransport::write(Write write)
{
    if (!m_open || dropIfStuck())
        return;
    const qint64 before = m_socket->bytesToWrite();
    write();
    if (!m_open)
        return; // it found the connection broken
    m_accountedBytes += m_socket->bytesToWrite() - before;
    m_socket->flush();
}

void WebSocketTransport::fail(Link::Reason reason, const QString &detail)
{
    close();
    Q_EMIT closed(reason, detail);
}

bool WebSocketTransport::dropIfStuck()
{
    if (!m_open || m_socket->bytesToWrite() <= maximumOutgoingBytes)
        return false;
    fail(Link::Reason::LimitExceeded, u"the peer does not read what is sent"_s);
    return true;
}

} // namespace Rooms
