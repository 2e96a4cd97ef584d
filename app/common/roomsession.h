// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "networkwatch.h"

#include "base/systemclock.h"
#include "controlpassword.h"
#include "models/room.h"
#include "protocol/wireprofile.h"
#include "service/serviceclient.h"
#include "sessiondiagnostics.h"
#include "settings/secretstore.h"

#include <QtCore/qurl.h>

#include <functional>
#include <memory>
#include <optional>

namespace Rooms {

//! One room, wired: its session over the network, which is told when the network returns, its models, its
//! control password, and what looks on for diagnostics. Lives on the thread it is made on.
class RoomSession
{
public:
    using MakeSecrets = std::function<std::unique_ptr<SecretStore>()>;

    //! Does not connect yet, nor open the secret store. Without \a password, connectToRoom() asks that for
    //! one. \a clock must outlive this. \a redaction is told the password, wherever it comes from. Without
    //! \a makeSecrets, the store is that of the user who runs the program.
    RoomSession(const QUrl &url, const std::optional<ControlPassword> &password, const QString &name,
                const WireProfile &profile, Clock &clock, const Redaction &redaction = {},
                MakeSecrets makeSecrets = {});

    Room &room() { return m_room; }
    ServiceClient &client() { return m_client; }
    SessionDiagnostics &diagnostics() { return m_diagnostics; }

    //! Whether connectToRoom() has to wait for the secret store.
    bool needsSecrets() const { return !m_passwordFrom; }
    //! Connects, once it is known with which password. One of the store is looked for again after every
    //! refusal. When the store cannot tell, \a complain gets a sentence that says why, in the language of the
    //! program, and the room is tried without.
    void connectToRoom(std::function<void(const QString &)> complain);
    //! Offers \a password, a secret, from now on; "" offers none.
    void setPassword(const QString &password);
    //! Where the password came from; nothing as long as needsSecrets().
    std::optional<ControlPassword::From> passwordFrom() const { return m_passwordFrom; }
    //! The secret store, opened when it is first asked for.
    SecretStore &secrets();

    //! What happened to \a failure and what to do, in the language of the program.
    static QString sentence(const SecretStore::Failure &failure);

private:
    void onLinkChanged();
    void offer(const SecretStore::Stored &kept);
    void onSecret(const SecretStore::Answer &answer, const std::function<void(const QString &)> &complain);

    Clock &m_clock;
    ServiceClient m_client;
    Room m_room;
    Redaction m_redaction;
    SessionDiagnostics m_diagnostics;
    NetworkWatch m_network;
    std::optional<ControlPassword::From> m_passwordFrom;
    QString m_offered; // the store's password that the session has; secret
    const MakeSecrets m_makeSecrets;
    std::unique_ptr<SecretStore> m_secrets; // first to go: what it still answers needs the rest
};

} // namespace Rooms
