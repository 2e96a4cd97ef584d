// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transport.h"

#include <QtNetwork/qabstractsocket.h>

class QWebSocket;

namespace Rooms {

//! The Transport of the product. Guards against what QWebSocket of Qt 6.4 leaves open: incoming sizes and the
//! send buffer are limited, every error ends the connection, and the system is told to notice a dead peer.
//! Connect and handshake deadlines are the owner's.
class WebSocketTransport : public Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    //! Largest message taken from a room; real ones are a few KiB.
    static constexpr quint64 maximumIncomingBytes = 256 * 1024;
    //! Most bytes that may wait to be sent before the link counts as stuck.
    static constexpr qint64 maximumOutgoingBytes = 256 * 1024;

    void open(const QUrl &url, const QString &subprotocol) override;
    void send(const QByteArray &frame) override;
    void ping() override;
    void close() override;

private:
    void onConnected();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void fail(Link::Reason reason, const QString &detail);
    bool dropIfStuck();

    QWebSocket *m_socket = nullptr;
    Epoch m_epoch = 0;
    bool m_open = false;
};

} // namespace Rooms
