// SPDX-License-Identifier: Apache-2.0
#include "roomsession.h"

#include "service/websockettransport.h"
#include "settings/systemsecrets.h"

#include <QtCore/qcoreapplication.h>

#include <memory>

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
    config.profile = profile;
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
    , m_diagnostics(m_client, m_room, clock, redaction)
    , m_network(clock)
    , m_makeSecrets(std::move(makeSecrets))
{
    QObject::connect(&m_network, &NetworkWatch::returned, &m_client, &ServiceClient::networkReturned);
    if (!password)
        return;
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
    m_passwordFrom = found ? fromPlace(answer->place) : From::None;
    if (found) {
        m_redaction.addSecret(answer->password);
        m_client.setPassword(answer->password);
    }
    m_client.connectToRoom();
}

SecretStore &RoomSession::secrets()
{
    if (!m_secrets)
        m_secrets = m_makeSecrets ? m_makeSecrets() : SystemSecrets::ofThisUser(m_clock);
    return *m_secrets;
}

QString RoomSession::sentence(const SecretStore::Failure &failure)
{
    return QCoreApplication::translate("Rooms::SecretStore", SecretStore::sentence(failure.problem))
        .replace("%1"_L1, failure.path);
}

} // namespace Rooms
