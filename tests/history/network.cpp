// SPDX-License-Identifier: Apache-2.0
#include "network.h"

#include "protocol/roomaddress.h"
#include "wire.h"

namespace Rooms::History {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! The panel's end of a network. It hands everything to the wire that was opened last.
class Network::End : public Transport
{
public:
    explicit End(Network &network)
        : m_network(network)
    { }

    void open(const QUrl &, const QString &subprotocol) override
    {
        close();
        m_network.m_wires.push_back(std::make_unique<Wire>(++m_epoch, m_network));
        m_network.note(u"opens connection %1"_s.arg(m_epoch));
        m_network.current()->open(subprotocol);
    }
    void send(const QByteArray &frame) override
    {
        if (isOpen())
            m_network.current()->send(frame);
    }
    void ping() override
    {
        if (isOpen())
            m_network.current()->ping();
    }
    void close() override
    {
        if (Wire *wire = m_network.current())
            wire->abandon();
    }

private:
    bool isOpen()
    {
        Wire *wire = m_network.current();
        const bool open = wire && wire->isOpen();
        m_network.m_verdict.expect(open, u"Something was sent on a connection that was not open."_s);
        return open;
    }

    Network &m_network;
    Epoch m_epoch = 0;
};

Network::Network(const QString &name, const QString &password, Device &device, quint32 seed, Clock &clock,
                 Journal &journal, Verdict &verdict, Figures &figures, Mischief mischief)
    : m_name(name)
    , m_subprotocol(RoomAddress::authSubprotocol(password))
    , m_device(device)
    , m_chance(seed)
    , m_clock(clock)
    , m_journal(journal)
    , m_verdict(verdict)
    , m_figures(figures)
    , m_mischief(mischief)
    , m_unclaimed(std::make_unique<End>(*this))
    , m_end(m_unclaimed.get())
    , m_thaw(clock, [this] {
        for (const auto &wire : m_wires)
            wire->release();
    })
{ }

Network::~Network() = default;

std::unique_ptr<Transport> Network::takeTransport()
{
    return std::move(m_unclaimed);
}

void Network::stall(std::chrono::milliseconds duration)
{
    if (Wire *wire = current())
        wire->hold();
    m_thaw.start(duration);
}

void Network::goDead()
{
    if (Wire *wire = current())
        wire->goDead();
}

void Network::breakDown()
{
    if (Wire *wire = current())
        wire->breakDown();
}

void Network::breakOnSend()
{
    if (Wire *wire = current())
        wire->breakOnSend();
}

void Network::clear()
{
    weather = {};
    m_cleared = true;
    m_thaw.stop();
    for (const auto &wire : m_wires)
        wire->clear();
}

void Network::sweep()
{
    std::erase_if(m_wires, [this](const auto &wire) { return wire.get() != current() && wire->isOver(); });
}

std::chrono::milliseconds Network::drawn(const DelayRange &range)
{
    return std::chrono::milliseconds(m_chance.between(range.minimumMs, range.maximumMs));
}

void Network::note(const QString &what)
{
    if (m_journal.keeps())
        m_journal.note(m_name, what);
}

} // namespace Rooms::History
