// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

namespace Rooms::History {

void Journal::note(const QString &who, const QString &what)
{
    if (m_keeps)
        m_lines.append(
            QStringLiteral("%1  %2  %3").arg(double(m_clock.now()) / 1000, 9, 'f', 3).arg(who, -8).arg(what));
}

} // namespace Rooms::History
