// SPDX-License-Identifier: Apache-2.0
#include "paneloptions.h"

#include "optionfile.h"
#include "protocol/roomaddress.h"
#include "settings/pinhash.h"
#include "settings/settings.h"
#include "simulator/scenario.h"
#include "statefolder.h"

#include <QtCore/qcoreapplication.h>

#include <optional>
#include <tuple>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using Stop = CommandLine::Stop;
constexpr auto wrong = &CommandLine::wrong;

struct Parser : CommandLine
{
    QCommandLineOption room {u"room"_s,
                             PanelOptions::tr("Address of the room, instead of the one in the settings."),
                             u"ws://HOST[:6295]/"_s};
    QCommandLineOption name {u"name"_s, PanelOptions::tr("What to call the room."), u"NAME"_s};
    QCommandLineOption passwordFile {
        u"password-file"_s,
        PanelOptions::tr(
            "File with the control password in its first line. Without it the environment variable "
            "ROOMS_PASSWORD counts, then what \"roomsctl password set\" has kept for the room."),
        u"FILE"_s};
    QCommandLineOption demo {u"demo"_s, PanelOptions::tr("Control a simulated room instead of a device.")};
    QCommandLineOption scenario {
        u"scenario"_s,
        PanelOptions::tr(
            "What the simulated room of --demo plays: a file, or one of %1. \"default\" if not given.")
            .arg(Scenario::builtIn().join(u", "_s)),
        u"NAME|FILE"_s, u"default"_s};
    QCommandLineOption windowed {u"windowed"_s,
                                 PanelOptions::tr("Show a window of this size instead of the full screen."),
                                 u"WIDTHxHEIGHT"_s};
    QCommandLineOption kiosk {
        u"kiosk"_s,
        PanelOptions::tr(
            "For a wall tablet: the whole screen, no way out by keys or gestures, one panel at a time.")};
    QCommandLineOption attract {
        u"attract"_s,
        PanelOptions::tr("Whether a demo kiosk that nobody touches shows a guided tour by itself."),
        u"on|off"_s};
    QCommandLineOption attractAfter {
        u"attract-after"_s,
        PanelOptions::tr(
            "Seconds without a touch until a demo kiosk starts again for the next visitor; 0: never."),
        u"SECONDS"_s};
    QCommandLineOption presenterPin {
        u"presenter-pin-file"_s,
        PanelOptions::tr("File with the PIN of a demo kiosk's presenter, 4 to 8 digits, in its first line. "
                         "Without it the first presenter chooses one at the panel."),
        u"FILE"_s};
    QCommandLineOption theme {u"theme"_s, PanelOptions::tr("Colours."), u"dark|light|high_contrast|system"_s};
    QCommandLineOption profile {
        u"wire-profile"_s,
        PanelOptions::tr("JSON file that corrects what is guessed of the control API; see README.md."),
        u"FILE"_s};

    QCommandLineOption settings {
        u"settings"_s,
        PanelOptions::tr("File that the panel keeps its settings in. Without it that is %1.")
            .arg(Settings::defaultUserFile()),
        u"FILE"_s};
    QCommandLineOption administrator {
        u"admin-settings"_s,
        PanelOptions::tr("File of settings that win over those and are only read. Without it that is "
                         "rooms-panel/settings.json in a folder of $XDG_CONFIG_DIRS (/etc/xdg)."),
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
        line.addOptions({room, name, passwordFile, demo, scenario, windowed, kiosk, attract, attractAfter,
                         presenterPin, language, theme, profile, settings, administrator, recorder,
                         noRecorder});
    }
};

Result<std::optional<ControlPassword>, OptionFile::Problem> readPassword(const Parser &parser)
{
    std::optional<QString> file;
    if (parser.isSet(parser.passwordFile))
        file = parser.value(parser.passwordFile);
    return ControlPassword::given(file);
}

Result<std::optional<WireProfile>, OptionFile::Problem> readProfile(const Parser &parser)
{
    if (!parser.isSet(parser.profile))
        return std::optional<WireProfile>();
    const auto profile = OptionFile::readWireProfile(parser.value(parser.profile));
    if (!profile)
        return profile.error();
    return std::optional(*profile);
}

//! Where to record; "" for nowhere.
Result<QString, Stop> readRecording(const Parser &parser)
{
    const bool named = parser.isSet(parser.recorder);
    const QString file = parser.value(parser.recorder);
    if (named && parser.isSet(parser.noRecorder))
        return wrong(PanelOptions::tr("--recorder and --no-recorder exclude each other."));
    if (named && file.isEmpty())
        return wrong(PanelOptions::tr("--recorder needs the name of a file."));
    if (named)
        return file;
    const bool none = parser.isSet(parser.noRecorder) || parser.isSet(parser.demo);
    return none ? QString() : StateFolder::recording();
}

Result<QUrl, Stop> readRoom(const Parser &parser)
{
    const bool demo = parser.isSet(parser.demo);
    if (demo && parser.isSet(parser.room))
        return wrong(PanelOptions::tr("--demo and --room exclude each other: the demo brings its own room."));
    if (!parser.isSet(parser.room))
        return QUrl();
    const auto url = RoomAddress::fromText(parser.value(parser.room));
    if (!url)
        return wrong(QCoreApplication::translate("Rooms::RoomAddress", RoomAddress::sentence(url.error())));
    return *url;
}

//! What only a demo has.
std::optional<Stop> readDemo(const Parser &parser, PanelOptions &options)
{
    for (const QCommandLineOption *option : {&parser.attract, &parser.attractAfter, &parser.presenterPin}) {
        if (parser.isSet(*option) && !options.demo)
            return wrong(PanelOptions::tr("--%1 needs --demo.").arg(option->names().constFirst()));
    }
    if (parser.isSet(parser.attract)) {
        const QString word = parser.value(parser.attract);
        if (word != "on"_L1 && word != "off"_L1)
            return wrong(PanelOptions::tr("--attract is \"on\" or \"off\"."));
        options.attract = word == "on"_L1;
    }
    if (parser.isSet(parser.attractAfter)) {
        const SettingTable::Row &row = SettingTable::row(Setting::Key::AttractAfter);
        bool isNumber = false;
        const int seconds = parser.value(parser.attractAfter).toInt(&isNumber);
        if (!isNumber || !SettingTable::accept(row, seconds))
            return wrong(PanelOptions::tr("--%1 is %2.")
                             .arg(parser.attractAfter.names().constFirst(), SettingTable::expected(row)));
        options.attractAfter = seconds;
    }
    if (parser.isSet(parser.presenterPin)) {
        const auto pin = OptionFile::readPassword(parser.value(parser.presenterPin));
        if (!pin)
            return wrong(pin.error().sentence);
        if (!PinHash::isPin(*pin))
            return wrong(PanelOptions::tr("The first line of \"%1\" is no PIN. A PIN has 4 to 8 digits.")
                             .arg(parser.value(parser.presenterPin)));
        options.presenterPin = *pin;
    }
    return std::nullopt;
}

//! The language that was asked for, as the program calls it; the settings know what "system" is.
Result<QString, Stop> readLanguage(const Parser &parser)
{
    const QString name = parser.value(parser.language);
    if (name.isEmpty() || name == "system"_L1)
        return name;
    return parser.knownLanguage();
}

//! The value of an option that is a setting too; "" when it was not given.
Result<QString, Stop> readSetting(const Parser &parser, const QCommandLineOption &option, Setting::Key key)
{
    if (!parser.isSet(option))
        return QString();
    const SettingTable::Row &row = SettingTable::row(key);
    const auto accepted = SettingTable::accept(row, parser.value(option));
    if (!accepted || accepted->toString().isEmpty())
        return wrong(
            PanelOptions::tr("--%1 is %2.").arg(option.names().constFirst(), SettingTable::expected(row)));
    return accepted->toString();
}

} // namespace

Result<PanelOptions, Stop> PanelOptions::parse(const QStringList &arguments)
{
    Parser parser;
    if (const auto stop = parser.read(arguments, u"rooms-panel"_s))
        return *stop;

    PanelOptions options;
    options.demo = parser.isSet(parser.demo);
    options.scenario = parser.value(parser.scenario);
    if (!options.demo && parser.isSet(parser.scenario))
        return wrong(PanelOptions::tr("--scenario needs --demo: only a simulated room plays one."));
    if (parser.isSet(parser.scenario)) {
        if (const auto scenario = Scenario::load(options.scenario); !scenario)
            return wrong(scenario.error());
    }

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

    options.kiosk = parser.isSet(parser.kiosk);
    if (options.kiosk && parser.isSet(parser.windowed))
        return wrong(PanelOptions::tr("--kiosk and --windowed exclude each other."));
    const auto size = parser.windowSize(parser.windowed, u"1280x800"_s);
    if (!size)
        return size.error();
    options.windowSize = *size;

    if (const auto problem = readDemo(parser, options))
        return *problem;

    for (const auto &[option, key, member] :
         {std::tuple(&parser.name, Setting::Key::RoomName, &PanelOptions::name),
          std::tuple(&parser.theme, Setting::Key::Theme, &PanelOptions::theme)}) {
        const auto value = readSetting(parser, *option, key);
        if (!value)
            return value.error();
        options.*member = *value;
    }
    const auto language = readLanguage(parser);
    if (!language)
        return language.error();
    options.language = *language;
    const auto fileOr = [&parser](const QCommandLineOption &option, const QString &otherwise) {
        return parser.isSet(option) ? parser.value(option) : otherwise;
    };
    options.settingsFile = fileOr(parser.settings, Settings::defaultUserFile());
    options.administratorFile = fileOr(parser.administrator, Settings::defaultAdministratorFile());
    return options;
}

void PanelOptions::applyTo(Settings &settings) const
{
    using Key = Setting::Key;
    const auto say = [&settings](Key key, const QString &text) {
        if (!text.isEmpty())
            settings.setForThisRun(key, text);
    };
    say(Key::RoomUrl, url.toString(QUrl::FullyEncoded));
    say(Key::RoomName, name);
    say(Key::Language, language);
    say(Key::Theme, theme);
    if (attract)
        settings.setForThisRun(Key::Attract, *attract);
    if (attractAfter)
        settings.setForThisRun(Key::AttractAfter, *attractAfter);
    if (!presenterPin.isEmpty())
        settings.setForThisRun(Key::PresenterPin, PinHash::make(presenterPin));
    if (kiosk || !windowSize.isEmpty())
        settings.setForThisRun(Key::Kiosk, kiosk);
}

QJsonObject PanelOptions::toJson() const
{
    return {{u"address"_s, url.toString()},
            {u"name"_s, name},
            {u"password_given"_s, password.has_value()},
            {u"demo"_s, demo},
            {u"scenario"_s, demo ? scenario : QString()},
            {u"window"_s,
             windowSize.isEmpty() ? QString() : u"%1x%2"_s.arg(windowSize.width()).arg(windowSize.height())},
            {u"kiosk"_s, kiosk},
            {u"attract"_s, attract ? QJsonValue(*attract) : QJsonValue()},
            {u"attract_after"_s, attractAfter ? QJsonValue(*attractAfter) : QJsonValue()},
            {u"presenter_pin_given"_s, !presenterPin.isEmpty()},
            {u"language"_s, language},
            {u"theme"_s, theme},
            {u"wire_profile"_s, profile ? QJsonValue(profile->toJson()) : QJsonValue()},
            {u"settings"_s, settingsFile},
            {u"administrator_settings"_s, administratorFile},
            {u"recording"_s, recording}};
}

} // namespace Rooms
