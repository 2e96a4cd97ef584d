// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secretstore.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! The keychain of the system, through QtKeychain, which never falls back to a place of its own. It may wait
//! for a person, or for ever: time limits are the owner's. Needs the event loop of its thread.
class KeychainSecrets : public SecretStore
{
public:
    void read(const QUrl &room, Handler handler) override;
    void write(const QUrl &room, const QString &password, Handler handler) override;
    void remove(const QUrl &room, Handler handler) override;

private:
    QObject m_here; // what is under way is forgotten with it
};

} // namespace Rooms
