// SPDX-License-Identifier: Apache-2.0
#include "diagnosticscommand.h"

#include "protocol/enumname.h"
#include "sentence.h"
#include "service/serviceclient.h"
#include "sessiondiagnostics.h"
#include "statefolder.h"

#include <QtCore/qjsonarray.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto linkPatience = 10s;
constexpr auto listening = 1s; // once the room is there: for what it tells of its own accord

} // namespace

DiagnosticsCommand::DiagnosticsCommand(const Session &session, const DiagnosticsTask &task,
                                       const QJsonObject &settings)
    : Command(session)
    , m_task(task)
    , m_settings(settings)
    , m_patience(session.clock, [this] { pack(); })
{
    connect(room().link(), &RoomLink::stateChanged, this, &DiagnosticsCommand::look);
}

void DiagnosticsCommand::start()
{
    if (session().client().url().isEmpty()) {
        pack();
        return;
    }
    QString problem; // then the archive does without
    session().roomSession.diagnostics().record(m_folder.filePath(u"flight.rec"_s), &problem);
    m_patience.start(linkPatience);
    Command::start();
    connectToRoom();
}

void DiagnosticsCommand::look()
{
    const RoomLink &link = *room().link();
    if (link.ready())
        m_patience.start(listening);
    else if (link.state() == Link::State::Blocked || link.state() == Link::State::Retrying)
        m_patience.start(0ms); // the first failure tells enough
}

void DiagnosticsCommand::pack()
{
    if (isFinished())
        return;
    const QDateTime time = session().clock.wallTime();
    const QString file = m_task.file.isEmpty() ? SupportBundle::fileName(time) : m_task.file;
    const auto outcome = DiagnosticsArchive::finish(
        DiagnosticsArchive::begin(session().roomSession.diagnostics(), session().log, m_settings, time),
        {{u"roomsctl"_s, session().roomSession.diagnostics().recording()},
         {u"panel"_s, StateFolder::recording()}},
        file);
    if (!outcome.problem.isEmpty()) {
        complain(outcome.problem);
        finish(ExitCode::Usage);
        return;
    }
    QJsonObject line {{u"file"_s, outcome.file},
                      {u"bytes"_s, outcome.bytes},
                      {u"link"_s, enumName(room().link()->state())},
                      {u"recordings"_s, QJsonArray::fromStringList(outcome.recordings)}};
    if (room().link()->reason() != Link::Reason::None)
        line.insert("reason"_L1, enumName(room().link()->reason()));
    session().output.line(line);
    finish(ExitCode::Done);
}

} // namespace Rooms
