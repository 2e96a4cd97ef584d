// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "help.h"
#include "meeting/meetingcode.h"
#include "optionfile.h"
#include "protocol/roomaddress.h"
#include "secretinput.h"
#include "sentence.h"

#include <QtCore/qcommandlineparser.h>

#include <algorithm>
#include <iterator>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestTimeout = 24 * 3600; // seconds
constexpr int anyNumber = 1000;

constexpr auto flags = "h help version show-secrets json"_L1;
constexpr auto generalOptions = "language"_L1;
constexpr auto roomOptions = "room timeout"_L1;
constexpr auto linkOptions = "password-file wire-profile"_L1;
constexpr auto commandOptions = "type password mic camera voice-active record out anchor listen"_L1;

QStringList words(QLatin1StringView text)
{
    return QString(text).split(u' ', Qt::SkipEmptyParts);
}

//! Turns the words of the command line into what they mean. The first thing that is wrong is kept; what is
//! read from then on is of no use.
class Reader
{
public:
    explicit Reader(const QStringList &arguments);

    QString language() const { return m_parser.value(u"language"_s); }
    Result<Options, QString> read();

private:
    enum class Need { Must, May, No };
    struct Command
    {
        QLatin1StringView name;
        int mostArguments;
        QLatin1StringView options; // those that go with it, beside the general ones
        Need room;
        Task (Reader::*read)(const QStringList &arguments);
        bool connects = true; // to the room; then the options for that go with it too
    };
    static const Command commands[];

    Task task(const Command **read);
    void checkOptions(const Command &command);
    QUrl room(Need need);
    std::optional<ControlPassword> controlPassword();
    std::optional<std::chrono::milliseconds> timeout() { return seconds(u"timeout"_s); }
    std::optional<std::chrono::milliseconds> seconds(const QString &option);
    WireProfile profile();

    Task query(const QStringList &path);
    Task status(const QStringList &) { return StatusTask {}; }
    Task watch(const QStringList &);
    Task replay(const QStringList &file);
    Task journal(const QStringList &words);
    Task diagnostics(const QStringList &);
    Task doctor(const QStringList &);
    Task password(const QStringList &verb);
    Task start(const QStringList &);
    Task join(const QStringList &code);
    Task leave(const QStringList &) { return RoomRequest(LeaveMeeting {}); }
    Task dissolve(const QStringList &) { return RoomRequest(DissolveMeeting {}); }
    Task leaveWaitingRoom(const QStringList &) { return RoomRequest(LeaveWaitingRoom {}); }
    Task layout(const QStringList &type);
    Task microphone(const QStringList &position);
    Task camera(const QStringList &position);
    Task volume(const QStringList &number);
    Task stopShare(const QStringList &) { return RoomRequest(StopShare {}); }

    bool position(const QStringList &word, const QString &command);
    bool onOrOff(const QString &option);
    QString fileOf(const QString &option);
    QString meetingPassword();
    template<typename Value>
    Value valueOf(const Result<Value, OptionFile::Problem> &result);
    void wrong(const QString &sentence);

    QCommandLineParser m_parser;
    QString m_problem;
};

const Reader::Command Reader::commands[] = {
    {"query"_L1, anyNumber, "show-secrets"_L1, Need::Must, &Reader::query},
    {"status"_L1, 0, "show-secrets"_L1, Need::Must, &Reader::status},
    {"watch"_L1, 0, "show-secrets record"_L1, Need::Must, &Reader::watch},
    {"password"_L1, 1, ""_L1, Need::Must, &Reader::password, false},
    {"start"_L1, 0, "type"_L1, Need::Must, &Reader::start},
    {"join"_L1, anyNumber, "password mic camera"_L1, Need::Must, &Reader::join},
    {"leave"_L1, 0, ""_L1, Need::Must, &Reader::leave},
    {"dissolve"_L1, 0, ""_L1, Need::Must, &Reader::dissolve},
    {"leave-waiting-room"_L1, 0, ""_L1, Need::Must, &Reader::leaveWaitingRoom},
    {"layout"_L1, 1, "voice-active"_L1, Need::Must, &Reader::layout},
    {"mic"_L1, 1, ""_L1, Need::Must, &Reader::microphone},
    {"camera"_L1, 1, ""_L1, Need::Must, &Reader::camera},
    {"volume"_L1, 1, ""_L1, Need::Must, &Reader::volume},
    {"stop-share"_L1, 0, ""_L1, Need::Must, &Reader::stopShare},
    {"replay"_L1, 1, "json"_L1, Need::No, &Reader::replay, false},
    {"journal"_L1, anyNumber, "out anchor"_L1, Need::No, &Reader::journal, false},
    {"doctor"_L1, 0, "listen json"_L1, Need::Must, &Reader::doctor},
    {"diagnostics"_L1, 0, "out"_L1, Need::May, &Reader::diagnostics},
};

Reader::Reader(const QStringList &arguments)
{
    for (const QString &name : words(flags))
        m_parser.addOption(QCommandLineOption(name));
    for (const QString &name :
         words(generalOptions) + words(roomOptions) + words(linkOptions) + words(commandOptions))
        m_parser.addOption({name, {}, u"VALUE"_s});
    if (!m_parser.parse(arguments))
        wrong(Ctl::tr("%1 See roomsctl --help.").arg(m_parser.errorText()));
}

Result<Options, QString> Reader::read()
{
    Options options;
    if (m_parser.isSet(u"h"_s) || m_parser.isSet(u"help"_s)) {
        options.task = TextTask {helpText()};
    } else if (m_parser.isSet(u"version"_s)) {
        options.task = TextTask {u"roomsctl " ROOMS_VERSION "\n"_s};
    } else {
        const Command *command = nullptr;
        options.task = task(&command);
        options.url = room(command ? command->room : Need::Must);
        if (command && command->connects)
            options.password = controlPassword();
        options.timeout = timeout();
        options.profile = profile();
        options.showSecrets = m_parser.isSet(u"show-secrets"_s);
        // Last: nobody shall type a password before hearing that something else is wrong.
        auto *password = std::get_if<PasswordTask>(&options.task);
        if (password && password->verb == PasswordTask::Verb::Set && m_problem.isEmpty())
            password->password = valueOf(SecretInput::newPassword());
    }
    if (!m_problem.isEmpty())
        return m_problem;
    return options;
}

Task Reader::task(const Command **read)
{
    const QStringList arguments = m_parser.positionalArguments();
    if (arguments.isEmpty()) {
        wrong(Ctl::tr("What shall the room do? No command was given. See roomsctl --help."));
        return {};
    }
    const auto command = std::find_if(std::begin(commands), std::end(commands), [&](const Command &each) {
        return each.name == arguments.constFirst();
    });
    if (command == std::end(commands)) {
        wrong(Ctl::tr("There is no command \"%1\". See roomsctl --help.").arg(arguments.constFirst()));
        return {};
    }
    if (arguments.size() - 1 > command->mostArguments)
        wrong(Ctl::tr("\"%1\" is one word too many after \"%2\". See roomsctl --help.")
                  .arg(arguments.at(command->mostArguments + 1), command->name));
    checkOptions(*command);
    *read = command;
    return (this->*command->read)(arguments.sliced(1));
}

void Reader::checkOptions(const Command &command)
{
    QStringList allowed = words(generalOptions) + words(command.options);
    if (command.room != Need::No)
        allowed += words(roomOptions);
    if (command.connects)
        allowed += words(linkOptions);
    for (const QString &name : m_parser.optionNames()) {
        if (!allowed.contains(name))
            wrong(Ctl::tr("The option --%1 does not go with \"%2\". See roomsctl --help.")
                      .arg(name, command.name));
    }
}

QUrl Reader::room(Need need)
{
    const bool named = m_parser.isSet(u"room"_s);
    const QString text = named ? m_parser.value(u"room"_s) : qEnvironmentVariable("ROOMS_URL");
    if (need == Need::No || (need == Need::May && !named && text.isEmpty()))
        return {};
    if (!named && text.isEmpty()) {
        wrong(Ctl::tr("Which room? Name its address with --room, for example --room ws://192.0.2.10/, or in "
                      "the environment variable ROOMS_URL."));
        return {};
    }
    const auto url = RoomAddress::fromText(text);
    if (!url) {
        wrong(translated("Rooms::RoomAddress", RoomAddress::sentence(url.error())));
        return {};
    }
    return *url;
}

std::optional<ControlPassword> Reader::controlPassword()
{
    std::optional<QString> file;
    if (m_parser.isSet(u"password-file"_s))
        file = m_parser.value(u"password-file"_s);
    return valueOf(ControlPassword::given(file));
}

std::optional<std::chrono::milliseconds> Reader::seconds(const QString &option)
{
    if (!m_parser.isSet(option))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = m_parser.value(option).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.001 && seconds <= longestTimeout)) { // written so that NaN is wrong too
        wrong(Ctl::tr("--%1 takes seconds, for example --%1 2.5; a day at most.").arg(option));
        return std::nullopt;
    }
    return std::chrono::milliseconds(qRound64(seconds * 1000));
}

WireProfile Reader::profile()
{
    if (!m_parser.isSet(u"wire-profile"_s))
        return {};
    return valueOf(OptionFile::readWireProfile(m_parser.value(u"wire-profile"_s)));
}

Task Reader::query(const QStringList &path)
{
    const QueryPath read = path.isEmpty() ? QueryPath({u"Meeting"_s}) : QueryPath::fromText(path.join(u'/'));
    if (read.isEmpty())
        wrong(Ctl::tr("The path is empty. Name what to ask for, for example Meeting/MeetingInfo."));
    return QueryTask {read};
}

Task Reader::watch(const QStringList &)
{
    return WatchTask {fileOf(u"record"_s)};
}

Task Reader::replay(const QStringList &file)
{
    if (file.isEmpty())
        wrong(Ctl::tr("Which recording? Name its file, for example roomsctl replay flight.rec."));
    return ReplayTask {file.value(0), m_parser.isSet(u"json"_s)};
}

Task Reader::journal(const QStringList &words)
{
    const QString verb = words.value(0);
    const bool isVerify = verb == "verify"_L1;
    if (!isVerify && verb != "export"_L1) {
        wrong(Ctl::tr("After \"journal\" comes verify or export. See roomsctl --help."));
        return {};
    }
    const QString other = isVerify ? u"out"_s : u"anchor"_s;
    if (m_parser.isSet(other))
        wrong(Ctl::tr("The option --%1 does not go with \"%2\". See roomsctl --help.")
                  .arg(other, "journal "_L1 + verb));
    if (isVerify)
        return JournalVerifyTask {words.sliced(1), fileOf(u"anchor"_s)};
    return JournalExportTask {words.sliced(1), fileOf(u"out"_s)};
}

Task Reader::diagnostics(const QStringList &)
{
    return DiagnosticsTask {fileOf(u"out"_s)};
}

Task Reader::doctor(const QStringList &)
{
    DoctorTask task;
    task.listening = seconds(u"listen"_s).value_or(task.listening);
    task.json = m_parser.isSet(u"json"_s);
    return task;
}

Task Reader::password(const QStringList &verb)
{
    using Verb = PasswordTask::Verb;
    const QString word = verb.value(0);
    if (word == "set"_L1)
        return PasswordTask {Verb::Set, {}};
    if (word == "forget"_L1)
        return PasswordTask {Verb::Forget, {}};
    if (word != "where"_L1)
        wrong(Ctl::tr("After \"password\" comes set, forget or where. See roomsctl --help."));
    return PasswordTask {Verb::Where, {}};
}

Task Reader::start(const QStringList &)
{
    const QString type = m_parser.value(u"type"_s);
    if (m_parser.isSet(u"type"_s) && type != "instant"_L1 && type != "pmi"_L1)
        wrong(Ctl::tr("--type is instant, a new meeting, or pmi, the personal one."));
    return RoomRequest(
        StartMeeting {type == "pmi"_L1 ? Meeting::StartType::Personal : Meeting::StartType::Instant});
}

Task Reader::join(const QStringList &code)
{
    const auto digits = MeetingCode::normalised(code.join(u' '));
    if (!digits) {
        wrong(translated("Rooms::MeetingCode", MeetingCode::sentence(digits.error())));
        return {};
    }
    return RoomRequest(JoinMeeting {*digits, meetingPassword(), onOrOff(u"mic"_s), onOrOff(u"camera"_s)});
}

Task Reader::layout(const QStringList &type)
{
    bool isNumber = false;
    const int number = type.value(0).toInt(&isNumber);
    if (!isNumber || number < 1)
        wrong(Ctl::tr("A layout is a number, for example roomsctl layout 2. The room offers those in "
                      "layout_switch_list, see roomsctl status."));
    return RoomRequest(SwitchLayout {Coded<Meeting::Layout>::fromNumber(number), onOrOff(u"voice-active"_s)});
}

Task Reader::microphone(const QStringList &word)
{
    return RoomRequest(EnableMicrophone {position(word, u"mic"_s)});
}

Task Reader::camera(const QStringList &word)
{
    return RoomRequest(EnableCamera {position(word, u"camera"_s)});
}

Task Reader::volume(const QStringList &number)
{
    bool isNumber = false;
    const int volume = number.value(0).toInt(&isNumber);
    if (!isNumber || !SetSpeakerVolume::isPossible(volume))
        wrong(Ctl::tr("A volume is a number from 0 to 100, for example roomsctl volume 40."));
    return RoomRequest(SetSpeakerVolume {volume});
}

bool Reader::position(const QStringList &word, const QString &command)
{
    if (word.value(0) != "on"_L1 && word.value(0) != "off"_L1)
        wrong(Ctl::tr("After \"%1\" comes on or off.").arg(command));
    return word.value(0) == "on"_L1;
}

bool Reader::onOrOff(const QString &option)
{
    const QString value = m_parser.value(option);
    if (m_parser.isSet(option) && value != "on"_L1 && value != "off"_L1)
        wrong(Ctl::tr("--%1 is on or off.").arg(option));
    return value != "off"_L1;
}

QString Reader::fileOf(const QString &option)
{
    const QString file = m_parser.value(option);
    if (m_parser.isSet(option) && file.isEmpty())
        wrong(Ctl::tr("--%1 needs the name of a file.").arg(option));
    return file;
}

QString Reader::meetingPassword()
{
    const QString password = m_parser.value(u"password"_s);
    return password == "-"_L1 ? valueOf(SecretInput::line()) : password;
}

//! The value; or nothing, with its problem noted.
template<typename Value>
Value Reader::valueOf(const Result<Value, OptionFile::Problem> &result)
{
    if (result)
        return *result;
    wrong(result.error().sentence);
    return {};
}

void Reader::wrong(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
}

} // namespace

QString Options::language(const QStringList &arguments)
{
    return Reader(arguments).language();
}

QJsonObject Options::toJson() const
{
    return {{u"address"_s, url.toString()},
            {u"password_given"_s, password.has_value()},
            {u"timeout_ms"_s, timeout ? QJsonValue(qint64(timeout->count())) : QJsonValue::Null},
            {u"wire_profile"_s, profile.toJson()}};
}

Result<Options, QString> Options::parse(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace Rooms
