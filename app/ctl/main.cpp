// SPDX-License-Identifier: Apache-2.0
#include "actcommand.h"
#include "options.h"
#include "passwordcommand.h"
#include "querycommand.h"
#include "roomsession.h"
#include "sentence.h"
#include "statuscommand.h"
#include "watchcommand.h"

#include "base/quitonsignal.h"
#include "base/systemclock.h"
#include "base/translation.h"

#include <QtCore/qlocale.h>

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

    std::unique_ptr<Command> operator()(const TextTask &) const { return nullptr; }
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
    std::unique_ptr<Command> operator()(const PasswordTask &password) const
    {
        return std::make_unique<PasswordCommand>(session, password);
    }
    std::unique_ptr<Command> operator()(const MeetingAction &action) const
    {
        return std::make_unique<ActCommand>(session, action);
    }
};

int run(const Options &options)
{
    SystemClock clock;
    RoomSession roomSession(options.url, options.password, {}, options.profile, clock);
    const Output output(options.showSecrets);
    const Session session {roomSession, clock, output, options.timeout};

    auto command = std::visit(CommandFor {session}, options.task);
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
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();

    Translation translation;
    translation.use(QLocale::system().name());
    const QString language = Options::language(arguments);
    if (!language.isEmpty() && !translation.use(language))
        return wrongUsage(Ctl::tr("There is no translation for \"%1\". There are: %2.")
                              .arg(language, translation.languages().join(QStringLiteral(", "))));

    const auto options = Options::parse(arguments);
    if (!options)
        return wrongUsage(options.error());
    if (const auto *text = std::get_if<TextTask>(&options->task)) {
        std::fputs(qUtf8Printable(text->text), stdout);
        return int(ExitCode::Done);
    }
    return run(*options);
}
