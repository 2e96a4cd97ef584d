// SPDX-License-Identifier: Apache-2.0
#include "roomsession.h"

#include "service/websockettransport.h"
#include "settings/systemsecrets.h"

#include <QtCore/qcoreapplication.h>

#include <memory>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using From = ControlPassword::From;

ServiceClient::Config config(const QUrl &url, const std::optional<ControlPassword> &password,
                             const WireProfile &profile)
{
    ServiceClient::Config config;
    config.url = url;
    config.password = password ? password->text : QString();
    config.modules = {MeetingEvent::module()};
    config.optionalModules = Room::optionalModules();
    config.profile = profile;
    config.timing.sparing = true;
    return config;
}

From fromPlace(SecretStore::Place place)
{
    return place == SecretStore::Place::Keychain ? From::Keychain : From::File;
}

} // namespace

RoomSession::RoomSession(const QUrl &url, const std::optional<ControlPassword> &password, const QString &name,
                         const WireProfile &profile, Clock &clock, const Redaction &redaction,
                         MakeSecrets makeSecrets)
    : m_clock(clock)
    , m_client(config(url, password, profile), std::make_unique<WebSocketTransport>(), clock,
               *QRandomGenerator::global())
    , m_room(m_client, clock, name)
    , m_redaction(redaction)
    , m_diagnostics(m_client, m_room, clock, redaction, profile)
    , m_network(clock)
    , m_makeSecrets(std::move(makeSecrets))
{
    QObject::connect(&m_network, &NetworkWatch::returned, &m_client, &ServiceClient::networkReturned);
    if (!password) {
        QObject::connect(
            &m_client, &ServiceClient::stateChanged, &m_room, [this] { onLinkChanged(); },
            Qt::QueuedConnection);
        return;
    }
    m_passwordFrom = password->from;
    m_redaction.addSecret(password->text);
}

void RoomSession::connectToRoom(std::function<void(const QString &)> complain)
{
    if (m_passwordFrom) {
        m_client.connectToRoom();
        return;
    }
    secrets().read(m_client.url(), [this, complain = std::move(complain)](const SecretStore::Answer &answer) {
        onSecret(answer, complain);
    });
}

void RoomSession::setPassword(const QString &password)
{
    if (!password.isEmpty())
        m_redaction.addSecret(password);
    m_client.setPassword(password);
}

void RoomSession::onSecret(const SecretStore::Answer &answer,
                           const std::function<void(const QString &)> &complain)
{
    if (!answer)
        complain(sentence(answer.error()));
    const bool found = answer && !answer->password.isEmpty();
    m_passwordFrom = From::None;
    if (found)
        offer(*answer);
    m_client.connectToRoom();
}

//! A person who has put the right password into the store since does not have to start the program again: it
//! is looked for after every refusal.
void RoomSession::onLinkChanged()
{
    if (m_client.state() != Link::State::Blocked || m_client.reason() != Link::Reason::WrongPassword)
        return;
    secrets().read(m_client.url(), [this](const SecretStore::Answer &answer) {
        if (answer && !answer->password.isEmpty())
            offer(*answer);
    });
}

void RoomSession::offer(const SecretStore::Stored &kept)
{
    m_passwordFrom = fromPlace(kept.place);
    m_redaction.addSecret(kept.password);
    if (std::exchange(m_offered, kept.password) != kept.password)
        m_client.setPassword(kept.password);
}

SecretStore &RoomSession::secrets()
{
    if (!m_secrets)
        m_secrets = m_makeSecrets ? m_makeSecrets() : SystemSecrets::ofThisUser(m_clock);
    return *m_secrets;
}

QString RoomSession::sentence(const SecretStore::Failure &failure)
{
    return SecretStore::words(failure);
}

} // namespace Rooms
