// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "optionfile.h"

#include <QtCore/qcommandlineparser.h>

namespace Rooms {

//! The first mistake of a command line, and how to note one.
class Mistakes
{
public:
    //! Notes \a sentence, unless something was wrong before.
    void note(const QString &sentence);
    //! "" when nothing is wrong.
    const QString &first() const { return m_first; }

    //! A whole number from \a minimum to \a maximum.
    quint32 number(const QCommandLineParser &parser, const QCommandLineOption &option, quint32 minimum,
                   quint32 maximum);
    //! The value; or nothing, with its problem noted.
    template<typename Value>
    Value valueOf(const Result<Value, OptionFile::Problem> &result)
    {
        if (result)
            return *result;
        note(result.error().sentence);
        return {};
    }
    template<typename Value>
    Value valueOf(const Result<Value, QString> &result)
    {
        if (result)
            return *result;
        note(result.error());
        return {};
    }

private:
    QString m_first;
};

} // namespace Rooms
