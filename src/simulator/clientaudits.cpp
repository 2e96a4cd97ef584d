// SPDX-License-Identifier: Apache-2.0
#include "clientaudits.h"

#include "handshakeaudit.h"

namespace Rooms {

ClientAudits::ClientAudits(SimulatorServer &server, const WireProfile &profile, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_profile(profile)
{
    connect(&server, &SimulatorServer::clientCame, this, &ClientAudits::onCame);
    connect(&server, &SimulatorServer::clientRefused, this,
            [this](const Greeting &greeting) { tell(0, HandshakeAudit::judgeRefused(greeting)); });
    connect(&server, &SimulatorServer::frameReceived, this, &ClientAudits::onReceived);
    connect(&server, &SimulatorServer::frameSent, this, &ClientAudits::onSent);
    connect(&server, &SimulatorServer::clientWent, this, &ClientAudits::onWent);
}

ClientAudits::~ClientAudits()
{
    for (const auto &[client, audit] : m_audits)
        tell(client, audit.judgeEnd());
}

void ClientAudits::tell(int client, const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        Q_EMIT found(client, finding);
}

void ClientAudits::onCame(int client, const Greeting &greeting)
{
    m_audits.emplace(client, m_profile);
    tell(client, HandshakeAudit::judge(greeting, m_server.needsPassword()));
}

void ClientAudits::onReceived(int client, const QByteArray &frame, bool binary)
{
    const auto audit = m_audits.find(client);
    if (audit != m_audits.end())
        tell(client,
             binary ? RequestAudit::judgeBinary(frame.size())
                    : audit->second.judge(frame, m_server.clock().now()));
}

void ClientAudits::onSent(int client, const QByteArray &frame, bool binary)
{
    const auto audit = m_audits.find(client);
    if (audit != m_audits.end() && !binary)
        audit->second.noteSent(frame);
}

void ClientAudits::onWent(int client)
{
    const auto audit = m_audits.find(client);
    if (audit == m_audits.end())
        return;
    tell(client, audit->second.judgeEnd());
    m_audits.erase(audit);
}

} // namespace Rooms
