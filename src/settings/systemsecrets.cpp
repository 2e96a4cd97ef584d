// SPDX-License-Identifier: Apache-2.0
#include "systemsecrets.h"

#include "base/logging.h"
#include "filesecrets.h"
#include "keychainsecrets.h"

namespace Rooms {

SystemSecrets::SystemSecrets(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> file,
                             Clock &clock)
    : m_keychain(std::move(keychain))
    , m_file(std::move(file))
    , m_clock(clock)
{ }

SystemSecrets::~SystemSecrets() = default;

std::unique_ptr<SecretStore> SystemSecrets::ofThisUser(Clock &clock)
{
    return std::make_unique<SystemSecrets>(std::make_unique<KeychainSecrets>(),
                                           std::make_unique<FileSecrets>(FileSecrets::defaultPath()), clock);
}

void SystemSecrets::read(const QUrl &room, Handler handler)
{
    if (m_place == Place::File) {
        m_file->read(room, std::move(handler));
        return;
    }
    askKeychain([&](Handler answered) { m_keychain->read(room, std::move(answered)); },
                [this, room, handler = std::move(handler)](const Answer &kept) {
                    if (kept && !kept->password.isEmpty()) {
                        handler(kept);
                        return;
                    }
                    m_file->read(room, [this, kept, handler](const Answer &inFile) {
                        const bool noneThere = inFile && inFile->password.isEmpty();
                        handler(noneThere && m_place == Place::Keychain ? kept : inFile);
                    });
                });
}

void SystemSecrets::write(const QUrl &room, const QString &password, Handler handler)
{
    if (m_place == Place::Keychain) {
        writeToKeychain(room, password, std::move(handler));
        return;
    }
    if (m_place == Place::File) {
        m_file->write(room, password, std::move(handler));
        return;
    }
    // Reading harms nothing, and tells which it is.
    askKeychain([&](Handler answered) { m_keychain->read(room, std::move(answered)); },
                [this, room, password, handler = std::move(handler)](const Answer &) {
                    write(room, password, handler);
                });
}

void SystemSecrets::writeToKeychain(const QUrl &room, const QString &password, Handler handler)
{
    // Not to the file when it fails: a keychain that refuses does so for a reason.
    askKeychain([&](Handler answered) { m_keychain->write(room, password, std::move(answered)); },
                [this, room, password, handler = std::move(handler)](const Answer &written) {
                    if (written)
                        confirm(room, password, handler);
                    else
                        handler(written);
                });
}

//! QtKeychain says yes for a KWallet that did not take it, so what was written is read again.
void SystemSecrets::confirm(const QUrl &room, const QString &password, Handler handler)
{
    askKeychain([&](Handler answered) { m_keychain->read(room, std::move(answered)); },
                [this, room, password, handler = std::move(handler)](const Answer &kept) {
                    if (!kept || kept->password != password) {
                        handler(kept ? Failure {Problem::KeychainRefused, {}} : kept);
                        return;
                    }
                    // Whether an old one can be removed there or not, the new one counts.
                    m_file->remove(room, [kept, handler](const Answer &) { handler(kept); });
                });
}

void SystemSecrets::remove(const QUrl &room, Handler handler)
{
    if (m_place == Place::File) {
        m_file->remove(room, std::move(handler));
        return;
    }
    askKeychain([&](Handler answered) { m_keychain->remove(room, std::move(answered)); },
                [this, room, handler = std::move(handler)](const Answer &removed) {
                    m_file->remove(room, [this, removed, handler](const Answer &inFile) {
                        handler(inFile && m_place == Place::Keychain ? removed : inFile);
                    });
                });
}

//! Calls \a ask with what the keychain shall answer to; \a handler gets that, or that it was not in time.
void SystemSecrets::askKeychain(const std::function<void(Handler)> &ask, Handler handler)
{
    const quint64 id = ++m_lastRequest;
    auto deadline = std::make_unique<Timer>(m_clock, [this, id] {
        settle(id, Failure {Problem::KeychainSilent, {}});
    });
    deadline->start(m_place ? laterAnswer : firstAnswer);
    m_requests.emplace(id, Request {std::move(handler), std::move(deadline)});
    ask([this, id](const Answer &answer) { settle(id, answer); });
}

void SystemSecrets::settle(quint64 id, const Answer &answer)
{
    const auto request = m_requests.find(id);
    if (request == m_requests.end()) // it comes after its time
        return;
    const Handler handler = std::move(request->second.handler);
    m_requests.erase(request);
    if (!m_place)
        choose(answer);
    handler(answer); // last: who hears it may destroy the store
}

void SystemSecrets::choose(const Answer &first)
{
    const bool answers = first || first.error().problem == Problem::KeychainRefused;
    m_place = answers ? Place::Keychain : Place::File;
    qCInfo(lcSettings) << "passwords are kept in" << *m_place;
}

} // namespace Rooms
