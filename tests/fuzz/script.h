// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace Rooms::Fuzz {

//! One line of an input that is a script: what happens, and with what.
struct Step
{
    char verb;
    QByteArray argument; //!< The rest of the line.

    //! The argument as a number from 0 to \a maximum; 0 when it is none.
    int number(int maximum) const { return qBound(0, argument.toInt(), maximum); }
};

//! The steps of an input. Empty lines are none.
inline QList<Step> steps(const QByteArray &script)
{
    QList<Step> steps;
    const QList<QByteArray> lines = script.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            steps.append({line.front(), line.sliced(1)});
    }
    return steps;
}

} // namespace Rooms::Fuzz
