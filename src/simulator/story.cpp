// SPDX-License-Identifier: Apache-2.0
#include "story.h"

#include "commandtable.h"
#include "jsonreader.h"
#include "nearest.h"
#include "scenarionames.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using ScenarioNames::Name;

namespace {

constexpr auto loopWord = "loop"_L1;
constexpr auto endWord = "stop"_L1;
constexpr auto resetCommand = "reset"_L1;
constexpr auto scenarioCommand = "scenario"_L1;
constexpr int shortestRound = 1000;
constexpr int longestDelay = 24 * 3600 * 1000;

constexpr Name<StoryMoment> momentNames[] = {
    {"idle"_L1, StoryMoment::Idle},
    {"joining"_L1, StoryMoment::Joining},
    {"waiting-room"_L1, StoryMoment::WaitingRoom},
    {"in-meeting"_L1, StoryMoment::InMeeting},
    {"casting"_L1, StoryMoment::Casting},
    {"phone"_L1, StoryMoment::Phone},
    {"connected"_L1, StoryMoment::Connected},
    {"disconnected"_L1, StoryMoment::Disconnected},
};

//! Reads the steps one after the other and keeps what the next one must fit to.
class StoryReader
{
public:
    explicit StoryReader(QList<StoryStep> &story)
        : m_story(story)
    { }

    void read(JsonReader &reader)
    {
        StoryStep step;
        if (m_isOver)
            reader.complain(u"do"_s, u"nothing can follow \"%1\""_s.arg(m_last));
        readTime(reader, step);
        readCommand(reader, step);
        reader.localText("say"_L1, step.says);
        if (!reader.has("do"_L1) && !reader.has("say"_L1))
            reader.complain(u"do"_s, u"must be given, or \"say\""_s);
        if (m_last != endWord || !step.says.isEmpty()) // the end is no step, unless it says something
            m_story.append(step);
    }

private:
    void readTime(JsonReader &reader, StoryStep &step)
    {
        if (reader.has("when"_L1)) {
            step.moment = StoryMoment::Idle;
            reader.choice("when"_L1, *step.moment, momentNames);
        }
        if (!reader.has("at_s"_L1)) {
            reader.seconds("after_s"_L1, step.delayMs, longestDelay);
            m_leastMs += step.delayMs;
            return;
        }
        reader.seconds("at_s"_L1, step.delayMs, longestDelay);
        step.sinceBegin = true;
        if (reader.has("after_s"_L1) || step.moment)
            reader.complain(u"at_s"_s, u"cannot stand beside \"after_s\" or \"when\""_s);
        else if (step.delayMs < m_leastMs)
            reader.complain(u"at_s"_s,
                            u"must not be before the step before it, %1"_s.arg(m_leastMs / 1000.0));
        m_leastMs = std::max(m_leastMs, step.delayMs);
    }

    void readCommand(JsonReader &reader, StoryStep &step)
    {
        QString word;
        reader.text("do"_L1, word);
        m_last = word;
        if (!reader.has("do"_L1))
            return;
        const CommandInfo *info = CommandTable::find(word == loopWord ? QString(resetCommand) : word);
        m_isOver |= word == endWord || word == loopWord || word == resetCommand || word == scenarioCommand;
        if (word == endWord)
            return;
        if (!info || !info->inStories) {
            reader.complain(u"do"_s,
                            info ? u"\"%1\" cannot be part of a story"_s.arg(word)
                                 : u"there is no \"%1\""_s.arg(word) + meant(word, words()));
            reader.ignoreRest();
            return;
        }
        if (m_isOver && m_leastMs < shortestRound)
            reader.complain(u"do"_s, u"must come a second after the story's begin or later"_s);
        step.command = Command {info->name, {}};
        for (const CommandArgument &argument : info->arguments)
            readArgument(reader, argument, *step.command);
    }

    static void readArgument(JsonReader &reader, const CommandArgument &argument, Command &command)
    {
        const auto value = reader.value(argument.name);
        if (!value) {
            if (argument.required)
                reader.complain(argument.name, u"must be given"_s);
            return;
        }
        if (const auto accepted = argument.accept(*value))
            command.arguments.insert(argument.name, *accepted);
        else
            reader.complain(argument.name, accepted.error());
    }

    static QStringList words()
    {
        QStringList words;
        for (const CommandInfo &info : CommandTable::all()) {
            if (info.inStories)
                words.append(info.name);
        }
        return words << loopWord << endWord;
    }

    QList<StoryStep> &m_story;
    int m_leastMs = 0; // from the story's begin to the step read last, at least
    QString m_last; // what that step does
    bool m_isOver = false;
};

} // namespace

QStringList StoryJson::moments()
{
    return ScenarioNames::all(momentNames);
}

QString StoryJson::name(StoryMoment moment)
{
    return ScenarioNames::word(momentNames, moment);
}

void StoryJson::read(JsonReader &scenario, QList<StoryStep> &story)
{
    if (scenario.has("story"_L1))
        story.clear();
    StoryReader reader(story);
    scenario.objects("story"_L1, [&reader](JsonReader &step) { reader.read(step); });
}

} // namespace Rooms
