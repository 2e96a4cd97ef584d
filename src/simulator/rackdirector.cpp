// SPDX-License-Identifier: Apache-2.0
#include "rackdirector.h"

#include "scenarionames.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

QString helpLine(const CommandInfo &info)
{
    return info.usage() + u"\n    "_s + Director::tr(info.help);
}

QJsonObject described(const CommandArgument &argument)
{
    QJsonObject object {{u"name"_s, argument.name}, {u"required"_s, argument.required}};
    if (argument.type == CommandArgument::Type::Number) {
        object.insert(u"minimum"_s, argument.minimum);
        object.insert(u"maximum"_s, argument.maximum);
    }
    if (argument.choices)
        object.insert(u"choices"_s, QJsonArray::fromStringList(argument.choices()));
    return object;
}

QJsonObject described(const CommandInfo &info)
{
    QJsonArray arguments;
    for (const CommandArgument &argument : info.arguments)
        arguments.append(described(argument));
    return {{u"name"_s, info.name}, {u"help"_s, Director::tr(info.help)}, {u"arguments"_s, arguments}};
}

//! What a room is doing, in full.
LineAnswer status(Simulator &simulator)
{
    const MeetingSnapshot meeting = simulator.room().snapshot();
    const PacedClock &time = simulator.time();
    const StoryPlayer &story = simulator.director().story();
    const QString doing = ScenarioNames::word(ScenarioNames::statuses, simulator.room().status());
    QStringList faults;
    for (const Fault fault : simulator.faults().active()) {
        const int value = simulator.faults().value(fault);
        faults.append(value == 0 ? QString(Faults::name(fault))
                                 : u"%1=%2"_s.arg(Faults::name(fault)).arg(value));
    }
    const int steps = int(simulator.scenario().story.size());
    const int next = story.isPlaying() ? int(story.next()) + 1 : 0;
    const QStringList people = simulator.room().people();

    QStringList words {simulator.scenario().room.name, doing};
    if (!meeting.meeting.title.isEmpty())
        words.append(u"\"%1\" with %2"_s.arg(meeting.meeting.title, people.join(u", "_s)));
    words.append(u"clients: %1"_s.arg(simulator.server().clientCount()));
    if (!faults.isEmpty())
        words.append(u"faults: "_s + faults.join(u", "_s));
    if (time.isPaused())
        words.append(u"paused"_s);
    if (time.speed() != 1)
        words.append(u"speed %1"_s.arg(time.speed()));
    if (next > 0)
        words.append(u"story: step %1 of %2 is next"_s.arg(next).arg(steps));
    return {true,
            words.join(u"; "_s),
            {{u"name"_s, simulator.scenario().room.name},
             {u"url"_s, simulator.server().url().toString()},
             {u"status"_s, doing},
             {u"title"_s, meeting.meeting.title},
             {u"people"_s, QJsonArray::fromStringList(people)},
             {u"clients"_s, simulator.server().clientCount()},
             {u"faults"_s, QJsonArray::fromStringList(faults)},
             {u"paused"_s, time.isPaused()},
             {u"speed"_s, time.speed()},
             {u"story_next"_s, next},
             {u"story_steps"_s, steps}}};
}

LineAnswer possible(Simulator &simulator)
{
    const QStringList names = simulator.director().possible();
    return {true, names.join(u' '), {{u"possible"_s, QJsonArray::fromStringList(names)}}};
}

//! What can be asked of each room besides commands.
struct Question
{
    QLatin1StringView name;
    const char *help;
    LineAnswer (*answer)(Simulator &simulator);
};

constexpr Question questions[] = {
    {"status"_L1, QT_TRANSLATE_NOOP("Rooms::Director", "What the rooms are doing."), status},
    {"possible"_L1, QT_TRANSLATE_NOOP("Rooms::Director", "The commands that can be done now."), possible},
};

const Question *questionCalled(const QString &name)
{
    const auto row = std::find_if(std::begin(questions), std::end(questions),
                                  [&name](const Question &question) { return question.name == name; });
    return row != std::end(questions) ? row : nullptr;
}

//! The help: of everything, or of one command.
LineAnswer help(const QString &name)
{
    if (const CommandInfo *info = CommandTable::find(name))
        return {true, helpLine(*info), described(*info)};
    if (!name.isEmpty())
        return {false, CommandTable::checked({name, {}}).error(), {}};
    QStringList lines;
    QJsonArray commands;
    for (const CommandInfo &info : CommandTable::all()) {
        lines.append(helpLine(info));
        commands.append(described(info));
    }
    for (const Question &question : questions)
        lines.append(question.name + u"\n    "_s + Director::tr(question.help));
    lines.append(
        Director::tr("Room 1 is meant; write \"2: admit\" for room 2, \"all: admit\" for all of them."));
    return {true, lines.join(u'\n'), {{u"commands"_s, commands}}};
}

} // namespace

struct RackDirector::Round
{
    QList<int> rooms;
    QList<LineAnswer> answers;
    qsizetype left = 0;
    Told told;
};

RackDirector::RackDirector(SimulatorRack &rack)
    : m_rack(rack)
{
    for (const SimulatorRack::Room &room : rack.rooms()) {
        rack.post(room.number, [this, number = room.number](Simulator &simulator) {
            connect(
                &simulator.director(), &Director::happened, this,
                [this, number](const Happening &happening) { Q_EMIT happened(number, happening); },
                Qt::QueuedConnection);
        });
    }
}

QStringList RackDirector::questionNames()
{
    QStringList names {u"help"_s};
    for (const Question &question : questions)
        names.append(question.name);
    return names;
}

void RackDirector::perform(const QString &line, const Told &told)
{
    static const QRegularExpression prefixed(u"^\\s*(?:(all|\\d+)\\s*:)?\\s*(.*?)\\s*$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = prefixed.match(line);
    const QString command = match.captured(2);
    const auto answerLater = [this, &told](const LineAnswer &answer) {
        QMetaObject::invokeMethod(
            this, [told, answer] { told(answer); }, Qt::QueuedConnection);
    };
    const QString word = command.section(u' ', 0, 0);
    if (line.size() > longestLine)
        return answerLater({false, u"A line has %1 characters at most."_s.arg(longestLine), {}});
    if (word == "help"_L1)
        return answerLater(help(command.section(u' ', 1).trimmed()));
    const Question *question = questionCalled(command);
    const QList<int> rooms = roomsOf(match.captured(1), question);
    if (rooms.isEmpty())
        return answerLater(
            {false,
             u"There is no room %1; the last one is %2."_s.arg(match.captured(1)).arg(m_rack.count()),
             {}});
    auto round = std::make_shared<Round>();
    round->rooms = rooms;
    round->answers.resize(rooms.size());
    round->left = rooms.size();
    round->told = told;
    for (qsizetype i = 0; i < rooms.size(); ++i) {
        m_rack.post(rooms.at(i), [this, round, i, question, command](Simulator &simulator) {
            LineAnswer answer;
            if (question) {
                answer = question->answer(simulator);
            } else {
                const auto outcome = simulator.director().perform(command);
                answer = {outcome.ok(), Director::text(outcome), {}};
            }
            QMetaObject::invokeMethod(
                this, [this, round, i, answer] { collect(round, i, answer); }, Qt::QueuedConnection);
        });
    }
}

//! The rooms that \a prefix means; none when it means none. Questions are about all of them without one.
QList<int> RackDirector::roomsOf(const QString &prefix, bool isQuestion) const
{
    if (prefix == "all"_L1 || (prefix.isEmpty() && isQuestion)) {
        QList<int> all;
        for (int number = 1; number <= m_rack.count(); ++number)
            all.append(number);
        return all;
    }
    const int number = prefix.isEmpty() ? 1 : prefix.toInt();
    return number >= 1 && number <= m_rack.count() ? QList<int> {number} : QList<int>();
}

void RackDirector::collect(const std::shared_ptr<Round> &round, qsizetype index, const LineAnswer &answer)
{
    round->answers[index] = answer;
    if (--round->left > 0)
        return;
    if (round->rooms.size() == 1)
        return round->told(answer);
    LineAnswer all;
    QStringList lines;
    QJsonArray rooms;
    for (qsizetype i = 0; i < round->rooms.size(); ++i) {
        const LineAnswer &one = round->answers.at(i);
        all.done &= one.done;
        lines.append(u"%1: %2"_s.arg(round->rooms.at(i)).arg(one.text));
        QJsonObject object = one.data;
        object.insert(u"room"_s, round->rooms.at(i));
        object.insert(u"ok"_s, one.done);
        object.insert(u"text"_s, one.text);
        rooms.append(object);
    }
    all.text = lines.join(u'\n');
    all.data = {{u"rooms"_s, rooms}};
    round->told(all);
}

} // namespace Rooms
