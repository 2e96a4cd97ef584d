// SPDX-License-Identifier: Apache-2.0
#include "controlledroom.h"

namespace Rooms {

ControlledRoom::ControlledRoom(const QString &recording, Clock &clock, const Redaction &redaction,
                               RoomSession::MakeSecrets makeSecrets, Complain complain)
    : m_recording(recording)
    , m_clock(clock)
    , m_redaction(redaction)
    , m_makeSecrets(std::move(makeSecrets))
    , m_complain(std::move(complain))
{
    set({});
}

void ControlledRoom::set(const Target &target)
{
    m_target = target;
    // Whoever is told of the change finds no room that is about to go; it goes after the session with it.
    const auto before = m_demo && m_demo->url() != target.url ? std::move(m_demo) : nullptr;
    auto session = std::make_unique<RoomSession>(target.url, target.password, target.name, target.profile,
                                                 m_clock, m_redaction, m_makeSecrets);
    std::swap(session, m_session);
    Q_EMIT changed();
    session.reset();
    QString problem;
    if (!m_recording.isEmpty() && !target.url.isEmpty()
        && !m_session->diagnostics().record(m_recording, &problem))
        m_complain(problem);
}

bool ControlledRoom::setDemo(const QString &scenario, const std::optional<ControlPassword> &password)
{
    auto created = DemoRoom::create(scenario, m_clock);
    if (!created) {
        m_complain(created.error());
        return false;
    }
    auto before = std::exchange(m_demo, std::move(created).value());
    set({m_demo->url(), password, m_demo->name(), {}});
    return true;
}

void ControlledRoom::connectToRoom()
{
    if (m_target.url.isEmpty())
        m_session->client().connectToRoom(); // which says that there is no address, and asks for no password
    else
        m_session->connectToRoom(m_complain);
}

} // namespace Rooms
