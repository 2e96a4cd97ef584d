// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "secretstore.h"

#include <map>
#include <memory>
#include <optional>

namespace Rooms {

//! The store of the programs: the keychain of the system if one answers the first request, else the file.
//! Once chosen, the place stays for the life of the store.
//!
//! The password that was written last counts. The file has one only from a time when the keychain did not
//! answer, for what is written to the keychain is removed from the file: so what the file has is newer. It
//! is moved to the keychain as soon as that answers.
class SystemSecrets : public SecretStore
{
public:
    //! How long the keychain may take for its first answer. A tablet without a desktop has none.
    static constexpr std::chrono::milliseconds firstAnswer {3000};
    //! How long it may take later, and to forget a password: a person may have to unlock it.
    static constexpr std::chrono::milliseconds laterAnswer {60'000};

    //! \a clock must outlive this.
    SystemSecrets(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> file, Clock &clock);
    ~SystemSecrets() override;

    //! The keychain and the file of the user who runs the program.
    static std::unique_ptr<SecretStore> ofThisUser(Clock &clock);

    void read(const QUrl &room, Handler handler) override;
    void write(const QUrl &room, const QString &password, Handler handler) override;
    void remove(const QUrl &room, Handler handler) override;

private:
    struct Request
    {
        Handler handler;
        std::unique_ptr<Timer> deadline;
    };

    void askKeychain(const std::function<void(Handler)> &ask, Handler handler);
    void askKeychain(const std::function<void(Handler)> &ask, std::chrono::milliseconds patience,
                     Handler handler);
    void settle(quint64 id, const Answer &answer);
    void choose(const Answer &first);
    void moveToKeychain(const QUrl &room);
    void writeToKeychain(const QUrl &room, const QString &password, Handler handler);
    void confirm(const QUrl &room, const QString &password, Handler handler);
    void forgetFile(const QUrl &room, const Answer &kept, Handler handler);

    const std::unique_ptr<SecretStore> m_keychain;
    const std::unique_ptr<SecretStore> m_file;
    Clock &m_clock;
    std::optional<Place> m_place; // nothing before the first answer
    bool m_isSilent = false; // that the file was chosen because the keychain did not answer
    std::map<quint64, Request> m_requests; // that the keychain has not answered
    quint64 m_lastRequest = 0;
};

} // namespace Rooms
