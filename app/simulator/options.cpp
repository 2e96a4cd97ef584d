// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "mistakes.h"
#include "protocol/roomaddress.h"

#include <QtCore/qtextstream.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passwordVariable = "ROOMS_PASSWORD";
constexpr int largestPort = 65535;

struct Switches
{
    QCommandLineOption help {{u"h"_s, u"help"_s}, u"Print this help."_s};
    QCommandLineOption version {{u"v"_s, u"version"_s}, u"Print the version."_s};
    QCommandLineOption listFaults {u"list-faults"_s, u"Print all faults."_s};
    QCommandLineOption listScenarios {u"list-scenarios"_s, u"Print the built-in scenarios."_s};
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
    QCommandLineOption wireProfile {u"wire-profile"_s,
                                    u"JSON file that overrides guessed names of the wire."_s, u"FILE"_s};

    QList<QCommandLineOption> all() const
    {
        return {listen, port,        rooms,      password,      passwordFile, scenario, fault,
                seed,   wireProfile, listFaults, listScenarios, help,         version};
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

} // namespace

std::variant<Options, Options::Information, Options::Mistake> Options::read(const QStringList &arguments)
{
    const Switches switches;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A simulated Rooms device for panels, scripts and tests."_s);
    parser.addOptions(switches.all());
    if (!parser.parse(arguments))
        return Mistake {parser.errorText()};
    if (parser.isSet(switches.help))
        return Information {parser.helpText()};
    if (parser.isSet(switches.version))
        return Information {u"rooms-simulator " ROOMS_VERSION "\n"_s};
    if (parser.isSet(switches.listFaults))
        return Information {faultList()};
    if (parser.isSet(switches.listScenarios))
        return Information {Scenario::builtIn().join(u'\n') + u'\n'};

    Options options;
    Mistakes mistakes;
    if (!parser.positionalArguments().isEmpty())
        mistakes.note(
            u"\"%1\" is not an option; see --help."_s.arg(parser.positionalArguments().constFirst()));
    readNetwork(parser, switches, mistakes, options.rack);
    readDevice(parser, switches, mistakes, options.rack);
    if (!mistakes.first().isEmpty())
        return Mistake {mistakes.first()};
    return options;
}

} // namespace Rooms
