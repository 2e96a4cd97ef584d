// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "service/transport.h"

#include <QtCore/qlist.h>

#include <deque>
#include <functional>

namespace Rooms {

//! A Transport whose peer is played by a test. Everything the peer does arrives by the Clock, at the earliest
//! with its next turn and in the order in which it was done, as from a network; what is still under way when
//! the connection ends is lost.
class MemoryTransport : public Transport
{
    Q_OBJECT

public:
    //! What opening leads to.
    enum class Opening {
        LetIn,
        Unanswered, //!< Nothing, until letIn() or drop().
        Refused, //!< closed() with refusal.
    };
    //! One open().
    struct Opened
    {
        QUrl url;
        QString subprotocol;
        qint64 at; //!< Clock::now()
    };

    explicit MemoryTransport(Clock &clock);

    //! What the next open() leads to, and with Refused why.
    Opening opening = Opening::LetIn;
    Link::Reason refusal = Link::Reason::ConnectionRefused;
    //! Whether pings are answered.
    bool answersPings = true;
    //! Nothing arrives any more on either side, and nobody notices.
    bool halfOpen = false;
    //! What the next send() does after the frame is recorded; a broken pipe, for example.
    std::function<void()> onSend;
    //! How long frames and pongs are under way.
    std::chrono::milliseconds latency {0};

    //! Everything that was ever asked of this transport.
    const QList<Opened> &opens() const { return m_opens; }
    const QList<QByteArray> &sent() const { return m_sent; }
    int pings() const { return m_pings; }
    int closes() const { return m_closes; }
    //! Misuse: frames and pings that were given to a connection that was not open.
    int misused() const { return m_misused; }
    bool isOpen() const { return m_phase == Phase::Open; }
    //! The connection that was opened last.
    Epoch epoch() const { return Epoch(m_opens.size()); }

    //! The peer lets the connection in.
    void letIn();
    //! The peer ends the connection, or refuses it.
    void drop(Link::Reason reason = Link::Reason::ClosedByRoom);
    //! As drop(), without a turn of the clock in between: an error found while sending.
    void breakNow(Link::Reason reason);
    //! The peer sends a frame.
    void deliver(const QByteArray &frame);

    void open(const QUrl &url, const QString &subprotocol) override;
    void send(const QByteArray &frame) override;
    void ping() override;
    void close() override;

Q_SIGNALS:
    //! The peer receives a frame.
    void frameSent(const QByteArray &frame);

private:
    enum class Phase { Closed, Opening, Open };
    struct Arrival
    {
        qint64 due;
        std::function<void()> happen;
    };
    void later(std::chrono::milliseconds delay, std::function<void()> happen);
    void arrive();

    Clock &m_clock;
    Timer m_timer;
    std::deque<Arrival> m_underWay;
    Phase m_phase = Phase::Closed;
    QList<Opened> m_opens;
    QList<QByteArray> m_sent;
    int m_pings = 0;
    int m_closes = 0;
    int m_misused = 0;
};

} // namespace Rooms
