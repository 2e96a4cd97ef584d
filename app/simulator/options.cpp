// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "optionfile.h"
#include "protocol/roomaddress.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qtextstream.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passwordVariable = "ROOMS_PASSWORD";

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
        return {listen, port,        password,   passwordFile,  scenario, fault,
                seed,   wireProfile, listFaults, listScenarios, help,     version};
    }
};

//! The first mistake of a command line, and how to note one.
class Mistakes
{
public:
    void note(const QString &sentence)
    {
        if (m_first.isEmpty())
            m_first = sentence;
    }
    const QString &first() const { return m_first; }

    //! A whole number from 0 to \a maximum.
    quint32 number(const QCommandLineParser &parser, const QCommandLineOption &option, quint32 maximum)
    {
        bool isNumber = false;
        const uint number = parser.value(option).toUInt(&isNumber);
        if (!isNumber || number > maximum)
            note(u"--%1 takes a whole number from 0 to %2, not \"%3\"."_s.arg(option.names().constLast())
                     .arg(maximum)
                     .arg(parser.value(option)));
        return number;
    }
    //! The value; or nothing, with its problem noted.
    template<typename Value>
    Value valueOf(const Result<Value, OptionFile::Problem> &result)
    {
        if (result)
            return *result;
        note(result.error().sentence);
        return {};
    }

private:
    QString m_first;
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
    if (!options.address.setAddress(parser.value(switches.listen)))
        mistakes.note(u"--listen takes an IP address, for example 127.0.0.1 or 0.0.0.0, not \"%1\"."_s.arg(
            parser.value(switches.listen)));
    options.port = quint16(mistakes.number(parser, switches.port, 65535));
    options.simulator.seed = mistakes.number(parser, switches.seed, 0xffff'ffff);
    options.simulator.password = password(parser, switches, mistakes);
    options.simulator.profile = wireProfile(parser, switches, mistakes);
    if (const auto scenario = Scenario::load(parser.value(switches.scenario)))
        options.simulator.scenario = *scenario;
    else
        mistakes.note(scenario.error());
    for (const QString &text : parser.values(switches.fault)) {
        if (const auto setting = Faults::parse(text))
            options.faults.append(*setting);
        else
            mistakes.note(setting.error());
    }
    if (!mistakes.first().isEmpty())
        return Mistake {mistakes.first()};
    return options;
}

} // namespace Rooms
