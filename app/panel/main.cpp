// SPDX-License-Identifier: Apache-2.0
#include "demoroom.h"
#include "kioskguard.h"
#include "paneldiagnostics.h"
#include "paneloptions.h"
#include "panelwindow.h"
#include "preferences.h"
#include "roomsession.h"
#include "servicenotifier.h"
#include "singleinstance.h"
#include "statefolder.h"

#include "base/quitonsignal.h"
#include "diagnostics/recentlog.h"

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

    Preferences preferences;
    preferences.setLanguage(QLocale::system().name());
    const auto parsed = PanelOptions::parse(QGuiApplication::arguments());
    if (!parsed)
        return stop(parsed.error().text, parsed.error().exitCode);
    PanelOptions options = *parsed;
    if (!options.language.isEmpty() && !preferences.setLanguage(options.language))
        return stop(
            QCoreApplication::translate("main", "There is no translation for \"%1\". There are: %2.\n")
                .arg(options.language, preferences.languages().join(QStringLiteral(", "))),
            2);
    std::optional<SingleInstance> instance;
    if (options.kiosk) {
        instance.emplace(StateFolder::path());
        if (!instance->isOnly())
            return stop(QCoreApplication::translate("main", "A kiosk is running already, as process %1.\n")
                            .arg(instance->otherProcess()),
                        exitOtherKiosk);
    }
    preferences.setDark(options.dark);
    preferences.keepAsDefault();

    SystemClock clock;
    ServiceNotifier service(ServiceNotifier::Request::take(), clock);
    std::unique_ptr<DemoRoom> demo;
    if (options.demo) {
        auto created = DemoRoom::create(QStringLiteral("default"), clock);
        if (!created)
            return stop(created.error() + QLatin1Char('\n'), 1);
        demo = std::move(created).value();
        options.url = demo->url();
        if (options.name.isEmpty())
            options.name = demo->name();
    }

    const Redaction redaction;
    const RecentLog log(redaction);
    RoomSession session(options.url, options.password, options.name, options.profile, clock, redaction);
    QString problem;
    if (!options.recording.isEmpty() && !session.diagnostics().record(options.recording, &problem))
        complain(problem);
    const auto connectToRoom = [&session] { session.connectToRoom(complain); };
    if (!session.needsSecrets())
        connectToRoom();
    Diagnostics diagnostics(PanelDiagnostics {session, log, options.toJson(), StateFolder::path()});

    PanelWindow::prepareApplication();
    PanelWindow panel(session.room(), preferences, diagnostics, clock);
    if (!panel.window())
        return stop(QStringLiteral("The panel's pages cannot be loaded; see the messages above.\n"), 1);
    std::optional<KioskGuard> guard;
    if (options.kiosk)
        guard.emplace(*panel.window());
    panel.afterFirstFrame([&service] { service.ready(); });
    panel.show(options.windowSize);
    if (session.needsSecrets()) // a keychain is slow to open: the pages come first
        panel.afterFirstFrame(connectToRoom);
    return QGuiApplication::exec();
}
