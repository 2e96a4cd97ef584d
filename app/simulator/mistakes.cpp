// SPDX-License-Identifier: Apache-2.0
#include "mistakes.h"

namespace Rooms {

using namespace Qt::StringLiterals;

void Mistakes::note(const QString &sentence)
{
    if (m_first.isEmpty())
        m_first = sentence;
}

quint32 Mistakes::number(const QCommandLineParser &parser, const QCommandLineOption &option, quint32 minimum,
                         quint32 maximum)
{
    bool isNumber = false;
    const uint number = parser.value(option).toUInt(&isNumber);
    if (isNumber && number >= minimum && number <= maximum)
        return number;
    note(u"--%1 takes a whole number from %2 to %3, not \"%4\"."_s.arg(option.names().constLast())
             .arg(minimum)
             .arg(maximum)
             .arg(parser.value(option)));
    return minimum;
}

} // namespace Rooms
