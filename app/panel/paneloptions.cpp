// SPDX-License-Identifier: Apache-2.0
#include "paneloptions.h"

#include "optionfile.h"
#include "protocol/roomaddress.h"
#include "statefolder.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <optional>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using Stop = PanelOptions::Stop;

Stop wrong(const QString &text)
{
    return {text + u'\n', 2};
}

struct Parser
{
    QCommandLineParser line;
    QCommandLineOption help = line.addHelpOption();
    QCommandLineOption version = line.addVersionOption();
    QCommandLineOption room {u"room"_s, PanelOptions::tr("Address of the room."), u"ws://HOST[:6295]/"_s};
    QCommandLineOption name {u"name"_s, PanelOptions::tr("What to call the room."), u"NAME"_s};
    QCommandLineOption passwordFile {
        u"password-file"_s,
        PanelOptions::tr(
            "File with the control password in its first line. Without it the environment variable "
            "ROOMS_PASSWORD counts, then what \"roomsctl password set\" has kept for the room."),
        u"FILE"_s};
    QCommandLineOption demo {u"demo"_s, PanelOptions::tr("Control a simulated room instead of a device.")};
    QCommandLineOption windowed {u"windowed"_s,
                                 PanelOptions::tr("Show a window of this size instead of the full screen."),
                                 u"WIDTHxHEIGHT"_s};
    QCommandLineOption kiosk {
        u"kiosk"_s,
        PanelOptions::tr(
            "For a wall tablet: the whole screen, no way out by keys or gestures, one panel at a time.")};
    QCommandLineOption language {u"language"_s, PanelOptions::tr("Language of all texts."), u"zh_CN|en"_s};
    QCommandLineOption theme {u"theme"_s, PanelOptions::tr("Colours."), u"dark|light"_s};
    QCommandLineOption profile {
        u"wire-profile"_s,
        PanelOptions::tr("JSON file that corrects what is guessed of the control API; see README.md."),
        u"FILE"_s};

    QCommandLineOption recorder {
        u"recorder"_s,
        PanelOptions::tr(
            "File that keeps the last 4 MiB of what happens, without secrets. Without it that is "
            "%1; a demo records only when a file is named.")
            .arg(StateFolder::recording()),
        u"FILE"_s};
    QCommandLineOption noRecorder {u"no-recorder"_s, PanelOptions::tr("Record nothing.")};

    Parser()
    {
        line.setApplicationDescription(PanelOptions::tr("Touch panel for a Tencent Meeting Rooms device."));
        line.addOptions({room, name, passwordFile, demo, windowed, kiosk, language, theme, profile, recorder,
                         noRecorder});
    }
};

std::optional<QSize> readSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Result<std::optional<ControlPassword>, OptionFile::Problem> readPassword(const Parser &parser)
{
    std::optional<QString> file;
    if (parser.line.isSet(parser.passwordFile))
        file = parser.line.value(parser.passwordFile);
    return ControlPassword::given(file);
}

Result<WireProfile, OptionFile::Problem> readProfile(const Parser &parser)
{
    if (!parser.line.isSet(parser.profile))
        return WireProfile();
    return OptionFile::readWireProfile(parser.line.value(parser.profile));
}

//! Where to record; "" for nowhere.
Result<QString, Stop> readRecording(const Parser &parser)
{
    const bool named = parser.line.isSet(parser.recorder);
    const QString file = parser.line.value(parser.recorder);
    if (named && parser.line.isSet(parser.noRecorder))
        return wrong(PanelOptions::tr("--recorder and --no-recorder exclude each other."));
    if (named && file.isEmpty())
        return wrong(PanelOptions::tr("--recorder needs the name of a file."));
    if (named)
        return file;
    const bool none = parser.line.isSet(parser.noRecorder) || parser.line.isSet(parser.demo);
    return none ? QString() : StateFolder::recording();
}

Result<QUrl, Stop> readRoom(const Parser &parser)
{
    const bool demo = parser.line.isSet(parser.demo);
    if (demo && parser.line.isSet(parser.room))
        return wrong(PanelOptions::tr("--demo and --room exclude each other: the demo brings its own room."));
    if (demo)
        return QUrl();
    if (!parser.line.isSet(parser.room))
        return wrong(PanelOptions::tr("Which room? Name its address with --room, or try --demo."));
    const auto url = RoomAddress::fromText(parser.line.value(parser.room));
    if (!url)
        return wrong(QCoreApplication::translate("Rooms::RoomAddress", RoomAddress::sentence(url.error())));
    return *url;
}

} // namespace

Result<PanelOptions, Stop> PanelOptions::parse(const QStringList &arguments)
{
    Parser parser;
    if (!parser.line.parse(arguments))
        return wrong(parser.line.errorText());
    if (parser.line.isSet(parser.help))
        return Stop {parser.line.helpText(), 0};
    if (parser.line.isSet(parser.version))
        return Stop {u"rooms-panel " ROOMS_VERSION "\n"_s, 0};
    if (!parser.line.positionalArguments().isEmpty())
        return wrong(PanelOptions::tr("\"%1\" is not an option. See --help.")
                         .arg(parser.line.positionalArguments().constFirst()));

    PanelOptions options;
    options.demo = parser.line.isSet(parser.demo);
    options.name = parser.line.value(parser.name);

    const auto room = readRoom(parser);
    if (!room)
        return room.error();
    options.url = *room;

    const auto password = readPassword(parser);
    if (!password)
        return wrong(password.error().sentence);
    options.password = *password;
    if (options.demo && !options.password)
        options.password = ControlPassword(); // its room lets everybody in

    const auto profile = readProfile(parser);
    if (!profile)
        return wrong(profile.error().sentence);
    options.profile = *profile;

    const auto recording = readRecording(parser);
    if (!recording)
        return recording.error();
    options.recording = *recording;

    options.kiosk = parser.line.isSet(parser.kiosk);
    if (options.kiosk && parser.line.isSet(parser.windowed))
        return wrong(PanelOptions::tr("--kiosk and --windowed exclude each other."));
    if (parser.line.isSet(parser.windowed)) {
        const auto size = readSize(parser.line.value(parser.windowed));
        if (!size)
            return wrong(
                PanelOptions::tr("--windowed needs width and height in pixels, for example 1280x800."));
        options.windowSize = *size;
    }

    const QString theme = parser.line.isSet(parser.theme) ? parser.line.value(parser.theme) : u"dark"_s;
    if (theme != "dark"_L1 && theme != "light"_L1)
        return wrong(PanelOptions::tr("--theme is dark or light."));
    options.dark = theme == "dark"_L1;
    options.language = parser.line.value(parser.language);
    return options;
}

QJsonObject PanelOptions::toJson() const
{
    return {{u"address"_s, url.toString()},
            {u"name"_s, name},
            {u"password_given"_s, password.has_value()},
            {u"demo"_s, demo},
            {u"window"_s,
             windowSize.isEmpty() ? u"full screen"_s
                                  : u"%1x%2"_s.arg(windowSize.width()).arg(windowSize.height())},
            {u"kiosk"_s, kiosk},
            {u"language"_s, language},
            {u"theme"_s, dark ? u"dark"_s : u"light"_s},
            {u"wire_profile"_s, profile.toJson()},
            {u"recording"_s, recording}};
}

} // namespace Rooms
