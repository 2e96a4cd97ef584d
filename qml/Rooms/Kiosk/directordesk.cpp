// SPDX-License-Identifier: Apache-2.0
#include "directordesk.h"

#include "../Panel/preferences.h"
#include "simulator/simulator.h"

namespace Rooms {

using namespace Qt::StringLiterals;

DirectorDesk::DirectorDesk(const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_commands(preferences)
{
    connect(&preferences, &Preferences::languageChanged, this, &DirectorDesk::captionChanged);
    connect(&preferences, &Preferences::languageChanged, this, &DirectorDesk::outcomeChanged);
}

void DirectorDesk::setDirector(Director *director)
{
    if (m_director == director)
        return;
    if (m_director)
        disconnect(m_director, nullptr, this, nullptr);
    m_director = director;
    m_commands.setDirector(director);
    m_faults.setDirector(director);
    if (director) {
        connect(director, &Director::changed, this, &DirectorDesk::changed);
        connect(director, &Director::said, this, &DirectorDesk::captionChanged);
    }
    setOutcome(std::nullopt);
    Q_EMIT changed();
    Q_EMIT captionChanged();
}

bool DirectorDesk::isPaused() const
{
    return m_director && m_director->simulator().time().isPaused();
}

QString DirectorDesk::caption() const
{
    return m_director ? m_director->caption().in(m_preferences.language()) : QString();
}

QString DirectorDesk::capitalised(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

void DirectorDesk::give(int row)
{
    perform(m_commands.command(row, {}));
}

void DirectorDesk::giveWith(int row, const QString &value)
{
    perform(m_commands.command(row, value));
}

void DirectorDesk::giveNumber(int row, int number)
{
    perform(m_commands.command(row, number));
}

void DirectorDesk::setFault(int row, bool on, int value)
{
    perform(m_faults.command(row, on, value));
}

void DirectorDesk::mend()
{
    perform({u"mend"_s, {}});
}

void DirectorDesk::perform(const Command &command)
{
    if (!m_director)
        return;
    setOutcome(m_director->perform(command));
}

void DirectorDesk::setOutcome(const std::optional<Director::Outcome> &outcome)
{
    m_outcome = outcome;
    Q_EMIT outcomeChanged();
}

} // namespace Rooms
