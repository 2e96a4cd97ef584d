// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/workerthread.h"
#include "journalentry.h"
#include "journalfiles.h"
#include "journalline.h"
#include "privatefile.h"
#include "redaction.h"

#include <atomic>
#include <memory>

namespace Rooms {

class BackwardLines;

//! Writes the journal: who had which room do what, and what became of it. Lines are only ever added, each
//! with the hash of the one before; see JournalLine. Programs of the same user may write to one journal
//! together, taking turns line by line.
//!
//! A line is with the system before append() returns, so that a crash of the program takes nothing away. It
//! is on the disk a moment later: another thread sees to that, for the desk must not wait for a disk, and
//! many lines share one such wait. Only a loss of power can take the last of them; then the anchor tells.
//!
//! What cannot be written is counted, and said in the journal once it can be. Owned by a program, any one
//! thread.
class Journal
{
public:
    //! How it is kept.
    struct Options
    {
        QString folder; //!< Made when it is not there.
        qint64 fileSize = 4 * 1024 * 1024; //!< A file that is that large is followed by the next.
        int fullFiles = 0; //!< So many full files are kept, the newest; 0 keeps all.
    };
    //! Why nothing is written; never Foreign, for a journal continues whatever is there.
    using Problem = PrivateFile::Problem;

    //! Opens nothing yet. \a clock must outlive this.
    Journal(Options options, const Redaction &redaction, Clock &clock);
    //! Waits until everything is on the disk.
    ~Journal() = default;
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    //! Writes \a entry, at the time that is now. Answers the number of its line; 0 when it could not be
    //! written, see problem(). Every call tries anew.
    quint64 append(JournalEntry entry);

    //! Why the last line could not be written.
    Problem problem() const { return m_file.problem(); }
    //! What the system says of it; may be "".
    QString detail() const { return m_file.detail(); }
    const JournalFiles &files() const { return m_files; }
    //! What happened and what to do, in English. Translate it where it is shown, with the context
    //! `Rooms::Journal`; %1 is the file, %2 the detail.
    static const char *sentence(Problem problem);

private:
    struct Syncing;

    bool attach();
    bool isAttached() const;
    void continueFile();
    void continueFromArchive();
    qint64 readEnd(int file);
    void compareWithAnchor(BackwardLines *lines);
    void makeRoomFor(qsizetype bytes);
    QStringList removeOldArchives();
    bool write(const JournalEntry &entry);
    QByteArray redacted(const JournalEntry &entry) const;
    void keepAnchor();
    void syncSoon();

    const Options m_options;
    const JournalFiles m_files;
    const Redaction m_redaction;
    Clock &m_clock;

    PrivateFile m_file;
    qint64 m_size = 0; // that the file had after the last line of ours
    JournalAnchor m_last {0, JournalLine::noHash()}; // the last line of the chain
    QByteArray m_tail; // to be written before the next line: the end of one that was not finished
    QList<JournalEntry> m_notes; // to be written before anything else

    quint64 m_missed = 0; // lines that could not be written
    QJsonObject m_missing; // the note about them

    std::shared_ptr<Syncing> m_syncing;
    WorkerThread m_thread; // last: what it does needs the rest
};

} // namespace Rooms
