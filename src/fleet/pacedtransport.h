// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "service/transport.h"

#include <functional>
#include <memory>

namespace Rooms {

//! A Transport that waits for its turn before it opens the one that it wraps. The deadline for connecting
//! counts from the turn, so it is kept here and not by the ServiceClient, to whom waiting is a part of
//! connecting.
class PacedTransport : public Transport
{
    Q_OBJECT

public:
    //! How long to wait for the next turn; asked once for each open().
    using Turn = std::function<std::chrono::milliseconds()>;

    //! \a clock must outlive this.
    PacedTransport(std::unique_ptr<Transport> inner, Turn turn, std::chrono::milliseconds deadline,
                   Clock &clock);

    void open(const QUrl &url, const QString &subprotocol) override;
    void send(const QByteArray &frame) override { m_inner->send(frame); }
    void ping() override { m_inner->ping(); }
    void close() override;

private:
    void openNow();
    void giveUp();
    bool isCurrent(Epoch innerEpoch) const { return m_isOpen && innerEpoch == m_innerEpoch; }

    const std::unique_ptr<Transport> m_inner;
    const Turn m_turn;
    const std::chrono::milliseconds m_limit;
    QUrl m_url;
    QString m_subprotocol;
    Epoch m_epoch = 0;
    Epoch m_innerEpoch = 0;
    bool m_isOpen = false; // or opening: the inner one is
    Timer m_waiting;
    Timer m_deadline;
};

} // namespace Rooms
