// SPDX-License-Identifier: Apache-2.0
#include "pacedtransport.h"

namespace Rooms {

PacedTransport::PacedTransport(std::unique_ptr<Transport> inner, Turn turn,
                               std::chrono::milliseconds deadline, Clock &clock)
    : m_inner(std::move(inner))
    , m_turn(std::move(turn))
    , m_limit(deadline)
    , m_waiting(clock, [this] { openNow(); })
    , m_deadline(clock, [this] { giveUp(); })
{
    connect(m_inner.get(), &Transport::opened, this, [this](Epoch epoch) {
        if (!isCurrent(epoch))
            return;
        m_deadline.stop();
        Q_EMIT opened(m_epoch);
    });
    connect(m_inner.get(), &Transport::frameReceived, this, [this](const QByteArray &frame, Epoch epoch) {
        if (isCurrent(epoch))
            Q_EMIT frameReceived(frame, m_epoch);
    });
    connect(m_inner.get(), &Transport::pongReceived, this, [this](Epoch epoch) {
        if (isCurrent(epoch))
            Q_EMIT pongReceived(m_epoch);
    });
    connect(m_inner.get(), &Transport::closed, this,
            [this](Link::Reason reason, const QString &detail, Epoch epoch) {
                if (!isCurrent(epoch))
                    return;
                m_isOpen = false;
                m_deadline.stop();
                Q_EMIT closed(reason, detail, m_epoch);
            });
}

void PacedTransport::open(const QUrl &url, const QString &subprotocol)
{
    close();
    ++m_epoch;
    m_url = url;
    m_subprotocol = subprotocol;
    m_waiting.start(m_turn());
}

void PacedTransport::openNow()
{
    ++m_innerEpoch;
    m_isOpen = true;
    m_deadline.start(m_limit);
    m_inner->open(m_url, m_subprotocol);
}

void PacedTransport::giveUp()
{
    close();
    Q_EMIT closed(Link::Reason::TimedOut, QStringLiteral("no connection in time"), m_epoch);
}

void PacedTransport::close()
{
    m_waiting.stop();
    m_deadline.stop();
    if (m_isOpen)
        m_inner->close();
    m_isOpen = false;
}

} // namespace Rooms
