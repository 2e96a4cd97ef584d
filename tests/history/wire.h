// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lane.h"
#include "network.h"

namespace Rooms::History {

//! One connection, from the panel's end to a session of the room, with what is under way both ways. The ends
//! learn of each other's end when that arrives, or never. Owned by a Network, same thread.
class Wire : public QObject
{
    Q_OBJECT

public:
    Wire(Transport::Epoch epoch, Network &network);

    // What the panel's end does
    void open(const QString &subprotocol);
    void send(const QByteArray &frame);
    void ping();
    void abandon();
    bool isOpen() const { return m_panelEnd == PanelEnd::Open; }

    // What the network does to it
    void hold();
    void release();
    void goDead();
    void breakDown();
    void breakOnSend() { m_breaksOnSend = true; }
    void clear();
    bool isOver() const;

private:
    enum class PanelEnd { Opening, Open, Gone };

    void knock();
    void admit();
    void up(std::function<void()> arrive);
    void down(std::function<void()> arrive);
    void onDeviceFrame(const QByteArray &frame);
    void onDeviceEnd(LinkEnd how);
    void tell(const std::function<void(Transport &)> &signal);
    void tellOpened();
    void tellFrame(const QByteArray &frame);
    void tellPong();
    void tellClosed(Link::Reason reason);
    void receive(const QByteArray &frame);
    void endSession();
    void note(const QString &what);

    const Transport::Epoch m_epoch;
    Network &m_network;
    Lane m_up;
    Lane m_answers; // that the room is thinking about
    Lane m_down;
    Timer m_bury; // the session cannot be destroyed while it is speaking
    std::unique_ptr<SimulatedSession> m_session;
    PanelEnd m_panelEnd = PanelEnd::Opening;
    QString m_subprotocol;
    bool m_unanswered = false;
    bool m_dead = false; // nothing arrives on either side
    bool m_reset = false; // whoever uses it next learns that it is dead
    bool m_breaksOnSend = false;
    const bool m_leaky; // what is late is delivered although the panel has given the connection up
};

} // namespace Rooms::History
