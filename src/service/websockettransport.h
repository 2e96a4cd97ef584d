// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ratelimit.h"
#include "transport.h"

#include <QtCore/qelapsedtimer.h>
#include <QtNetwork/qabstractsocket.h>

class QWebSocket;

namespace Rooms {

//! The Transport of the product. Guards against what QWebSocket of Qt 6.4 leaves open: incoming sizes, signs
//! of life and the send buffer are limited, every error and every closing frame ends the connection at once,
//! and the system is told to notice a dead peer. Connect and handshake deadlines are the owner's.
class WebSocketTransport : public Transport
{
    Q_OBJECT

public:
    //! Loads what the first QWebSocket of a program waits for, which is TLS whether it will be used or not.
    //! Any thread; needs a QCoreApplication.
    static void prepare();

    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    //! Largest message taken from a room; real ones are a few KiB.
    static constexpr quint64 maximumIncomingBytes = 256 * 1024;
    //! Most fragments of one message: those without content count for no size.
    static constexpr int maximumFragments = 4096;
    //! Most bytes that may wait to be sent before the link counts as stuck.
    static constexpr qint64 maximumOutgoingBytes = 256 * 1024;
    //! Most bytes of pongs sent in a second, some 60 of the longest or 1,300 of the shortest. QWebSocket
    //! answers every ping by itself and does not tell.
    static constexpr qint64 maximumPongBytesPerSecond = 8 * 1024;
    //! Most pongs taken in a second; a room answers one ping in some seconds.
    static constexpr qint64 maximumPongsPerSecond = 100;

    void open(const QUrl &url, const QString &subprotocol) override;
    void send(const QByteArray &frame) override;
    void ping() override;
    void close() override;

private:
    void listenTo();
    void onConnected();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void onClosing();
    void onFragment(bool isLast);
    void onPong();
    void onActivity();
    template<typename Write>
    void write(Write write);
    void fail(Link::Reason reason, const QString &detail);
    bool dropIfStuck();
    qint64 now() const { return m_elapsed.elapsed(); }

    QWebSocket *m_socket = nullptr;
    Epoch m_epoch = 0;
    bool m_open = false;
    QElapsedTimer m_elapsed;
    RateLimit m_pongBytes {maximumPongBytesPerSecond};
    RateLimit m_pongs {maximumPongsPerSecond};
    qint64 m_accountedBytes = 0; // of what was ever given to the socket to write: ours, and pongs counted
    qint64 m_writtenBytes = 0;
    int m_fragments = 0; // of the message that is coming in
};

} // namespace Rooms
