// SPDX-License-Identifier: Apache-2.0
#include "hostileserver.h"

#include "fixtures.h"
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"
#include "protocol/codec.h"
#include "websocketframe.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <sys/socket.h>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

HostileServer::HostileServer()
    : snapshot(SnapshotJson::read(Json::fromJsonValue(Fixtures::object(u"spec/query-meeting.response.json"_s)
                                                          .value("result"_L1)
                                                          .toObject()
                                                          .value("data"_L1))))
    , m_listener(new QTcpServer(this))
{
    connect(m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_listener->nextPendingConnection())
            new HostilePeer(*this, socket);
    });
    setListening(true);
}

HostileServer::~HostileServer() = default;

QUrl HostileServer::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/"_s.arg(m_port));
}

void HostileServer::misbehave(const Manners &manners)
{
    m_manners = manners;
    for (HostilePeer *peer : peers())
        peer->stopSending();
}

void HostileServer::setListening(bool listening)
{
    if (listening) {
        m_listener->listen(QHostAddress::LocalHost, m_port);
        m_port = m_listener->serverPort();
    } else {
        m_listener->close();
    }
}

QList<HostilePeer *> HostileServer::peers() const
{
    return findChildren<HostilePeer *>(Qt::FindDirectChildrenOnly);
}

HostilePeer *HostileServer::peer() const
{
    const auto all = peers();
    return all.isEmpty() ? nullptr : all.constLast();
}

void HostileServer::dropPeers()
{
    for (HostilePeer *peer : peers())
        peer->hangUp();
}

QByteArray HostileServer::answerTo(const Request &request)
{
    const QString action = request.params.value("action"_L1).toString();
    RoomReply reply {request.id, request.method, action, 0, {}, {}};
    if (request.method == "Query"_L1)
        reply.data = SnapshotJson::write(snapshot);
    if (action == "StartMeeting"_L1) {
        snapshot.meeting.status = Meeting::Status::InMeeting;
        tell(MeetingEvent::name(MeetingEvent::Kind::JoinMeetingCompleted));
    } else if (action == "LeaveMeeting"_L1) {
        snapshot.meeting.status = Meeting::Status::Idle;
        tell(MeetingEvent::name(MeetingEvent::Kind::LeaveMeeting));
    }
    return Codec::encode(reply);
}

void HostileServer::tell(const QString &subEvent)
{
    const QByteArray frame =
        Codec::encode(RoomEvent {MeetingEvent::module(), subEvent, 0, {}, {}}, WireProfile());
    QTimer::singleShot(0, this, [this, frame] { // after the answer
        for (HostilePeer *peer : peers()) {
            if (peer->m_open)
                peer->sendText(frame);
        }
    });
}

void HostileServer::receive(HostilePeer &peer, const QByteArray &frame)
{
    const auto incoming = Codec::decodeRequest(frame);
    const auto *request = std::get_if<Request>(&incoming);
    if (!request)
        return;
    if (request->method.startsWith("Call/"_L1))
        m_callIds.append(request->id);
    if (!m_manners.request || !m_manners.request(peer, *request))
        peer.sendText(answerTo(*request));
}

HostilePeer::HostilePeer(HostileServer &server, QTcpSocket *socket)
    : QObject(&server)
    , m_server(server)
    , m_socket(socket)
    , m_drip(new QTimer(this))
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, &HostilePeer::onReadyRead);
    connect(socket, &QTcpSocket::bytesWritten, this, [this] {
        if (!m_endless.isEmpty() && m_socket->bytesToWrite() < m_endless.size())
            m_socket->write(m_endless);
    });
    connect(m_drip, &QTimer::timeout, this, &HostilePeer::onDrip);
    if (server.manners().connected)
        server.manners().connected(*this);
    onReadyRead();
}

QByteArray HostilePeer::header(const QByteArray &name) const
{
    for (const QByteArray &line : m_request.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QByteArray HostilePeer::acceptKey() const
{
    const QByteArray salted = header("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(salted, QCryptographicHash::Sha1).toBase64();
}

void HostilePeer::letIn(const QByteArray &headers)
{
    letInWith("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Accept: "
              + acceptKey() + "\r\n" + headers + "\r\n");
}

void HostilePeer::letInWith(const QByteArray &bytes)
{
    write(bytes);
    m_open = true;
    if (m_server.manners().opened)
        m_server.manners().opened(*this);
}

void HostilePeer::write(const QByteArray &bytes)
{
    if (m_isPausing)
        m_waiting += bytes;
    else
        m_socket->write(bytes);
}

void HostilePeer::writeLater(const QByteArray &bytes, std::chrono::milliseconds delay)
{
    m_isPausing = true;
    QTimer::singleShot(delay, this, [this, bytes] {
        m_socket->write(bytes);
        goOn();
    });
}

void HostilePeer::goOn()
{
    m_isPausing = false;
    m_socket->write(std::exchange(m_waiting, {}));
}

void HostilePeer::sendText(const QByteArray &text)
{
    write(WebSocketFrame::text(text));
}

void HostilePeer::sendTextLater(const QByteArray &text, std::chrono::milliseconds delay)
{
    QTimer::singleShot(delay, this, [this, text] { sendText(text); });
}

void HostilePeer::sendEndlessly(const QByteArray &bytes)
{
    m_endless = bytes;
    m_socket->write(bytes);
}

void HostilePeer::drip(const QByteArray &bytes, std::chrono::milliseconds interval)
{
    m_isPausing = true;
    m_dripping = bytes;
    m_drip->start(interval);
}

void HostilePeer::onDrip()
{
    m_socket->write(m_dripping.left(1));
    m_dripping.remove(0, 1);
    if (!m_dripping.isEmpty())
        return;
    m_drip->stop();
    goOn();
}

void HostilePeer::stopReading()
{
    m_deaf = true;
    m_socket->setReadBufferSize(1);
}

void HostilePeer::hangUp()
{
    m_socket->disconnectFromHost();
}

void HostilePeer::reset()
{
    m_socket->flush();
    const linger atOnce {.l_onoff = 1, .l_linger = 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
}

void HostilePeer::stopSending()
{
    m_endless.clear();
    m_dripping.clear();
    m_drip->stop();
}

void HostilePeer::onReadyRead()
{
    if (m_deaf || !m_socket->isOpen())
        return;
    m_received += m_socket->readAll();
    if (!m_requestRead) {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_requestRead = true;
        m_request = m_received.first(end + 2);
        m_received.remove(0, end + 4);
        if (m_server.manners().asked)
            m_server.manners().asked(*this);
        else
            letIn();
    }
    onFrames();
}

void HostilePeer::onFrames()
{
    while (m_open && m_socket->isOpen()) {
        const auto frame = WebSocketFrame::takeFrom(m_received);
        if (!frame)
            return;
        if (frame->opcode == WebSocketFrame::Text)
            m_server.receive(*this, frame->payload);
        else if (frame->opcode == WebSocketFrame::Ping && m_server.manners().answersPings)
            write(WebSocketFrame::pong(frame->payload));
    }
}

} // namespace Rooms
