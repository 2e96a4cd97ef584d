// SPDX-License-Identifier: Apache-2.0
#include "wire.h"

#include "service/websockettransport.h"
#include "words.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <utility>

namespace Rooms::History {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

bool isCall(const QByteArray &frame)
{
    return frame.contains(R"("method":"Call/)");
}

//! A reply to a Call, with whatever code turned into success.
QByteArray forged(const QByteArray &frame)
{
    QJsonObject object = QJsonDocument::fromJson(frame).object();
    QJsonObject result = object.value("result"_L1).toObject();
    if (!result.contains("action"_L1))
        return frame;
    result.insert("error_code"_L1, 0);
    object.insert("result"_L1, result);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Wire::Wire(Transport::Epoch epoch, Network &network)
    : m_epoch(epoch)
    , m_network(network)
    , m_up(network.m_clock)
    , m_answers(network.m_clock)
    , m_down(network.m_clock)
    , m_bury(network.m_clock, [this] { m_session.reset(); })
    , m_leaky(network.m_chance.happens(40))
{ }

// The panel's end

void Wire::open(const QString &subprotocol)
{
    m_subprotocol = subprotocol;
    up([this] { knock(); });
}

void Wire::send(const QByteArray &frame)
{
    ++m_network.m_figures.frames;
    if (m_network.m_journal.keeps())
        m_network.note(u"> "_s + Words::ofRequestFrame(frame));
    Q_EMIT m_network.sent(frame);
    if (std::exchange(m_breaksOnSend, false)) {
        endSession();
        tellClosed(Link::Reason::ClosedByRoom);
        return;
    }
    up([this, frame] { receive(frame); });
    if (m_network.m_mischief == Mischief::RepeatsCalls && isCall(frame))
        up([this, frame] { receive(frame); });
}

void Wire::ping()
{
    up([this] {
        if (m_session && !m_bury.isActive() && !m_network.m_device.faults().has(Fault::HalfOpen))
            down([this] { tellPong(); });
    });
}

void Wire::abandon()
{
    if (m_panelEnd == PanelEnd::Gone)
        return;
    m_panelEnd = PanelEnd::Gone;
    m_unanswered = false;
    if (!m_leaky)
        m_down.clear();
    // What was sent before may be lost with the connection, or still arrive.
    if (m_network.m_chance.happens(50))
        m_up.clear();
    if (m_dead)
        return; // the room never learns of it
    const auto unnoticed = m_network.m_chance.happens(30) ? m_network.m_chance.between(0, 3000) : 0;
    m_up.put(m_network.latency() + std::chrono::milliseconds(unnoticed), [this] { endSession(); });
}

// The network

void Wire::hold()
{
    m_up.hold();
    m_down.hold();
}

void Wire::release()
{
    m_up.release();
    m_down.release();
}

void Wire::goDead()
{
    m_dead = true;
    m_up.clear();
    m_answers.clear();
    m_down.clear();
}

void Wire::breakDown()
{
    if (m_network.m_chance.happens(50))
        m_up.clear();
    if (m_network.m_chance.happens(50))
        m_down.clear();
    up([this] { endSession(); });
    down([this] { tellClosed(Link::Reason::ClosedByRoom); });
}

void Wire::clear()
{
    release();
    m_breaksOnSend = false;
    const bool wasDead = std::exchange(m_dead, false);
    const bool unheard = wasDead && m_panelEnd == PanelEnd::Opening; // it knocks until it is answered
    if (std::exchange(m_unanswered, false) || unheard) {
        up([this] { knock(); });
    } else if (wasDead) {
        m_reset = true;
        endSession();
    }
}

bool Wire::isOver() const
{
    return m_panelEnd == PanelEnd::Gone && !m_session && m_up.isEmpty() && m_answers.isEmpty()
        && m_down.isEmpty();
}

void Wire::up(std::function<void()> arrive)
{
    if (m_reset)
        down([this] { tellClosed(Link::Reason::ClosedByRoom); });
    else if (!m_dead)
        m_up.put(m_network.latency(), std::move(arrive));
}

void Wire::down(std::function<void()> arrive)
{
    if (!m_dead)
        m_down.put(m_network.latency(), std::move(arrive));
}

// The room's end

void Wire::knock()
{
    constexpr Link::Reason refusals[] = {Link::Reason::ConnectionRefused, Link::Reason::Unreachable,
                                         Link::Reason::HostNotFound, Link::Reason::NotWebSocket};
    const Faults &faults = m_network.m_device.faults();
    if (m_panelEnd == PanelEnd::Gone)
        return;
    if (m_network.weather.opening == Weather::Opening::Refused)
        down([this, reason = m_network.m_chance.oneOf(refusals)] { tellClosed(reason); });
    else if (m_network.weather.opening == Weather::Opening::Unanswered || faults.has(Fault::HandshakeStall))
        m_unanswered = true;
    else if (faults.has(Fault::AuthRefused) || m_subprotocol != m_network.m_subprotocol)
        down([this] { tellClosed(Link::Reason::WrongPassword); });
    else
        admit();
}

void Wire::admit()
{
    m_session = m_network.m_device.newSession();
    connect(m_session.get(), &SimulatedSession::frame, this, &Wire::onDeviceFrame);
    connect(m_session.get(), &SimulatedSession::binaryFrame, this, &Wire::onDeviceFrame);
    connect(m_session.get(), &SimulatedSession::closeRequested, this, &Wire::onDeviceEnd);
    down([this] { tellOpened(); });
    if (m_network.m_mischief == Mischief::RepeatsOldFrames) {
        for (const QByteArray &frame : std::exchange(m_network.m_old, {}))
            down([this, frame] { tellFrame(frame); });
    }
    m_session->open();
}

void Wire::receive(const QByteArray &frame)
{
    if (m_session && !m_bury.isActive())
        m_network.m_device.receive(*m_session, frame);
}

void Wire::onDeviceFrame(const QByteArray &frame)
{
    ++m_network.m_figures.frames;
    if (m_network.m_mischief == Mischief::KeepsSilent && m_network.m_cleared)
        return;
    const QByteArray told = m_network.m_mischief == Mischief::ForgesAcks ? forged(frame) : frame;
    if (m_network.m_mischief == Mischief::RepeatsOldFrames && frame.contains(R"("method":"Event/)"))
        m_network.m_old.append(frame);
    const auto send = [this, told] { down([this, told] { tellFrame(told); }); };
    const bool isEvent = told.contains(R"("method":"Event/)");
    const bool waits = m_network.weather.thinking.maximumMs > 0 || !m_answers.isEmpty();
    if (isEvent || !waits)
        send();
    else
        m_answers.put(m_network.drawn(m_network.weather.thinking), send);
}

void Wire::onDeviceEnd(LinkEnd how)
{
    if (how == LinkEnd::Dropped && m_network.m_chance.happens(30))
        m_down.clear();
    m_up.clear();
    endSession();
    down([this] { tellClosed(Link::Reason::ClosedByRoom); });
}

void Wire::endSession()
{
    if (!m_session)
        return;
    m_session->disconnect(this);
    m_answers.clear();
    m_bury.start(0ms);
}

// What the panel is told

//! Emits \a signal. A panel that has given this connection up must stay as it is.
void Wire::tell(const std::function<void(Transport &)> &signal)
{
    if (m_panelEnd != PanelEnd::Gone) {
        signal(*m_network.m_end);
    } else if (m_leaky) {
        const auto before = m_network.memory();
        signal(*m_network.m_end);
        m_network.m_verdict.expect(m_network.memory() == before,
                                   u"What is of an earlier connection was heard."_s);
    }
}

void Wire::tellOpened()
{
    if (m_panelEnd == PanelEnd::Opening)
        m_panelEnd = PanelEnd::Open;
    note(u"opened"_s);
    tell([this](Transport &end) { Q_EMIT end.opened(m_epoch); });
}

void Wire::tellFrame(const QByteArray &frame)
{
    if (m_network.m_journal.keeps())
        note(u"< "_s + Words::ofRoomFrame(frame));
    if (quint64(frame.size()) > WebSocketTransport::maximumIncomingBytes) {
        endSession();
        tellClosed(Link::Reason::LimitExceeded);
        return;
    }
    if (m_panelEnd == PanelEnd::Open)
        Q_EMIT m_network.received(frame);
    tell([this, &frame](Transport &end) { Q_EMIT end.frameReceived(frame, m_epoch); });
}

void Wire::tellPong()
{
    tell([this](Transport &end) { Q_EMIT end.pongReceived(m_epoch); });
}

void Wire::tellClosed(Link::Reason reason)
{
    note(u"ended: "_s + Words::of(reason));
    const auto signal = [this, reason](Transport &end) {
        Q_EMIT end.closed(reason, u"the network of a history"_s, m_epoch);
    };
    if (m_panelEnd == PanelEnd::Gone) {
        tell(signal);
        return;
    }
    m_panelEnd = PanelEnd::Gone; // first: this connection is over for whoever hears of it
    m_unanswered = false;
    signal(*m_network.m_end);
}

void Wire::note(const QString &what)
{
    if (m_panelEnd != PanelEnd::Gone)
        m_network.note(what);
    else if (m_leaky)
        m_network.note(what + u", too late"_s);
}

} // namespace Rooms::History
