// SPDX-License-Identifier: Apache-2.0
#include "keychainsecrets.h"

#include "base/sessionbus.h"

#include <qt6keychain/keychain.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "rooms-panel"_L1;

SecretStore::Answer failure(SecretStore::Problem problem)
{
    return SecretStore::Failure {problem, {}};
}

SecretStore::Answer answerOf(const QKeychain::Job &job, const QString &password)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return SecretStore::Stored {password, SecretStore::Place::Keychain};
    case QKeychain::EntryNotFound:
        return SecretStore::Stored {{}, SecretStore::Place::Keychain};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return failure(SecretStore::Problem::KeychainRefused);
    default:
        return failure(SecretStore::Problem::KeychainMissing);
    }
}

//! Runs \a job, which deletes itself when it has finished, and has \a handler told of it with what
//! \a password gives then. It has no parent: libsecret goes on with a job that nobody waits for any more, and
//! would find it destroyed.
void start(QKeychain::Job *job, const QString &key, const QObject *context,
           const std::function<QString()> &password, const SecretStore::Handler &handler)
{
    // Every keychain is behind the session bus. QtKeychain takes a thread and half a dozen libraries to see
    // that there is none.
    if (SessionBus::address().isEmpty()) {
        delete job;
        handler(failure(SecretStore::Problem::KeychainMissing));
        return;
    }
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(
        job, &QKeychain::Job::finished, context,
        [job, password, handler] { handler(answerOf(*job, password())); }, Qt::SingleShotConnection);
    job->start();
}

} // namespace

void KeychainSecrets::read(const QUrl &room, Handler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    start(
        job, keyOf(room), &m_here, [job] { return job->textData(); }, handler);
}

void KeychainSecrets::write(const QUrl &room, const QString &password, Handler handler)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(password);
    start(
        job, keyOf(room), &m_here, [password] { return password; }, handler);
}

void KeychainSecrets::remove(const QUrl &room, Handler handler)
{
    start(
        new QKeychain::DeletePasswordJob(service), keyOf(room), &m_here, [] { return QString(); }, handler);
}

} // namespace Rooms
