// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>

namespace Rooms {

//! The files of a journal in its folder:
//!
//!     journal.jsonl                  the one that is written
//!     journal-000000004711.jsonl     one that was full, named after its last line
//!     journal.anchor                 how far the journal went, see JournalAnchor
//!     journal.lock                   taken by whoever writes
//!
//! Plain value, any thread.
struct JournalFiles
{
    QString folder;

    QString current() const;
    QString anchor() const;
    QString lock() const;
    //! A name for a full file whose last line has \a number that nothing has yet.
    QString freeArchive(quint64 number) const;
    //! The full files, oldest first.
    QStringList archives() const;
    //! All that are there, oldest first.
    QStringList all() const;
};

} // namespace Rooms
