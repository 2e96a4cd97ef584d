// SPDX-License-Identifier: Apache-2.0
#include "faultproxy.h"

#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <sys/socket.h>

#include <algorithm>
#include <deque>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Direction = FaultProxy::Direction;
using Toxics = FaultProxy::Toxics;

namespace {

//! One direction of one connection.
class Pipe
{
public:
    //! \a end is called when the connection has to end: with true for a reset, with false when all that came
    //! has passed and nothing more will, or for a timeout.
    Pipe(QTcpSocket &from, QTcpSocket &to, Clock &clock, QRandomGenerator &random,
         std::function<void(bool reset)> end)
        : m_from(from)
        , m_to(to)
        , m_clock(clock)
        , m_random(random)
        , m_end(std::move(end))
        , m_pass(clock, [this] { pass(); })
        , m_timeout(clock, [this] { m_end(false); })
    { }

    void set(const Toxics &toxics)
    {
        m_toxics = toxics;
        m_passed = 0;
        m_free = 0;
        if (toxics.timeout < 0ms)
            m_timeout.stop();
        else if (!m_timeout.isActive())
            m_timeout.start(toxics.timeout);
        schedule();
    }

    //! Something can be read.
    void take()
    {
        const QByteArray bytes = m_from.readAll();
        if (m_closed || m_toxics.timeout >= 0ms || bytes.isEmpty())
            return;
        const auto jitter = m_random.bounded(qint64(m_toxics.jitter.count() + 1));
        const qint64 due = m_clock.now() + m_toxics.latency.count() + jitter;
        m_pieces.push_back({m_pieces.empty() ? due : std::max(due, m_pieces.back().due), bytes});
        schedule();
    }
    //! The sender has gone.
    void finish()
    {
        m_finished = true;
        schedule();
    }
    //! Says that nothing more comes.
    void close()
    {
        m_closed = true;
        m_pieces.clear();
        m_to.flush();
        ::shutdown(int(m_to.socketDescriptor()), SHUT_WR);
    }
    //! As far as possible, now.
    void schedule()
    {
        const bool last = m_pieces.empty() && m_finished;
        if (m_toxics.stalled || m_to.state() != QAbstractSocket::ConnectedState
            || (m_pieces.empty() && !last)) {
            m_pass.stop();
            return;
        }
        const qint64 due = last ? 0 : std::max(m_pieces.front().due, m_free);
        m_pass.start(std::chrono::milliseconds(std::max<qint64>(0, due - m_clock.now())));
    }

private:
    struct Piece
    {
        qint64 due;
        QByteArray bytes;
    };

    void pass()
    {
        if (m_pieces.empty()) {
            m_end(false);
            return;
        }
        Piece &piece = m_pieces.front();
        const qsizetype most = mostAtOnce();
        const QByteArray bytes = piece.bytes.first(std::min(most, piece.bytes.size()));
        piece.bytes.remove(0, bytes.size());
        if (piece.bytes.isEmpty())
            m_pieces.pop_front();
        m_to.write(bytes);
        m_to.flush();
        m_passed += bytes.size();
        if (m_toxics.bytesPerSecond > 0)
            m_free = m_clock.now() + bytes.size() * 1000 / m_toxics.bytesPerSecond;
        if (m_toxics.resetAfter >= 0 && m_passed >= m_toxics.resetAfter)
            m_end(true);
        else
            schedule();
    }

    qsizetype mostAtOnce() const
    {
        qint64 most = std::numeric_limits<qsizetype>::max();
        if (m_toxics.slice > 0)
            most = m_toxics.slice;
        if (m_toxics.bytesPerSecond > 0) // what passes in 10 ms
            most = std::min(most, std::max<qint64>(1, m_toxics.bytesPerSecond / 100));
        if (m_toxics.resetAfter >= 0)
            most = std::min(most, std::max<qint64>(1, m_toxics.resetAfter - m_passed));
        return most;
    }

    QTcpSocket &m_from;
    QTcpSocket &m_to;
    Clock &m_clock;
    QRandomGenerator &m_random;
    std::function<void(bool)> m_end;
    Timer m_pass;
    Timer m_timeout;
    Toxics m_toxics;
    std::deque<Piece> m_pieces;
    qint64 m_passed = 0; // bytes, since the toxics were set
    qint64 m_free = 0; // when the line has room again
    bool m_finished = false;
    bool m_closed = false;
};

void resetSocket(QTcpSocket &socket)
{
    if (socket.state() == QAbstractSocket::UnconnectedState)
        return;
    const linger atOnce {1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

} // namespace

//! Both directions of one connection, and its two sockets.
class ProxiedConnection : public QObject
{
    Q_OBJECT

public:
    ProxiedConnection(QTcpSocket *client, const QUrl &server, Clock &clock, QRandomGenerator &random,
                      QObject *parent)
        : QObject(parent)
        , m_client(client)
        , m_toServer(*client, m_server, clock, random, [this](bool reset) { end(reset, m_server); })
        , m_toClient(m_server, *client, clock, random, [this](bool reset) { end(reset, *m_client); })
    {
        client->setParent(this);
        for (QTcpSocket *socket : {client, &m_server})
            connect(socket, &QTcpSocket::stateChanged, this, &ProxiedConnection::onStateChanged);
        connect(client, &QTcpSocket::readyRead, this, [this] { m_toServer.take(); });
        connect(&m_server, &QTcpSocket::readyRead, this, [this] { m_toClient.take(); });
        connect(&m_server, &QTcpSocket::errorOccurred, this, [this] {
            if (!m_wasConnected)
                reset();
        });
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_server.connectToHost(server.host(), quint16(server.port()));
    }
    ~ProxiedConnection() override
    {
        m_client->disconnect(this);
        m_server.disconnect(this);
    }

    void set(const Toxics &toServer, const Toxics &toClient)
    {
        m_toServer.set(toServer);
        m_toClient.set(toClient);
    }
    void halfClose(Direction direction)
    {
        if (m_server.state() == QAbstractSocket::ConnectedState)
            (direction == Direction::ToServer ? m_toServer : m_toClient).close();
    }
    void reset()
    {
        resetSocket(*m_client);
        resetSocket(m_server);
    }

Q_SIGNALS:
    //! Both sides have gone.
    void ended();

private:
    //! Ends the connection: with a reset on both sides, or so that \a receiver still gets what was written.
    void end(bool resets, QTcpSocket &receiver)
    {
        if (resets) {
            reset();
            return;
        }
        receiver.disconnectFromHost();
        if (m_client->state() == QAbstractSocket::ConnectedState)
            m_client->disconnectFromHost();
        if (m_server.state() == QAbstractSocket::ConnectedState)
            m_server.disconnectFromHost();
    }

    void onStateChanged()
    {
        if (m_server.state() == QAbstractSocket::ConnectedState && !m_wasConnected) {
            m_wasConnected = true;
            m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        }
        const bool clientGone = m_client->state() == QAbstractSocket::UnconnectedState;
        const bool serverGone = m_server.state() == QAbstractSocket::UnconnectedState;
        if (clientGone && serverGone) {
            Q_EMIT ended();
            return;
        }
        if (clientGone)
            m_toServer.finish();
        if (serverGone && m_wasConnected)
            m_toClient.finish();
        m_toServer.schedule();
        m_toClient.schedule();
    }

    QTcpSocket *m_client;
    QTcpSocket m_server;
    Pipe m_toServer;
    Pipe m_toClient;
    bool m_wasConnected = false;
};

FaultProxy::FaultProxy(Clock &clock, quint32 seed)
    : m_clock(clock)
    , m_random(seed)
    , m_listener(new QTcpServer(this))
{
    connect(m_listener, &QTcpServer::newConnection, this, &FaultProxy::accept);
    m_listener->listen(QHostAddress::LocalHost);
}

FaultProxy::~FaultProxy()
{
    qDeleteAll(m_connections);
}

QUrl FaultProxy::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/"_s.arg(m_listener->serverPort()));
}

void FaultProxy::set(Direction direction, const Toxics &toxics)
{
    (direction == Direction::ToServer ? m_toServer : m_toClient) = toxics;
    for (ProxiedConnection *connection : std::as_const(m_connections))
        connection->set(m_toServer, m_toClient);
}

void FaultProxy::set(const Toxics &toxics)
{
    m_toServer = toxics;
    set(Direction::ToClient, toxics);
}

void FaultProxy::reset()
{
    const auto connections = m_connections; // each takes itself off the list
    for (ProxiedConnection *connection : connections)
        connection->reset();
}

void FaultProxy::halfClose(Direction direction)
{
    for (ProxiedConnection *connection : std::as_const(m_connections))
        connection->halfClose(direction);
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_listener->nextPendingConnection()) {
        ++m_accepted;
        auto *connection = new ProxiedConnection(client, m_server, m_clock, m_random, this);
        m_connections.append(connection);
        connect(connection, &ProxiedConnection::ended, this, [this, connection] {
            if (m_connections.removeOne(connection))
                connection->deleteLater();
        });
        connection->set(m_toServer, m_toClient);
    }
}

} // namespace Rooms

#include "faultproxy.moc"
