// SPDX-License-Identifier: Apache-2.0
#include "consoleoptions.h"

#include "base/userfolder.h"

#include <algorithm>
#include <optional>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using Stop = CommandLine::Stop;
constexpr auto wrong = &CommandLine::wrong;

struct Parser : CommandLine
{
    QCommandLineOption rooms {u"rooms"_s,
                              ConsoleOptions::tr("File with the list of rooms. Without it that is %1.")
                                  .arg(ConsoleOptions::defaultRoomsFile()),
                              u"FILE"_s};
    QCommandLineOption demo {u"demo"_s, ConsoleOptions::tr("Show that many simulated rooms instead."),
                             u"N"_s};
    QCommandLineOption operatorName {
        u"operator"_s,
        ConsoleOptions::tr(
            "Who sits at the desk, for the journal. Without it that is the user of the system."),
        u"NAME"_s};
    QCommandLineOption journalFiles {
        u"journal-files"_s,
        ConsoleOptions::tr("Keep that many full files of the journal, 4 MiB each. Without it all are kept."),
        u"N"_s};
    QCommandLineOption theme {u"theme"_s, ConsoleOptions::tr("Colours."), u"dark|light"_s};
    QCommandLineOption windowed {u"windowed"_s, ConsoleOptions::tr("Size of the window."), u"WIDTHxHEIGHT"_s};

    Parser()
    {
        line.setApplicationDescription(ConsoleOptions::tr("Operator's desk for many meeting rooms."));
        line.addOptions({rooms, demo, operatorName, journalFiles, language, theme, windowed});
    }
};

//! The whole number from 1 to \a most that \a option was given; nothing when it is none.
std::optional<int> numberOf(const Parser &parser, const QCommandLineOption &option, int most)
{
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

//! What is wrong with what was asked to be shown; nothing when nothing is.
std::optional<Stop> readSource(const Parser &parser, ConsoleOptions &options)
{
    const bool named = parser.isSet(parser.rooms);
    options.roomsFile = named ? parser.value(parser.rooms) : ConsoleOptions::defaultRoomsFile();
    if (options.roomsFile.isEmpty())
        return wrong(ConsoleOptions::tr("--rooms needs the name of a file."));
    if (!parser.isSet(parser.demo))
        return std::nullopt;
    if (named)
        return wrong(
            ConsoleOptions::tr("--demo and --rooms exclude each other: the demo brings its own rooms."));
    const auto rooms = numberOf(parser, parser.demo, ConsoleOptions::mostRooms);
    if (!rooms)
        return wrong(ConsoleOptions::tr("--demo needs a number of rooms from 1 to %1.")
                         .arg(ConsoleOptions::mostRooms));
    options.demoRooms = *rooms;
    return std::nullopt;
}

std::optional<Stop> readJournal(const Parser &parser, ConsoleOptions &options)
{
    options.operatorName = parser.value(parser.operatorName).trimmed();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    const bool isName = !options.operatorName.isEmpty()
        && options.operatorName.size() <= ConsoleOptions::longestName
        && std::none_of(options.operatorName.begin(), options.operatorName.end(), isControl);
    if (parser.isSet(parser.operatorName) && !isName)
        return wrong(ConsoleOptions::tr("--operator needs a name of 1 to %1 characters in one line.")
                         .arg(ConsoleOptions::longestName));
    if (!parser.isSet(parser.journalFiles))
        return std::nullopt;
    const auto files = numberOf(parser, parser.journalFiles, ConsoleOptions::mostFiles);
    if (!files)
        return wrong(ConsoleOptions::tr("--journal-files needs a number of files from 1 to %1.")
                         .arg(ConsoleOptions::mostFiles));
    options.journalFiles = *files;
    return std::nullopt;
}

std::optional<Stop> readLooks(const Parser &parser, ConsoleOptions &options)
{
    if (parser.isSet(parser.language)) {
        const auto language = parser.knownLanguage();
        if (!language)
            return language.error();
        options.language = *language;
    }
    options.theme = parser.value(parser.theme);
    if (parser.isSet(parser.theme) && options.theme != "dark"_L1 && options.theme != "light"_L1)
        return wrong(ConsoleOptions::tr("--theme is dark or light."));
    const auto size = parser.windowSize(parser.windowed, u"1440x900"_s);
    if (!size)
        return size.error();
    options.windowSize = *size;
    return std::nullopt;
}

} // namespace

QString ConsoleOptions::defaultRoomsFile()
{
    return UserFolder::config() + "/rooms.json"_L1;
}

Result<ConsoleOptions, Stop> ConsoleOptions::parse(const QStringList &arguments)
{
    Parser parser;
    if (const auto stop = parser.read(arguments, u"rooms-console"_s))
        return *stop;
    ConsoleOptions options;
    for (const auto read : {readSource, readJournal, readLooks}) {
        if (const auto stop = read(parser, options))
            return *stop;
    }
    return options;
}

} // namespace Rooms
