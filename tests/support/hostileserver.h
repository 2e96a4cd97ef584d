// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/snapshot.h"
#include "protocol/message.h"

#include <QtCore/qobject.h>
#include <QtCore/qurl.h>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
class QTimer;
QT_END_NAMESPACE

namespace Rooms {

class HostilePeer;

//! How a HostileServer misbehaves. Whatever is not set, it does as a good room does.
struct Manners
{
    //! A TCP connection was taken; nothing was read from it.
    std::function<void(HostilePeer &)> connected = {};
    //! The HTTP request is whole. Good manners: letIn().
    std::function<void(HostilePeer &)> asked = {};
    //! The client was just let in.
    std::function<void(HostilePeer &)> opened = {};
    //! A request came. True: it was dealt with and is not to be answered.
    std::function<bool(HostilePeer &, const Request &)> request = {};
    //! Whether pings are answered.
    bool answersPings = true;
};

//! A room that does every byte by hand: a TCP server on the loopback interface that speaks HTTP and WebSocket
//! without a library, so that it can break any of their rules, and answers Query, Subscribe and Call from a
//! fixture until it is told to misbehave. It starts and leaves meetings, and has no other rules (the
//! SimulatedRoom has). Owned by a test; lives on its thread and needs its event loop.
class HostileServer : public QObject
{
    Q_OBJECT

public:
    //! Listens at once, with good manners.
    HostileServer();
    ~HostileServer() override;

    QUrl url() const;
    //! Does as told from now on, on every connection.
    void misbehave(const Manners &manners);
    //! Good manners again; what is being sent without end stops.
    void behave() { misbehave({}); }
    //! Stops listening, or listens again at the same port.
    void setListening(bool listening);
    //! The connections that are open.
    QList<HostilePeer *> peers() const;
    //! The newest connection; nullptr without one.
    HostilePeer *peer() const;
    //! Ends every connection, so that clients have to connect anew.
    void dropPeers();

    //! What a query of the Meeting module tells.
    MeetingSnapshot snapshot;
    //! The frame that answers \a request as a good room does, and tells of it in an event. Starting and
    //! leaving a meeting change the snapshot.
    QByteArray answerTo(const Request &request);
    //! The ids of the Calls that came, oldest first.
    const QStringList &callIds() const { return m_callIds; }

    const Manners &manners() const { return m_manners; }

private:
    friend class HostilePeer;
    void receive(HostilePeer &peer, const QByteArray &frame);
    void tell(const QString &subEvent);

    QTcpServer *m_listener;
    quint16 m_port = 0;
    Manners m_manners;
    QStringList m_callIds;
};

//! One connection of a HostileServer, which owns it. It is gone when the connection is.
class HostilePeer : public QObject
{
    Q_OBJECT

public:
    HostilePeer(HostileServer &server, QTcpSocket *socket);

    HostileServer &server() const { return m_server; }
    //! The client's HTTP request.
    const QByteArray &request() const { return m_request; }
    //! The value of a header of it; \a name in lower case.
    QByteArray header(const QByteArray &name) const;
    //! What Sec-WebSocket-Accept has to be.
    QByteArray acceptKey() const;

    //! A correct answer to the handshake, with \a headers besides; frames are read from then on.
    void letIn(const QByteArray &headers = {});
    //! Answers the handshake with \a bytes, and reads frames from then on.
    void letInWith(const QByteArray &bytes);
    //! Any bytes.
    void write(const QByteArray &bytes);
    //! A text frame.
    void sendText(const QByteArray &text);
    //! \a bytes after \a delay. What else is to be sent waits for them.
    void writeLater(const QByteArray &bytes, std::chrono::milliseconds delay);
    //! A text frame after \a delay.
    void sendTextLater(const QByteArray &text, std::chrono::milliseconds delay);
    //! \a bytes again and again, as fast as they are taken, until the server is told to behave.
    void sendEndlessly(const QByteArray &bytes);
    //! \a bytes one by one, one every \a interval. What else is to be sent waits for the last.
    void drip(const QByteArray &bytes, std::chrono::milliseconds interval);
    //! Takes nothing more off the wire.
    void stopReading();
    //! Ends the connection in good order, after everything that was written.
    void hangUp();
    //! Ends it with a reset.
    void reset();

private:
    friend class HostileServer;
    void onReadyRead();
    void onFrames();
    void onDrip();
    void goOn();
    void stopSending();

    HostileServer &m_server;
    QTcpSocket *m_socket;
    QTimer *m_drip;
    QByteArray m_request;
    QByteArray m_received;
    QByteArray m_dripping;
    QByteArray m_endless;
    QByteArray m_waiting;
    bool m_isPausing = false;
    bool m_requestRead = false;
    bool m_open = false;
    bool m_deaf = false;
};

} // namespace Rooms
