// SPDX-License-Identifier: Apache-2.0
#include "pages.h"
#include "play.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qguiapplication.h>

#include <cstdio>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

int warnings = 0;

//! Whatever a page or a library complains of is a fault of ours: told at once, and the tour fails in the end.
void countWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    ++warnings;
    std::fprintf(stderr, "warning: %s (%s:%d)\n", qUtf8Printable(text), context.file ? context.file : "",
                 context.line);
}

bool runPlay(const QString &folder, const QString &scenario, const QString &language)
{
    Theatre::Setting setting;
    setting.scenario = scenario;
    setting.language = language;
    const auto theatre = Theatre::open(setting);
    return theatre && play(*theatre, folder);
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(countWarnings);
    // Without one, as in a container, Qt warns of it.
    const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    PanelWindow::prepareProcess();
    QGuiApplication application(argc, argv);
    PanelWindow::prepareApplication();

    QCommandLineParser parser;
    const QCommandLineOption playOption(u"play"_s, u"Play the demo and print each confirmed step."_s);
    const QCommandLineOption pagesOption(u"pages"_s,
                                         u"Picture every page in every look, and measure what it shows."_s);
    const QCommandLineOption quick(u"quick"_s, u"With --pages: only a few looks of each page."_s);
    const QCommandLineOption faulty(u"faulty"_s,
                                    u"With --pages: write only the pictures of what breaks a rule."_s);
    const QCommandLineOption only(u"only"_s, u"With --pages: only pages with this in their name."_s,
                                  u"WORD"_s);
    const QCommandLineOption except(u"except"_s, u"With --pages: no pages with this in their name."_s,
                                    u"WORD"_s);
    const QCommandLineOption out(u"out"_s, u"Where the pictures go."_s, u"FOLDER"_s, u"build/tour"_s);
    const QCommandLineOption scenario(u"scenario"_s, u"What the simulated room plays."_s, u"NAME|FILE"_s,
                                      u"default"_s);
    const QCommandLineOption language(u"language"_s, u"Language of the play."_s, u"zh_CN|en"_s, u"en"_s);
    parser.setApplicationDescription(u"Drives the real panel off-screen before a simulated room."_s);
    parser.addHelpOption();
    parser.addOptions({playOption, pagesOption, quick, faulty, only, except, out, scenario, language});
    parser.process(application);
    if (parser.isSet(playOption) == parser.isSet(pagesOption)) {
        std::fputs("rooms-tour: choose --play or --pages; see --help.\n", stderr);
        return 2;
    }

    const QString folder = parser.value(out);
    const bool done = parser.isSet(playOption)
        ? runPlay(folder, parser.value(scenario), parser.value(language))
        : takePictures(folder,
                       {.quick = parser.isSet(quick),
                        .onlyFaulty = parser.isSet(faulty),
                        .only = parser.value(only),
                        .except = parser.value(except)});
    if (warnings > 0)
        std::fprintf(stderr, "rooms-tour: %d warnings, see above\n", warnings);
    if (!done || warnings > 0)
        return 1;
    std::printf("%s\n", parser.isSet(playOption) ? "The demo is over." : "Every page is as it should be.");
    if (!parser.isSet(faulty))
        std::printf("Pictures are in %s.\n", qUtf8Printable(QDir(folder).absolutePath()));
    return 0;
}
