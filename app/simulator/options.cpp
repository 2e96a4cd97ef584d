// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "controltoken.h"
#include "mistakes.h"
#include "protocol/roomaddress.h"

#include "simulator/auditrule.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qtextstream.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passwordVariable = "ROOMS_PASSWORD";
constexpr auto tokenVariable = "ROOMS_CONTROL_TOKEN";
constexpr int largestPort = 65535;

struct Switches
{
    QCommandLineOption help {{u"h"_s, u"help"_s}, u"Print this help."_s};
    QCommandLineOption version {{u"v"_s, u"version"_s}, u"Print the version."_s};
    QCommandLineOption listFaults {u"list-faults"_s, u"Print all faults."_s};
    QCommandLineOption listScenarios {u"list-scenarios"_s, u"Print the built-in scenarios, a line each."_s};
    QCommandLineOption check {u"check"_s, u"Print everything that is wrong with a scenario."_s,
                              u"NAME|FILE"_s};
    QCommandLineOption listen {u"listen"_s, u"Address to listen on; 127.0.0.1 if not given."_s, u"ADDRESS"_s,
                               u"127.0.0.1"_s};
    QCommandLineOption port {
        u"port"_s, u"Port to listen on, 0 for a free one; %1 if not given."_s.arg(RoomAddress::defaultPort),
        u"PORT"_s, QString::number(RoomAddress::defaultPort)};
    QCommandLineOption rooms {u"rooms"_s,
                              u"How many rooms, 1 to %1, on consecutive ports; 1 if not given. Their names "
                              u"are that of the scenario "
                              "with a number."_s.arg(SimulatorRack::mostRooms),
                              u"N"_s, u"1"_s};
    QCommandLineOption password {
        u"password"_s,
        u"Control password that clients need. Others on this machine can see it: prefer --password-file or "
        "the environment variable ROOMS_PASSWORD. Without one everybody is let in."_s,
        u"PASSWORD"_s};
    QCommandLineOption passwordFile {u"password-file"_s, u"Read the control password from the first line."_s,
                                     u"FILE"_s};
    QCommandLineOption scenario {u"scenario"_s, u"Built-in scenario or file; \"default\" if not given."_s,
                                 u"NAME|FILE"_s, u"default"_s};
    QCommandLineOption fault {u"fault"_s, u"Switch a fault on; may be given again and again."_s,
                              u"NAME[=VALUE]"_s};
    QCommandLineOption seed {u"seed"_s, u"Seed of everything left to chance; 1 if not given."_s, u"N"_s,
                             u"1"_s};
    QCommandLineOption strict {
        u"strict"_s,
        u"Report every deviation of a client from the specification on standard error; "
        "\"fail\", which is meant without a value: and end with exit code 3 if there was "
        "one that must be changed."_s,
        u"report|fail"_s};
    QCommandLineOption report {u"report"_s,
                               u"With --strict: write what is found to the file too, a line of JSON each."_s,
                               u"FILE"_s};
    QCommandLineOption listRules {u"list-rules"_s, u"Print all that --strict finds."_s};
    QCommandLineOption record {u"record"_s,
                               u"Record all frames of one room to the file, without secrets; roomsctl replay "
                               "prints it."_s,
                               u"FILE"_s};
    QCommandLineOption replay {
        u"replay"_s,
        u"Answer clients from the recording of rooms-simulator, rooms-panel or roomsctl "
        "instead of from a room, and tell what is not in it."_s,
        u"FILE"_s};
    QCommandLineOption fast {u"fast"_s, u"With --replay: without the recorded pauses."_s};
    QCommandLineOption once {u"once"_s, u"End when the last client has gone."_s};
    QCommandLineOption prompt {
        u"prompt"_s,
        u"Take commands from standard input, as is done anyway where that is a terminal; "
        "\"help\" lists them."_s};
    QCommandLineOption control {
        u"control"_s,
        u"Take the same commands on this port of 127.0.0.1, 0 for a free one: a line each, answered by a "
        u"line "
        u"of JSON; \"watch\" tells what happens. The first line must be a token, see --control-token."_s,
        u"PORT"_s};
    QCommandLineOption controlToken {
        u"control-token"_s,
        u"With --control: write the token to this file, which only you can read and which goes with the "
        u"program; "
        "if it is not given, a line on standard output names the file. The environment variable "
        "ROOMS_CONTROL_TOKEN lays down a token instead."_s,
        u"FILE"_s};
    QCommandLineOption wireProfile {u"wire-profile"_s,
                                    u"JSON file that overrides guessed names of the wire."_s, u"FILE"_s};

    QList<QCommandLineOption> all() const
    {
        return {prompt,       control,  controlToken, check,      listen,        port,      rooms,  password,
                passwordFile, scenario, fault,        seed,       strict,        report,    record, replay,
                fast,         once,     wireProfile,  listFaults, listScenarios, listRules, help,   version};
    }
};

QString faultList()
{
    QString text;
    QTextStream out(&text);
    for (const FaultInfo &info : Faults::all()) {
        const QString name = info.value ? info.name + "=VALUE"_L1 : QString(info.name);
        out << name.leftJustified(24) << info.effect;
        if (info.value)
            out << "; VALUE: " << info.value << ", " << info.defaultValue << " if not given";
        out << '\n';
    }
    return text;
}

QString ruleList()
{
    QString text;
    QTextStream out(&text);
    for (const AuditRuleInfo &info : AuditRules::all()) {
        out << QString(info.name).leftJustified(24)
            << QString(AuditRules::name(info.severity)).leftJustified(8) << "A client " << info.meaning
            << ".\n";
    }
    return text;
}

QString scenarioList()
{
    QString text;
    QTextStream out(&text);
    for (const QString &name : Scenario::builtIn()) {
        if (const auto scenario = Scenario::load(name))
            out << name.leftJustified(16) << scenario->summary.in(u"en"_s) << '\n';
    }
    return text;
}

Options::Information checked(const QString &nameOrFile)
{
    const QStringList problems = Scenario::check(nameOrFile);
    if (!problems.isEmpty())
        return {problems.join(u'\n') + u'\n', false};
    const Scenario scenario = Scenario::load(nameOrFile).value();
    return {u"%1: in order; meetings: %2, steps of the story: %3\n"_s.arg(nameOrFile)
                .arg(scenario.meetings.size())
                .arg(scenario.story.size()),
            true};
}

QString password(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes)
{
    if (parser.isSet(switches.password) && parser.isSet(switches.passwordFile))
        mistakes.note(u"Give --password or --password-file, not both."_s);
    if (parser.isSet(switches.password))
        return parser.value(switches.password);
    if (parser.isSet(switches.passwordFile))
        return mistakes.valueOf(OptionFile::readPassword(parser.value(switches.passwordFile)));
    return qEnvironmentVariable(passwordVariable);
}

WireProfile wireProfile(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes)
{
    if (!parser.isSet(switches.wireProfile))
        return {};
    return mistakes.valueOf(OptionFile::readWireProfile(parser.value(switches.wireProfile)));
}

//! Where the rooms are to be reached.
void readNetwork(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes,
                 SimulatorRack::Options &rack)
{
    if (!rack.address.setAddress(parser.value(switches.listen)))
        mistakes.note(u"--listen takes an IP address, for example 127.0.0.1 or 0.0.0.0, not \"%1\"."_s.arg(
            parser.value(switches.listen)));
    rack.port = quint16(mistakes.number(parser, switches.port, 0, largestPort));
    rack.rooms = int(mistakes.number(parser, switches.rooms, 1, SimulatorRack::mostRooms));
    if (rack.port != 0 && rack.port + rack.rooms - 1 > largestPort)
        mistakes.note(
            u"%1 rooms from port %2 on need ports up to %3, but there are none above %4."_s.arg(rack.rooms)
                .arg(rack.port)
                .arg(rack.port + rack.rooms - 1)
                .arg(largestPort));
}

//! What each of them is.
void readDevice(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes,
                SimulatorRack::Options &rack)
{
    rack.device.seed = mistakes.number(parser, switches.seed, 0, 0xffff'ffff);
    rack.device.password = password(parser, switches, mistakes);
    rack.device.profile = wireProfile(parser, switches, mistakes);
    rack.device.scenario = mistakes.valueOf(Scenario::load(parser.value(switches.scenario)));
    for (const QString &text : parser.values(switches.fault)) {
        if (const auto setting = Faults::parse(text))
            rack.faults.append(*setting);
        else
            mistakes.note(setting.error());
    }
}

//! Where scripts give commands, and how they prove that they may.
void readControl(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes,
                 Options &options)
{
    if (parser.isSet(switches.control))
        options.controlPort = quint16(mistakes.number(parser, switches.control, 0, largestPort));
    options.controlTokenFile = parser.value(switches.controlToken);
    if (parser.isSet(switches.controlToken) && !parser.isSet(switches.control))
        mistakes.note(u"--control-token goes with --control."_s);
    if (parser.isSet(switches.controlToken) && options.controlTokenFile.isEmpty())
        mistakes.note(u"--control-token takes the name of a file."_s);
    if (!parser.isSet(switches.control) || parser.isSet(switches.controlToken))
        return;
    options.controlToken = qgetenv(tokenVariable);
    if (!options.controlToken.isEmpty() && !ControlToken::isFit(options.controlToken))
        mistakes.note(
            u"%1 must be 16 to 200 letters without blanks."_s.arg(QLatin1StringView(tokenVariable)));
}

//! Whether and how clients are judged.
void readStrict(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes,
                Options &options)
{
    const QString strict = parser.value(switches.strict);
    if (strict == "report"_L1)
        options.strict = Options::Strict::Report;
    else if (strict == "fail"_L1)
        options.strict = Options::Strict::Fail;
    else if (parser.isSet(switches.strict))
        mistakes.note(u"--strict takes \"report\" or \"fail\", not \"%1\"."_s.arg(strict));
    options.report = parser.value(switches.report);
    if (parser.isSet(switches.report) && !parser.isSet(switches.strict))
        mistakes.note(u"--report goes with --strict."_s);
}

//! What is recorded, and what is played.
void readRecordings(const QCommandLineParser &parser, const Switches &switches, Mistakes &mistakes,
                    Options &options)
{
    options.record = parser.value(switches.record);
    options.replay = parser.value(switches.replay);
    if (parser.isSet(switches.fast))
        options.replayPace = ReplayedSession::Pace::AtOnce;
    for (const QCommandLineOption *option : {&switches.record, &switches.replay}) {
        if (parser.isSet(*option) && options.rack.rooms > 1)
            mistakes.note(u"--%1 is for one room, not for %2."_s.arg(option->names().constFirst())
                              .arg(options.rack.rooms));
    }
    if (parser.isSet(switches.fast) && !parser.isSet(switches.replay))
        mistakes.note(u"--fast goes with --replay."_s);
    if (parser.isSet(switches.record) && options.record == options.replay)
        mistakes.note(u"--record and --replay cannot be the same file."_s);
}

//! \a arguments as the parser wants them: it knows no options whose value may be left out.
QStringList withValues(QStringList arguments)
{
    return arguments.replaceInStrings(QRegularExpression(u"^--strict$"_s), u"--strict=fail"_s);
}

} // namespace

std::variant<Options, Options::Information, Options::Mistake> Options::read(const QStringList &arguments)
{
    const Switches switches;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A simulated Rooms device for panels, scripts and tests.\n\nExit codes: 0 ended as asked, 1 cannot "
        u"listen, 2 the "
        "command line is wrong, 3 strict mode found something that must be changed, "
        "4 a client did not ask what was recorded."_s);
    parser.addOptions(switches.all());
    if (!parser.parse(withValues(arguments)))
        return Mistake {parser.errorText()};
    if (parser.isSet(switches.help))
        return Information {parser.helpText()};
    if (parser.isSet(switches.version))
        return Information {u"rooms-simulator " ROOMS_VERSION "\n"_s};
    if (parser.isSet(switches.listFaults))
        return Information {faultList()};
    if (parser.isSet(switches.listRules))
        return Information {ruleList()};
    if (parser.isSet(switches.listScenarios))
        return Information {scenarioList()};
    if (parser.isSet(switches.check))
        return checked(parser.value(switches.check));

    Options options;
    Mistakes mistakes;
    if (!parser.positionalArguments().isEmpty())
        mistakes.note(
            u"\"%1\" is not an option; see --help."_s.arg(parser.positionalArguments().constFirst()));
    readNetwork(parser, switches, mistakes, options.rack);
    readDevice(parser, switches, mistakes, options.rack);
    options.prompt = parser.isSet(switches.prompt);
    readControl(parser, switches, mistakes, options);
    readStrict(parser, switches, mistakes, options);
    readRecordings(parser, switches, mistakes, options);
    options.once = parser.isSet(switches.once);
    if (!mistakes.first().isEmpty())
        return Mistake {mistakes.first()};
    return options;
}

} // namespace Rooms
