// SPDX-License-Identifier: Apache-2.0
#include "completion.h"

#include "commandtable.h"
#include "rackdirector.h"

#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! The arguments of a command that have no value yet, once words were taken for them.
class OpenArguments
{
public:
    explicit OpenArguments(const CommandInfo &info)
    {
        for (const CommandArgument &argument : info.arguments)
            m_open.append(&argument);
    }

    void take(const QString &word)
    {
        if (m_named) {
            m_open.removeOne(std::exchange(m_named, nullptr));
        } else if (const CommandArgument *argument = named(word.section(u'=', 0, 0))) {
            if (word.contains(u'='))
                m_open.removeOne(argument);
            else
                m_named = argument; // the next word is its value
        } else if (!m_open.isEmpty()) {
            m_open.removeFirst();
        }
    }

    //! What can come next, in the middle of \a word.
    QStringList choices(const QString &word) const
    {
        if (m_named)
            return values(*m_named);
        const qsizetype equals = word.indexOf(u'=');
        const CommandArgument *argument = equals > 0 ? named(word.first(equals)) : nullptr;
        QStringList choices;
        if (argument) {
            for (const QString &value : values(*argument))
                choices.append(word.first(equals + 1) + value);
            return choices;
        }
        if (!m_open.isEmpty())
            choices = values(*m_open.constFirst());
        for (const CommandArgument *open : m_open)
            choices.append(open->name + u'=');
        return choices;
    }

private:
    static QStringList values(const CommandArgument &argument)
    {
        return argument.choices ? argument.choices() : QStringList();
    }
    const CommandArgument *named(const QString &name) const
    {
        const auto found = std::find_if(m_open.begin(), m_open.end(),
                                        [&name](const CommandArgument *each) { return each->name == name; });
        return found == m_open.end() ? nullptr : *found;
    }

    QList<const CommandArgument *> m_open;
    const CommandArgument *m_named = nullptr;
};

QStringList commandNames()
{
    QStringList names;
    for (const CommandInfo &info : CommandTable::all())
        names.append(info.name);
    return names;
}

//! What can stand behind \a words in place of \a word.
QStringList choices(const QStringList &words, const QString &word, const QStringList &more)
{
    if (words.isEmpty())
        return commandNames() + RackDirector::questionNames() + more;
    if (words.constFirst() == "help"_L1)
        return words.size() == 1 ? commandNames() : QStringList();
    const CommandInfo *info = CommandTable::find(words.constFirst());
    if (!info)
        return {};
    OpenArguments arguments(*info);
    for (const QString &taken : words.sliced(1))
        arguments.take(taken);
    return arguments.choices(word);
}

} // namespace

Completion Completion::of(const QString &line, const QStringList &more)
{
    static const QRegularExpression room(u"^\\s*(?:all|\\d+)\\s*:\\s*"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    const QString command = QString(line).remove(room);
    if (command.contains(u'"'))
        return {}; // a text of their own
    QStringList words = command.split(blanks, Qt::SkipEmptyParts);
    const bool begun = !command.isEmpty() && !command.back().isSpace();
    const QString typed = begun ? words.takeLast() : QString();
    Completion completion {typed, choices(words, typed, more)};
    completion.words.removeIf([&typed](const QString &word) { return !word.startsWith(typed); });
    return completion;
}

QString Completion::common() const
{
    QString common = words.value(0, typed);
    for (const QString &word : words) {
        while (!word.startsWith(common))
            common.chop(1);
    }
    return common;
}

} // namespace Rooms
