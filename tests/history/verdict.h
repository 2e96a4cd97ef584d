// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"

namespace Rooms::History {

//! Whether everything that is promised was kept. The first broken promise ends a history; what follows from
//! it says nothing new. Owned by a World, same thread.
class Verdict
{
public:
    explicit Verdict(Journal &journal)
        : m_journal(journal)
    { }

    //! A promise is broken; \a how is a sentence.
    void broken(const QString &how)
    {
        if (m_broken.isEmpty())
            m_broken = how;
        m_journal.note(QStringLiteral("BROKEN"), how);
    }
    //! broken() unless \a kept.
    void expect(bool kept, const QString &how)
    {
        if (!kept)
            broken(how);
    }
    bool isGood() const { return m_broken.isEmpty(); }
    //! The first promise that was broken, "" when all were kept.
    const QString &sentence() const { return m_broken; }

private:
    Journal &m_journal;
    QString m_broken;
};

} // namespace Rooms::History
