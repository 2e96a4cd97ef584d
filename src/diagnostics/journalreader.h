// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "journalentry.h"
#include "journalfiles.h"
#include "journalline.h"

#include <QtCore/qlist.h>

#include <functional>

//! Reads journals, see Journal. Nothing in a file is believed: whatever it holds, what can be read is read.
//! The files may be being written to. Pure functions, any thread.
namespace Rooms::JournalReader {

//! Something that verify() found, at a line of a file.
struct Finding
{
    //! What it is. Those from Changed on say that somebody else wrote to the files, or took from them.
    enum class Kind {
        Unfinished, //!< The last line has no end: it is being written, or the program was killed at it.
        Torn, //!< Lines before were not finished when the program was killed; it said so and went on.
        Missed, //!< Lines could not be written: how many is `expected`.
        NoAnchor, //!< The program found no anchor when it went on here.
        Changed, //!< The line before is not the one that this one follows, though its number is right.
        Removed, //!< Lines up to this one are missing: the first of them is `expected`.
        Inserted, //!< This line does not follow: its number is `number`, not `expected`.
        Foreign, //!< This is no line of a journal.
        FilesMissing, //!< The file does not go on where the one before ends, `expected` is missing.
        Cut, //!< The program found the end missing when it went on here: up to line `expected`.
    };
    Kind kind = Kind::Foreign;
    QString file;
    qint64 line = 0; //!< From 1, in the file.
    quint64 number = 0; //!< `seq` of the line, 0 when it has none.
    quint64 expected = 0; //!< See kind.

    //! Whether it speaks against the journal.
    bool isDamage() const { return kind >= Kind::Changed; }
    //! The name of its kind, for scripts.
    QString name() const;

    bool operator==(const Finding &) const = default;
};

//! What the anchor says of the end.
enum class AnchorSays {
    Nothing, //!< There is none to compare with.
    Complete, //!< The journal ends where the anchor says.
    GoesOn, //!< The line of the anchor is there, and others follow.
    CutOff, //!< The journal ends before: lines are missing at its end.
    Differs, //!< The line of the anchor is another one.
    NotCovered, //!< The files begin behind the line of the anchor.
};

//! What verify() found.
struct Verdict
{
    //! Findings beyond are only counted.
    static constexpr qsizetype mostFindings = 200;

    QStringList files; //!< In the order of their lines.
    qint64 lines = 0; //!< That are whole.
    quint64 first = 0; //!< Number of the first line, 0 without one.
    JournalAnchor last; //!< The last line, number 0 without one.
    QList<Finding> findings; //!< In their order.
    qint64 moreFindings = 0;
    qint64 damages = 0; //!< How many findings speak against the journal.
    qint64 open = 0; //!< Requests whose outcome is not told.
    AnchorSays anchor = AnchorSays::Nothing;

    //! Whether everything that can be shown to be right is.
    bool isIntact() const
    {
        return damages == 0 && anchor != AnchorSays::CutOff && anchor != AnchorSays::Differs;
    }
};

//! Why a file cannot be read.
enum class Problem {
    CannotRead,
    NotAFile, //!< A folder, a device, or a pipe, which might never end.
    Empty, //!< No bytes at all.
    Foreign, //!< No line of a journal is in it.
};
//! A problem, and what the system says of it; that may be "".
struct Failure
{
    Problem problem;
    QString file;
    QString detail;
};

//! Checks the chain through \a paths, files of one journal in any order, and compares its end with \a anchor.
//! Reads line by line, so that the size of the files does not matter.
Result<Verdict, Failure> verify(const QStringList &paths, const std::optional<JournalAnchor> &anchor);
//! Tells \a take of every line in \a paths that is whole, in their order, until it answers false.
std::optional<Failure> read(const QStringList &paths,
                            const std::function<bool(quint64 number, const JournalEntry &entry)> &take);
//! The last requests to the room \a roomId, the newest first, \a most of them. Reads from the end and not
//! more than \a patience bytes, so that a desk can ask for them while somebody waits.
QList<JournalRequest> lastOfRoom(const JournalFiles &files, const QString &roomId, int most,
                                 qint64 patience = 4 * 1024 * 1024);

//! What is wrong and what to do, in English. Translate it where it is shown, with the context
//! `Rooms::JournalReader`; %1 is the file, %2 the detail.
const char *sentence(Problem problem);

} // namespace Rooms::JournalReader
