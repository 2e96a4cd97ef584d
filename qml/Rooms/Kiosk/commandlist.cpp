// SPDX-License-Identifier: Apache-2.0
#include "commandlist.h"

#include "../Panel/preferences.h"
#include "directordesk.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using Type = CommandArgument::Type;

namespace {

constexpr auto title = "title"_L1; // the one text that we can think of ourselves
constexpr auto password = "password"_L1;

//! Whether it would have to be typed.
bool isFreeText(const CommandArgument &argument)
{
    return argument.required && argument.type == Type::Text && !argument.choices;
}

//! The argument that a presenter gives: the one that the command needs, or else a first one with a few words
//! to choose from. Null for none.
const CommandArgument *offered(const CommandInfo &info)
{
    const auto &all = info.arguments;
    const auto needed = std::find_if(all.begin(), all.end(), [](const CommandArgument &each) {
        return each.required && !isFreeText(each);
    });
    if (needed != all.end())
        return &*needed;
    return !all.isEmpty() && all.constFirst().type == Type::Choice ? &all.constFirst() : nullptr;
}

//! Whether it can be given without typing.
bool isTouchable(const CommandInfo &info)
{
    if (!info.arguments.isEmpty() && info.arguments.constFirst().secret)
        return false;
    return std::none_of(info.arguments.begin(), info.arguments.end(), [](const CommandArgument &each) {
        return each.type == Type::Fault || (isFreeText(each) && each.name != title);
    });
}

QList<const CommandInfo *> touchable()
{
    QList<const CommandInfo *> rows;
    for (const CommandInfo &info : CommandTable::all()) {
        if (isTouchable(info))
            rows.append(&info);
    }
    return rows;
}

//! What each built-in scenario shows.
const QMap<QString, LocalText> &summaries()
{
    static const auto all = [] {
        QMap<QString, LocalText> texts;
        for (const QString &name : Scenario::builtIn()) {
            if (const auto scenario = Scenario::load(name))
                texts.insert(name, scenario->summary);
        }
        return texts;
    }();
    return all;
}

} // namespace

CommandList::CommandList(const Preferences &preferences, QObject *parent)
    : QAbstractListModel(parent)
    , m_preferences(preferences)
    , m_rows(touchable())
{
    connect(&preferences, &Preferences::languageChanged, this, [this] { tell({WordsRole}); });
}

void CommandList::setDirector(Director *director)
{
    if (m_director)
        disconnect(m_director, nullptr, this, nullptr);
    m_director = director;
    m_meetings = director ? director->room().meetings() : QList<ScenarioMeeting>();
    if (director)
        connect(director, &Director::changed, this, &CommandList::onDirectorChanged);
    tell({});
}

//! Choices are told only when they are others: what is being pressed stays.
void CommandList::onDirectorChanged()
{
    const QList<ScenarioMeeting> before = std::exchange(m_meetings, m_director->room().meetings());
    tell(before == m_meetings ? QList<int> {WhyNotRole} : QList<int> {WhyNotRole, ChoicesRole, WordsRole});
}

void CommandList::tell(const QList<int> &roles)
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
}

Command CommandList::command(int row, const QJsonValue &value) const
{
    const CommandInfo *info = m_rows.value(row);
    if (!info)
        return {};
    Command command {info->name, {}};
    if (info->argument(title))
        command.arguments.insert(title, tr("Presented meeting"));
    const CommandArgument *argument = offered(*info);
    if (argument && !value.isNull() && !value.isUndefined())
        command.arguments.insert(argument->name, value);
    if (argument && argument->type == Type::Code && info->argument(password) && m_director) {
        const auto meeting = m_director->room().meeting(value.toString());
        if (meeting && !meeting->password.isEmpty())
            command.arguments.insert(password, meeting->password);
    }
    return command;
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CommandInfo &info = *m_rows.at(index.row());
    const CommandArgument *argument = offered(info);
    const bool number = argument && argument->type == Type::Number;
    switch (role) {
    case NameRole:
        return QString(info.name);
    case HelpRole:
        return QString::fromLatin1(info.help);
    case WhyNotRole:
        return m_director ? QString::fromLatin1(info.whyNot(*m_director)) : QString();
    case ChoicesRole:
    case WordsRole: {
        QStringList texts;
        for (const Choice &choice : choices(info))
            texts.append(role == ChoicesRole ? choice.value : choice.word);
        return texts;
    }
    case LeastRole:
        return number ? argument->minimum : 0;
    case MostRole:
        return number ? argument->maximum : 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandList::roleNames() const
{
    return {{NameRole, "name"},   {HelpRole, "help"},   {WhyNotRole, "whyNot"}, {ChoicesRole, "choices"},
            {WordsRole, "words"}, {LeastRole, "least"}, {MostRole, "most"}};
}

QList<CommandList::Choice> CommandList::choices(const CommandInfo &info) const
{
    QList<Choice> choices;
    const CommandArgument *argument = offered(info);
    if (!argument)
        return choices;
    if (argument->type == Type::Code) {
        for (const ScenarioMeeting &meeting : m_meetings)
            choices.append({meeting.code, meeting.title});
    } else if (argument->choices == &Scenario::builtIn) {
        for (const QString &name : Scenario::builtIn())
            choices.append({name, summaries().value(name).in(m_preferences.language())});
    } else if (argument->choices) {
        for (const QString &word : argument->choices()) {
            const QString words =
                QCoreApplication::translate("Rooms::ScenarioNames", word.toUtf8().constData());
            choices.append({word, DirectorDesk::capitalised(words)});
        }
    }
    return choices;
}

} // namespace Rooms
