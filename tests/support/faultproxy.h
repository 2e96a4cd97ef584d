// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>
#include <QtCore/qrandom.h>
#include <QtCore/qurl.h>

QT_BEGIN_NAMESPACE
class QTcpServer;
QT_END_NAMESPACE

namespace Rooms {

class ProxiedConnection;

//! A TCP proxy on the loopback interface: the network between a client and a server, and what goes wrong with
//! it. How each direction is can be changed at any time and holds for the connections there are and for those
//! to come. What is under way arrives in its order, also after its sender has gone; it is lost with its
//! receiver. Owned by a test; needs an event loop and a clock that keeps the time of day.
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    //! Which way bytes go.
    enum class Direction { ToServer, ToClient };

    //! How one direction of the line is. Plain value; untold, everything passes as it comes.
    struct Toxics
    {
        using Milliseconds = std::chrono::milliseconds;

        Milliseconds latency {0}; //!< What comes is under way so long,
        Milliseconds jitter {0}; //!< and up to so much longer, drawn each time.
        qint64 bytesPerSecond = 0; //!< No more than so many; 0: no limit.
        qsizetype slice = 0; //!< Most bytes that pass at once, in a turn of their own; 0: no limit.
        bool stalled = false; //!< Nothing passes; what comes is held until this is lifted.
        qint64 resetAfter = -1; //!< Each connection is reset when so many bytes have passed; -1: none is.
        Milliseconds timeout {-1}; //!< What comes is lost, and each connection ends after so long; -1: none.
    };

    //! Listens on a free port. \a clock must outlive it; \a seed is that of everything left to chance.
    explicit FaultProxy(Clock &clock, quint32 seed = 1);
    ~FaultProxy() override;

    //! Where connections from now on lead: host and port of \a server.
    void forwardTo(const QUrl &server) { m_server = server; }
    //! Where it listens.
    QUrl url() const;

    //! Makes one direction so.
    void set(Direction direction, const Toxics &toxics);
    //! Makes both directions so.
    void set(const Toxics &toxics);
    //! Everything passes again, what was held first.
    void heal() { set({}); }
    //! Ends every connection with a reset on both sides.
    void reset();
    //! Says on every connection that nothing more comes in \a direction; the other one goes on.
    void halfClose(Direction direction);

    //! Connections there are.
    qsizetype connections() const { return m_connections.size(); }
    //! Connections there were, with those there are.
    int accepted() const { return m_accepted; }

private:
    void accept();

    Clock &m_clock;
    QRandomGenerator m_random;
    QTcpServer *m_listener;
    QUrl m_server;
    Toxics m_toServer;
    Toxics m_toClient;
    QList<ProxiedConnection *> m_connections;
    int m_accepted = 0;
};

} // namespace Rooms
