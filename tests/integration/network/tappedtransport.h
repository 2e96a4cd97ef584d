// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/transport.h"

#include <memory>

namespace Rooms {

//! A Transport that lets a test read along.
class TappedTransport : public Transport
{
    Q_OBJECT

public:
    explicit TappedTransport(std::unique_ptr<Transport> inner)
        : m_inner(std::move(inner))
    {
        connect(m_inner.get(), &Transport::opened, this, &Transport::opened);
        connect(m_inner.get(), &Transport::frameReceived, this, &Transport::frameReceived);
        connect(m_inner.get(), &Transport::pongReceived, this, &Transport::pongReceived);
        connect(m_inner.get(), &Transport::closed, this, &Transport::closed);
    }

    void open(const QUrl &url, const QString &subprotocol) override { m_inner->open(url, subprotocol); }
    void send(const QByteArray &frame) override
    {
        Q_EMIT sending(frame);
        m_inner->send(frame);
    }
    void ping() override { m_inner->ping(); }
    void close() override { m_inner->close(); }

Q_SIGNALS:
    //! A frame is handed to the network.
    void sending(const QByteArray &frame);

private:
    std::unique_ptr<Transport> m_inner;
};

} // namespace Rooms
