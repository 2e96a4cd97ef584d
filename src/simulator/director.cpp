// SPDX-License-Identifier: Apache-2.0
#include "director.h"

#include "scenarionames.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using Source = Happening::Source;

namespace {

//! Of \a sentence, which stays as it is: it tells what was typed or written, to whoever did.
Director::Outcome refused(const QString &sentence)
{
    return Refused {[sentence] { return sentence; }};
}

} // namespace

Director::Director(Simulator &simulator)
    : m_simulator(simulator)
    , m_story(simulator.time(),
              {[this](StoryMoment moment) { return isNow(moment); },
               [this] { return m_simulator.time().isPaused(); },
               [this](const StoryStep &step) { play(step); }})
{
    connect(&room(), &SimulatedRoom::announced, this, &Director::onAnnounced);
    connect(&room(), &SimulatedRoom::performed, this, &Director::onPerformed);
    connect(&simulator.server(), &SimulatorServer::clientCountChanged, this, &Director::onClientCountChanged);
    connect(&simulator.faults(), &Faults::changed, this, &Director::changed);
    connect(this, &Director::changed, this, [this] { m_story.notice(); });
}

QString Director::text(const Outcome &outcome)
{
    return outcome ? outcome->text() : outcome.error().text();
}

Director::Outcome Director::perform(const Command &command, Source source)
{
    const auto outcome = [&]() -> Outcome {
        const auto checked = CommandTable::checked(command);
        if (!checked)
            return refused(checked.error());
        const CommandInfo &info = *CommandTable::find(checked->name);
        if (const char *reason = info.whyNot(*this))
            return Refused {[reason] { return tr(reason); }};
        return info.act(*this, *checked);
    }();
    tell(source, outcome.ok(), command.toText(false) + u": "_s + text(outcome));
    Q_EMIT changed();
    return outcome;
}

Director::Outcome Director::perform(const QString &line)
{
    const auto command = Command::parse(line);
    return command ? perform(*command) : refused(command.error());
}

QString Director::whyNot(const QString &name)
{
    const CommandInfo *info = CommandTable::find(name);
    if (!info)
        return CommandTable::checked({name, {}}).error();
    const char *reason = info->whyNot(*this);
    return reason ? tr(reason) : QString();
}

QStringList Director::possible()
{
    QStringList names;
    for (const CommandInfo &info : CommandTable::all()) {
        if (!info.whyNot(*this))
            names.append(info.name);
    }
    return names;
}

Director::Outcome Director::load(const QString &nameOrFile)
{
    const auto scenario = Scenario::load(nameOrFile);
    if (!scenario)
        return refused(scenario.error());
    m_simulator.restart(*scenario);
    m_simulator.server().dropClients();
    begin();
    return Done {[name = m_simulator.scenario().room.name] {
        return tr("The room is \"%1\" now and starts anew.").arg(name);
    }};
}

void Director::reset()
{
    m_simulator.restart();
    begin();
}

void Director::begin()
{
    say({});
    m_story.begin(m_simulator.scenario().story);
}

bool Director::isNow(StoryMoment moment)
{
    const bool isConnected = m_simulator.server().clientCount() > 0;
    if (moment == StoryMoment::Connected || moment == StoryMoment::Disconnected)
        return isConnected == (moment == StoryMoment::Connected);
    return StoryJson::name(moment) == ScenarioNames::word(ScenarioNames::statuses, room().status());
}

void Director::play(const StoryStep &step)
{
    if (!step.says.isEmpty())
        say(step.says);
    if (step.command)
        perform(*step.command, Source::Story);
}

void Director::say(const LocalText &text)
{
    if (m_caption == text)
        return;
    m_caption = text;
    if (!text.isEmpty())
        tell(Source::Story, true, text.in(u"en"_s));
    Q_EMIT said(text);
}

void Director::tell(Source source, bool done, const QString &text)
{
    Q_EMIT happened({source, done, text});
}

void Director::onAnnounced(const RoomEvent &event)
{
    const bool failed = event.errorCode != 0;
    tell(Source::Room, !failed,
         failed ? tr("%1 fails with %2").arg(event.subEvent).arg(event.errorCode) : event.subEvent);
    Q_EMIT changed();
}

void Director::onPerformed(const MeetingAction &action, int errorCode)
{
    const QString name = ActionJson::name(action);
    tell(Source::Client, errorCode == 0,
         errorCode == 0 ? tr("%1 is accepted").arg(name)
                        : tr("%1 is refused with %2").arg(name).arg(errorCode));
    Q_EMIT changed();
}

void Director::onClientCountChanged()
{
    tell(Source::Client, true, tr("Clients connected: %1").arg(m_simulator.server().clientCount()));
    Q_EMIT changed();
}

} // namespace Rooms
