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
    m_file->read(room, [this, room, handler = std::move(handler)](const Answer &inFile) {
        if (m_place == Place::File) {
            handler(inFile);
            return;
        }
        if (inFile && !inFile->password.isEmpty()) {
            moveToKeychain(room);
            handler(inFile);
            return;
        }
        askKeychain([&](Handler answered) { m_keychain->read(room, std::move(answered)); },
                    [this, inFile, handler](const Answer &kept) {
                        const bool isThere = kept && !kept->password.isEmpty();
                        handler(isThere || (inFile && m_place == Place::Keychain) ? kept : inFile);
                    });
    });
}

//! Has the keychain keep what the file has for \a room, if it answers.
void SystemSecrets::moveToKeychain(const QUrl &room)
{
    // Reading harms nothing, and tells whether there is one.
    askKeychain([&](Handler answered) { m_keychain->read(room, std::move(answered)); },
                [this, room](const Answer &kept) {
                    if (!kept || m_place != Place::Keychain)
                        return;
                    m_file->read(room, [this, room](const Answer &inFile) {
                        if (inFile && !inFile->password.isEmpty())
                            writeToKeychain(room, inFile->password, [](const Answer &) {});
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
                    forgetFile(room, kept, handler);
                });
}

//! Removes what the file has for \a room, now that the keychain has \a kept: it would be taken for newer.
void SystemSecrets::forgetFile(const QUrl &room, const Answer &kept, Handler handler)
{
    m_file->remove(room, [this, room, kept, handler = std::move(handler)](const Answer &removed) {
        if (removed) {
            handler(kept);
            return;
        }
        // A file that cannot be read anyway does not matter.
        m_file->read(room, [kept, removed, handler](const Answer &inFile) {
            const bool stays = inFile && !inFile->password.isEmpty() && inFile->password != kept->password;
            handler(stays ? removed : kept);
        });
    });
}

void SystemSecrets::remove(const QUrl &room, Handler handler)
{
    if (m_place == Place::File && !m_isSilent) {
        m_file->remove(room, std::move(handler));
        return;
    }
    // A person who wants it gone unlocks the keychain for that.
    askKeychain([&](Handler answered) { m_keychain->remove(room, std::move(answered)); }, laterAnswer,
                [this, room, handler = std::move(handler)](const Answer &removed) {
                    m_file->remove(room, [this, removed, handler](const Answer &inFile) {
                        // A keychain that is there and does not do it may keep one.
                        const bool counts = m_place == Place::Keychain
                            || (!removed && removed.error().problem != Problem::KeychainMissing);
                        handler(inFile && counts ? removed : inFile);
                    });
                });
}

void SystemSecrets::askKeychain(const std::function<void(Handler)> &ask, Handler handler)
{
    askKeychain(ask, m_place ? laterAnswer : firstAnswer, std::move(handler));
}

//! Calls \a ask with what the keychain shall answer to; \a handler gets that, or that it was not in time.
void SystemSecrets::askKeychain(const std::function<void(Handler)> &ask, std::chrono::milliseconds patience,
                                Handler handler)
{
    const quint64 id = ++m_lastRequest;
    auto deadline = std::make_unique<Timer>(m_clock, [this, id] {
        settle(id, Failure {Problem::KeychainSilent, {}});
    });
    deadline->start(patience);
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
    m_isSilent = !first && first.error().problem == Problem::KeychainSilent;
    m_place = answers ? Place::Keychain : Place::File;
    qCInfo(lcSettings) << "passwords are kept in" << *m_place;
}

} // namespace Rooms
