// SPDX-License-Identifier: Apache-2.0
#include "demokiosk.h"
#include "kioskguard.h"
#include "paneloptions.h"
#include "panelprogram.h"
#include "servicenotifier.h"
#include "singleinstance.h"
#include "statefolder.h"

#include "base/quitonsignal.h"
#include "base/systemclock.h"
#include "base/translation.h"
#include "base/workerthread.h"
#include "diagnostics/recentlog.h"
#include "service/websockettransport.h"
#include "settings/settings.h"
#include "settings/systemsecrets.h"

#include <QtGui/qguiapplication.h>

#include <cstdio>
#include <optional>

using namespace Rooms;

namespace {

constexpr int exitOtherKiosk = 3;

int stop(const QString &text, int exitCode)
{
    std::fputs(qUtf8Printable(text), exitCode == 0 ? stdout : stderr);
    return exitCode;
}

void complain(const QString &sentence)
{
    std::fputs(qUtf8Printable(QStringLiteral("rooms-panel: ") + sentence + QLatin1Char('\n')), stderr);
}

} // namespace

int main(int argc, char *argv[])
{
    PanelWindow::prepareProcess();
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("rooms-panel"));
    QGuiApplication::setApplicationVersion(QStringLiteral(ROOMS_VERSION));
    QGuiApplication::setApplicationDisplayName(QString());
    QuitOnSignal quitOnSignal;

    const auto parsed = [] {
        Translation translation; // for what is said before the settings are known
        translation.use(QLocale::system().name());
        return PanelOptions::parse(QGuiApplication::arguments());
    }();
    if (!parsed)
        return stop(parsed.error().text, parsed.error().exitCode);
    const PanelOptions &options = *parsed;

    SystemClock clock;
    ServiceNotifier service(ServiceNotifier::Request::take(), clock);
    Settings settings(options.settingsFile, options.administratorFile);
    options.applyTo(settings);
    const Redaction redaction;
    const RecentLog log(redaction);
    PanelProgram program({.settings = settings,
                          .clock = clock,
                          .log = log,
                          .redaction = redaction,
                          .stateFolder = StateFolder::path(),
                          .recording = options.recording,
                          .options = options.toJson(),
                          .profile = options.profile,
                          .makeSecrets = [&clock] { return SystemSecrets::ofThisUser(clock); },
                          .complain = complain});
    for (const QString &problem : program.desk().problems())
        complain(problem);
    const bool kiosk = settings.flag(Setting::Key::Kiosk);
    std::optional<SingleInstance> instance;
    if (kiosk) {
        instance.emplace(StateFolder::path());
        if (!instance->isOnly())
            return stop(QCoreApplication::translate("main", "A kiosk is running already, as process %1.\n")
                            .arg(instance->otherProcess()),
                        exitOtherKiosk);
    }
    if (!options.demo)
        program.useSettings(options.password);
    else if (!program.useDemo(options.scenario, options.password))
        return 1;

    // Secret store and room answer while the pages are read. That needs this thread every now and then, so
    // another one loads what the first connection of a program needs.
    const bool pagesFirst = program.showsPagesFirst();
    WorkerThread preparation(QStringLiteral("preparation"));
    preparation.finish([&program, pagesFirst] {
        WebSocketTransport::prepare();
        if (!pagesFirst)
            QMetaObject::invokeMethod(&program.room(), &ControlledRoom::connectToRoom, Qt::QueuedConnection);
    });
    PanelWindow::prepareApplication();
    std::optional<KioskGuard> guard;
    std::optional<DemoKiosk> demo;
    program.whenReady([&] {
        if (!program.load(options.windowSize)) {
            QGuiApplication::exit(
                stop(QStringLiteral("The panel's pages cannot be loaded; see the messages above.\n"), 1));
            return;
        }
        if (kiosk)
            guard.emplace(*program.panel().window());
        if (options.demo) {
            demo.emplace(program, settings, clock,
                         DemoKiosk::Options {.kiosk = kiosk,
                                             .scenario = options.scenario,
                                             .stateFolder = StateFolder::path()});
            demo->start();
        }
        program.panel().afterFirstFrame([&service] { service.ready(); });
        program.panel().show();
        if (pagesFirst)
            program.panel().afterFirstFrame([&program] { program.room().connectToRoom(); });
    });
    return QGuiApplication::exec();
}
