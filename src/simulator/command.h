// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qjsonvalue.h>
#include <QtCore/qmap.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! Something that is to happen to a simulated room, with its arguments by their names: `join`, name "Anna".
//! What there is, with which arguments, is told by CommandTable. Plain value, any thread.
struct Command
{
    QString name;
    QMap<QString, QJsonValue> arguments;

    //! Whether \a argument is given.
    bool has(QLatin1StringView argument) const { return arguments.contains(argument); }
    //! A text; "" when it is not given.
    QString text(QLatin1StringView argument) const { return arguments.value(argument).toString(); }
    //! A number; \a otherwise when it is not given.
    int number(QLatin1StringView argument, int otherwise) const
    {
        return arguments.value(argument).toInt(otherwise);
    }

    //! Reads one line: a name, then the arguments in their order, `ARGUMENT VALUE` or `ARGUMENT=VALUE`. Texts
    //! with blanks stand in double quotes, with a backslash before a double quote or a backslash. Fails with
    //! a sentence that says what is possible.
    static Result<Command, QString> parse(const QString &line);
    //! What can be read again, secrets hidden unless \a withSecrets.
    QString toText(bool withSecrets = true) const;

    bool operator==(const Command &) const = default;
};

//! One argument of a command.
struct CommandArgument
{
    enum class Type {
        Text, //!< Any text; choices are suggestions.
        Number, //!< A whole number from minimum to maximum.
        Choice, //!< One of the choices.
        Code, //!< The code of a meeting, digits.
        Fault, //!< `NAME` or `NAME=VALUE`, see Faults.
    };

    QLatin1StringView name;
    Type type = Type::Text;
    bool required = false;
    int minimum = 0; //!< Of a number.
    int maximum = 0; //!< Of a number.
    QStringList (*choices)() = nullptr; //!< Nothing where there are none.
    bool secret = false; //!< Hidden in every log.

    //! The value that \a value is for this argument, or what it must be: "must be one of on, off".
    Result<QJsonValue, QString> accept(const QJsonValue &value) const;
    //! The same of what a person typed.
    Result<QJsonValue, QString> acceptText(const QString &text) const;
    //! How it is written: `[count N]`.
    QString usage() const;
};

} // namespace Rooms
