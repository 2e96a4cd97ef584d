// SPDX-License-Identifier: Apache-2.0
#include "querycommand.h"

#include "sentence.h"
#include "service/serviceclient.h"

#include <QtCore/qpointer.h>

namespace Rooms {

QueryCommand::QueryCommand(const Session &session, const QueryPath &path)
    : LinkedCommand(session)
    , m_path(path)
{ }

void QueryCommand::begin()
{
    // The call may outlive the command, when the time is up before it.
    session().client().query(m_path, [self = QPointer(this)](const CallResult &result) {
        if (self && !self->isFinished())
            self->onAnswer(result);
    });
}

void QueryCommand::giveUp()
{
    complain(Ctl::tr("The room did not answer in time. Try again."));
    finish(ExitCode::Unknown);
}

void QueryCommand::onAnswer(const CallResult &result)
{
    switch (result.end) {
    case CallResult::End::Replied:
        break;
    case CallResult::End::TimedOut:
        giveUp();
        return;
    case CallResult::End::Garbled:
        complain(Ctl::tr("The answer of the room cannot be understood. Try again."));
        finish(ExitCode::Unknown);
        return;
    case CallResult::End::LinkLost:
    case CallResult::End::NotSent:
        finishWithoutLink();
        return;
    }
    const Reply &reply = result.reply;
    if (reply.ok()) {
        session().output.document(reply.data.toJsonValue());
        finish(ExitCode::Done);
    } else {
        complain(translated("Rooms::ErrorInfo", errorInfo(reply.errorCode).sentence), reply.errorCode);
        finish(exitCodeFor(reply.errorCode));
    }
}

} // namespace Rooms
