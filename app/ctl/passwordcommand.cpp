// SPDX-License-Identifier: Apache-2.0
#include "passwordcommand.h"

#include "sentence.h"
#include "settings/filesecrets.h"

namespace Rooms {

using namespace Qt::StringLiterals;

PasswordCommand::PasswordCommand(const Session &session, const PasswordTask &task)
    : Command(session)
    , m_task(task)
{ }

void PasswordCommand::start()
{
    Command::start();
    SecretStore &secrets = session().roomSession.secrets();
    const QUrl &room = session().client().url();
    const auto answered = [this](const SecretStore::Answer &answer) { onAnswer(answer); };
    switch (m_task.verb) {
    case PasswordTask::Verb::Set:
        secrets.write(room, m_task.password, answered);
        break;
    case PasswordTask::Verb::Forget:
        secrets.remove(room, answered);
        break;
    case PasswordTask::Verb::Where:
        secrets.read(room, answered);
        break;
    }
}

void PasswordCommand::onTimeUp()
{
    fail({SecretStore::Problem::KeychainSilent, {}});
}

void PasswordCommand::onAnswer(const SecretStore::Answer &answer)
{
    if (isFinished())
        return;
    if (!answer) {
        fail(answer.error());
        return;
    }
    QJsonObject line {{u"room"_s, session().client().url().toString()},
                      {u"stored"_s, !answer->password.isEmpty()}};
    if (answer->place == SecretStore::Place::File) {
        line.insert("place"_L1, u"file"_s);
        line.insert("file"_L1, FileSecrets::defaultPath());
    } else {
        line.insert("place"_L1, u"keychain"_s);
    }
    session().output.line(line);
    finish(ExitCode::Done);
}

void PasswordCommand::fail(const SecretStore::Failure &failure)
{
    complain(RoomSession::sentence(failure));
    finish(failure.problem == SecretStore::Problem::KeychainSilent ? ExitCode::Unknown : ExitCode::Refused);
}

} // namespace Rooms
