// SPDX-License-Identifier: Apache-2.0
#include "consoleoptions.h"
#include "consoleprogram.h"
#include "desktopnotifier.h"
#include "statefolder.h"

#include "base/filelimit.h"
#include "base/quitonsignal.h"
#include "base/systemclock.h"
#include "base/translation.h"
#include "base/useraccount.h"
#include "settings/systemsecrets.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qapplication.h>

#include <cstdio>

using namespace Rooms;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rooms-console"));
    QApplication::setApplicationVersion(QStringLiteral(ROOMS_VERSION));
    const auto parsed = [] {
        Translation translation;
        translation.use(QLocale::system().name());
        return ConsoleOptions::parse(QApplication::arguments());
    }();
    if (!parsed) {
        std::fputs(qUtf8Printable(parsed.error().text), parsed.error().exitCode == 0 ? stdout : stderr);
        return parsed.error().exitCode;
    }
    const ConsoleOptions &options = *parsed;

    const QuitOnSignal quitOnSignal;
    raiseFileLimit();
    ConsoleWindow::prepareApplication();
    SystemClock clock;
    ConsoleProgram program(clock, StateFolder::console(), ConsoleOptions::defaultRoomsFile(),
                           [&clock] { return SystemSecrets::ofThisUser(clock); });
    const QString account = UserAccount::name();
    program.setOperator(options.operatorName.isEmpty() ? account : options.operatorName);
    program.keepJournal({.files = {.folder = StateFolder::path(), .fullFiles = options.journalFiles},
                         .account = account,
                         .operatorName = options.operatorName,
                         .program = QStringLiteral("rooms-console " ROOMS_VERSION)});
    if (!options.language.isEmpty())
        program.setLanguage(options.language);
    if (!options.theme.isEmpty())
        program.window().setTheme(options.theme == QLatin1String("light") ? ConsoleTokens::Theme::Light
                                                                          : ConsoleTokens::Theme::Dark);
    auto notifier = std::make_unique<DesktopNotifier>();
    QObject::connect(notifier.get(), &DesktopNotifier::beepWanted, [] { QApplication::beep(); });
    program.notifyBy(std::move(notifier));
    if (options.demoRooms > 0)
        program.demo({.count = options.demoRooms});
    else
        program.open(options.roomsFile);
    if (!options.windowSize.isEmpty())
        program.window().resize(options.windowSize);
    program.window().show();
    return QApplication::exec();
}
