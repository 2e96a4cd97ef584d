// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "commandtable.h"
#include "faults.h"
#include "meeting/meetingcode.h"
#include "nearest.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Rooms {

using namespace Qt::StringLiterals;
using Type = CommandArgument::Type;

namespace {

constexpr qsizetype longestText = 1000;

//! A word of a line, and whether it stood in quotes.
struct Word
{
    QString text;
    bool quoted = false;
};

//! The words of \a line; nothing when a quote is not closed.
std::optional<QList<Word>> split(const QString &line)
{
    QList<Word> words;
    bool inWord = false;
    bool inQuotes = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar letter = line.at(i);
        if (!inQuotes && letter.isSpace()) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.append(Word());
        inWord = true;
        Word &word = words.last();
        if (letter == u'"') {
            inQuotes = !inQuotes;
            // name="Tom Becker" is an argument and its value; "a=b" is a text.
            word.quoted |= word.text.isEmpty();
        } else if (inQuotes && letter == u'\\' && i + 1 < line.size()) {
            word.text.append(line.at(++i));
        } else {
            word.text.append(letter);
        }
    }
    if (inQuotes)
        return std::nullopt;
    return words;
}

QString quoted(const QString &text)
{
    static const auto isPlain = [](QChar c) { return !c.isSpace() && c != u'"' && c != u'\\' && c != u'='; };
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

//! Takes the words behind a command's name for its arguments.
class ArgumentReader
{
public:
    ArgumentReader(const CommandInfo &info, Command &command)
        : m_info(info)
        , m_command(command)
    { }

    //! What is wrong, or "".
    QString read(const QList<Word> &words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const Word &word = words.at(i);
            const CommandArgument *argument = word.quoted ? nullptr : named(word.text);
            if (argument && i + 1 < words.size()) {
                take(*argument, words.at(++i).text);
            } else if (const qsizetype equals = word.quoted ? -1 : word.text.indexOf(u'=');
                       equals > 0 && named(word.text.first(equals))) {
                take(*named(word.text.first(equals)), word.text.sliced(equals + 1));
            } else if (const CommandArgument *next = nextFree()) {
                take(*next, word.text);
            } else {
                complain(u"\"%1\" is too much (texts with blanks need double quotes)"_s.arg(word.text));
            }
        }
        return m_complaint;
    }

private:
    //! The argument that \a word names, if it has no value yet.
    const CommandArgument *named(const QString &word) const
    {
        QString name = word;
        const CommandArgument *argument = m_info.argument(name.replace(u'-', u'_'));
        return argument && !m_command.has(argument->name) ? argument : nullptr;
    }
    const CommandArgument *nextFree() const
    {
        for (const CommandArgument &argument : m_info.arguments) {
            if (!m_command.has(argument.name))
                return &argument;
        }
        return nullptr;
    }
    void take(const CommandArgument &argument, const QString &text)
    {
        if (const auto value = argument.acceptText(text))
            m_command.arguments.insert(argument.name, *value);
        else
            complain(argument.name + u' ' + value.error());
    }
    void complain(const QString &complaint)
    {
        if (m_complaint.isEmpty())
            m_complaint = complaint;
    }

    const CommandInfo &m_info;
    Command &m_command;
    QString m_complaint;
};

} // namespace

Result<Command, QString> Command::parse(const QString &line)
{
    const auto words = split(line);
    if (!words)
        return u"A double quote is not closed."_s;
    if (words->isEmpty())
        return u"There is no command in an empty line."_s;
    Command command {words->constFirst().text, {}};
    const CommandInfo *info = CommandTable::find(command.name);
    const QString misread = info ? ArgumentReader(*info, command).read(words->sliced(1)) : QString();
    const Result<Command, QString> checked = misread.isEmpty() ? CommandTable::checked(command) : misread;
    if (checked || !info)
        return checked;
    return u"%1: %2. Write: %3"_s.arg(command.name, checked.error(), info->usage());
}

QString Command::toText(bool withSecrets) const
{
    QString text = name;
    const CommandInfo *info = CommandTable::find(name);
    for (auto it = arguments.constBegin(); it != arguments.constEnd(); ++it) {
        const CommandArgument *argument = info ? info->argument(it.key()) : nullptr;
        const bool hidden = argument && argument->secret && !withSecrets;
        text += u" %1="_s.arg(it.key())
            + (hidden ? u"***"_s : quoted(it->isDouble() ? QString::number(it->toInt()) : it->toString()));
    }
    return text;
}

Result<QJsonValue, QString> CommandArgument::accept(const QJsonValue &value) const
{
    const QString text = value.toString();
    switch (type) {
    case Type::Number:
        if (const double number = value.toDouble(std::nan(""));
            number >= minimum && number <= maximum && number == std::trunc(number))
            return value;
        return u"must be a whole number from %1 to %2"_s.arg(minimum).arg(maximum);
    case Type::Choice:
        if (choices().contains(text))
            return value;
        return u"must be one of "_s + choices().join(u", "_s);
    case Type::Code: {
        const auto code = MeetingCode::normalised(text);
        if (!code)
            return u"must be digits, %1 to %2 of them"_s.arg(MeetingCode::minimumDigits)
                .arg(MeetingCode::maximumDigits);
        return QJsonValue(*code);
    }
    case Type::Fault:
        if (const auto setting = Faults::parse(text); !setting)
            return u"cannot be \"%1\": %2"_s.arg(text.left(longestText), setting.error());
        return value;
    case Type::Text:
        break;
    }
    if (!value.isString() || text.size() > longestText)
        return u"must be a text of at most %1 characters"_s.arg(longestText);
    return value;
}

Result<QJsonValue, QString> CommandArgument::acceptText(const QString &text) const
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return accept(type == Type::Number && isNumber ? QJsonValue(number) : QJsonValue(text));
}

QString CommandArgument::usage() const
{
    QString text = name;
    if (type == Type::Number)
        text += u" %1..%2"_s.arg(minimum).arg(maximum);
    else if (type == Type::Choice)
        text = choices().join(u'|');
    else if (type == Type::Fault)
        text = u"NAME[=VALUE]"_s;
    return required ? text : u'[' + text + u']';
}

const CommandArgument *CommandInfo::argument(const QString &wanted) const
{
    for (const CommandArgument &argument : arguments) {
        if (argument.name == wanted)
            return &argument;
    }
    return nullptr;
}

QString CommandInfo::usage() const
{
    QStringList words {name};
    for (const CommandArgument &argument : arguments)
        words.append(argument.usage());
    return words.join(u' ');
}

const CommandInfo *CommandTable::find(const QString &name)
{
    for (const CommandInfo &info : all()) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

Result<Command, QString> CommandTable::checked(const Command &command)
{
    const CommandInfo *info = find(command.name);
    if (!info) {
        QStringList names;
        for (const CommandInfo &other : all())
            names.append(other.name);
        return u"There is no command \"%1\""_s.arg(command.name.left(longestText))
            + meant(command.name, names);
    }
    for (const CommandArgument &argument : info->arguments) {
        if (argument.required && !command.has(argument.name))
            return argument.name + u" must be given"_s;
    }
    Command checked {command.name, {}};
    for (auto it = command.arguments.constBegin(); it != command.arguments.constEnd(); ++it) {
        const CommandArgument *argument = info->argument(it.key());
        if (!argument)
            return u"it takes no %1"_s.arg(it.key().left(longestText));
        const auto accepted = argument->accept(*it);
        if (!accepted)
            return argument->name + u' ' + accepted.error();
        checked.arguments.insert(argument->name, *accepted);
    }
    return checked;
}

} // namespace Rooms
