// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>

namespace Rooms {

//! How the word at the end of a line for the RackDirector can go on. Plain value, any thread.
struct Completion
{
    QString typed; //!< What of the word is there.
    //! What it can become, each of which begins with that: names of commands, values of their next argument,
    //! names of those that may follow, with a `=`.
    QStringList words;

    //! Of \a line, which is as far as the cursor; \a more are known besides the commands.
    static Completion of(const QString &line, const QStringList &more = {});
    //! What all words begin with; at least typed.
    QString common() const;
};

} // namespace Rooms
