// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <QtCore/qlist.h>

#include <functional>

namespace Rooms {

class Director;

//! What a command did: one sentence, put into words each time it is read, in the language of that moment.
struct Done
{
    std::function<QString()> text;
};

//! Why it did nothing, the same way.
struct Refused
{
    std::function<QString()> text;
};

//! One row of the table of commands.
struct CommandInfo
{
    QLatin1StringView name;
    QList<CommandArgument> arguments;
    //! What it does: one line, in English. Its translation has the context Rooms::Director.
    const char *help;
    //! Why it cannot be done now, for translation like help; nullptr when it can.
    const char *(*whyNot)(Director &director);
    //! Does it, or says why not.
    Result<Done, Refused> (*act)(Director &director, const Command &command);
    bool inStories = true; //!< Whether a step of a story may be it.

    //! The argument \a name, nullptr when there is none.
    const CommandArgument *argument(const QString &name) const;
    //! How it is written: `join [name] [count N]`.
    QString usage() const;
};

//! Everything that can happen to a simulated room on command: one table, looked up by the Director, by
//! stories, by the prompt, the control channel and the presenter's panel. Pure functions, any thread.
namespace CommandTable {

//! The table, in an order that makes sense to a person.
const QList<CommandInfo> &all();
//! The row called \a name, nullptr when there is none.
const CommandInfo *find(const QString &name);
//! The command that \a command is, its arguments brought into the form they have; or why it is none: `There
//! is no command "jion"; did you mean "join"?`
Result<Command, QString> checked(const Command &command);

} // namespace CommandTable
} // namespace Rooms
