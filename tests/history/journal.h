// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qstringlist.h>

namespace Rooms::History {

//! What happened in a history, line by line with its virtual time, for people to read. Written only when
//! asked for: a seed can always be played again. Owned by a World, same thread.
class Journal
{
public:
    //! With \a keep false nothing is written.
    Journal(const Clock &clock, bool keep)
        : m_clock(clock)
        , m_keeps(keep)
    { }

    //! Whether notes are kept; ask before making a note that costs something.
    bool keeps() const { return m_keeps; }
    //! \a who (at most eight letters) did or found \a what.
    void note(const QString &who, const QString &what);
    //! The lines so far.
    const QStringList &lines() const { return m_lines; }

private:
    const Clock &m_clock;
    const bool m_keeps;
    QStringList m_lines;
};

} // namespace Rooms::History
