// SPDX-License-Identifier: Apache-2.0
#include "websockettransport.h"

#include <QtCore/qregularexpression.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsockethandshakeoptions.h>

#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
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

//! The system sends what was not acknowledged again and again, also when the socket has been closed: a
//! command that was given up would arrive once the network returns. A reset takes it back.
void takeBackWhatIsUnderWay(QWebSocket *socket)
{
#ifdef Q_OS_LINUX
    const QTcpSocket *tcp = tcpSocketOf(socket);
    const int descriptor = tcp ? int(tcp->socketDescriptor()) : -1;
    int unacknowledged = 0;
    if (descriptor < 0 || ioctl(descriptor, SIOCOUTQ, &unacknowledged) != 0 || unacknowledged == 0)
        return;
    const linger reset {1, 0};
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
#endif
}

//! QWebSocket tells the status of a refused handshake only inside its error text.
int httpStatusIn(const QString &errorText)
{
    static const QRegularExpression status(u"\\b([1-5]\\d\\d)\\b"_s);
    return status.match(errorText).captured(1).toInt();
}

Link::Reason handshakeReason(int httpStatus)
{
    return httpStatus == 401 || httpStatus == 403 ? Link::Reason::WrongPassword : Link::Reason::NotWebSocket;
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
{ }

WebSocketTransport::~WebSocketTransport()
{
    close();
}

void WebSocketTransport::open(const QUrl &url, const QString &subprotocol)
{
    close();
    const Epoch epoch = ++m_epoch;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(maximumIncomingBytes);
    m_socket->setMaxAllowedIncomingFrameSize(maximumIncomingBytes);
    m_socket->setReadBufferSize(2 * maximumIncomingBytes);
    connect(m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this, epoch](const QString &text) { Q_EMIT frameReceived(text.toUtf8(), epoch); });
    // The dialect has no binary frames; a peer that sends one is read and judged like any other.
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
            [this, epoch](const QByteArray &bytes) { Q_EMIT frameReceived(bytes, epoch); });
    connect(m_socket, &QWebSocket::pong, this, [this, epoch] { Q_EMIT pongReceived(epoch); });

    QWebSocketHandshakeOptions options;
    if (!subprotocol.isEmpty())
        options.setSubprotocols({subprotocol});
    m_socket->open(url, options);
}

void WebSocketTransport::send(const QByteArray &frame)
{
    if (!m_open || dropIfStuck())
        return;
    m_socket->sendTextMessage(QString::fromUtf8(frame));
    m_socket->flush();
}

void WebSocketTransport::ping()
{
    if (!m_open || dropIfStuck())
        return;
    m_socket->ping();
    m_socket->flush();
}

void WebSocketTransport::close()
{
    m_open = false;
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    takeBackWhatIsUnderWay(socket);
    socket->abort();
    socket->deleteLater(); // it may be emitting just now
}

void WebSocketTransport::onConnected()
{
    noticeDeadPeers(m_socket);
    // QWebSocket answers every ping by itself: answers that are not read must not pile up, either.
    if (const QTcpSocket *tcp = tcpSocketOf(m_socket))
        connect(tcp, &QTcpSocket::readyRead, this, [this] { dropIfStuck(); });
    m_open = true;
    Q_EMIT opened(m_epoch);
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    const QString detail = m_socket->errorString();
    const QTcpSocket *tcp = tcpSocketOf(m_socket);
    const bool tcpWorks = tcp && tcp->state() == QAbstractSocket::ConnectedState;
    if (!m_open && tcpWorks)
        fail(handshakeReason(httpStatusIn(detail)), detail);
    else if (!m_open && error == QAbstractSocket::RemoteHostClosedError)
        fail(Link::Reason::NotWebSocket, detail);
    else
        fail(networkReason(error), detail);
}

void WebSocketTransport::onDisconnected()
{
    if (!m_open) { // a connection that fails is told of before its error is
        onError(m_socket->error());
        return;
    }
    // The peer's own words for it stay out: they may hold anything.
    const auto code = m_socket->closeCode();
    fail(code == QWebSocketProtocol::CloseCodeTooMuchData ? Link::Reason::LimitExceeded
                                                          : Link::Reason::ClosedByRoom,
         u"close code %1"_s.arg(code));
}

void WebSocketTransport::fail(Link::Reason reason, const QString &detail)
{
    close();
    Q_EMIT closed(reason, detail, m_epoch);
}

bool WebSocketTransport::dropIfStuck()
{
    if (!m_open || m_socket->bytesToWrite() <= maximumOutgoingBytes)
        return false;
    fail(Link::Reason::LimitExceeded, u"the peer does not read what is sent"_s);
    return true;
}

} // namespace Rooms
