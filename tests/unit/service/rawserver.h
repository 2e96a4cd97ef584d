// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qcryptographichash.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <functional>

namespace Rooms {

//! A TCP server on the loopback interface that answers the first request on each connection with whatever it
//! is told, WebSocket or not.
class RawServer : public QTcpServer
{
public:
    //! What to answer to a request, which is whole: it ends with an empty line.
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    //! With hangUp the connection is closed after the answer.
    explicit RawServer(Answer answer, bool hangUp = false)
        : m_answer(std::move(answer))
        , m_hangUp(hangUp)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { take(nextPendingConnection()); });
    }

    //! A correct WebSocket handshake, with \a headers besides.
    static Answer letIn(const QByteArray &headers = {})
    {
        return [headers](const QByteArray &request) {
            const QByteArray key = header(request, "sec-websocket-key");
            const QByteArray accept = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                               QCryptographicHash::Sha1)
                                          .toBase64();
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Accept: "
                + accept + "\r\n" + headers + "\r\n";
        };
    }
    //! Always \a bytes.
    static Answer always(const QByteArray &bytes)
    {
        return [bytes](const QByteArray &) { return bytes; };
    }
    //! The value of a header in \a request; \a name in lower case.
    static QByteArray header(const QByteArray &request, const QByteArray &name)
    {
        for (const QByteArray &line : request.split('\n')) {
            const auto colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).trimmed().toLower() == name)
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }

    QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(serverPort())); }
    //! The last request.
    const QByteArray &request() const { return m_request; }
    void send(const QByteArray &bytes) { m_peer->write(bytes); }
    //! Takes nothing more off the wire.
    void stopReading() { m_peer->setReadBufferSize(1); }
    //! Takes everything off the wire again, and keeps it.
    void resumeReading() { m_peer->setReadBufferSize(0); }
    //! Bytes that came since the first request and are kept.
    qint64 kept() const { return m_peer->bytesAvailable(); }
    //! Whether the peer is still there.
    bool isConnected() const { return m_peer->state() == QAbstractSocket::ConnectedState; }
    //! Writes \a bytes again and again, as fast as they are taken.
    void sendEndlessly(const QByteArray &bytes)
    {
        connect(m_peer, &QTcpSocket::bytesWritten, this, [this, bytes] {
            if (m_peer->bytesToWrite() < bytes.size())
                m_peer->write(bytes);
        });
        m_peer->write(bytes);
    }

private:
    void take(QTcpSocket *peer)
    {
        m_peer = peer;
        m_request.clear();
        connect(peer, &QTcpSocket::readyRead, this, [this, peer] {
            if (m_request.endsWith("\r\n\r\n"))
                return;
            m_request += peer->readAll();
            if (!m_request.endsWith("\r\n\r\n"))
                return;
            peer->write(m_answer(m_request));
            if (m_hangUp)
                peer->disconnectFromHost();
        });
    }

    Answer m_answer;
    bool m_hangUp;
    QTcpSocket *m_peer = nullptr;
    QByteArray m_request;
};

} // namespace Rooms
