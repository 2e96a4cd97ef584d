// SPDX-License-Identifier: Apache-2.0
#include "keychainsecrets.h"

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

//! Runs \a job, which deletes itself when it has finished. It has no parent: libsecret goes on with a job
//! that nobody waits for any more, and would find it destroyed.
void start(QKeychain::Job *job, const QString &key, const QObject *context,
           const std::function<void()> &onFinished)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, onFinished, Qt::SingleShotConnection);
    job->start();
}

} // namespace

void KeychainSecrets::read(const QUrl &room, Handler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    start(job, keyOf(room), &m_here,
          [job, handler = std::move(handler)] { handler(answerOf(*job, job->textData())); });
}

void KeychainSecrets::write(const QUrl &room, const QString &password, Handler handler)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(password);
    start(job, keyOf(room), &m_here,
          [job, password, handler = std::move(handler)] { handler(answerOf(*job, password)); });
}

void KeychainSecrets::remove(const QUrl &room, Handler handler)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    start(job, keyOf(room), &m_here, [job, handler = std::move(handler)] { handler(answerOf(*job, {})); });
}

} // namespace Rooms
