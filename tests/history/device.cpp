// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include "words.h"

#include <algorithm>

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longestWayMs = 60'000; // of a frame that stands still in a network
}

Device::Device(const Scenario &scenario, quint32 seed, Clock &clock, Journal &journal)
    : m_clock(clock)
    , m_journal(journal)
    , m_random(seed)
    , m_room(scenario, clock, m_random)
{
    // Nothing changes without one of the two: what is asked, and what is told.
    connect(&m_room, &SimulatedRoom::performed, this, [this](const MeetingAction &, int errorCode) {
        look();
        Q_EMIT performed(m_asking, errorCode);
    });
    connect(&m_room, &SimulatedRoom::announced, this, [this](const RoomEvent &event) {
        if (m_journal.keeps())
            m_journal.note(u"room"_s, u"tells %1"_s.arg(Words::of(event)));
        look();
    });
    look();
}

bool Device::isLying() const
{
    constexpr Fault lies[] = {Fault::Garbage, Fault::WrongTypes, Fault::MissingBlocks, Fault::NoLayouts};
    return std::any_of(std::begin(lies), std::end(lies), [this](Fault fault) { return m_faults.has(fault); });
}

bool Device::mayHaveLied() const
{
    return isLying() || (m_lastLie >= 0 && m_clock.now() - m_lastLie <= longestWayMs);
}

void Device::clearFaults()
{
    if (isLying())
        m_lastLie = m_clock.now();
    m_journal.note(u"fault"_s, u"the room's faults end"_s);
    m_faults.clear();
}

void Device::set(const FaultSetting &setting)
{
    m_had.set(size_t(setting.fault));
    m_journal.note(u"fault"_s, m_journal.keeps() ? Words::of(setting) : QString());
    m_faults.set(setting);
}

std::unique_ptr<SimulatedSession> Device::newSession()
{
    auto session = std::make_unique<SimulatedSession>(m_room, m_faults, WireProfile(), m_clock);
    connect(session.get(), &SimulatedSession::requestReceived, this, &Device::onRequest);
    return session;
}

void Device::receive(SimulatedSession &session, const QByteArray &frame)
{
    session.receive(frame);
    m_asking.clear(); // what is done from here on, somebody else asks for
}

void Device::onRequest(const Request &request)
{
    m_asking = request.id;
    if (request.method == "Query"_L1)
        look(); // the list of meetings changes by the time of day alone
}

void Device::look()
{
    const MeetingSnapshot snapshot = m_room.snapshot();
    if (!m_states.isEmpty() && m_states.constLast() == snapshot)
        return;
    m_states.append(snapshot);
    const Moment now {m_clock.now(), m_room.status(), snapshot.meeting.code,
                      snapshot.layouts ? snapshot.layouts->current : Coded<Meeting::Layout>()};
    if (!m_moments.isEmpty() && m_moments.constLast().isSame(now))
        return;
    m_moments.append(now);
    if (m_journal.keeps())
        m_journal.note(u"room"_s, Words::of(now));
}

} // namespace Rooms::History
