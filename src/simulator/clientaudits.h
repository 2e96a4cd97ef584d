// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requestaudit.h"
#include "simulatorserver.h"

#include <memory>
#include <unordered_map>

namespace Rooms {

//! Strict mode: judges every client of one server by the specification, and changes nothing. Owned by
//! whoever wires the simulator, or by the server; lives on its thread.
class ClientAudits : public QObject
{
    Q_OBJECT

public:
    //! \a server must outlive it, or own it.
    ClientAudits(SimulatorServer &server, const WireProfile &profile, QObject *parent = nullptr);
    //! Judges those who are still connected as if they went.
    ~ClientAudits() override;

Q_SIGNALS:
    //! \a client deviates from the specification; 0: one that was not let in.
    void found(int client, const Rooms::Finding &finding);

private:
    void tell(int client, const QList<Finding> &findings);
    void onCame(int client, const Greeting &greeting);
    void onReceived(int client, const QByteArray &frame, bool binary);
    void onSent(int client, const QByteArray &frame, bool binary);
    void onWent(int client);

    SimulatorServer &m_server;
    const WireProfile m_profile;
    std::unordered_map<int, RequestAudit> m_audits;
};

} // namespace Rooms
