// SPDX-License-Identifier: Apache-2.0
#include "websockettransport.h"

#include <QtCore/qregularexpression.h>
#include <QtNetwork/qsslconfiguration.h>
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

void WebSocketTransport::prepare()
{
    QSslConfiguration::defaultConfiguration();
}

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
    ++m_epoch;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(maximumIncomingBytes);
    m_socket->setMaxAllowedIncomingFrameSize(maximumIncomingBytes);
    m_socket->setReadBufferSize(2 * maximumIncomingBytes);
    listenTo();

    QWebSocketHandshakeOptions options;
    if (!subprotocol.isEmpty())
        options.setSubprotocols({subprotocol});
    m_socket->open(url, options);
}

void WebSocketTransport::listenTo()
{
    const Epoch epoch = m_epoch;
    connect(m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(m_socket, &QWebSocket::aboutToClose, this, &WebSocketTransport::onClosing);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this, epoch](const QString &text) { Q_EMIT frameReceived(text.toUtf8(), epoch); });
    // The dialect has no binary frames; a peer that sends one is read and judged like any other.
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
            [this, epoch](const QByteArray &bytes) { Q_EMIT frameReceived(bytes, epoch); });
    connect(m_socket, &QWebSocket::textFrameReceived, this,
            [this](const QString &, bool isLast) { onFragment(isLast); });
    connect(m_socket, &QWebSocket::binaryFrameReceived, this,
            [this](const QByteArray &, bool isLast) { onFragment(isLast); });
    connect(m_socket, &QWebSocket::pong, this, &WebSocketTransport::onPong);
    connect(m_socket, &QWebSocket::bytesWritten, this, [this](qint64 bytes) { m_writtenBytes += bytes; });
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
    takeBackWhatIsUnderWay(socket);
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
    Q_EMIT opened(m_epoch);
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
        Q_EMIT pongReceived(m_epoch);
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
