// SPDX-License-Identifier: Apache-2.0
#include "roomsession.h"

#include "service/websockettransport.h"

#include <memory>

namespace Rooms {

namespace {

ServiceClient::Config config(const QUrl &url, const QString &password, const WireProfile &profile)
{
    ServiceClient::Config config;
    config.url = url;
    config.password = password;
    config.modules = {MeetingEvent::module()};
    config.profile = profile;
    return config;
}

} // namespace

RoomSession::RoomSession(const QUrl &url, const QString &password, const QString &name,
                         const WireProfile &profile, Clock &clock, Redaction redaction)
    : m_client(config(url, password, profile), std::make_unique<WebSocketTransport>(), clock,
               *QRandomGenerator::global())
    , m_room(m_client, clock, name)
    , m_diagnostics(m_client, m_room, clock, redaction)
{
    redaction.addSecret(password);
}

} // namespace Rooms
