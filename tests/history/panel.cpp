// SPDX-License-Identifier: Apache-2.0
#include "panel.h"

#include "protocol/codec.h"
#include "words.h"

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPending = 20;
constexpr size_t mostWires = 40;

ServiceClient::Config config(bool sparing)
{
    ServiceClient::Config config;
    config.url = QUrl(u"ws://room.test:6295/"_s);
    config.password = Panel::password();
    config.modules = {MeetingEvent::module()};
    config.optionalModules = Room::optionalModules();
    config.timing.sparing = sparing;
    return config;
}

} // namespace

Panel::Panel(const Setting &setting, Device &device, Clock &clock, Journal &journal, Verdict &verdict,
             Figures &figures)
    : m_name(setting.name)
    , m_clock(clock)
    , m_journal(journal)
    , m_verdict(verdict)
    , m_figures(figures)
    , m_random(setting.seed)
    , m_network(setting.name, password(), device, setting.seed + 1, clock, journal, verdict, figures,
                setting.mischief)
    , m_lookUps(clock, verdict)
{
    m_client.emplace(config(setting.seed % 2 == 0), m_network.takeTransport(), clock, m_random);
    m_room.emplace(*m_client, clock);
    m_ledger.emplace(*m_room, device, clock, verdict, figures);
    m_shown.emplace(*m_client, *m_room, device, clock, verdict);
    m_network.memory = [this] {
        const ServiceClient::Counters &counters = m_client->counters();
        return QList<qint64> {counters.malformed,        counters.unmatched,
                              counters.events,           counters.connections,
                              qint64(m_client->state()), qint64(m_client->pendingCalls())};
    };
    connect(&m_network, &Network::sent, this, &Panel::onSent);
    connect(&m_network, &Network::received, this, &Panel::onReceived);
    connect(&*m_client, &ServiceClient::stateChanged, this, &Panel::onLink);
    connect(&device, &Device::performed, &*m_ledger, &Ledger::notePerformed);
    if (journal.keeps())
        keepJournal();
}

Panel::~Panel()
{
    m_shown.reset();
    m_ledger.reset();
    m_room.reset();
    m_client.reset();
    m_lookUps.close();
}

void Panel::wake()
{
    m_room->link()->touch();
    if (m_client->state() == Link::State::Offline)
        m_client->connectToRoom();
    else if (m_client->state() == Link::State::Blocked)
        m_room->link()->retryNow();
}

void Panel::check()
{
    m_ledger->check();
    m_shown->check();
    m_lookUps.check();
    m_verdict.expect(m_client->pendingCalls() <= mostPending, u"Requests pile up."_s);
    m_verdict.expect(m_network.wires() <= mostWires, u"Connections pile up."_s);
    const bool linked = m_client->state() == Link::State::Ready || m_client->state() == Link::State::Syncing;
    m_verdict.expect(linked || m_client->pendingCalls() == 0,
                     u"Requests wait on a connection that is lost."_s);
}

QString Panel::password()
{
    return u"canary-control"_s;
}

void Panel::keepJournal()
{
    connect(&*m_client, &ServiceClient::pollingChanged, this, [this] {
        m_journal.note(m_name, u"polling: "_s + QVariant::fromValue(m_client->polling()).toString());
    });
    for (RoomAction *action :
         {static_cast<RoomAction *>(m_room->start()), static_cast<RoomAction *>(m_room->join()),
          static_cast<RoomAction *>(m_room->dissolve()), static_cast<RoomAction *>(m_room->leave()),
          static_cast<RoomAction *>(m_room->leaveWaitingRoom()),
          static_cast<RoomAction *>(m_room->switchLayout())}) {
        connect(action, &RoomAction::stateChanged, this,
                [this, action] { m_journal.note(m_name, Words::of(*action)); });
    }
    connect(&*m_room, &Room::stageChanged, this, [this] {
        m_journal.note(m_name, u"shows "_s + QVariant::fromValue(m_room->stage()).toString());
    });
}

void Panel::onLink()
{
    const bool ready = m_client->state() == Link::State::Ready;
    if (std::exchange(m_wasReady, ready) && !ready)
        ++m_figures.linksLost;
    const bool failed =
        m_client->state() == Link::State::Retrying || m_client->state() == Link::State::Blocked;
    constexpr Link::Reason waits[] = {Link::Reason::TimedOut, Link::Reason::Silent, Link::Reason::NoAnswer};
    if (failed && std::find(std::begin(waits), std::end(waits), m_client->reason()) == std::end(waits))
        m_lastBlow = m_clock.now();
    if (m_journal.keeps())
        m_journal.note(m_name,
                       u"link is %1, %2"_s.arg(Words::of(m_client->state()), Words::of(m_client->reason())));
}

void Panel::onSent(const QByteArray &frame)
{
    if (!frame.contains(R"("method":"Call/)"))
        return;
    const auto decoded = Codec::decodeRequest(frame);
    if (const auto *request = std::get_if<Request>(&decoded))
        m_ledger->noteSent(*request);
}

void Panel::onReceived(const QByteArray &frame)
{
    if (!frame.contains(R"("error_code":10)"))
        return;
    const auto decoded = Codec::decode(frame, WireProfile());
    if (const auto *reply = std::get_if<Reply>(&decoded);
        reply && reply->errorCode == toInt(ErrorCode::TooFrequent)) {
        m_lastBlow = m_clock.now();
    }
}

} // namespace Rooms::History
