// SPDX-License-Identifier: Apache-2.0
#include "actcommand.h"
#include "commandline.h"
#include "diagnosticscommand.h"
#include "doctorcommand.h"
#include "journal.h"
#include "options.h"
#include "passwordcommand.h"
#include "querycommand.h"
#include "replay.h"
#include "roomsession.h"
#include "sentence.h"
#include "statuscommand.h"
#include "watchcommand.h"

#include "base/quitonsignal.h"
#include "base/systemclock.h"
#include "base/translation.h"

#include <QtCore/qlocale.h>

#include <csignal>
#include <cstdio>

using namespace Rooms;

namespace {

int wrongUsage(const QString &sentence)
{
    complain(sentence);
    return int(ExitCode::Usage);
}

//! The command of each task.
struct CommandFor
{
    const Session &session;
    const Options &options;

    std::unique_ptr<Command> operator()(const TextTask &) const { return nullptr; }
    std::unique_ptr<Command> operator()(const ReplayTask &) const { return nullptr; }
    std::unique_ptr<Command> operator()(const JournalVerifyTask &) const { return nullptr; }
    std::unique_ptr<Command> operator()(const JournalExportTask &) const { return nullptr; }
    std::unique_ptr<Command> operator()(const QueryTask &query) const
    {
        return std::make_unique<QueryCommand>(session, query.path);
    }
    std::unique_ptr<Command> operator()(const StatusTask &) const
    {
        return std::make_unique<StatusCommand>(session);
    }
    std::unique_ptr<Command> operator()(const WatchTask &) const
    {
        return std::make_unique<WatchCommand>(session);
    }
    std::unique_ptr<Command> operator()(const DiagnosticsTask &task) const
    {
        return std::make_unique<DiagnosticsCommand>(session, task, options.toJson());
    }
    std::unique_ptr<Command> operator()(const DoctorTask &task) const
    {
        return std::make_unique<DoctorCommand>(session, task, options.profile);
    }
    std::unique_ptr<Command> operator()(const PasswordTask &password) const
    {
        return std::make_unique<PasswordCommand>(session, password);
    }
    std::unique_ptr<Command> operator()(const RoomRequest &request) const
    {
        return std::make_unique<ActCommand>(session, request);
    }
};

int run(const Options &options)
{
    SystemClock clock;
    const Redaction redaction;
    const RecentLog log(redaction);
    RoomSession roomSession(options.url, options.password, {}, options.profile, clock, redaction);
    const Output output(options.showSecrets);
    const Session session {roomSession, clock, output, log, options.timeout};

    if (const auto *watch = std::get_if<WatchTask>(&options.task); watch && !watch->recording.isEmpty()) {
        QString problem;
        if (!roomSession.diagnostics().record(watch->recording, &problem))
            return wrongUsage(problem);
    }
    auto command = std::visit(CommandFor {session, options}, options.task);
    QObject::connect(
        command.get(), &Command::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); },
        Qt::QueuedConnection);
    // An action that is interrupted must not look like one that was done: only watching ends well.
    std::optional<QuitOnSignal> quitOnSignal;
    if (std::holds_alternative<WatchTask>(options.task))
        quitOnSignal.emplace();
    command->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // when nobody reads any more, writing says so
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("roomsctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROOMS_VERSION));
    const QStringList arguments = QCoreApplication::arguments();

    Translation translation;
    translation.use(QLocale::system().name());
    const QString language = Options::language(arguments);
    if (!language.isEmpty() && !translation.use(language))
        return wrongUsage(CommandLine::noTranslation(language));

    const auto options = Options::parse(arguments);
    if (!options)
        return wrongUsage(options.error());
    if (const auto *text = std::get_if<TextTask>(&options->task)) {
        std::fputs(qUtf8Printable(text->text), stdout);
        return int(ExitCode::Done);
    }
    if (const auto *task = std::get_if<ReplayTask>(&options->task))
        return int(replay(*task, Output(options->showSecrets)));
    if (const auto *task = std::get_if<JournalVerifyTask>(&options->task))
        return int(verifyJournal(*task, Output(options->showSecrets)));
    if (const auto *task = std::get_if<JournalExportTask>(&options->task))
        return int(exportJournal(*task));
    return run(*options);
}
